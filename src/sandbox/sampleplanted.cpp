// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplebuilder.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
const QString NoNumber = u"-"_s; ///< numberInvoices() leaves these without one
}

void SampleBuilder::addPlantedInvoices()
{
    addPlantedErrors();
    addPlantedTotals();
    addPlantedCustomers();
    addPlantedPeriods();
    addPlantedLeftOut();
    addPlantedShapes();
    addStatuses();
    addCancellations();
}

void SampleBuilder::addPlantedErrors()
{
    auto &invoices = m_membri.invoices;
    MembriInvoice &product = invoices[addInvoice(linked(0), openDate(), {invoicetype::Order})];
    product.lines.clear();
    addLine(product, unmappedProduct(), 1, unmappedProduct().priceCents, 0, u"TPS/TVQ"_s);
    total(product);
    plant(product, u"product-unmapped"_s);
    m_special.insert(u"invoice-unmapped"_s, invoices.size() - 1);

    plant(invoices[addInvoice(linked(1), openDate(),
                              {invoicetype::Order, syncstatus::ToTransfer, u"TVH Ontario"_s})],
          u"tax-unmapped"_s);

    MembriInvoice &dollars = invoices[addInvoice(linked(2), openDate(), {invoicetype::Contract})];
    dollars.currencyId = m_membri.currencies[1].id;
    plant(dollars, u"currency-mismatch"_s);

    MembriInvoice &yens = invoices[addInvoice(linked(3), openDate(),
                                              {invoicetype::Contract, syncstatus::ToTransfer, u"EXO"_s})];
    yens.currencyId = m_membri.currencies[2].id;
    yens.lines.clear();
    addLine(yens, sampleProducts()[9], 1, 1'500'000, 0, u"EXO"_s);
    total(yens);
    plant(yens, u"currency-unsupported"_s);

    MembriInvoice &taken = invoices[addInvoice(linked(4), openDate(), {invoicetype::Manual})];
    m_takenId = taken.id;
    plant(taken, u"number-used"_s);

    MembriInvoice &nobody = invoices[addInvoice(linked(5), openDate(), {invoicetype::Manual})];
    nobody.customerId.clear();
    plant(nobody, u"required-field-missing"_s);
}

