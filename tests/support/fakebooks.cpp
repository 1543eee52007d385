// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakebooks.h"

#include "net/latch.h"

#include <QSet>
#include <QTimer>

#include <algorithm>
#include <stdexcept>

namespace passerelle::test {

using namespace connectors;
using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// Lets the event loop turn once, as a call over the network does.
QCoro::Task<> turn()
{
    net::Latch later; // those who wait are resumed from the event loop
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&later] { later.open(); });
    timer.start(0);
    co_await later.wait();
}

/// A reference stands behind an @, so that a test can tell it from what is said about the document itself.
QString at(const Reference &reference)
{
    return u'@' + reference.ledgerId;
}

QString amountText(const Money &amount)
{
    return QString::fromLatin1(moneyText(amount)) + amount.currency.code();
}

/// All that a draft says: the bytes differ when anything of it differs.
struct Encoder
{
    QString operator()(const CustomerDraft &draft) const
    {
        const Address &place = draft.address;
        return QStringList{draft.name,    draft.email,    draft.phone,       place.line1,
                           place.line2,   place.city,     place.province,    place.postalCode,
                           place.country, draft.ledgerId, draft.versionToken}
            .join(u'|');
    }
    QString operator()(const DocumentDraft &draft) const
    {
        QStringList text{at(draft.customer),
                         draft.number,
                         draft.day.toString(Qt::ISODate),
                         draft.dueDate.toString(Qt::ISODate),
                         draft.memo,
                         draft.accountId,
                         draft.paymentMethodId};
        if (draft.appliesTo)
            text += at(*draft.appliesTo);
        for (const DraftLine &line : draft.lines)
            text +=
                line.itemId + u' ' + line.taxCodeId + u' ' + line.description + u' ' + amountText(line.net);
        return text.join(u'|');
    }
    QString operator()(const PaymentDraft &draft) const
    {
        return QStringList{
            at(draft.customer),       at(draft.invoice),         draft.credit ? at(*draft.credit) : QString{},
            amountText(draft.amount), amountText(draft.applied), draft.day.toString(Qt::ISODate),
            draft.paymentMethodId,    draft.accountId,           draft.reference}
            .join(u'|');
    }
    QString operator()(const JournalEntryDraft &draft) const
    {
        QString text = draft.day.toString(Qt::ISODate);
        for (const EntryLine &line : draft.lines)
            text += u'|' + line.accountId + u' ' + QString::number(line.amount.minor);
        return text;
    }
};

} // namespace

SyncFields &FakeSource::syncOf(const RecordRef &record)
{
    for (Customer &customer : books.customers) {
        if (record.kind == RecordKind::Customer && customer.id == record.id)
            return customer.sync;
    }
    for (Invoice &invoice : books.invoices) {
        if (record.kind == invoice.kind && invoice.id == record.id)
            return invoice.sync;
    }
    for (Payment &payment : books.payments) {
        if (record.kind == RecordKind::Payment && payment.id == record.id)
            return payment.sync;
    }
    for (DeferredEntry &entry : books.entries) {
        if (record.kind == RecordKind::JournalEntry && entry.id == record.id)
            return entry.sync;
    }
    throw std::runtime_error{"no such record"};
}

QCoro::Task<Result<SourceSnapshot>> FakeSource::connect(std::stop_token /*stop*/)
{
    co_await turn();
    if (failsToConnect)
        co_return Failure{*failsToConnect};
    SourceSnapshot copy = books; // a member named in co_return would be moved from
    co_return copy;
}

QCoro::Task<Result<SourceSnapshot>> FakeSource::read(ReadRequest /*request*/, std::stop_token /*stop*/)
{
    co_await turn();
    SourceSnapshot copy = books; // a member named in co_return would be moved from
    co_return copy;
}

QCoro::Task<WriteBackOutcome> FakeSource::writeBack(WriteBack change, std::stop_token /*stop*/)
{
    co_await turn();
    ++writeBacks;
    WriteBackOutcome outcome;
    outcome.record = change.record;
    if (writeBacksToFail > 0) {
        --writeBacksToFail;
        outcome.error = Error{ErrorCode::SourceUnreachable};
        outcome.retryAfter = std::chrono::seconds{0};
        co_return outcome;
    }
    SyncFields &sync = syncOf(change.record);
    const bool isChanged = !change.versionToken.isEmpty() && change.versionToken != sync.versionToken;
    if (!change.keepsStatus && !isChanged)
        sync.status = change.status;
    if (!change.reference.isEmpty())
        sync.reference = change.reference;
    sync.message = change.message;
    sync.versionToken += u'+';
    outcome.versionToken = sync.versionToken;
    outcome.verdict = isChanged ? WriteBackVerdict::ChangedMeanwhile : WriteBackVerdict::Written;
    co_return outcome;
}

