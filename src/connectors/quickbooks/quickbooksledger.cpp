// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/quickbooksledger.h"

#include "connectors/api/ratewindow.h"
#include "connectors/quickbooks/factsreader.h"
#include "connectors/quickbooks/lookup.h"
#include "connectors/quickbooks/outcome.h"
#include "connectors/quickbooks/query.h"
#include "connectors/quickbooks/readable.h"
#include "connectors/quickbooks/readdocument.h"
#include "connectors/quickbooks/webpage.h"

#include <algorithm>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using connectors::Capabilities;
using connectors::LookUpRequest;
using connectors::LookUpResult;
using connectors::Outgoing;
using connectors::ReadBackRequest;
using connectors::SendOutcome;
using connectors::SendVerdict;
using domain::LedgerDocument;
using domain::LedgerEntity;
using domain::LedgerFacts;
using domain::StepName;

namespace {

constexpr int BatchSize = 30;
constexpr int CountedBatchSize = 20; // 25 of them fill the limit of a minute to the last place
constexpr int ParallelCalls = 4;

Capabilities capabilitiesOf(const QuickBooksSettings &settings)
{
    Capabilities can;
    can.steps = {StepName::Connect, StepName::CreateCustomers, StepName::UpdateCustomers,
                 StepName::CreateInvoices, StepName::Payments};
    if (settings.postsEntries)
        can.steps.push_back(StepName::JournalEntries);
    can.recovery = connectors::RecoveryClass::UndocumentedKey;
    can.trustsRequestKey = settings.trustsRequestKey;
    can.quietTime = settings.quietTime;
    can.batchSize = settings.countsBatchPayloads ? CountedBatchSize : BatchSize;
    can.parallelCalls = ParallelCalls;
    can.taxRounding = settings.taxRounding;
    can.documentNumberLength = DocumentNumberLength;
    can.paymentReferenceLength = PaymentReferenceLength;
    can.customerNameLength = CustomerNameLength;
    can.forbiddenNameCharacters = ForbiddenNameCharacters.toString();
    can.limits = publishedLimits();
    return can;
}

LedgerEntity entityOf(const LookUpRequest &request)
{
    return domain::entityOf(request.effect.record.kind, request.effect.purpose);
}

QString activityOf(LedgerEntity entity)
{
    return entity == LedgerEntity::Customer ? withInactive() : QString{};
}

/// Customers carry no date: all of them are looked at.
QString periodCondition(LedgerEntity entity, const QDate &from, const QDate &to)
{
    if (entity == LedgerEntity::Customer)
        return {};
    QStringList conditions;
    if (from.isValid())
        conditions.append(u"TxnDate >= "_s + quoted(from.toString(Qt::ISODate)));
    if (to.isValid())
        conditions.append(u"TxnDate <= "_s + quoted(to.toString(Qt::ISODate)));
    return allOf(conditions);
}

} // namespace

std::vector<connectors::RateLimit> publishedLimits()
{
    using namespace std::chrono_literals;
    return {{u"requests/minute"_s, 500, 60s, false},
            {u"requests/second"_s, 10, 1s, false},
            {u"batches/minute"_s, 40, 60s, true}};
}

QuickBooksLedger::QuickBooksLedger(QuickBooksSettings settings, connectors::AuthorizedClient &client,
                                   const Clock &clock)
    : m_api(std::move(settings), client)
    , m_clock(clock)
    , m_capabilities(capabilitiesOf(m_api.settings()))
{
    m_rules.homeCurrency = m_home.code();
}

QCoro::Task<Result<LedgerFacts>> QuickBooksLedger::connect(std::stop_token stop)
{
    FactsReader reader{m_api};
    const Result<LedgerFacts> facts = co_await reader.readCompanyFacts(stop);
    remember(facts);
    co_return facts;
}

QCoro::Task<Result<LedgerFacts>> QuickBooksLedger::readFacts(connectors::FactsRequest request,
                                                             std::stop_token stop)
{
    FactsReader reader{m_api};
    const Result<LedgerFacts> facts = co_await reader.readAll(request, stop);
    remember(facts);
    co_return facts;
}

QCoro::Task<Result<std::vector<domain::LedgerAccount>>>
QuickBooksLedger::customerAccounts(std::stop_token stop)
{
    std::vector<domain::LedgerAccount> accounts;
    const Api::PageReader read = [this, &accounts](const Json::Array &rows) -> Result<Done> {
        for (const Json &row : rows) {
            const domain::LedgerCustomer customer = readCustomer(row, m_home);
            accounts.push_back({customer.id, customer.name, customer.name, customer.email, customer.phone,
                                customer.address});
        }
        return Done{};
    };
    const Result<Done> done = co_await m_api.eachPage(u"Customer"_s, QString(), read, stop); // active ones
    if (!done)
        co_return Failure{done.error()};
    co_return accounts;
}

void QuickBooksLedger::remember(const Result<LedgerFacts> &facts)
{
    if (!facts)
        return;
    m_rules.isMultiCurrency = facts->isMultiCurrency;
    m_rules.homeCurrency = facts->homeCurrency;
    if (const Result<domain::Currency> home = domain::Currency::fromCode(facts->homeCurrency))
        m_home = *home;
}

