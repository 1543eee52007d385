// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/chapterreader.h"

#include <set>

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const std::vector<domain::RecordRef> &records,
                  std::initializer_list<domain::RecordKind> kinds)
{
    QStringList ids;
    for (const domain::RecordRef &record : records) {
        if (std::find(kinds.begin(), kinds.end(), record.kind) != kinds.end())
            ids.append(record.id);
    }
    ids.removeDuplicates();
    return ids;
}

QStringList customerIds(const std::vector<domain::RecordRef> &records)
{
    return idsOf(records, {domain::RecordKind::Customer});
}

QStringList invoiceIds(const std::vector<domain::RecordRef> &records)
{
    return idsOf(records,
                 {domain::RecordKind::Invoice, domain::RecordKind::CreditNote, domain::RecordKind::Refund});
}

QStringList paymentIds(const std::vector<domain::RecordRef> &records)
{
    return idsOf(records, {domain::RecordKind::Payment});
}

QStringList entryIds(const std::vector<domain::RecordRef> &records)
{
    return idsOf(records, {domain::RecordKind::JournalEntry});
}

std::set<QString> idsOf(const std::vector<InvoiceRow> &invoices)
{
    std::set<QString> ids;
    for (const InvoiceRow &row : invoices)
        ids.insert(row.invoice.id);
    return ids;
}

std::map<QString, LineHeader> headersOf(const std::vector<InvoiceRow> &invoices)
{
    std::map<QString, LineHeader> headers;
    for (const InvoiceRow &row : invoices)
        headers[row.invoice.id] = {row.invoice.currencyCode, row.isUntaxed};
    return headers;
}

} // namespace

ChapterReader::ChapterReader(DataverseClient &client, const MembriMapping &mapping, const QTimeZone &zone)
    : m_client(client)
    , m_context{mapping, zone, {}}
{
}

ODataQuery ChapterReader::queryOf(QStringView tableKey) const
{
    const MembriMapping::Table &table = m_context.mapping.table(tableKey);
    return {table.set, columnsOf(table)};
}

ODataQuery ChapterReader::queryOfChapter(QStringView tableKey, const QString &chapterId) const
{
    ODataQuery query = queryOf(tableKey);
    query.filter = anyOf(m_context.mapping.table(tableKey).property(u"chapter"), {chapterId});
    return query;
}

QCoro::Task<Result<ReadRows>> ChapterReader::readChapter(QString chapterId, ReadRequest request,
                                                         std::stop_token stop)
{
    const Result<Done> currencies = co_await readCurrencies(stop);
    if (!currencies)
        co_return Failure{currencies.error()};

    const ODataQuery accounts = queryOfChapter(u"account", chapterId);
    const ODataQuery invoices = queryOfChapter(u"invoice", chapterId);
    ODataQuery payments = queryOfChapter(u"payment", chapterId);
    payments.wantsLabels = true;
    const std::function<domain::Customer(const Json &)> customerReader = [this](const Json &row) {
        return readCustomer(row, m_context);
    };
    const std::function<InvoiceRow(const Json &)> invoiceReader = [this](const Json &row) {
        return readInvoice(row, m_context);
    };
    const std::function<domain::Payment(const Json &)> paymentReader = [this](const Json &row) {
        return readPayment(row, m_context);
    };
    auto customerTask = m_client.list<domain::Customer>(accounts, customerReader, stop);
    auto invoiceTask = m_client.list<InvoiceRow>(invoices, invoiceReader, stop);
    auto paymentTask = m_client.list<domain::Payment>(payments, paymentReader, stop);
    Result<std::vector<domain::Customer>> customerRows = co_await std::move(customerTask);
    Result<std::vector<InvoiceRow>> invoiceRows = co_await std::move(invoiceTask);
    Result<std::vector<domain::Payment>> paymentRows = co_await std::move(paymentTask);
    if (!customerRows)
        co_return Failure{customerRows.error()};
    if (!invoiceRows)
        co_return Failure{invoiceRows.error()};
    if (!paymentRows)
        co_return Failure{paymentRows.error()};

    const Result<std::vector<ContactRow>> contacts =
        co_await readContacts(contactsNeeded(*invoiceRows), stop);
    if (!contacts)
        co_return Failure{contacts.error()};
    QStringList wanted = invoicesToPost(*invoiceRows, request.startDate, request.wantsLinesOfFees);
    std::map<QString, LineHeader> headers = headersOf(*invoiceRows);
    Result<std::vector<LineRow>> lines = co_await readLines(std::move(headers), std::move(wanted), stop);
    if (!lines)
        co_return Failure{lines.error()};
    ReadRows rows; // hundreds of thousands of them: moved on, never copied
    rows.customers = std::move(*customerRows);
    rows.contacts = *contacts;
    rows.invoices = std::move(*invoiceRows);
    rows.lines = std::move(*lines);
    rows.payments = std::move(*paymentRows);
    if (request.wantsEntries) {
        Result<std::vector<domain::DeferredEntry>> entries = co_await readEntries(idsOf(rows.invoices), stop);
        if (!entries)
            co_return Failure{entries.error()};
        rows.entries = std::move(*entries);
    }
    co_return rows;
}