QCoro::Task<ClaimOutcome> FakeSource::claim(Claim wanted, std::stop_token /*stop*/)
{
    co_await turn();
    ClaimOutcome outcome;
    outcome.before = claimed;
    if (!keepsClaims) {
        outcome.verdict = ClaimVerdict::NotKept;
    } else if (failsToClaim) {
        outcome.error = *failsToClaim;
    } else if (!claimed.owner.isEmpty() && claimed.owner != wanted.owner
               && claimed.until > QDateTime::currentDateTimeUtc()) {
        outcome.verdict = ClaimVerdict::HeldElsewhere;
    } else {
        outcome.verdict = ClaimVerdict::Held;
        claimed = wanted;
    }
    co_return outcome;
}

QCoro::Task<Result<SourceSnapshot>> FakeSource::readAgain(std::vector<RecordRef> /*records*/,
                                                          std::stop_token /*stop*/)
{
    co_await turn();
    SourceSnapshot copy = books; // a member named in co_return would be moved from
    co_return copy;
}

int FakeLedger::duplicates() const
{
    QSet<QString> markers;
    int result = 0;
    for (const Held &held : documents) {
        if (!held.document.marker.isEmpty() && markers.contains(held.document.marker))
            ++result;
        markers.insert(held.document.marker);
    }
    return result;
}

int FakeLedger::count(LedgerEntity entity) const
{
    return static_cast<int>(std::count_if(documents.begin(), documents.end(),
                                          [entity](const Held &held) { return held.entity == entity; }));
}

QCoro::Task<Result<LedgerFacts>> FakeLedger::connect(std::stop_token /*stop*/)
{
    co_await turn();
    if (failsToConnect)
        co_return Failure{*failsToConnect};
    LedgerFacts copy = facts;
    co_return copy;
}

QCoro::Task<Result<std::vector<LedgerAccount>>> FakeLedger::customerAccounts(std::stop_token /*stop*/)
{
    co_await turn();
    co_return std::as_const(accounts);
}

QCoro::Task<Result<LedgerFacts>> FakeLedger::readFacts(FactsRequest request, std::stop_token /*stop*/)
{
    co_await turn();
    LedgerFacts answer = facts;
    for (const Held &held : documents) {
        const LedgerDocument &document = held.document;
        if (held.entity == LedgerEntity::Customer) {
            LedgerCustomer customer = ledgerCustomer(document.ledgerId, document.number);
            customer.email = held.email;
            if (request.customerIds.contains(customer.id))
                answer.customersById.emplace(customer.id, customer);
            if (request.customerNames.contains(customer.name))
                answer.customersByReference.emplace(foldedName(customer.name), customer);
        }
        if (held.entity == LedgerEntity::Invoice && request.documentNumbers.contains(document.number))
            answer.invoicesByNumber.emplace(document.number, document);
    }
    co_return answer;
}

Result<QByteArray> FakeLedger::encode(const Effect &effect, const Draft &draft) const
{
    return (effect.marker + u'|' + std::visit(Encoder{}, draft)).toUtf8();
}

LedgerDocument FakeLedger::hold(const Outgoing &outgoing)
{
    const Effect &effect = outgoing.effect;
    LedgerDocument document;
    document.ledgerId = QString::number(++m_lastId);
    document.versionToken = u"0"_s;
    document.number = effect.naturalKey;
    document.customerId = effect.customerLedgerId;
    document.marker = effect.marker;
    document.total = effect.total;
    document.balance = effect.total;
    document.day = effect.day;
    const LedgerEntity entity = entityOf(effect.record.kind, effect.purpose);
    const bool isCustomer = entity == LedgerEntity::Customer;
    documents.push_back(Held{entity, document,
                             isCustomer ? QString::fromUtf8(outgoing.payload.split('|').at(2)) : QString{}});
    return document;
}

