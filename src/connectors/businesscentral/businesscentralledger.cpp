// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/businesscentralledger.h"

#include "connectors/businesscentral/customer.h"
#include "connectors/businesscentral/customersend.h"
#include "connectors/businesscentral/documentsend.h"
#include "connectors/businesscentral/factsreader.h"
#include "connectors/businesscentral/lookup.h"
#include "connectors/businesscentral/odata.h"
#include "connectors/businesscentral/readable.h"
#include "connectors/businesscentral/readback.h"
#include "connectors/businesscentral/refundsend.h"
#include "connectors/businesscentral/webpage.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::Capabilities;
using connectors::LookUpRequest;
using connectors::LookUpResult;
using connectors::Outgoing;
using connectors::ReadBackRequest;
using connectors::SendOutcome;
using domain::LedgerDocument;
using domain::LedgerEntity;
using domain::LedgerFacts;
using domain::StepName;

namespace {

Capabilities capabilitiesOf(const BusinessCentralSettings &settings)
{
    Capabilities can;
    can.steps = {StepName::Connect, StepName::CreateCustomers, StepName::UpdateCustomers,
                 StepName::CreateInvoices, StepName::Payments};
    if (settings.postsEntries)
        can.steps.push_back(StepName::JournalEntries);
    can.recovery = connectors::RecoveryClass::LookUpOnly;
    can.quietTime = settings.quietTime;
    can.batchSize = 1; // one document is one unit of work: posting commits by itself, whatever a batch says
    can.parallelCalls = 1; // enough for the limits, and no two attempts share the payment journal
    can.taxRounding = settings.taxRounding;
    can.appliesCreditsOnPosting = settings.linksCreditMemos;
    can.documentNumberLength = ExternalNumberLength;
    can.paymentReferenceLength = ExternalNumberLength;
    can.customerNameLength = CustomerNameLength;
    can.limits = publishedLimits();
    return can;
}

} // namespace

