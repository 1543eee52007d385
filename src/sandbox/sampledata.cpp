// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sampledata.h"

#include "sandbox/samplebuilder.h"

#include <algorithm>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

SampleData SampleData::generate(const Options &options, const QDateTime &now)
{
    return SampleBuilder(options, now).build();
}

SampleBuilder::SampleBuilder(const Options &options, const QDateTime &now)
    : m_options(options)
    , m_today(now.toUTC().date())
    , m_random(options.seed)
    , m_zone("America/Toronto")
    , m_localToday(now.toTimeZone(m_zone).date())
    , m_membri(m_data.membri)
{
    m_data.startDate = QDate(m_today.addDays(-60).year(), 1, 1);
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
    rememberDeferrable();
    numberInvoices();
    makeLedger();
    addDeferredRevenues(); // draws last, so that all else is what it was without them
    Expectation expectation{m_membri,          m_data.startDate,  m_zone,
                            m_plantedInvoices, m_plantedPayments, m_plantedAccounts};
    m_data.expected = expectedRun(expectation);
    // Business Central numbers documents itself, so that a number that somebody used is no error there; and
    // only customers share its list of customers, so that a vendor's name is free. What hangs on those two
    // records goes through. The other planted errors are the CRM's, the mapping's, the product's (it makes no
    // second customer of one name), or of what both companies hold: no other currency, the same closed
    // months, the same blocked customer, taxes by the line. A linked account is found by the name it was
    // linked by, as in QuickBooks: its number in Business Central is none of the CRM's. Deferred revenue goes
    // to this ledger only (M-68).
    expectation.plantedInvoices = withoutCode(m_plantedInvoices, u"number-used"_s);
    expectation.plantedAccounts.remove(m_membri.accounts[m_special[u"name-of-vendor"_s]].id);
    expectation.plantedDeferredRevenues = m_plantedDeferredRevenues;
    expectation.deferredUntil = m_localToday;
    m_data.expectedBusinessCentral = expectedRun(expectation);
    return std::move(m_data);
}

} // namespace passerelle::sandbox
