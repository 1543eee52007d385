// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/seeder.h"

#include "sandbox/membri/values.h"

#include <QSqlQuery>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 Cent = Scale / 100;

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant moment(const QDateTime &when)
{
    return when.isValid() ? QVariant(dateTimeText(when)) : QVariant();
}

/// Inserts many rows of one table by one prepared statement: the columns are those of the first row.
class Inserter final
{
public:
    Inserter(Store &store, QStringView table)
        : m_store(store)
        , m_table(*tableNamed(table))
        , m_now(dateTimeText(store.now()))
        , m_version(store.currentVersion())
        , m_query(store.database().connection())
    {
    }

    void add(const QString &id, Values values, const QDateTime &modifiedOn = {})
    {
        values.insert(m_table.id, id);
        values.insert(u"createdon"_s, modifiedOn.isValid() ? dateTimeText(modifiedOn) : m_now);
        values.insert(u"modifiedon"_s, modifiedOn.isValid() ? dateTimeText(modifiedOn) : m_now);
        values.insert(u"versionnumber"_s, ++m_version);
        addFolded(m_table, values);
        if (m_columns.isEmpty())
            prepare(values);
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            m_query.bindValue(int(i), values.value(m_columns[i]));
        if (!m_query.exec())
            qFatal("The sample company can't be written.");
    }

private:
    void prepare(const Values &values)
    {
        m_columns = values.keys();
        QStringList marks;
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            marks.append(u"?"_s);
        m_query.prepare(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(m_table.sqlName(), m_columns.join(u", "_s),
                                                                 marks.join(u", "_s)));
    }

    Store &m_store;
    const Table &m_table;
    QString m_now;
    qint64 m_version;
    QSqlQuery m_query;
    QStringList m_columns;
};

void addSync(Values &values, const MembriSync &sync, const QString &chapterId)
{
    values.insert(u"cdc_syncstatus"_s, sync.status);
    values.insert(u"cdc_syncreference"_s, orNull(sync.reference));
    values.insert(u"cdc_syncmessage"_s, orNull(sync.message));
    values.insert(u"cdc_syncedon"_s, moment(sync.syncedOn));
    values.insert(u"cdc_chapterid"_s, chapterId);
}

void seedChapters(Store &store, const MembriRecords &records)
{
    Inserter chapters(store, u"cdc_chapter");
    Inserter settings(store, u"cdc_accountingsettings");
    for (const MembriChapter &chapter : records.chapters) {
        chapters.add(chapter.id, {{u"cdc_name"_s, chapter.name}});
        QString settingsId = chapter.id;
        settingsId[0] = u'5';
        settings.add(settingsId,
                     {{u"cdc_name"_s, chapter.name},
                      {u"cdc_chapterid"_s, chapter.id},
                      {u"cdc_syncenabled"_s, 1},
                      {u"cdc_newaccountdefault"_s, 0},
                      {u"cdc_syncmembershipwhenpaid"_s, 0},
                      {u"cdc_syncallwhenpaid"_s, 0},
                      {u"cdc_sage50paymenttransfer"_s, 0},
                      {u"cdc_reviewenabled"_s, chapter.reviewEnabled ? 1 : 0},
                      {u"cdc_alwayscrmnumber"_s, 1},
                      {u"cdc_numberingoption"_s, 282210000},
                      {u"cdc_nextreference"_s, QVariant()},
                      {u"cdc_closedate"_s, records.closeDate.toString(Qt::ISODate)},
                      {u"cdc_syncclaim"_s, QVariant()}});
    }
}

void seedLists(Store &store, const MembriRecords &records)
{
    Inserter currencies(store, u"transactioncurrency");
    for (const MembriCurrency &currency : records.currencies)
        currencies.add(currency.id,
                       {{u"currencyname"_s, currency.name},
                        {u"isocurrencycode"_s, currency.code},
                        {u"currencysymbol"_s, currency.symbol},
                        {u"currencyprecision"_s, currency.precision},
                        {u"exchangerate"_s, Scale}});
    Inserter products(store, u"product");
    for (const MembriProduct &product : records.products)
        products.add(product.id, {{u"name"_s, product.name}, {u"productnumber"_s, product.number}});
}

void seedParties(Store &store, const MembriRecords &records)
{
    Inserter accounts(store, u"account");
    for (const MembriAccount &account : records.accounts) {
        Values values{{u"name"_s, orNull(account.name)},
                      {u"accountnumber"_s, account.number},
                      {u"emailaddress1"_s, orNull(account.email)},
                      {u"telephone1"_s, orNull(account.phone)},
                      {u"address1_line1"_s, orNull(account.line1)},
                      {u"address1_line2"_s, orNull(account.line2)},
                      {u"address1_city"_s, orNull(account.city)},
                      {u"address1_stateorprovince"_s, orNull(account.province)},
                      {u"address1_postalcode"_s, orNull(account.postalCode)},
                      {u"address1_country"_s, orNull(account.country)},
                      {u"primarycontactid"_s, orNull(account.contactId)},
                      {u"cdc_newaccountforsync"_s, account.isDesignated ? 1 : 0}};
        addSync(values, account.sync, account.chapterId);
        accounts.add(account.id, values, account.modifiedOn);
    }
    Inserter contacts(store, u"contact");
    for (const MembriContact &contact : records.contacts)
        contacts.add(
            contact.id,
            {{u"fullname"_s, contact.fullName},
             {u"emailaddress1"_s, orNull(contact.email)},
             {u"parentcustomerid"_s, orNull(contact.accountId)},
             {u"parentcustomerid__type"_s, contact.accountId.isEmpty() ? QVariant() : u"account"_s}});
}

