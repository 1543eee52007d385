// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/memorybooks.h"

#include "connectors/quickbooks/readable.h"
#include "connectors/quickbooks/writedocument.h"
#include "support/samplebooks.h"

#include <QCoroTimer>
#include <QTimer>
#include <QUrl>

namespace passerelle::bench {

using namespace connectors;
using namespace domain;
using namespace Qt::StringLiterals;

namespace {

/// Lets the event loop turn once, as a call over the network does.
QCoro::Task<> turn()
{
    QTimer timer;
    timer.setSingleShot(true);
    timer.start(0);
    co_await timer;
}

QString placeOf(LedgerEntity entity, const QString &ledgerId)
{
    return QString::number(static_cast<int>(entity)) + u'|' + ledgerId;
}

} // namespace

MemoryLedger::MemoryLedger(const SourceSnapshot &books)
    : m_can(test::sampleCapabilities())
{
    m_can.batchSize = 30;
    for (const Customer &customer : books.customers) {
        if (customer.isDesignatedNew)
            continue;
        const LedgerCustomer known = test::ledgerCustomer(u"L-"_s + customer.id, customer.name);
        m_customersByName.insert(foldedName(known.name), known);
        m_customersById.insert(known.id, known);
    }
}

LedgerFacts MemoryLedger::factsFor(const FactsRequest &request) const
{
    LedgerFacts facts = test::sampleFacts();
    for (const QString &name : request.customerNames) {
        const auto found = m_customersByName.constFind(foldedName(name));
        if (found != m_customersByName.constEnd())
            facts.customersByReference.emplace(foldedName(name), *found);
    }
    for (const QString &id : request.customerIds) {
        const auto found = m_customersById.constFind(id);
        if (found != m_customersById.constEnd())
            facts.customersById.emplace(id, *found);
    }
    for (const QString &number : request.documentNumbers) {
        const auto found = m_invoicesByNumber.constFind(number);
        if (found != m_invoicesByNumber.constEnd())
            facts.invoicesByNumber.emplace(number, *found);
    }
    return facts;
}

QCoro::Task<Result<LedgerFacts>> MemoryLedger::connect(std::stop_token /*stop*/)
{
    co_return test::sampleFacts();
}

QCoro::Task<Result<std::vector<LedgerAccount>>> MemoryLedger::customerAccounts(std::stop_token /*stop*/)
{
    co_return std::vector<LedgerAccount>{};
}

QCoro::Task<Result<LedgerFacts>> MemoryLedger::readFacts(FactsRequest request, std::stop_token /*stop*/)
{
    co_return factsFor(request);
}

Result<QByteArray> MemoryLedger::encode(const Effect &effect, const Draft &draft) const
{
    const quickbooks::WriteRules rules{false, u"CAD"_s};
    const Result<quickbooks::Payload> payload = quickbooks::writePayload(effect, draft, rules);
    if (!payload)
        return Failure{payload.error()};
    return quickbooks::toBytes(*payload);
}

SendOutcome MemoryLedger::apply(const Outgoing &outgoing)
{
    const Effect &effect = outgoing.effect;
    SendOutcome outcome;
    outcome.effectId = effect.effectId;
    outcome.verdict = SendVerdict::Applied;
    LedgerDocument &document = outcome.document;
    document.ledgerId = QString::number(++m_lastId);
    document.versionToken = u"0"_s;
    document.number = effect.naturalKey;
    document.customerId = effect.customerLedgerId;
    document.marker = effect.marker;
    document.total = effect.total;
    document.balance = effect.total;
    document.day = effect.day;
    const LedgerEntity entity = entityOf(effect.record.kind, effect.purpose);
    m_documents.insert(placeOf(entity, document.ledgerId), document);
    if (entity == LedgerEntity::Invoice)
        m_invoicesByNumber.insert(document.number, document);
    if (entity == LedgerEntity::Customer) {
        const LedgerCustomer made = test::ledgerCustomer(document.ledgerId, document.number);
        m_customersById.insert(made.id, made);
        m_customersByName.insert(foldedName(made.name), made);
    }
    return outcome;
}

QCoro::Task<SendOutcome> MemoryLedger::send(Outgoing outgoing, std::stop_token /*stop*/)
{
    co_await turn();
    co_return apply(outgoing);
}

QCoro::Task<std::vector<SendOutcome>>
MemoryLedger::sendBatch(QString /*batchKey*/, std::vector<Outgoing> batch, std::stop_token /*stop*/)
{
    co_await turn();
    std::vector<SendOutcome> outcomes;
    for (const Outgoing &outgoing : batch)
        outcomes.push_back(apply(outgoing));
    co_return outcomes;
}

QCoro::Task<std::vector<LookUpResult>> MemoryLedger::lookUp(std::vector<LookUpRequest> requests,
                                                            std::stop_token /*stop*/)
{
    co_await turn();
    std::vector<LookUpResult> results;
    for (const LookUpRequest &request : requests) { // nothing is ever lost here
        LookUpResult absent;
        absent.effectId = request.effect.effectId;
        absent.verdict = LookUpVerdict::Absent;
        results.push_back(absent);
    }
    co_return results;
}

QCoro::Task<Result<std::map<ReadBackRequest, LedgerDocument>>>
MemoryLedger::readBack(std::vector<ReadBackRequest> requests, std::stop_token /*stop*/)
{
    std::map<ReadBackRequest, LedgerDocument> found;
    for (const ReadBackRequest &request : requests) {
        const auto document = m_documents.constFind(placeOf(request.entity, request.ledgerId));
        if (document != m_documents.constEnd())
            found.emplace(request, *document);
    }
    co_return found;
}

QCoro::Task<Result<std::vector<LedgerDocument>>>
MemoryLedger::markedDocuments(LedgerEntity entity, QDate /*from*/, QDate /*to*/, std::stop_token /*stop*/)
{
    std::vector<LedgerDocument> marked;
    const QString first = placeOf(entity, {});
    for (auto at = m_documents.constBegin(); at != m_documents.constEnd(); ++at) {
        if (at.key().startsWith(first))
            marked.push_back(*at);
    }
    co_return marked;
}

QCoro::Task<Result<Done>> MemoryLedger::cancelInvoice(LedgerDocument /*invoice*/, std::stop_token /*stop*/)
{
    co_return fail(ErrorCode::LedgerCannotHold); // no bench takes anything back
}

QUrl MemoryLedger::webPage(LedgerEntity /*entity*/, const QString &ledgerId) const
{
    return QUrl{u"https://ledger.example/"_s + ledgerId};
}

std::vector<std::pair<QString, QString>> MemoryLedger::readable(const QByteArray &payload) const
{
    return quickbooks::readablePayload(payload);
}

} // namespace passerelle::bench
