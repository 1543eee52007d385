// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/factsreader.h"

#include "connectors/businesscentral/customer.h"
#include "connectors/businesscentral/journal.h"
#include "connectors/businesscentral/odata.h"
#include "connectors/businesscentral/readdocument.h"
#include "connectors/businesscentral/readlists.h"

#include <algorithm>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using domain::LedgerCustomer;
using domain::LedgerDocument;
using domain::LedgerFacts;

namespace {

/// The lists in the order in which takeLists() takes them.
QStringList listNames()
{
    return {u"items"_s,          u"accounts"_s,
            u"bankAccounts"_s,   u"taxGroups"_s,
            u"taxAreas"_s,       u"paymentTerms"_s,
            u"paymentMethods"_s, u"currencies"_s,
            u"dimensions"_s,     u"customerPaymentJournals"_s,
            u"journals"_s};
}

const Json *entryOf(const Json::Array &rows, const QString &code)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&code](const Json &row) { return row[u"code"].toString() == code; });
    return found == rows.end() ? nullptr : &*found;
}

/// Money goes out where it comes in, unless a person says otherwise.
QString accountEntryOf(const QString &number, const std::vector<domain::LedgerEntry> &accounts)
{
    for (const QString &type : {u"Bank Account"_s, u"G/L Account"_s}) {
        const QString id = entryId(type, number);
        const bool isThere = std::any_of(accounts.begin(), accounts.end(), [&id](const auto &account) {
            return account.id == id && account.isActive;
        });
        if (isThere)
            return id;
    }
    return {};
}

} // namespace

FactsReader::FactsReader(Api &api)
    : m_api(api)
{
    m_rules.settings = api.settings();
}

QCoro::Task<Result<LedgerFacts>> FactsReader::readCompanyFacts(std::stop_token stop)
{
    const Result<Json> company = co_await m_api.company(stop);
    if (!company)
        co_return Failure{company.error()};
    m_facts.companyId = m_api.settings().companyId;
    const QString name = (*company)[u"displayName"].toString();
    m_facts.companyName = name.isEmpty() ? (*company)[u"name"].toString() : name;
    m_facts.keepsOurNumbers = false; // numbers come from the company's series; the marker finds a document
    m_facts.usesSalesTax = m_api.settings().taxMode != TaxMode::None;
    const Result<Done> setup = co_await readSetupOnce(stop);
    if (!setup)
        co_return Failure{setup.error()};
    co_return std::as_const(m_facts); // a task moves from what is not const
}

QCoro::Task<Result<Done>> FactsReader::readSetupOnce(std::stop_token stop)
{
    const Result<Json::Array> rows = co_await m_api.list(u"generalLedgerSetup"_s, QString(), stop);
    if (!rows)
        co_return Failure{rows.error()};
    if (rows->size() != 1)
        co_return fail(ErrorCode::BadReply, u"generalLedgerSetup"_s);
    m_setup = rows->front();
    const Result<Done> read = readSetup(m_setup, m_facts);
    if (!read)
        co_return read;
    m_rules.homeCurrency = m_facts.homeCurrency;
    m_home = *domain::Currency::fromCode(m_facts.homeCurrency);
    co_return Done{};
}

QCoro::Task<Result<LedgerFacts>> FactsReader::readAll(connectors::FactsRequest request, std::stop_token stop)
{
    const Result<LedgerFacts> company = co_await readCompanyFacts(stop);
    if (!company)
        co_return company;
    const Result<Done> lists = co_await readLists(stop);
    if (!lists)
        co_return Failure{lists.error()};
    const Result<Done> classes = co_await readClasses(stop);
    if (!classes)
        co_return Failure{classes.error()};
    const Result<Done> journal = co_await checkJournals(stop);
    if (!journal)
        co_return Failure{journal.error()};
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
    std::vector<QCoro::Task<Result<Json::Array>>> readings; // all at once: the governor keeps the measure
    for (const QString &name : listNames())
        readings.push_back(m_api.list(name, QString(), stop));
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
    co_return takeLists(lists);
}

