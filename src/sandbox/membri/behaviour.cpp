// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/behaviour.h"

#include "sandbox/membri/values.h"
#include "sandbox/membrirecords.h"

#include <algorithm>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
/// The columns of an account that the accounting system has too (M-54).
const QStringList &accountingColumns()
{
    static const QStringList columns{u"name"_s,
                                     u"accountnumber"_s,
                                     u"emailaddress1"_s,
                                     u"telephone1"_s,
                                     u"address1_line1"_s,
                                     u"address1_line2"_s,
                                     u"address1_city"_s,
                                     u"address1_stateorprovince"_s,
                                     u"address1_postalcode"_s,
                                     u"address1_country"_s,
                                     u"primarycontactid"_s,
                                     u"cdc_newaccountforsync"_s};
    return columns;
}

bool waitsForPayment(int type)
{
    return type >= invoicetype::Membership && type <= invoicetype::Upgrade;
}

void setDefault(Values &values, const QString &column, const QVariant &value)
{
    if (values.value(column).isNull())
        values.insert(column, value);
}
} // namespace

Behaviour::Behaviour(Store &store)
    : m_store(store)
{
}

void Behaviour::beforeCreate(const Table &table, Values &values)
{
    const QString chapter = values.value(u"cdc_chapterid"_s).toString();
    if (table.name == u"account") {
        setDefault(values, u"cdc_newaccountforsync"_s, setting(chapter, u"cdc_newaccountdefault"_s) ? 1 : 0);
        const bool isDesignated = values.value(u"cdc_newaccountforsync"_s).toInt() != 0;
        setDefault(values, u"cdc_syncstatus"_s, isDesignated ? syncstatus::ToTransfer : syncstatus::Pending);
    } else if (table.name == u"invoice") {
        setDefault(values, u"statecode"_s, invoicestate::Active);
        setDefault(values, u"statuscode"_s, invoicestate::ReasonNew);
        for (const auto &column :
             {u"totallineitemamount"_s, u"totaltax"_s, u"totalamount"_s, u"cdc_balance"_s})
            setDefault(values, column, 0);
        if (values.value(u"statuscode"_s).toInt() != invoicestate::ReasonNew)
            bill(values, values);
        setDefault(values, u"cdc_syncstatus"_s, syncstatus::Pending);
    } else if (table.name == u"cdc_payment" || table.name == u"cdc_deferredrevenue") {
        setDefault(values, u"cdc_syncstatus"_s, syncstatus::ToTransfer);
    } else if (table.name == u"invoicedetail") {
        completeLine(values, values);
    }
}

void Behaviour::beforeUpdate(const Table &table, const Row &old, Values &values)
{
    Values whole = old.values;
    whole.insert(values);
    if (table.name == u"account") {
        const bool isEdited =
            std::any_of(accountingColumns().begin(), accountingColumns().end(), [&](const QString &c) {
                return values.contains(c) && values.value(c) != old.values.value(c);
            });
        if (isEdited && !values.contains(u"cdc_syncstatus"_s)
            && old.number(u"cdc_syncstatus") != syncstatus::DoNotSynchronize)
            values.insert(u"cdc_syncstatus"_s, syncstatus::ToTransfer);
    } else if (table.name == u"invoice") {
        const bool wasNew = old.number(u"statuscode") == invoicestate::ReasonNew;
        if (wasNew && whole.value(u"statuscode"_s).toInt() != invoicestate::ReasonNew)
            bill(whole, values);
        if (values.value(u"cdc_syncstatus"_s).toInt() == syncstatus::Transferred
            && old.number(u"statuscode") == invoicestate::ReasonPaid)
            values.insert(u"statuscode"_s, invoicestate::ReasonCompleted);
    } else if (table.name == u"invoicedetail") {
        completeLine(values, whole);
    }
}

void Behaviour::afterWrite(const Table &table, const Values &whole, const Values &written)
{
    const bool isRemoved = written.isEmpty();
    if (table.name == u"invoicedetail")
        addUpInvoice(whole.value(u"invoiceid"_s).toString());
    else if (table.name == u"cdc_payment"
             && (isRemoved || written.contains(u"cdc_amount"_s) || written.contains(u"cdc_invoiceid"_s)))
        settleInvoice(whole.value(u"cdc_invoiceid"_s).toString());
}

