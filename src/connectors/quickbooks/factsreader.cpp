// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/factsreader.h"

#include "connectors/quickbooks/query.h"
#include "connectors/quickbooks/readdocument.h"
#include "connectors/quickbooks/readlists.h"
#include "connectors/quickbooks/wire.h"

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using domain::LedgerCustomer;
using domain::LedgerDocument;
using domain::LedgerFacts;

namespace {

/// What is made inactive is renamed by the service; people know it by its own name.
QString nameBefore(const LedgerCustomer &customer)
{
    if (customer.isActive || !customer.name.endsWith(InactiveSuffix))
        return customer.name;
    return customer.name.chopped(InactiveSuffix.size());
}

} // namespace

FactsReader::FactsReader(Api &api)
    : m_api(api)
{
}

QCoro::Task<Result<LedgerFacts>> FactsReader::readCompanyFacts(std::stop_token stop)
{
    const QString realm = m_api.settings().realmId;
    const Result<Json> company = co_await m_api.get(u"companyinfo/"_s + realm, Api::Parameters(), stop);
    if (!company)
        co_return Failure{company.error()};
    const Result<Done> companyRead = readCompany(*company, realm, m_facts);
    if (!companyRead)
        co_return Failure{companyRead.error()};
    const Result<Json> preferences = co_await m_api.get(u"preferences"_s, Api::Parameters(), stop);
    if (!preferences)
        co_return Failure{preferences.error()};
    const Result<Done> preferencesRead = readPreferences(*preferences, m_facts);
    if (!preferencesRead)
        co_return Failure{preferencesRead.error()};
    const Result<domain::Currency> home = domain::Currency::fromCode(m_facts.homeCurrency);
    if (!home)
        co_return Failure{home.error()};
    m_home = *home;
    co_return std::as_const(m_facts); // a task moves from what is not const
}

QCoro::Task<Result<LedgerFacts>> FactsReader::readAll(connectors::FactsRequest request, std::stop_token stop)
{
    const Result<LedgerFacts> company = co_await readCompanyFacts(stop);
    if (!company)
        co_return company;
    const Result<Done> lists = co_await readLists(stop);
    if (!lists)
        co_return Failure{lists.error()};
    const Result<Done> customers = co_await readCustomers(request.customerNames, request.customerIds, stop);
    if (!customers)
        co_return Failure{customers.error()};
    const Result<Done> invoices = co_await readInvoices(request.documentNumbers, stop);
    if (!invoices)
        co_return Failure{invoices.error()};
    co_return std::as_const(m_facts);
}

QCoro::Task<Result<Done>> FactsReader::readLists(std::stop_token stop)
{
    const QStringList names{u"Item"_s,          u"TaxCode"_s, u"TaxRate"_s,
                            u"PaymentMethod"_s, u"Account"_s, u"Class"_s};
    std::vector<QCoro::Task<Result<Json::Array>>> readings; // all at once: the governor keeps the measure
    for (const QString &name : names)
        readings.push_back(m_api.query(name, withInactive(), stop));
    std::vector<Json::Array> lists;
    std::optional<Error> error;
    for (auto &reading : readings) { // each to its end, also after a failure
        const Result<Json::Array> rows = co_await reading;
        if (!rows && !error)
            error = rows.error();
        lists.push_back(rows ? *rows : Json::Array());
    }
    if (error)
        co_return Failure{*error};
    m_facts.items = readItems(lists[0]);
    m_facts.taxCodes = readTaxCodes(lists[1], lists[2]);
    m_facts.paymentMethods = readEntries(lists[3]);
    m_facts.accounts = readAccounts(lists[4]);
    m_facts.refundAccountId = undepositedAccount(m_facts.accounts);
    m_facts.classes = readEntries(lists[5]);
    co_return Done{};
}

QCoro::Task<Result<Done>> FactsReader::readCustomers(QStringList names, QStringList ids, std::stop_token stop)
{
    QStringList bothNames;
    for (const QString &name : names)
        bothNames << name << name + InactiveSuffix;
    const Result<Json::Array> byName =
        co_await m_api.queryByValues(u"Customer"_s, u"DisplayName"_s, bothNames, withInactive(), stop);
    if (!byName)
        co_return Failure{byName.error()};
    for (const Json &row : *byName)
        addByName(readCustomer(row, m_home));
    const Result<Json::Array> byId =
        co_await m_api.queryByValues(u"Customer"_s, u"Id"_s, ids, withInactive(), stop);
    if (!byId)
        co_return Failure{byId.error()};
    for (const Json &row : *byId) {
        const LedgerCustomer customer = readCustomer(row, m_home);
        m_facts.customersById.insert_or_assign(customer.id, customer);
    }
    co_return Done{};
}

/// An active customer stands before an inactive one of the same name.
void FactsReader::addByName(const LedgerCustomer &customer)
{
    const QString key = domain::foldedName(nameBefore(customer));
    const auto held = m_facts.customersByReference.find(key);
    if (held == m_facts.customersByReference.end() || !held->second.isActive)
        m_facts.customersByReference.insert_or_assign(key, customer);
}

QCoro::Task<Result<Done>> FactsReader::readInvoices(QStringList numbers, std::stop_token stop)
{
    const Result<Json::Array> rows =
        co_await m_api.queryByValues(u"Invoice"_s, u"DocNumber"_s, numbers, QString(), stop);
    if (!rows)
        co_return Failure{rows.error()};
    const auto documents = readDocuments(domain::LedgerEntity::Invoice, *rows, m_home);
    if (!documents)
        co_return Failure{documents.error()};
    for (const LedgerDocument &document : *documents) { // a live one stands before a voided one
        const auto held = m_facts.invoicesByNumber.find(document.number);
        if (held == m_facts.invoicesByNumber.end() || held->second.isVoided)
            m_facts.invoicesByNumber.insert_or_assign(document.number, document);
    }
    co_return Done{};
}

} // namespace passerelle::quickbooks