Result<Done> FactsReader::takeLists(const std::vector<Json::Array> &lists)
{
    m_facts.items = readItems(lists[0], lists[1]);
    m_facts.accounts = readAccounts(lists[1], lists[2]);
    m_facts.taxCodes = readTaxCodes(lists[3], m_api.settings());
    m_facts.taxAreas = readCodes(lists[4]);
    m_facts.paymentTerms = readCodes(lists[5]);
    m_facts.paymentMethods = readCodes(lists[6]);
    m_facts.currencies = readCodes(lists[7]);
    m_facts.isMultiCurrency = !lists[7].empty();
    m_rules.isMultiCurrency = m_facts.isMultiCurrency;
    m_facts.paymentJournals = readCodes(lists[9]);
    QString dimension = m_api.settings().classDimension;
    const QString first = m_setup[u"shortcutDimension1Code"].toString();
    if (dimension.isEmpty())
        dimension = first;
    const Json *held = dimension.isEmpty() ? nullptr : entryOf(lists[8], dimension);
    m_classDimensionId = held ? (*held)[u"id"].toString() : QString{};
    if (held && dimension == first)
        m_rules.classField = u"shortcutDimension1Code"_s;
    else if (held && dimension == m_setup[u"shortcutDimension2Code"].toString())
        m_rules.classField = u"shortcutDimension2Code"_s;
    const Result<Done> area = takeTaxArea(lists[4]);
    if (!area)
        return area;
    const Result<Done> payments = takeJournal(lists[9]);
    return payments ? takeGeneralJournal(lists[10]) : payments;
}

Result<Done> FactsReader::takeTaxArea(const Json::Array &areas)
{
    const QString code = m_api.settings().taxArea;
    if (code.isEmpty())
        return Done{};
    const Json *area = entryOf(areas, code);
    if (!area)
        return fail(ErrorCode::BadConfiguration, code);
    m_rules.taxAreaId = (*area)[u"id"].toString();
    return Done{};
}

Result<Done> FactsReader::takeJournal(const Json::Array &journals)
{
    const QString code = m_api.settings().paymentJournal;
    if (code.isEmpty())
        return Done{};
    const Json *journal = entryOf(journals, code);
    if (!journal || !isId((*journal)[u"id"].toString()))
        return fail(ErrorCode::BadConfiguration, code);
    m_rules.journalId = (*journal)[u"id"].toString();
    m_rules.journalAccount = (*journal)[u"balancingAccountNumber"].toString();
    m_facts.refundAccountId = accountEntryOf(m_rules.journalAccount, m_facts.accounts);
    return Done{};
}

/// An entry balances in itself: a journal with a balancing account would post each of its lines twice.
Result<Done> FactsReader::takeGeneralJournal(const Json::Array &journals)
{
    Json::Array balanced;
    std::copy_if(journals.begin(), journals.end(), std::back_inserter(balanced),
                 [](const Json &journal) { return journal[u"balancingAccountNumber"].toString().isEmpty(); });
    m_facts.generalJournals = readCodes(balanced);
    if (!m_api.settings().postsEntries)
        return Done{};
    const QString code = m_api.settings().generalJournal;
    const Json *journal = entryOf(balanced, code);
    if (code.isEmpty() || !journal || !isId((*journal)[u"id"].toString()))
        return fail(ErrorCode::BadConfiguration, u"generalJournal: "_s + code);
    m_rules.generalJournalId = (*journal)[u"id"].toString();
    return Done{};
}

/// Values of the one dimension that our documents carry in their header.
QCoro::Task<Result<Done>> FactsReader::readClasses(std::stop_token stop)
{
    if (m_rules.classField.isEmpty() || !isId(m_classDimensionId))
        co_return Done{};
    const QString path = entityPath(u"dimensions"_s, m_classDimensionId) + u"/dimensionValues"_s;
    const Result<Json::Array> values = co_await m_api.list(path, QString(), stop);
    if (!values)
        co_return Failure{values.error()};
    m_facts.classes = readCodes(*values);
    co_return Done{};
}