std::vector<connectors::RateLimit> publishedLimits()
{
    using namespace std::chrono_literals;
    return {{u"requests/5 minutes"_s, 6'000, 300s, false}};
}

/// The clock is the port's habit; nothing here depends on the time of day.
BusinessCentralLedger::BusinessCentralLedger(BusinessCentralSettings settings,
                                             connectors::AuthorizedClient &client, const Clock & /*clock*/)
    : m_api(settings, client)
    , m_capabilities(capabilitiesOf(settings))
{
    m_rules.settings = std::move(settings);
}

QCoro::Task<Result<LedgerFacts>> BusinessCentralLedger::connect(std::stop_token stop)
{
    FactsReader reader{m_api};
    const Result<LedgerFacts> facts = co_await reader.readCompanyFacts(stop);
    remember(facts);
    co_return facts;
}

QCoro::Task<Result<LedgerFacts>> BusinessCentralLedger::readFacts(connectors::FactsRequest request,
                                                                  std::stop_token stop)
{
    FactsReader reader{m_api};
    const Result<LedgerFacts> facts = co_await reader.readAll(request, stop);
    remember(facts);
    if (facts)
        m_rules = reader.rules();
    co_return facts;
}

QCoro::Task<Result<std::vector<domain::LedgerAccount>>>
BusinessCentralLedger::customerAccounts(std::stop_token stop)
{
    const Result<Json::Array> rows = co_await m_api.list(u"customers"_s, QString(), stop);
    if (!rows)
        co_return Failure{rows.error()};
    std::vector<domain::LedgerAccount> accounts;
    for (const Json &row : *rows) {
        const domain::LedgerCustomer customer = readCustomer(row, m_api.settings(), m_home.code());
        if (customer.isActive)
            accounts.push_back({customer.id, customer.name, row[u"displayName"].toString(), customer.email,
                                customer.phone, customer.address});
    }
    co_return accounts;
}

void BusinessCentralLedger::remember(const Result<LedgerFacts> &facts)
{
    if (!facts)
        return;
    m_companyName = facts->companyName;
    m_rules.homeCurrency = facts->homeCurrency;
    if (const Result<domain::Currency> home = domain::Currency::fromCode(facts->homeCurrency))
        m_home = *home;
}

Result<QByteArray> BusinessCentralLedger::encode(const domain::Effect &effect,
                                                 const domain::Draft &draft) const
{
    const Result<Payload> payload = writePayload(effect, draft, m_rules);
    if (!payload)
        return Failure{payload.error()};
    return toBytes(*payload);
}

QCoro::Task<SendOutcome> BusinessCentralLedger::send(Outgoing outgoing, std::stop_token stop)
{
    const Result<Payload> payload = payloadFromBytes(outgoing.payload);
    if (!payload)
        co_return notSent(outgoing.effect, payload.error());
    switch (payload->kind) {
    case PayloadKind::Customer: {
        CustomerSend sending{m_api, outgoing.effect, *payload};
        co_return co_await sending.run(stop);
    }
    case PayloadKind::Invoice:
    case PayloadKind::CreditMemo: {
        DocumentSend sending{m_api, m_home, outgoing.effect, *payload};
        co_return co_await sending.run(stop);
    }
    case PayloadKind::Refund: {
        RefundSend sending{m_api, m_home, outgoing.effect, *payload};
        co_return co_await sending.run(stop);
    }
    case PayloadKind::Payment:
    case PayloadKind::Entry: {
        JournalSend sending{m_api, m_home, outgoing.effect, *payload};
        co_return co_await sending.run(stop);
    }
    case PayloadKind::Application: {
        ApplicationProof proof{m_api, m_home, outgoing};
        co_return co_await proof.run(stop);
    }
    }
    Q_UNREACHABLE();
}

/// Never asked for by the capabilities; one after the other all the same.
QCoro::Task<std::vector<SendOutcome>>
BusinessCentralLedger::sendBatch(QString /*batchKey*/, std::vector<Outgoing> batch, std::stop_token stop)
{
    std::vector<SendOutcome> outcomes;
    for (const Outgoing &outgoing : batch) {
        const SendOutcome outcome = co_await send(outgoing, stop);
        outcomes.push_back(outcome);
    }
    co_return outcomes;
}

QCoro::Task<std::vector<LookUpResult>> BusinessCentralLedger::lookUp(std::vector<LookUpRequest> requests,
                                                                     std::stop_token stop)
{
    LookUp search{m_api, m_home, std::move(requests)};
    co_return co_await search.run(stop);
}

QCoro::Task<Result<std::map<ReadBackRequest, LedgerDocument>>>
BusinessCentralLedger::readBack(std::vector<ReadBackRequest> requests, std::stop_token stop)
{
    ReadBack reader{m_api, m_home, m_rules.journalId};
    co_return co_await reader.again(requests, stop);
}

QCoro::Task<Result<std::vector<LedgerDocument>>>
BusinessCentralLedger::markedDocuments(LedgerEntity entity, QDate from, QDate to, std::stop_token stop)
{
    ReadBack reader{m_api, m_home, m_rules.journalId};
    co_return co_await reader.marked(entity, from, to, stop);
}

/// The service posts the corrective credit memo itself.
QCoro::Task<Result<Done>> BusinessCentralLedger::cancelInvoice(domain::LedgerDocument invoice,
                                                               std::stop_token stop)
{
    const Write write{"POST", entityPath(u"salesInvoices"_s, invoice.ledgerId) + u"/Microsoft.NAV.cancel"_s};
    const Reply reply = co_await m_api.write(write, stop);
    if (!reply)
        co_return Failure{reply.problem->error};
    co_return Done{};
}

QUrl BusinessCentralLedger::webPage(LedgerEntity entity, const QString &ledgerId) const
{
    return webPageOf(m_api.settings(), m_companyName, entity, ledgerId);
}

std::vector<std::pair<QString, QString>> BusinessCentralLedger::readable(const QByteArray &payload) const
{
    return readablePayload(payload);
}

} // namespace passerelle::businesscentral