QCoro::Task<Result<ReadRows>> ChapterReader::readRecords(std::vector<domain::RecordRef> records,
                                                         std::stop_token stop)
{
    const Result<Done> currencies = co_await readCurrencies(stop);
    if (!currencies)
        co_return Failure{currencies.error()};

    const std::function<domain::Customer(const Json &)> customerReader = [this](const Json &row) {
        return readCustomer(row, m_context);
    };
    const std::function<InvoiceRow(const Json &)> invoiceReader = [this](const Json &row) {
        return readInvoice(row, m_context);
    };
    const std::function<domain::Payment(const Json &)> paymentReader = [this](const Json &row) {
        return readPayment(row, m_context);
    };
    const MembriMapping &mapping = m_context.mapping;
    ODataQuery payments = queryOf(u"payment");
    payments.wantsLabels = true;
    const Result<std::vector<domain::Customer>> customerRows = co_await m_client.listByIds<domain::Customer>(
        queryOf(u"account"), mapping.table(u"account").property(u"id"), customerIds(records), customerReader,
        stop);
    if (!customerRows)
        co_return Failure{customerRows.error()};
    const Result<std::vector<InvoiceRow>> invoiceRows = co_await m_client.listByIds<InvoiceRow>(
        queryOf(u"invoice"), mapping.table(u"invoice").property(u"id"), invoiceIds(records), invoiceReader,
        stop);
    if (!invoiceRows)
        co_return Failure{invoiceRows.error()};
    const Result<std::vector<domain::Payment>> paymentRows = co_await m_client.listByIds<domain::Payment>(
        payments, mapping.table(u"payment").property(u"id"), paymentIds(records), paymentReader, stop);
    if (!paymentRows)
        co_return Failure{paymentRows.error()};
    const std::function<domain::DeferredEntry(const Json &)> entryReader = [this](const Json &row) {
        return readEntry(row, m_context);
    };
    const Result<std::vector<domain::DeferredEntry>> entryRows =
        co_await m_client.listByIds<domain::DeferredEntry>(
            queryOf(u"entry"), mapping.table(u"entry").property(u"id"), entryIds(records), entryReader, stop);
    if (!entryRows)
        co_return Failure{entryRows.error()};
    const Result<std::vector<ContactRow>> contacts =
        co_await readContacts(contactsNeeded(*invoiceRows), stop);
    if (!contacts)
        co_return Failure{contacts.error()};
    ReadRows rows{*customerRows, *contacts, *invoiceRows, {}, *paymentRows, *entryRows};
    co_return rows;
}

QCoro::Task<Result<Done>> ChapterReader::readCurrencies(std::stop_token stop)
{
    const std::function<CurrencyRow(const Json &)> rowReader = [this](const Json &row) {
        return readCurrency(row, m_context);
    };
    const Result<std::vector<CurrencyRow>> currencies =
        co_await m_client.list<CurrencyRow>(queryOf(u"currency"), rowReader, stop);
    if (!currencies)
        co_return Failure{currencies.error()};
    for (const CurrencyRow &currency : *currencies)
        m_context.currencyCodes[currency.id] = currency.code;
    co_return Done{};
}

QCoro::Task<Result<std::vector<ContactRow>>> ChapterReader::readContacts(QStringList ids,
                                                                         std::stop_token stop)
{
    const std::function<ContactRow(const Json &)> rowReader = [this](const Json &row) {
        return readContact(row, m_context);
    };
    const QString key = m_context.mapping.table(u"contact").property(u"id");
    co_return co_await m_client.listByIds<ContactRow>(queryOf(u"contact"), key, ids, rowReader, stop);
}

QCoro::Task<Result<std::vector<LineRow>>> ChapterReader::readLines(std::map<QString, LineHeader> headers,
                                                                   QStringList ids, std::stop_token stop)
{
    const MembriMapping::Table &table = m_context.mapping.table(u"line");
    const std::function<LineRow(const Json &)> rowReader = [this, &headers, &table](const Json &json) {
        const auto header = headers.find(Row{json, table}.id(u"invoice"));
        const LineHeader own = header == headers.end() ? LineHeader{} : header->second;
        return readLine(json, m_context, own.currencyCode, own.isUntaxed);
    };
    ODataQuery query = queryOf(u"line");
    query.wantsLabels = true;
    co_return co_await m_client.listByIds<LineRow>(query, table.property(u"invoice"), ids, rowReader, stop);
}

/// Rows carry no chapter: their invoices do. All are asked for at once, as most of them are the chapter's.
QCoro::Task<Result<std::vector<domain::DeferredEntry>>>
ChapterReader::readEntries(std::set<QString> invoiceIds, std::stop_token stop)
{
    std::vector<domain::DeferredEntry> entries;
    if (m_context.mapping.table(u"entry").name.isEmpty())
        co_return entries;
    const std::function<domain::DeferredEntry(const Json &)> rowReader = [this](const Json &row) {
        return readEntry(row, m_context);
    };
    const Result<std::vector<domain::DeferredEntry>> all =
        co_await m_client.list<domain::DeferredEntry>(queryOf(u"entry"), rowReader, stop);
    if (!all)
        co_return Failure{all.error()};
    for (const domain::DeferredEntry &entry : *all) {
        if (invoiceIds.contains(entry.invoiceId))
            entries.push_back(entry);
    }
    co_return entries;
}

} // namespace passerelle::connectors::membri