SendOutcome FakeLedger::answerTo(const Outgoing &outgoing)
{
    const Fate decided = fate ? fate(++sends, outgoing.effect) : (++sends, Fate::Apply);
    sent.push_back(outgoing);
    SendOutcome outcome;
    outcome.effectId = outgoing.effect.effectId;
    outcome.error = Error{ErrorCode::OutcomeUnknown};
    switch (decided) {
    case Fate::Apply:
        outcome.verdict = SendVerdict::Applied;
        outcome.document = hold(outgoing);
        break;
    case Fate::LoseBefore:
        break;
    case Fate::LoseAfter:
        (void)hold(outgoing);
        break;
    case Fate::ApplyLate:
        m_late.push_back(outgoing);
        break;
    case Fate::Refuse:
        outcome.verdict = SendVerdict::Refused;
        outcome.error = Error{refusal, {}, u"Business Validation Error"_s};
        break;
    case Fate::NotSent:
        outcome.verdict = SendVerdict::NotSent;
        outcome.error = Error{ErrorCode::LedgerUnreachable};
        break;
    case Fate::ApplyThenThrottle:
        (void)hold(outgoing);
        outcome.verdict = SendVerdict::Throttled;
        outcome.error = Error{ErrorCode::Throttled};
        outcome.retryAfter = std::chrono::seconds{0};
        break;
    }
    return outcome;
}

QCoro::Task<SendOutcome> FakeLedger::send(Outgoing outgoing, std::stop_token /*stop*/)
{
    co_await turn();
    co_return answerTo(outgoing);
}

QCoro::Task<std::vector<SendOutcome>> FakeLedger::sendBatch(QString /*batchKey*/, std::vector<Outgoing> batch,
                                                            std::stop_token /*stop*/)
{
    co_await turn();
    std::vector<SendOutcome> outcomes;
    for (const Outgoing &outgoing : batch)
        outcomes.push_back(answerTo(outgoing));
    co_return outcomes;
}

LookUpResult FakeLedger::resultOf(const Effect &effect) const
{
    const LedgerEntity entity = entityOf(effect.record.kind, effect.purpose);
    LookUpResult result;
    result.effectId = effect.effectId;
    result.verdict = LookUpVerdict::Absent;
    for (const Held &held : documents) {
        if (held.entity != entity)
            continue;
        if (held.document.marker == effect.marker) {
            const bool isSecond = result.verdict == LookUpVerdict::Found;
            result.verdict = isSecond ? LookUpVerdict::Several : LookUpVerdict::Found;
            result.document = held.document;
        } else if (result.verdict == LookUpVerdict::Absent && !effect.naturalKey.isEmpty()
                   && held.document.number == effect.naturalKey) {
            result.verdict = LookUpVerdict::Foreign;
            result.document = held.document;
        }
    }
    return result;
}

QCoro::Task<std::vector<LookUpResult>> FakeLedger::lookUp(std::vector<LookUpRequest> requests,
                                                          std::stop_token /*stop*/)
{
    co_await turn();
    ++lookUps;
    for (const LookUpRequest &request : requests) {
        latestMayApplyUntil = std::max(latestMayApplyUntil, request.effect.mayApplyUntil);
        oldestAnswerAllowed = std::max(oldestAnswerAllowed, request.mayBeAsOldAs);
    }
    for (const Outgoing &late : m_late)
        (void)hold(late);
    m_late.clear();
    std::vector<LookUpResult> results;
    for (const LookUpRequest &request : requests)
        results.push_back(resultOf(request.effect));
    co_return results;
}

QCoro::Task<Result<std::map<ReadBackRequest, LedgerDocument>>>
FakeLedger::readBack(std::vector<ReadBackRequest> requests, std::stop_token /*stop*/)
{
    co_await turn();
    std::map<ReadBackRequest, LedgerDocument> found;
    for (const ReadBackRequest &request : requests) {
        for (const Held &held : documents) {
            if (held.entity == request.entity && held.document.ledgerId == request.ledgerId)
                found.emplace(request, held.document);
        }
    }
    co_return found;
}

QCoro::Task<Result<std::vector<LedgerDocument>>>
FakeLedger::markedDocuments(LedgerEntity entity, QDate /*from*/, QDate /*to*/, std::stop_token /*stop*/)
{
    co_await turn();
    std::vector<LedgerDocument> marked;
    for (const Held &held : documents) {
        if (held.entity == entity && !held.document.marker.isEmpty())
            marked.push_back(held.document);
    }
    co_return marked;
}

QCoro::Task<Result<Done>> FakeLedger::cancelInvoice(LedgerDocument invoice, std::stop_token /*stop*/)
{
    if (failsToCancel)
        co_return Failure{*failsToCancel};
    for (Held &held : documents) {
        if (held.entity == LedgerEntity::Invoice && held.document.ledgerId == invoice.ledgerId)
            held.document.isVoided = true;
    }
    co_return Done{};
}

QUrl FakeLedger::webPage(LedgerEntity /*entity*/, const QString &ledgerId) const
{
    return QUrl{u"https://ledger.example/"_s + ledgerId};
}

std::vector<std::pair<QString, QString>> FakeLedger::readable(const QByteArray &payload) const
{
    return {{u"payload"_s, QString::fromUtf8(payload)}};
}

} // namespace passerelle::test
