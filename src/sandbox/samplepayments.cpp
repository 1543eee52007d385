// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplebuilder.h"

#include <algorithm>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

/// A later moment, today at the latest.
QDateTime SampleBuilder::after(const QDateTime &date)
{
    const QDateTime limit = at(m_today, 0, 30);
    return std::min(date.addDays(1 + m_random.pick(20)).addSecs(m_random.pick(3600)), std::max(limit, date));
}

int SampleBuilder::paymentType()
{
    static const QList<int> types{paymenttype::Visa,   paymenttype::Visa,     paymenttype::Mastercard,
                                  paymenttype::Cheque, paymenttype::Transfer, paymenttype::Cash};
    return types[m_random.pick(int(types.size()))];
}

qsizetype SampleBuilder::addPayment(qsizetype invoiceIndex, qint64 amountCents, const QDateTime &date,
                                    int type, int status)
{
    const MembriInvoice &invoice = m_membri.invoices[invoiceIndex];
    MembriPayment payment;
    payment.id = m_random.id();
    payment.invoiceId = invoice.id;
    payment.accountId = invoice.customerId;
    if (invoice.isContact) {
        for (const MembriContact &contact : m_membri.contacts) {
            if (contact.id == invoice.customerId)
                payment.accountId = contact.accountId;
        }
    }
    payment.amountCents = amountCents;
    payment.date = date;
    payment.type = type;
    payment.currencyId = invoice.currencyId;
    payment.chapterId = invoice.chapterId;
    payment.sync.status = status;
    if (type == paymenttype::Cheque)
        payment.transactionNumber = QString::number(1001 + m_random.pick(8999));
    else if (type != paymenttype::Cash)
        payment.transactionNumber = u"T%1"_s.arg(100'000'000 + m_random.pick(899'999'999));
    m_membri.payments.append(payment);
    return m_membri.payments.size() - 1;
}

void SampleBuilder::addPlantedPayments()
{
    const auto plantPayment = [this](qsizetype payment, const QString &code) {
        m_plantedPayments.insert(m_membri.payments[payment].id, code);
    };
    const auto pay = [this](qsizetype invoice, qint64 cents, int type, int status = syncstatus::ToTransfer) {
        return addPayment(invoice, cents, after(m_membri.invoices[invoice].date), type, status);
    };
    const auto order = [this](int which) {
        return addInvoice(linked(which), openDate(), {invoicetype::Order});
    };
    const auto totalOf = [this](qsizetype invoice) { return m_membri.invoices[invoice].totalCents; };

    const qsizetype amex = order(30);
    plantPayment(pay(amex, totalOf(amex), paymenttype::Amex), u"payment-type-unmapped"_s);
    const qsizetype overpaid = order(31);
    plantPayment(pay(overpaid, totalOf(overpaid) + 5'000, paymenttype::Visa), u"payment-exceeds-balance"_s);
    const qsizetype paidTwice = order(32);
    static_cast<void>(pay(paidTwice, totalOf(paidTwice) * 2 / 5, paymenttype::Transfer));
    plantPayment(pay(paidTwice, totalOf(paidTwice) + 1'500, paymenttype::Transfer),
                 u"payment-exceeds-balance"_s);
    const qsizetype several = order(33);
    static_cast<void>(pay(several, totalOf(several) / 4, paymenttype::Cheque));
    static_cast<void>(pay(several, totalOf(several) / 3, paymenttype::Mastercard));
    static_cast<void>(pay(several, totalOf(several) / 5, paymenttype::Cash));

    const QDate close = m_data.ledger.closeDate;
    const qsizetype early = addByHand(at(m_data.startDate.addDays(-20), 9, 30));
    plantPayment(addPayment(early, totalOf(early) / 2, at(close.addDays(-4), 13, 0), paymenttype::Cheque),
                 u"period-closed"_s);
    static_cast<void>(
        addPayment(early, totalOf(early) / 4, at(close.addDays(12), 13, 0), paymenttype::Cheque));
    const qsizetype byHand = addByHand(openDate());
    static_cast<void>(pay(byHand, totalOf(byHand), paymenttype::Visa));

    for (const auto &blocked : {u"invoice-unmapped"_s, u"invoice-verify"_s, u"invoice-pending"_s})
        static_cast<void>(pay(m_special[blocked], totalOf(m_special[blocked]) / 2, paymenttype::Visa));
    const qsizetype old = m_special[u"invoice-old"_s];
    static_cast<void>(
        addPayment(old, totalOf(old) / 5, at(m_data.startDate.addDays(-10), 12, 0), paymenttype::Visa));
    static_cast<void>(addPayment(old, totalOf(old) / 4, at(close.addDays(9), 12, 0), paymenttype::Visa));
    if (m_special.contains(u"invoice-montreal"_s))
        static_cast<void>(pay(m_special[u"invoice-montreal"_s], 500, paymenttype::Visa));
    for (const int status : {syncstatus::Pending, syncstatus::Transferred, syncstatus::TransferError,
                             syncstatus::DoNotSynchronize, syncstatus::InReview}) {
        const qsizetype invoice = addByHand(openDate());
        static_cast<void>(pay(invoice, totalOf(invoice) / 2, paymenttype::Transfer, status));
    }
}

/// Full, partial and double payments, as many as were asked for, never above what is owed.
void SampleBuilder::addOrdinaryPayments()
{
    const qsizetype missing = m_options.payments - m_membri.payments.size();
    if (missing <= 0 || m_payable.isEmpty())
        return;
    QList<qint64> owed;
    for (const qsizetype invoice : m_payable)
        owed.append(m_membri.invoices[invoice].totalCents);
    const qint64 each = missing / m_payable.size() + 1; // payments per invoice, at most
    const qsizetype stride = m_payable.size() > 7 && m_payable.size() % 7 != 0 ? 7 : 1;
    for (qsizetype made = 0, place = 0, tries = 0; made < missing && tries < missing * 4; ++tries) {
        place = (place + stride) % m_payable.size();
        qint64 &left = owed[place];
        if (left < 2)
            continue;
        const bool isPartial = each > 1 || m_random.oneIn(4);
        const qint64 amount = isPartial ? std::max<qint64>(1, left / (each + 1)) : left;
        const MembriInvoice &invoice = m_membri.invoices[m_payable[place]];
        static_cast<void>(addPayment(m_payable[place], amount, after(invoice.date), paymentType()));
        left -= amount;
        ++made;
    }
}

/// Membri's own balance and status reason, from the payments.
void SampleBuilder::settleInvoices()
{
    QHash<QString, qint64> paid;
    for (const MembriPayment &payment : m_membri.payments)
        paid[payment.invoiceId] += payment.amountCents;
    for (MembriInvoice &invoice : m_membri.invoices) {
        if (invoice.type == invoicetype::Refund) {
            invoice.reason = invoicestate::ReasonPaid;
            continue;
        }
        invoice.balanceCents = invoice.totalCents - paid.value(invoice.id);
        const bool isCovered = paid.contains(invoice.id) && invoice.balanceCents <= 0;
        if (!isCovered)
            continue;
        const bool isTransferred = invoice.sync.status == syncstatus::Transferred;
        invoice.reason = isTransferred ? invoicestate::ReasonCompleted : invoicestate::ReasonPaid;
        if (invoice.state == invoicestate::Active)
            invoice.state = invoicestate::Paid;
    }
}

} // namespace passerelle::sandbox
