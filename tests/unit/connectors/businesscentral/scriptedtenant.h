// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "support/scriptedserver.h"

#include <optional>

namespace passerelle::test {

/// Where a write goes wrong on its way.
enum class Loss
{
    Request, ///< never arrives
    Reply, ///< is carried out, its answer is lost
};

/// A Business Central company in memory behind a scripted server: sales documents from draft to posted, the
/// payment journal, a general journal, general ledger entries and customers.
class ScriptedTenant final
{
public:
    static constexpr auto CompanyId = "c0000000-0000-4000-8000-000000000001";
    static constexpr auto JournalId = "70000000-0000-4000-8000-000000000001";
    static constexpr auto GeneralJournalId = "71000000-0000-4000-8000-000000000001";

    struct Document
    {
        Json entity = {};
        Json::Array lines = {};
        bool isInvoice = true;
    };

    explicit ScriptedTenant(ScriptedServer &where);

    /// The how-manieth write from now on goes wrong, once; from 1.
    void loseWrite(int number, Loss how);
    /// The how-manieth write from now on gets this answer and is not carried out; from 1.
    void answerWrite(int number, ScriptedReply reply);
    /// Carried out just before the how-manieth write.
    void beforeWrite(int number, std::function<void()> what);

    [[nodiscard]] static QByteArray path(const QByteArray &rest);
    /// "00000000-0000-4000-8000-00000000000n"
    [[nodiscard]] static QString idOf(int number);

    [[nodiscard]] std::vector<Document> posted() const;
    [[nodiscard]] std::vector<Document> drafts() const;
    [[nodiscard]] Document *find(const QString &id);
    /// Requests that change something, as "METHOD rest of the path".
    [[nodiscard]] QStringList writes() const { return m_writes; }
    [[nodiscard]] int glDocuments(const QString &number) const;

    std::vector<Document> documents = {};
    Json::Array customers = {};
    Json::Array journalLines = {};
    Json::Array entryLines = {}; ///< of the general journal
    Json::Array entries = {};
    QByteArray taxPercent = "14.975";
    QString currency = QStringLiteral("CAD");
    bool refusesPosting = false; ///< by a rule of the company
    QByteArray refusal = "Application_DialogException";
    QByteArray refusalText = "The rule is not met.";

private:
    using Action = std::function<ScriptedReply(const SeenRequest &)>;

    void onWrite(const QByteArray &key, const Action &action);
    void onRead(const QByteArray &rest, const Action &action);
    void serveDocuments(bool isInvoice);
    void serveDocument(bool isInvoice, const QString &id);
    void serveJournal();
    void serveGeneralJournal();
    void serveLine(const QByteArray &journalId, Json::Array &lines, const QString &id);
    void serveCustomers();

    [[nodiscard]] ScriptedReply create(bool isInvoice, const SeenRequest &request);
    [[nodiscard]] ScriptedReply addLine(const QString &id, const SeenRequest &request);
    [[nodiscard]] ScriptedReply post(const QString &id);
    [[nodiscard]] ScriptedReply addJournalLine(Json::Array &lines, const SeenRequest &request);
    [[nodiscard]] ScriptedReply postJournal();
    [[nodiscard]] ScriptedReply postGeneralJournal();
    [[nodiscard]] ScriptedReply refused() const;
    void recompute(Document &document) const;

    ScriptedServer &m_server;
    QStringList m_writes;
    int m_writeCount = 0;
    int m_nextId = 0;
    int m_nextPosted = 0;
    std::map<int, Loss> m_losses;
    std::map<int, ScriptedReply> m_answers;
    std::map<int, std::function<void()>> m_before;
};

/// {"value":[...]}
[[nodiscard]] ScriptedReply rowsReply(const Json::Array &rows);

/// The rows of which a member is named by the request's filter "member eq 'a' or member eq 'b'", or ids.
[[nodiscard]] Json::Array filtered(const Json::Array &rows, const SeenRequest &request);

/// An error body of the service.
[[nodiscard]] QByteArray errorBody(const QByteArray &code, const QByteArray &message = "The words.");

} // namespace passerelle::test