/// Billing gives the number (a membership notice waits for its payment) and the synchronization status
/// (M-56..59).
void Behaviour::bill(const Values &whole, Values &values)
{
    const QString chapter = whole.value(u"cdc_chapterid"_s).toString();
    const bool isMembership = waitsForPayment(whole.value(u"cdc_invoicetype"_s, invoicetype::Manual).toInt());
    const bool isPaid = whole.value(u"statuscode"_s).toInt() != invoicestate::ReasonWaiting;
    const bool mustBePaid = setting(chapter, u"cdc_syncallwhenpaid"_s)
        || (isMembership && setting(chapter, u"cdc_syncmembershipwhenpaid"_s));
    setDefault(values, u"cdc_invoicedate"_s, whole.value(u"cdc_invoicedate"_s, dateTimeText(m_store.now())));
    if (whole.value(u"invoicenumber"_s).isNull() && (!isMembership || isPaid))
        values.insert(u"invoicenumber"_s, nextInvoiceNumber());
    if (mustBePaid && !isPaid)
        return;
    values.insert(u"cdc_syncstatus"_s,
                  setting(chapter, u"cdc_reviewenabled"_s) ? syncstatus::InReview : syncstatus::ToTransfer);
}

void Behaviour::completeLine(Values &values, const Values &whole) const
{
    const QVariant quantity = whole.value(u"quantity"_s);
    const QVariant price = whole.value(u"priceperunit"_s);
    if (quantity.isNull() || price.isNull())
        return;
    const qint64 product = quantity.toLongLong() * price.toLongLong();
    const qint64 cents = (product + (product < 0 ? -1 : 1) * Scale * 50) / (Scale * 100);
    const qint64 base = cents * 100 - whole.value(u"manualdiscountamount"_s).toLongLong();
    values.insert(u"baseamount"_s, base);
    values.insert(u"extendedamount"_s, base + whole.value(u"tax"_s).toLongLong());
}

void Behaviour::addUpInvoice(const QString &invoiceId)
{
    if (invoiceId.isEmpty())
        return;
    QSqlQuery sums = m_store.database().run(
        u"SELECT coalesce(sum(baseamount), 0), coalesce(sum(tax), 0) FROM membri_invoicedetail WHERE invoiceid = ?"_s,
        {invoiceId});
    sums.next();
    const qint64 net = sums.value(0).toLongLong();
    const qint64 tax = sums.value(1).toLongLong();
    sums.finish();
    m_store.update(*tableNamed(u"invoice"), invoiceId,
                   {{u"totallineitemamount"_s, net}, {u"totaltax"_s, tax}, {u"totalamount"_s, net + tax}});
    settleInvoice(invoiceId);
}

/// Keeps the balance; what payments cover becomes paid, and completed if it was transferred already.
void Behaviour::settleInvoice(const QString &invoiceId)
{
    const Table &table = *tableNamed(u"invoice");
    const auto invoice = invoiceId.isEmpty() ? std::nullopt : m_store.find(table, invoiceId);
    if (!invoice)
        return;
    const qint64 paid =
        m_store.database()
            .value(u"SELECT coalesce(sum(cdc_amount), 0) FROM membri_cdc_payment WHERE cdc_invoiceid = ?"_s,
                   {invoiceId})
            .toLongLong();
    const qint64 balance = invoice->number(u"totalamount") - paid;
    Values values{{u"cdc_balance"_s, balance}};
    const bool isCovered = balance <= 0 && paid > 0;
    if (isCovered) {
        const bool isTransferred = invoice->number(u"cdc_syncstatus") == syncstatus::Transferred;
        values.insert(u"statecode"_s, invoicestate::Paid);
        values.insert(u"statuscode"_s,
                      isTransferred ? invoicestate::ReasonCompleted : invoicestate::ReasonPaid);
        if (invoice->number(u"cdc_syncstatus") == syncstatus::Pending) {
            Values whole = invoice->values;
            whole.insert(values);
            bill(whole, values);
        }
    } else if (invoice->number(u"statecode") == invoicestate::Paid) {
        values.insert(u"statecode"_s, invoicestate::Active);
        values.insert(u"statuscode"_s, invoicestate::ReasonWaiting);
    }
    m_store.update(table, invoiceId, values);
}

bool Behaviour::setting(const QString &chapterId, const QString &column)
{
    return m_store.database()
               .value(u"SELECT %1 FROM membri_cdc_accountingsettings WHERE cdc_chapterid = ?"_s.arg(column),
                      {chapterId})
               .toInt()
        != 0;
}

QString Behaviour::nextInvoiceNumber()
{
    const qint64 last = m_store.database()
                            .value(u"SELECT max(CAST(invoicenumber AS INTEGER)) FROM membri_invoice"_s)
                            .toLongLong();
    return QString::number(std::max<qint64>(last + 1, 1000)).rightJustified(6, QLatin1Char('0'));
}

} // namespace passerelle::sandbox::membri
