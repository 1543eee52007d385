// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/api/source.h"
#include "support/samplebooks.h"

#include <functional>

namespace passerelle::test {

/// A source that lives in memory and takes conditional updates as the real one does.
class FakeSource final : public connectors::Source
{
public:
    domain::SourceSnapshot books = {};
    std::optional<Error> failsToConnect = {};
    int writeBacksToFail = 0; ///< the next so many
    int writeBacks = 0;
    bool keepsClaims = true;
    connectors::Claim claimed = {};
    std::optional<Error> failsToClaim = {};

    [[nodiscard]] domain::SyncFields &syncOf(const domain::RecordRef &record);

    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>> connect(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>> read(connectors::ReadRequest request,
                                                                   std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<connectors::WriteBackOutcome> writeBack(connectors::WriteBack change,
                                                                      std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<connectors::ClaimOutcome> claim(connectors::Claim wanted,
                                                              std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>>
    readAgain(std::vector<domain::RecordRef> records, std::stop_token stop) override;
};

/// What the fake ledger does with one write.
enum class Fate
{
    Apply,
    LoseBefore, ///< the request never arrives
    LoseAfter, ///< applied, but the answer is lost
    ApplyLate, ///< the answer is lost, and the document appears just before the next look-up
    Refuse,
    NotSent,
    ApplyThenThrottle, ///< applied, and answered "not now"
};

/// A ledger that lives in memory. It forgets request keys: whatever is sent twice stands in it twice.
class FakeLedger final : public connectors::Ledger
{
public:
    struct Held
    {
        domain::LedgerEntity entity = domain::LedgerEntity::Invoice;
        domain::LedgerDocument document = {};
        QString email = {}; ///< of a customer
    };

    domain::LedgerFacts facts = sampleFacts();
    domain::Capabilities can = sampleCapabilities();
    std::vector<Held> documents = {};
    std::vector<domain::LedgerAccount> accounts = {};
    std::optional<Error> failsToConnect = {};
    std::optional<Error> failsToCancel = {};
    std::function<Fate(int call, const domain::Effect &effect)> fate = {};
    ErrorCode refusal = ErrorCode::RefusedByLedger;
    int sends = 0; ///< effects put on the wire
    std::vector<connectors::Outgoing> sent = {}; ///< each of them
    int lookUps = 0;
    std::chrono::milliseconds oldestAnswerAllowed{0}; ///< of all look-ups
    qint64 latestMayApplyUntil = 0; ///< of what was looked up, UTC milliseconds

    /// Documents of the same marker beyond the first: must be none.
    [[nodiscard]] int duplicates() const;
    [[nodiscard]] int count(domain::LedgerEntity entity) const;

    [[nodiscard]] const connectors::Capabilities &capabilities() const override { return can; }
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> connect(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> readFacts(connectors::FactsRequest request,
                                                                     std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::LedgerAccount>>>
    customerAccounts(std::stop_token stop) override;
    [[nodiscard]] Result<QByteArray> encode(const domain::Effect &effect,
                                            const domain::Draft &draft) const override;
    [[nodiscard]] QCoro::Task<connectors::SendOutcome> send(connectors::Outgoing outgoing,
                                                            std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<std::vector<connectors::SendOutcome>>
    sendBatch(QString batchKey, std::vector<connectors::Outgoing> batch, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<std::vector<connectors::LookUpResult>>
    lookUp(std::vector<connectors::LookUpRequest> requests, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::map<connectors::ReadBackRequest, domain::LedgerDocument>>>
    readBack(std::vector<connectors::ReadBackRequest> requests, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::LedgerDocument>>>
    markedDocuments(domain::LedgerEntity entity, QDate from, QDate to, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<Done>> cancelInvoice(domain::LedgerDocument invoice,
                                                          std::stop_token stop) override;
    [[nodiscard]] QUrl webPage(domain::LedgerEntity entity, const QString &ledgerId) const override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> readable(const QByteArray &payload) const override;

private:
    [[nodiscard]] domain::LedgerDocument hold(const connectors::Outgoing &outgoing);
    [[nodiscard]] connectors::SendOutcome answerTo(const connectors::Outgoing &outgoing);
    [[nodiscard]] connectors::LookUpResult resultOf(const domain::Effect &effect) const;

    std::vector<connectors::Outgoing> m_late = {};
    int m_lastId = 100;
};

} // namespace passerelle::test