QCoro::Task<Result<Done>> FactsReader::checkJournals(std::stop_token stop)
{
    const BusinessCentralSettings &settings = m_api.settings();
    if (settings.postsPayments) {
        const Result<Done> payments = co_await checkJournal(m_rules.journalId, settings.paymentJournal, stop);
        if (!payments)
            co_return payments;
    }
    co_return co_await checkJournal(m_rules.generalJournalId, settings.generalJournal, stop);
}

/// Posting the journal posts all of it: only lines of ours may be there before a run.
QCoro::Task<Result<Done>> FactsReader::checkJournal(QString journalId, QString code, std::stop_token stop)
{
    if (journalId.isEmpty())
        co_return Done{};
    Journal journal{m_api, journalId};
    const Result<Json::Array> lines = co_await journal.lines(stop);
    if (!lines)
        co_return Failure{lines.error()};
    const auto foreign = std::find_if(lines->begin(), lines->end(), isForeign);
    if (foreign != lines->end())
        co_return fail(ErrorCode::PaymentJournalInUse, code + u": "_s + lineName(*foreign));
    co_return Done{};
}

QCoro::Task<Result<Done>> FactsReader::readCustomers(QStringList numbers, QStringList ids,
                                                     std::stop_token stop)
{
    const Result<Json::Array> byNumber =
        co_await m_api.listByValues(u"customers"_s, u"number"_s, numbers, stop);
    if (!byNumber)
        co_return Failure{byNumber.error()};
    for (const Json &row : *byNumber) {
        const LedgerCustomer customer = readCustomer(row, m_api.settings(), m_facts.homeCurrency);
        m_facts.customersByReference.insert_or_assign(domain::foldedName(customer.name), customer);
    }
    const Result<Done> named = co_await readCustomersByName(numbers, stop);
    if (!named)
        co_return Failure{named.error()};
    const Result<Json::Array> byId = co_await m_api.listByIds(u"customers"_s, ids, stop);
    if (!byId)
        co_return Failure{byId.error()};
    for (const Json &row : *byId) {
        const LedgerCustomer customer = readCustomer(row, m_api.settings(), m_facts.homeCurrency);
        m_facts.customersById.insert_or_assign(customer.id, customer);
    }
    co_return Done{};
}

/// A source that linked its customers by hand may hold their name instead of their number. A name that two
/// active customers share says nothing.
QCoro::Task<Result<Done>> FactsReader::readCustomersByName(QStringList names, std::stop_token stop)
{
    names.removeIf([this](const QString &name) {
        return m_facts.customersByReference.contains(domain::foldedName(name));
    });
    const Result<Json::Array> rows =
        co_await m_api.listByValues(u"customers"_s, u"displayName"_s, names, stop);
    if (!rows)
        co_return Failure{rows.error()};
    std::map<QString, std::vector<LedgerCustomer>> byName;
    for (const Json &row : *rows)
        byName[domain::foldedName(row[u"displayName"].toString())].push_back(
            readCustomer(row, m_api.settings(), m_facts.homeCurrency));
    for (auto &[name, customers] : byName) {
        const auto firstBlocked = std::stable_partition(
            customers.begin(), customers.end(), [](const auto &customer) { return customer.isActive; });
        const auto active = std::distance(customers.begin(), firstBlocked);
        if (active == 1 || customers.size() == 1)
            m_facts.customersByReference.insert_or_assign(name, customers.front());
    }
    co_return Done{};
}

QCoro::Task<Result<Done>> FactsReader::readInvoices(QStringList numbers, std::stop_token stop)
{
    const Result<Json::Array> rows =
        co_await m_api.listByValues(u"salesInvoices"_s, u"number"_s, numbers, stop);
    if (!rows)
        co_return Failure{rows.error()};
    for (const Json &row : *rows) {
        const Result<LedgerDocument> document = readDocument(row, m_home);
        if (!document)
            co_return Failure{document.error()};
        if (stateOf(row) != DocumentState::Draft) // a draft's number is not the invoice's
            m_facts.invoicesByNumber.insert_or_assign(document->number, *document);
    }
    co_return Done{};
}

} // namespace passerelle::businesscentral