Values invoiceValues(const MembriInvoice &invoice)
{
    Values values{{u"name"_s, orNull(invoice.name)},
                  {u"invoicenumber"_s, orNull(invoice.number)},
                  {u"customerid"_s, orNull(invoice.customerId)},
                  {u"customerid__type"_s,
                   invoice.customerId.isEmpty() ? QVariant()
                                                : QVariant(invoice.isContact ? u"contact"_s : u"account"_s)},
                  {u"cdc_invoicetype"_s, invoice.type},
                  {u"cdc_invoicedate"_s, moment(invoice.date)},
                  {u"duedate"_s, invoice.dueDate.toString(Qt::ISODate)},
                  {u"totallineitemamount"_s, invoice.netCents * Cent},
                  {u"totaltax"_s, invoice.taxCents * Cent},
                  {u"totalamount"_s, invoice.totalCents * Cent},
                  {u"cdc_notax"_s, invoice.isWithoutTax ? 1 : 0},
                  {u"cdc_balance"_s, invoice.balanceCents * Cent},
                  {u"cdc_cancelled"_s, invoice.isCancelled ? 1 : 0},
                  {u"cdc_originalinvoiceid"_s, orNull(invoice.originalId)},
                  {u"cdc_refundpaymenttype"_s,
                   invoice.refundPaymentType ? QVariant(*invoice.refundPaymentType) : QVariant()},
                  {u"statecode"_s, invoice.state},
                  {u"statuscode"_s, invoice.reason},
                  {u"transactioncurrencyid"_s, invoice.currencyId}};
    addSync(values, invoice.sync, invoice.chapterId);
    return values;
}

Values lineValues(const MembriInvoice &invoice, const MembriLine &line, int number)
{
    return {{u"invoiceid"_s, invoice.id},
            {u"lineitemnumber"_s, number},
            {u"productid"_s, orNull(line.productId)},
            {u"productdescription"_s, orNull(line.description)},
            {u"quantity"_s, line.quantity ? QVariant(*line.quantity * Scale) : QVariant()},
            {u"priceperunit"_s, line.priceCents ? QVariant(*line.priceCents * Cent) : QVariant()},
            {u"manualdiscountamount"_s, line.discountCents * Cent},
            {u"tax"_s, line.taxCents * Cent},
            {u"baseamount"_s, line.netCents * Cent},
            {u"extendedamount"_s, (line.netCents + line.taxCents) * Cent},
            {u"cdc_incomeaccountcode"_s, orNull(line.incomeAccount)},
            {u"cdc_taxcode"_s, orNull(line.taxCode)},
            {u"transactioncurrencyid"_s, invoice.currencyId}};
}

void seedInvoices(Store &store, const MembriRecords &records)
{
    Inserter invoices(store, u"invoice");
    Inserter lines(store, u"invoicedetail");
    for (const MembriInvoice &invoice : records.invoices) {
        invoices.add(invoice.id, invoiceValues(invoice), invoice.modifiedOn);
        int number = 0;
        for (const MembriLine &line : invoice.lines)
            lines.add(store.newId(), lineValues(invoice, line, ++number), invoice.modifiedOn);
    }
}

void seedPayments(Store &store, const MembriRecords &records)
{
    Inserter payments(store, u"cdc_payment");
    for (const MembriPayment &payment : records.payments) {
        Values values{{u"cdc_name"_s, payment.number},
                      {u"cdc_invoiceid"_s, orNull(payment.invoiceId)},
                      {u"cdc_accountid"_s, orNull(payment.accountId)},
                      {u"cdc_amount"_s, payment.amountCents * Cent},
                      {u"cdc_paymentdate"_s, moment(payment.date)},
                      {u"cdc_paymenttype"_s, payment.type},
                      {u"cdc_transactionnumber"_s, orNull(payment.transactionNumber)},
                      {u"transactioncurrencyid"_s, payment.currencyId}};
        addSync(values, payment.sync, payment.chapterId);
        payments.add(payment.id, values, payment.date);
    }
}

void seedDeferredRevenues(Store &store, const MembriRecords &records)
{
    Inserter rows(store, u"cdc_deferredrevenue");
    for (const MembriDeferredRevenue &row : records.deferredRevenues) {
        Values values{{u"cdc_name"_s, row.name},
                      {u"cdc_invoiceid"_s, row.invoiceId},
                      {u"cdc_date"_s, row.date.toString(Qt::ISODate)},
                      {u"cdc_amount"_s, row.amountCents * Cent},
                      {u"cdc_debitaccount"_s, row.debitAccount},
                      {u"cdc_creditaccount"_s, row.creditAccount},
                      {u"transactioncurrencyid"_s, row.currencyId}};
        addSync(values, row.sync, row.chapterId);
        rows.add(row.id, values, row.modifiedOn);
    }
}
} // namespace

void seed(Store &store, const MembriRecords &records)
{
    seedChapters(store, records);
    seedLists(store, records);
    seedParties(store, records);
    seedInvoices(store, records);
    seedPayments(store, records);
    seedDeferredRevenues(store, records);
    store.readVersion();
}

} // namespace passerelle::sandbox::membri