void SampleBuilder::addPlantedTotals()
{
    auto &invoices = m_membri.invoices;
    // The CRM taxed the sum of the lines: a ledger that taxes each line finds a cent more.
    MembriInvoice &cent = invoices[addInvoice(linked(6), openDate(), {invoicetype::Order})];
    cent.lines.clear();
    addLine(cent, sampleProducts()[7], 1, 3'010, 0, u"TPS/TVQ"_s);
    addLine(cent, sampleProducts()[7], 1, 3'010, 0, u"TPS/TVQ"_s);
    cent.lines[1].taxCents -= 1;
    total(cent);
    plant(cent, u"total-differs"_s);

    MembriInvoice &wrong = invoices[addInvoice(linked(7), openDate(), {invoicetype::Registration})];
    wrong.totalCents += 1'000;
    wrong.balanceCents += 1'000;
    plant(wrong, u"amount-invalid"_s);
}

void SampleBuilder::addPlantedCustomers()
{
    for (const auto &[role, code] :
         {std::pair(u"inactive"_s, u"customer-inactive"_s), std::pair(u"unknown"_s, u"customer-unknown"_s)})
        plant(m_membri.invoices[addInvoice(m_special[role], openDate(), {invoicetype::Order})], code);
    for (const auto &role : {u"name-of-customer"_s, u"name-of-vendor"_s, u"nameless"_s, u"verify"_s})
        m_special.insert(u"invoice-"_s + role,
                         addInvoice(m_special[role], openDate(), {invoicetype::Renewal}));
}

void SampleBuilder::addPlantedPeriods()
{
    auto &invoices = m_membri.invoices;
    const QDate close = m_data.ledger.closeDate;
    plant(invoices[addInvoice(linked(8), at(close.addDays(-16), 11, 0), {invoicetype::Order})],
          u"period-closed"_s);
    // Billed late on the closing day: the UTC day is already open.
    plant(invoices[addInvoice(linked(9), at(close, 23, 40), {invoicetype::Order})], u"period-closed"_s);
    // The first open evening, whose UTC day is the day after, and the last evening before the start date.
    m_special.insert(u"invoice-first-open"_s,
                     addInvoice(linked(10), at(close.addDays(1), 23, 50), {invoicetype::Order}));
    static_cast<void>(
        addInvoice(linked(11), at(m_data.startDate.addDays(-1), 23, 30), {invoicetype::Renewal}));
    m_special.insert(u"invoice-old"_s,
                     addInvoice(linked(12), at(m_data.startDate.addDays(-40), 15, 0), {invoicetype::Order}));
}

void SampleBuilder::addPlantedLeftOut()
{
    auto &invoices = m_membri.invoices;
    for (const int type : {invoicetype::Membership, invoicetype::Upgrade})
        invoices[addInvoice(linked(13 + type % 3), openDate(), {type})].number = NoNumber;
    static_cast<void>(addInvoice(linked(14), openDate(), {invoicetype::OpeningBalance}));
    for (const auto account : m_montreal.mid(0, 1)) {
        m_special.insert(u"invoice-montreal"_s, addInvoice(account, openDate(), {invoicetype::Order}));
        static_cast<void>(addInvoice(account, openDate(), {invoicetype::Membership}));
    }
    for (int i = 0; i < 2; ++i) {
        const qsizetype original = addInvoice(linked(15 + i), openDate(), {invoicetype::Order});
        invoices[original].isCancelled = true;
        invoices[original].state = invoicestate::Canceled;
        static_cast<void>(addRefundOf(original, syncstatus::ToTransfer));
    }
}

/// Shapes that a transfer must get right: a line without quantity, a contact as customer, codes seldom used,
/// each type.
void SampleBuilder::addPlantedShapes()
{
    auto &invoices = m_membri.invoices;
    MembriInvoice &abbreviated = invoices[addInvoice(linked(16), openDate(), {invoicetype::Manual})];
    abbreviated.lines.front().quantity.reset();
    abbreviated.lines.front().priceCents.reset();
    abbreviated.lines.front().discountCents = 0;

    const qsizetype viaContact = addInvoice(linked(17), openDate(), {invoicetype::Registration});
    const qsizetype owner = linked(17);
    const QString known = m_membri.accounts[owner].contactId;
    invoices[viaContact].customerId = known.isEmpty() ? addContact(owner) : known;
    invoices[viaContact].isContact = true;

    static_cast<void>(
        addInvoice(linked(18), openDate(), {invoicetype::Order, syncstatus::ToTransfer, u"TPS"_s}));
    static_cast<void>(
        addInvoice(linked(19), openDate(), {invoicetype::Order, syncstatus::ToTransfer, u"HORS"_s}));
    for (int type = invoicetype::Membership; type <= invoicetype::Subscription; ++type) {
        if (type == invoicetype::Refund || type == invoicetype::OpeningBalance)
            continue;
        const auto &pool = type % 3 == 0 ? m_designated : m_linked;
        const bool isFree = type == invoicetype::Donation;
        m_payable.append(addInvoice(pool[type % pool.size()], openDate(),
                                    {type, syncstatus::ToTransfer, isFree ? u"EXO"_s : u"TPS/TVQ"_s}));
    }
}

/// Every status on every kind.
void SampleBuilder::addStatuses()
{
    auto &invoices = m_membri.invoices;
    MembriInvoice &unbilled =
        invoices[addInvoice(linked(20), openDate(), {invoicetype::Manual, syncstatus::Pending})];
    unbilled.reason = invoicestate::ReasonNew;
    unbilled.number = NoNumber;
    m_special.insert(u"invoice-pending"_s,
                     addInvoice(linked(21), openDate(), {invoicetype::Order, syncstatus::Pending}));
    MembriInvoice &failed =
        invoices[addInvoice(linked(22), openDate(), {invoicetype::Order, syncstatus::TransferError})];
    failed.sync.message = u"Aucun produit du système comptable ne correspond à la ligne 1."_s;
    static_cast<void>(
        addInvoice(linked(23), openDate(), {invoicetype::Donation, syncstatus::DoNotSynchronize, u"EXO"_s}));
    static_cast<void>(addInvoice(linked(24), openDate(), {invoicetype::Order, syncstatus::InReview}));
    for (const int status : {syncstatus::Pending, syncstatus::Transferred, syncstatus::TransferError,
                             syncstatus::DoNotSynchronize, syncstatus::InReview}) {
        static_cast<void>(addCancelledUnpaid(status));
        static_cast<void>(addPaidThenRefunded(status));
    }
}

void SampleBuilder::addCancellations()
{
    static_cast<void>(addCancelledUnpaid(syncstatus::ToTransfer));
    static_cast<void>(addCancelledUnpaid(syncstatus::ToTransfer));
    static_cast<void>(addPaidThenRefunded(syncstatus::ToTransfer));
    const qsizetype byCard = addPaidThenRefunded(syncstatus::ToTransfer);
    m_membri.invoices[byCard].refundPaymentType = paymenttype::Mastercard;
    // Partly paid, then cancelled: a credit for what was owed, the rest goes back. Two fifths are paid, and
    // both parts with their own taxes add up to the whole: 229.95 + 344.93 = 574.88.
    const qsizetype partly = addByHand(openDate());
    MembriInvoice &original = m_membri.invoices[partly];
    original.lines.clear();
    addLine(original, sampleProducts().front(), 5, 10'000, 0, u"TPS/TVQ"_s);
    total(original);
    static_cast<void>(addPayment(partly, 22'995, after(original.date), paymenttype::Visa));
    static_cast<void>(addRefundOf(partly, syncstatus::ToTransfer));
    m_membri.invoices[partly].isCancelled = true;
    m_membri.invoices[partly].state = invoicestate::Canceled;
}

/// An invoice that a person entered in the ledger, then referenced in the CRM.
qsizetype SampleBuilder::addByHand(const QDateTime &date)
{
    const int which = int(25 + m_membri.invoices.size());
    const qsizetype index = addInvoice(linked(which), date, {invoicetype::Order, syncstatus::Transferred});
    MembriInvoice &invoice = m_membri.invoices[index];
    invoice.lines.resize(1); // the ledger's copy has one line
    total(invoice);
    invoice.sync.syncedOn = date.addDays(1);
    return index;
}

qsizetype SampleBuilder::addRefundOf(qsizetype original, int status)
{
    MembriInvoice refund = m_membri.invoices[original];
    refund.id = m_random.id();
    refund.type = invoicetype::Refund;
    refund.name = u"Remboursement"_s;
    refund.originalId = m_membri.invoices[original].id;
    refund.date = after(refund.date);
    refund.dueDate = refund.date.toTimeZone(m_zone).date();
    refund.modifiedOn = refund.date;
    refund.isCancelled = false;
    refund.state = invoicestate::Active;
    refund.balanceCents = 0;
    refund.sync = {};
    refund.sync.status = status;
    if (status == syncstatus::TransferError)
        refund.sync.message = u"Le système comptable a refusé l'écriture."_s;
    m_membri.invoices.append(refund);
    return m_membri.invoices.size() - 1;
}

qsizetype SampleBuilder::addCancelledUnpaid(int status)
{
    const qsizetype original = addByHand(openDate());
    m_membri.invoices[original].isCancelled = true;
    m_membri.invoices[original].state = invoicestate::Canceled;
    return addRefundOf(original, status);
}

qsizetype SampleBuilder::addPaidThenRefunded(int status)
{
    const qsizetype original = addByHand(openDate());
    const MembriInvoice paid = m_membri.invoices[original];
    const QDateTime paidOn = after(paid.date);
    static_cast<void>(
        addPayment(original, paid.totalCents, paidOn, paymenttype::Visa,
                   status == syncstatus::ToTransfer ? syncstatus::ToTransfer : syncstatus::Transferred));
    m_membri.invoices[original].isCancelled = true;
    const qsizetype refund = addRefundOf(original, status);
    m_membri.invoices[refund].date = std::max(m_membri.invoices[refund].date, paidOn);
    m_membri.invoices[refund].dueDate = m_membri.invoices[refund].date.toTimeZone(m_zone).date();
    return refund;
}

} // namespace passerelle::sandbox
