// SPDX-License-Identifier: GPL-3.0-or-later
// Revenue of membership invoices, earned month by month over a year.
#include "sandbox/samplebuilder.h"

#include <algorithm>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int Months = 12;

QDate monthEnd(const QDate &day)
{
    return {day.year(), day.month(), day.daysInMonth()};
}

bool isMembership(const MembriInvoice &invoice)
{
    return invoice.type >= invoicetype::Membership && invoice.type <= invoicetype::DelegateRenewal;
}

/// The lower, the fitter for deferral: a membership that is paid, one that is not, another invoice.
int rank(const MembriInvoice &invoice)
{
    if (!isMembership(invoice))
        return 2;
    return invoice.balanceCents <= 0 ? 0 : 1;
}
} // namespace

QDate SampleBuilder::firstMonthEnd(const MembriInvoice &invoice) const
{
    return monthEnd(invoice.date.toTimeZone(m_zone).date());
}

/// Whether the first row of a series on the invoice is due.
bool SampleBuilder::hasBegun(const MembriInvoice &invoice) const
{
    return firstMonthEnd(invoice) <= m_localToday;
}

/// Whether some rows of a series on the invoice are due and some are not.
bool SampleBuilder::isRunning(const MembriInvoice &invoice) const
{
    return hasBegun(invoice) && monthEnd(firstMonthEnd(invoice).addMonths(Months - 1)) > m_localToday;
}

/// Before the invoices are sorted: the ordinary ones, and one that has begun in any sample.
void SampleBuilder::rememberDeferrable()
{
    for (const qsizetype index : m_payable)
        m_deferrable.insert(m_membri.invoices[index].id);
    m_deferrable.insert(m_membri.invoices[m_special[u"invoice-first-open"_s]].id);
}

/// The fittest first, those alike by their dates.
QList<const MembriInvoice *> SampleBuilder::deferrable() const
{
    QList<const MembriInvoice *> all;
    for (const MembriInvoice &invoice : m_membri.invoices) { // sorted by date
        if (m_deferrable.contains(invoice.id))
            all.append(&invoice);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const MembriInvoice *a, const MembriInvoice *b) { return rank(*a) < rank(*b); });
    return all;
}

/// A row a month, on its last day: the net amount in twelve parts that add up to the cent.
void SampleBuilder::addSeries(const MembriInvoice &invoice)
{
    const QDate first = firstMonthEnd(invoice);
    for (int month = 0; month < Months; ++month) {
        MembriDeferredRevenue row;
        row.id = m_random.id();
        row.name = u"%1 %2/%3"_s.arg(invoice.number).arg(month + 1, 2, 10, QLatin1Char('0')).arg(Months);
        row.invoiceId = invoice.id;
        row.date = monthEnd(first.addMonths(month));
        row.amountCents = invoice.netCents * (month + 1) / Months - invoice.netCents * month / Months;
        row.debitAccount = DeferredRevenueAccount;
        row.creditAccount = EarnedRevenueAccount;
        row.currencyId = invoice.currencyId;
        row.chapterId = invoice.chapterId;
        row.sync.status = syncstatus::ToTransfer;
        row.modifiedOn = invoice.modifiedOn;
        m_membri.deferredRevenues.append(row);
    }
}

/// Every other paid membership; one more series whose first row names an account that the ledger has not;
/// and, where payments are few, one on a lesser invoice, so that rows are due and others are not yet.
void SampleBuilder::addDeferredRevenues()
{
    QList<const MembriInvoice *> left = deferrable();
    bool anyIsRunning = false;
    const auto take = [&](qsizetype index) {
        anyIsRunning = anyIsRunning || isRunning(*left[index]);
        addSeries(*left.takeAt(index));
    };
    const auto firstThat = [&](bool (SampleBuilder::*fits)(const MembriInvoice &) const) {
        const auto found = std::find_if(left.cbegin(), left.cend(),
                                        [&](const MembriInvoice *each) { return (this->*fits)(*each); });
        return found == left.cend() ? -1 : found - left.cbegin();
    };
    for (qsizetype index = 0; index < left.size() && rank(*left[index]) == 0; ++index)
        take(index); // and steps over the next one, which has moved to this place
    if (const qsizetype planted = firstThat(&SampleBuilder::hasBegun); planted >= 0) {
        const qsizetype row = m_membri.deferredRevenues.size();
        addSeries(*left.takeAt(planted));
        m_membri.deferredRevenues[row].debitAccount = UnknownAccount;
        m_plantedDeferredRevenues.insert(m_membri.deferredRevenues[row].id, u"account-unknown"_s);
    }
    if (const qsizetype running = firstThat(&SampleBuilder::isRunning); !anyIsRunning && running >= 0)
        take(running);
}

} // namespace passerelle::sandbox
