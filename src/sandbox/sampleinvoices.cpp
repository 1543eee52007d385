// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplebuilder.h"

#include <algorithm>
#include <array>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int FirstInvoiceNumber = 1000;

/// Half up, for an amount and a rate in thousandths of a percent.
qint64 part(qint64 cents, qint64 rate)
{
    return (cents * rate + 50'000) / 100'000;
}

const QStringList &typeNames()
{
    static const QStringList names{u"Adhésion"_s,
                                   u"Adhésion de délégué"_s,
                                   u"Renouvellement"_s,
                                   u"Renouvellement de délégué"_s,
                                   u"Surclassement"_s,
                                   u"Inscription"_s,
                                   u"Commande"_s,
                                   u"Mandat"_s,
                                   u"Don"_s,
                                   u"Partenaire annuel"_s,
                                   u"Commandite d'événement"_s,
                                   u"Facture manuelle"_s,
                                   u"Remboursement"_s,
                                   u"Solde d'ouverture"_s,
                                   u"Abonnement divers"_s};
    return names;
}
} // namespace

qint64 taxOf(qint64 netCents, const QString &taxCode)
{
    const bool hasGst = taxCode.startsWith(u"TPS");
    const bool hasQst = taxCode == u"TPS/TVQ";
    const bool hasHst = taxCode.startsWith(u"TVH");
    return (hasGst ? part(netCents, 5'000) : 0) + (hasQst ? part(netCents, 9'975) : 0)
        + (hasHst ? part(netCents, 13'000) : 0);
}

QDateTime SampleBuilder::at(const QDate &localDay, int hour, int minute) const
{
    return QDateTime(localDay, QTime(hour, minute), m_zone).toUTC();
}

/// A moment after the closing date; now and then close to midnight, where the UTC day is the next one.
QDateTime SampleBuilder::openDate()
{
    const QDate first = std::max(m_data.ledger.closeDate.addDays(2), m_today.addDays(-m_options.days));
    const QDate last = m_today.addDays(-1);
    const QDate day = first.addDays(m_random.pick(int(first.daysTo(last)) + 1));
    return m_random.oneIn(15) ? at(day, 23, 10 + m_random.pick(49))
                              : at(day, 8 + m_random.pick(12), m_random.pick(60));
}

qsizetype SampleBuilder::linked(int which) const
{
    return m_linked[which % m_linked.size()];
}

qsizetype SampleBuilder::addInvoice(qsizetype account, const QDateTime &date, const Form &form)
{
    const MembriAccount &owner = m_membri.accounts[account];
    MembriInvoice invoice;
    invoice.id = m_random.id();
    invoice.customerId = owner.id;
    invoice.chapterId = owner.chapterId;
    invoice.type = form.type;
    const QDate localDay = date.toTimeZone(m_zone).date();
    invoice.name = u"%1 %2"_s.arg(typeNames()[form.type - invoicetype::Membership]).arg(localDay.year());
    invoice.date = date;
    invoice.dueDate = localDay.addDays(30);
    invoice.modifiedOn = date;
    invoice.isWithoutTax = form.taxCode == u"EXO" || form.taxCode == u"HORS"; // "Sans taxe"
    invoice.currencyId = m_membri.currencies.front().id;
    invoice.sync.status = form.status;
    addRandomLines(invoice, form.taxCode);
    total(invoice);
    m_membri.invoices.append(invoice);
    return m_membri.invoices.size() - 1;
}

void SampleBuilder::addLine(MembriInvoice &invoice, const SampleProduct &product, qint64 quantity,
                            qint64 priceCents, qint64 discountCents, const QString &taxCode)
{
    const auto found = std::find_if(m_membri.products.begin(), m_membri.products.end(),
                                    [&](const MembriProduct &p) { return p.number == product.number; });
    MembriLine line;
    line.productId = found->id;
    line.description = product.name;
    line.quantity = quantity;
    line.priceCents = priceCents;
    line.discountCents = discountCents;
    line.netCents = quantity * priceCents - discountCents;
    line.taxCode = taxCode;
    line.taxCents = taxOf(line.netCents, taxCode);
    line.incomeAccount = product.incomeAccount;
    invoice.lines.append(line);
}

void SampleBuilder::addRandomLines(MembriInvoice &invoice, const QString &taxCode)
{
    const auto &products = sampleProducts();
    const int count = m_random.oneIn(2) ? 1 : 1 + m_random.pick(4);
    for (int i = 0; i < count; ++i) {
        const bool isDonation = invoice.type == invoicetype::Donation;
        const SampleProduct &product =
            isDonation ? products.back() : products[m_random.pick(int(products.size()) - 1)];
        const qint64 price = product.priceCents + m_random.pick(400) * (m_random.oneIn(2) ? 1 : 5);
        const qint64 quantity = m_random.oneIn(3) ? 1 + m_random.pick(6) : 1;
        const qint64 discount = m_random.oneIn(30) ? price * quantity / 10 : 0;
        addLine(invoice, product, quantity, price, discount, taxCode);
    }
}

void SampleBuilder::total(MembriInvoice &invoice) const
{
    invoice.netCents = 0;
    invoice.taxCents = 0;
    for (const MembriLine &line : invoice.lines) {
        invoice.netCents += line.netCents;
        invoice.taxCents += line.taxCents;
    }
    invoice.totalCents = invoice.netCents + invoice.taxCents;
    invoice.balanceCents = invoice.totalCents;
}

/// One in twelve is older than the start date, one in sixteen belongs to the other chapter, one in eight
/// bears no tax.
qsizetype SampleBuilder::addOrdinaryInvoice()
{
    static constexpr std::array Types{invoicetype::Membership,   invoicetype::DelegateMembership,
                                      invoicetype::Renewal,      invoicetype::DelegateRenewal,
                                      invoicetype::Upgrade,      invoicetype::Registration,
                                      invoicetype::Order,        invoicetype::Contract,
                                      invoicetype::Donation,     invoicetype::AnnualSponsor,
                                      invoicetype::EventSponsor, invoicetype::Manual,
                                      invoicetype::Subscription};
    Form form;
    form.type = Types[size_t(m_membri.invoices.size()) % Types.size()];
    if (form.type == invoicetype::Donation || m_random.oneIn(8))
        form.taxCode = u"EXO"_s;
    const bool isOld = m_random.oneIn(12);
    const QDateTime date = isOld ? at(m_data.startDate.addDays(-2 - m_random.pick(60)), 14, 5) : openDate();
    if (!m_montreal.isEmpty() && m_random.oneIn(16))
        return addInvoice(m_montreal[m_random.pick(int(m_montreal.size()))], date, form);
    const bool isNew = m_random.oneIn(3);
    const auto &pool = isNew ? m_designated : m_linked;
    const qsizetype account = pool[m_random.pick(int(pool.size()))];
    const qsizetype index = addInvoice(account, date, form);
    if (!isOld)
        m_payable.append(index);
    const QString contact = m_membri.accounts[account].contactId;
    if (!contact.isEmpty() && m_random.oneIn(3)) {
        m_membri.invoices[index].customerId = contact;
        m_membri.invoices[index].isContact = true;
    }
    return index;
}

void SampleBuilder::addOrdinaryInvoices()
{
    while (m_membri.invoices.size() < m_options.invoices)
        static_cast<void>(addOrdinaryInvoice());
}

/// Numbers follow the dates, as billing does. Notices and unbilled invoices (marked by the reason New) have
/// none.
void SampleBuilder::numberInvoices()
{
    std::stable_sort(m_membri.invoices.begin(), m_membri.invoices.end(),
                     [](const MembriInvoice &a, const MembriInvoice &b) { return a.date < b.date; });
    int next = FirstInvoiceNumber;
    for (MembriInvoice &invoice : m_membri.invoices) {
        if (invoice.number == u"-") {
            invoice.number.clear();
            continue;
        }
        invoice.number = u"%1"_s.arg(next++, 6, 10, QLatin1Char('0'));
        if (invoice.sync.status == syncstatus::Transferred)
            invoice.sync.reference = invoice.number;
    }
    std::stable_sort(m_membri.payments.begin(), m_membri.payments.end(),
                     [](const MembriPayment &a, const MembriPayment &b) { return a.date < b.date; });
    int nextPayment = 101;
    for (MembriPayment &payment : m_membri.payments) {
        payment.number = u"P-%1"_s.arg(nextPayment++, 5, 10, QLatin1Char('0'));
        if (payment.sync.status == syncstatus::Transferred)
            payment.sync.reference = payment.number;
    }
}

} // namespace passerelle::sandbox