Result<QByteArray> QuickBooksLedger::encode(const domain::Effect &effect, const domain::Draft &draft) const
{
    const Result<Payload> payload = writePayload(effect, draft, m_rules);
    if (!payload)
        return Failure{payload.error()};
    return toBytes(*payload);
}

QCoro::Task<SendOutcome> QuickBooksLedger::send(Outgoing outgoing, std::stop_token stop)
{
    const Result<Payload> payload = payloadFromBytes(outgoing.payload);
    if (!payload)
        co_return notSent(outgoing.effect, payload.error());
    const Reply reply = co_await m_api.post(resourceName(payload->entity), outgoing.effect.effectId,
                                            payload->body.toBytes(), connectors::SingleCall, stop);
    co_return outcomeOf(outgoing.effect, payload->entity, reply, m_home);
}

QCoro::Task<std::vector<SendOutcome>>
QuickBooksLedger::sendBatch(QString batchKey, std::vector<Outgoing> batch, std::stop_token stop)
{
    const Result<QByteArray> body = batchBody(batch);
    std::vector<SendOutcome> outcomes;
    if (!body) {
        for (const Outgoing &outgoing : batch)
            outcomes.push_back(notSent(outgoing.effect, body.error()));
        co_return outcomes;
    }
    const auto size = static_cast<int>(batch.size());
    const Reply reply = co_await m_api.post(u"batch"_s, batchKey, *body, size, stop);
    outcomes = batchOutcomes(batch, reply, m_home);
    const bool isItemThrottled =
        std::any_of(outcomes.begin(), outcomes.end(),
                    [](const SendOutcome &outcome) { return outcome.verdict == SendVerdict::Throttled; });
    if (reply && isItemThrottled)
        m_api.throttled(reply.retryAfter);
    co_return outcomes;
}

QCoro::Task<std::vector<LookUpResult>> QuickBooksLedger::lookUp(std::vector<LookUpRequest> requests,
                                                                std::stop_token stop)
{
    std::map<LedgerEntity, std::vector<LookUpRequest>> byEntity;
    for (const LookUpRequest &request : requests)
        byEntity[entityOf(request)].push_back(request);
    std::vector<LookUpResult> results;
    for (const auto &[entity, group] : byEntity) {
        MarkedWindow &earlier = m_windows.try_emplace(entity, entity, m_clock).first->second;
        LookUp search{m_api, entity, m_home, m_clock.now(), earlier, group};
        const std::vector<LookUpResult> found = co_await search.run(stop);
        results.insert(results.end(), found.begin(), found.end());
    }
    co_return results;
}

QCoro::Task<Result<std::map<ReadBackRequest, LedgerDocument>>>
QuickBooksLedger::readBack(std::vector<ReadBackRequest> requests, std::stop_token stop)
{
    std::map<LedgerEntity, QStringList> byEntity;
    for (const ReadBackRequest &request : requests)
        byEntity[request.entity].append(request.ledgerId);
    std::map<ReadBackRequest, LedgerDocument> result;
    for (const auto &[entity, ids] : byEntity) {
        const QString name = entityName(entity);
        const Result<Json::Array> rows =
            co_await m_api.queryByValues(name, u"Id"_s, ids, activityOf(entity), stop);
        if (!rows)
            co_return Failure{rows.error()};
        for (const Json &row : *rows) {
            const Result<LedgerDocument> document = readDocument(entity, row, m_home);
            if (!document)
                co_return Failure{document.error()};
            result.emplace(ReadBackRequest{entity, document->ledgerId}, *document);
        }
    }
    co_return result;
}

QCoro::Task<Result<std::vector<LedgerDocument>>>
QuickBooksLedger::markedDocuments(LedgerEntity entity, QDate from, QDate to, std::stop_token stop)
{
    std::vector<LedgerDocument> marked;
    const Api::PageReader keep = [this, entity, &marked](const Json::Array &rows) {
        const Result<std::vector<LedgerDocument>> documents = readDocuments(entity, rows, m_home);
        if (!documents)
            return Result<Done>{Failure{documents.error()}};
        std::copy_if(documents->begin(), documents->end(), std::back_inserter(marked),
                     [](const LedgerDocument &one) { return !one.marker.isEmpty() && !one.isVoided; });
        return Result<Done>{Done{}};
    };
    const Result<Done> read =
        co_await m_api.eachPage(entityName(entity), periodCondition(entity, from, to), keep, stop);
    if (!read)
        co_return Failure{read.error()};
    co_return marked;
}

/// A void: the invoice stays with all its amounts at zero.
QCoro::Task<Result<Done>> QuickBooksLedger::cancelInvoice(LedgerDocument invoice, std::stop_token stop)
{
    const QByteArray body =
        Json::object({{u"Id"_s, invoice.ledgerId}, {u"SyncToken"_s, invoice.versionToken}}).toBytes();
    const Reply reply = co_await m_api.voidDocument(u"invoice"_s, body, stop);
    if (!reply)
        co_return Failure{reply.problem->error};
    co_return Done{};
}

QUrl QuickBooksLedger::webPage(LedgerEntity entity, const QString &ledgerId) const
{
    return webPageOf(m_api.settings(), entity, ledgerId);
}

std::vector<std::pair<QString, QString>> QuickBooksLedger::readable(const QByteArray &payload) const
{
    return readablePayload(payload);
}

} // namespace passerelle::quickbooks
