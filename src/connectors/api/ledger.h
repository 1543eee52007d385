// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/capabilities.h"
#include "domain/accountmatch.h"
#include "domain/plan.h"

#include <QCoroTask>
#include <QUrl>

#include <stop_token>
#include <tuple>

namespace passerelle::connectors {

/// What is known of one effect after its request. Only a complete, parsed answer makes Applied or Refused.
enum class SendVerdict
{
    Applied,
    Refused, ///< validated and refused: a person must act
    NumberTaken, ///< the number is in use: look up whose document it is
    NotSent, ///< certain: nothing left this computer (or the access was refused before the request was read)
    Unknown, ///< may or may not have been applied
    Throttled, ///< 429: may have come after the write
};

struct SendOutcome
{
    QString effectId = {};
    SendVerdict verdict = SendVerdict::Unknown;
    domain::LedgerDocument document = {}; ///< Applied: what the ledger answered (marker echoed)
    Error error = {}; ///< all others: why
    std::optional<std::chrono::seconds> retryAfter = {};
};

/// One effect on its way: the frozen bytes go out unchanged.
struct Outgoing
{
    domain::Effect effect = {};
    QByteArray payload = {};
};

enum class LookUpVerdict
{
    Absent, ///< proved: every page was read
    Found, ///< one live document carries our marker (or an update's content is what we wanted)
    FoundVoided, ///< ours, but voided since
    Foreign, ///< the natural key is taken by a document that is not ours
    Several, ///< two or more carry our marker
    Changed, ///< an update's target was changed by somebody else
    Failed, ///< not an answer: try again later
};

struct LookUpRequest
{
    domain::Effect effect = {};
    QByteArray payload = {}; ///< to compare an update with the current content
    QDateTime createdSince = {}; ///< UTC: where the window over creation time begins
    /// The window may have been read so long ago: in that time nobody can have sent this effect. 0: read it
    /// now.
    std::chrono::milliseconds mayBeAsOldAs{0};
};

struct LookUpResult
{
    QString effectId = {};
    LookUpVerdict verdict = LookUpVerdict::Failed;
    domain::LedgerDocument document = {}; ///< Found, Foreign: it
    Error error = {};
};

/// What the planner wants to know beyond the ledger's lists.
struct FactsRequest
{
    QStringList customerNames = {};
    QStringList customerIds = {};
    QStringList documentNumbers = {}; ///< invoices by number
};

/// A document to read again: which entity, which id.
struct ReadBackRequest
{
    domain::LedgerEntity entity = domain::LedgerEntity::Invoice;
    QString ledgerId = {};

    friend bool operator==(const ReadBackRequest &, const ReadBackRequest &) = default;
    friend bool operator<(const ReadBackRequest &a, const ReadBackRequest &b)
    {
        return std::tie(a.entity, a.ledgerId) < std::tie(b.entity, b.ledgerId);
    }
};

/// One accounting system. Lives on the thread of the run; every task may be stopped and then ends soon with
/// Cancelled (a send that was on the wire ends Unknown). A 401 is answered inside by one shared refresh and
/// one repeat with the same key; a second 401 is AuthorizationExpired. Nothing here retries a write by
/// itself.
class Ledger
{
public:
    Ledger() = default;
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;
    virtual ~Ledger();

    [[nodiscard]] virtual const Capabilities &capabilities() const = 0;

    /// Step 1: company and preferences. LedgerWrongCompany when it is not the company of the authorization.
    [[nodiscard]] virtual QCoro::Task<Result<domain::LedgerFacts>> connect(std::stop_token stop) = 0;

    /// connect()'s facts plus every list, and the customers and documents asked for.
    [[nodiscard]] virtual QCoro::Task<Result<domain::LedgerFacts>> readFacts(FactsRequest request,
                                                                             std::stop_token stop) = 0;

    /// Every customer that may be invoiced, to find the one that an account of the source is. Call connect()
    /// first.
    [[nodiscard]] virtual QCoro::Task<Result<std::vector<domain::LedgerAccount>>>
    customerAccounts(std::stop_token stop) = 0;

    /// The canonical bytes of an effect whose references are all resolved. Same input, same bytes. No I/O.
    /// FieldTooLong, RequiredFieldMissing when the document can't be expressed: never cut silently.
    [[nodiscard]] virtual Result<QByteArray> encode(const domain::Effect &effect,
                                                    const domain::Draft &draft) const = 0;

    /// One call for one effect; its effect id is the request key.
    [[nodiscard]] virtual QCoro::Task<SendOutcome> send(Outgoing outgoing, std::stop_token stop) = 0;

    /// One call for several independent effects; an outcome for each, by effect id.
    [[nodiscard]] virtual QCoro::Task<std::vector<SendOutcome>>
    sendBatch(QString batchKey, std::vector<Outgoing> batch, std::stop_token stop) = 0;

    /// Looks for effects of one entity: by ledger id, natural key, then window. A result for each.
    [[nodiscard]] virtual QCoro::Task<std::vector<LookUpResult>> lookUp(std::vector<LookUpRequest> requests,
                                                                        std::stop_token stop) = 0;

    /// Reads documents again for the audit; those that are gone are missing from the answer.
    [[nodiscard]] virtual QCoro::Task<Result<std::map<ReadBackRequest, domain::LedgerDocument>>>
    readBack(std::vector<ReadBackRequest> requests, std::stop_token stop) = 0;

    /// All live documents of an entity dated in the period that carry one of our markers (verify).
    [[nodiscard]] virtual QCoro::Task<Result<std::vector<domain::LedgerDocument>>>
    markedDocuments(domain::LedgerEntity entity, QDate from, QDate to, std::stop_token stop) = 0;

    /// Takes a posted invoice back in the ledger's own way, unless it was changed since this version: its
    /// amounts become zero, or a credit note settles it. Done twice it is refused or changes nothing. One
    /// call, not repeated; what it came to is proved by reading the invoice again. RefusedByLedger and the
    /// like carry the ledger's words.
    [[nodiscard]] virtual QCoro::Task<Result<Done>> cancelInvoice(domain::LedgerDocument invoice,
                                                                  std::stop_token stop) = 0;

    /// The ledger's own web page of a document, in the right company.
    [[nodiscard]] virtual QUrl webPage(domain::LedgerEntity entity, const QString &ledgerId) const = 0;

    /// A frozen payload in readable form: label and value, in the order a person expects.
    [[nodiscard]] virtual std::vector<std::pair<QString, QString>>
    readable(const QByteArray &payload) const = 0;
};

} // namespace passerelle::connectors
