// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sampledata.h"

#include "sandbox/samplebuilder.h"

#include <algorithm>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

SampleData SampleData::generate(const Options &options, const QDate &today)
{
    return SampleBuilder(options, today).build();
}

SampleBuilder::SampleBuilder(const Options &options, const QDate &today)
    : m_options(options)
    , m_today(today)
    , m_random(options.seed)
    , m_zone("America/Toronto")
    , m_membri(m_data.membri)
{
    m_data.startDate = QDate(today.addDays(-60).year(), 1, 1);
    m_data.ledger.closeDate = m_data.startDate.addDays(m_closeDays);
}

namespace {
QHash<QString, QString> withoutCode(const QHash<QString, QString> &planted, const QString &code)
{
    QHash<QString, QString> kept = planted;
    kept.removeIf([&code](const auto &each) { return each.value() == code; });
    return kept;
}
} // namespace

SampleData SampleBuilder::build()
{
    addLists();
    addPlantedAccounts();
    addOrdinaryAccounts();
    addPlantedInvoices();
    addPlantedPayments();
    addOrdinaryInvoices();
    addOrdinaryPayments();
    settleInvoices();
    numberInvoices();
    makeLedger();
    m_data.expected = expectedRun(
        {m_membri, m_data.startDate, m_zone, m_plantedInvoices, m_plantedPayments, m_plantedAccounts});
    // Business Central numbers documents itself, so that a number that somebody used is no error there; and
    // only customers share its list of customers, so that a vendor's name is free. What hangs on those two
    // records goes through. The other planted errors are the CRM's, the mapping's, the product's (it makes no
    // second customer of one name), or of what both companies hold: no other currency, the same closed
    // months, the same blocked customer, taxes by the line. A linked account is found by the name it was
    // linked by, as in QuickBooks: its number in Business Central is none of the CRM's.
    const auto invoices = withoutCode(m_plantedInvoices, u"number-used"_s);
    auto accounts = m_plantedAccounts;
    accounts.remove(m_membri.accounts[m_special[u"name-of-vendor"_s]].id);
    m_data.expectedBusinessCentral =
        expectedRun({m_membri, m_data.startDate, m_zone, invoices, m_plantedPayments, accounts});
    return std::move(m_data);
}

} // namespace passerelle::sandbox
