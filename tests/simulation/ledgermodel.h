// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/judge.h"
#include "simulation/schedule.h"
#include "simulation/trace.h"
#include "sync/events.h"

#include <QHash>

#include <map>

namespace passerelle::simulation {

/// What a request asks of the ledger: a frozen payload in readable form. `bytes` is what goes over the wire.
struct Body
{
    domain::LedgerEntity entity = domain::LedgerEntity::Invoice;
    bool isUpdate = false;
    QString marker = {};
    QString number = {};
    QString customerId = {};
    QString invoiceId = {};
    QString creditId = {};
    QString targetId = {};
    QString targetVersion = {};
    QString email = {};
    domain::Money total = {};
    QDate day = {};
    QByteArray bytes = {};
};

/// The bytes of a body: they differ when anything it says differs.
[[nodiscard]] QByteArray bytesOf(const Body &body);

/// A ledger that promises what its class promises and nothing more.
class LedgerModel final
{
public:
    struct Held
    {
        domain::LedgerEntity entity = domain::LedgerEntity::Invoice;
        domain::LedgerDocument document = {};
        QString invoiceId = {}; ///< of a payment
        QString email = {}; ///< of a customer
        qint64 createdAt = 0;
        qint64 visibleAt = 0; ///< queries show it from then on
        bool isDeleted = false;
        bool isActive = true;
        bool isTouched = false; ///< by a person: no longer ours alone to answer for
        bool isByHand = false;

        [[nodiscard]] bool isLive() const { return !isDeleted && !document.isVoided; }
    };
    /// A file of class F that waits for its person.
    struct File
    {
        Body body = {};
        bool isImported = false;
    };

    LedgerModel(const Scene &scene, Judge &judge, Trace &trace);

    /// One request as it arrives.
    [[nodiscard]] sync::SendFinished::Outcome receive(const Body &body, const QString &key, qint64 now,
                                                      qint64 seenAfter);
    /// What queries show of an effect now. `since`: where the window over creation time begins; `windowRead`:
    /// when it was read, which may be earlier.
    [[nodiscard]] sync::LookUpFinished::Outcome lookUp(const domain::Effect &effect, const Body &body,
                                                       qint64 since, qint64 windowRead, qint64 now) const;
    [[nodiscard]] domain::LedgerFacts facts(qint64 now) const;

    QString addByHand(domain::LedgerEntity entity, const QString &number, qint64 now);
    void seedCustomer(const domain::LedgerCustomer &customer);
    /// The person's answer to every file: imported, or thrown away.
    void answerFiles(bool isImported, qint64 now);

    [[nodiscard]] std::vector<Held> &documents() { return m_documents; }
    [[nodiscard]] const std::vector<Held> &documents() const { return m_documents; }
    [[nodiscard]] const Held *find(const QString &ledgerId) const;
    /// A live document carries the body's marker (or an update was made).
    [[nodiscard]] bool hasMarker(const Body &body) const;
    [[nodiscard]] std::optional<domain::LedgerDocument> documentOf(const Body &body) const;
    /// Somebody who asks again no longer knows what was asked for under a key.
    void journalWasLost() { m_isJournalLost = true; }
    void setClosedThrough(const QDate &day) { m_closedThrough = day; }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    struct Stored
    {
        sync::SendFinished::Outcome answer = {};
        QByteArray bytes = {};
        qint64 until = 0;
    };

    [[nodiscard]] sync::SendFinished::Outcome apply(const Body &body, qint64 now, qint64 seenAfter);
    [[nodiscard]] sync::SendFinished::Outcome change(const Body &body);
    [[nodiscard]] std::optional<sync::SendFinished::Outcome> refusalOf(const Body &body) const;
    [[nodiscard]] QString numberFor(const Body &body, qint64 id) const;
    [[nodiscard]] bool isTaken(const Body &body) const;
    [[nodiscard]] bool isPostedAnew() const;
    [[nodiscard]] Held *findHeld(const QString &ledgerId);
    [[nodiscard]] sync::LookUpFinished::Outcome lookUpUpdate(const domain::Effect &effect,
                                                             const Body &body) const;

    const Scene &m_scene;
    Judge &m_judge;
    Trace &m_trace;
    std::vector<Held> m_documents;
    QHash<QString, Stored> m_keys;
    std::map<QString, File> m_files;
    QDate m_closedThrough;
    int m_lastId = 100;
    int m_requests = 0;
    bool m_isJournalLost = false;
};

} // namespace passerelle::simulation
