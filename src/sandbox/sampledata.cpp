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
    QHash<QString, QString> kept;
    for (auto each = planted.begin(); each != planted.end(); ++each) {
        if (each.value() != code)
            kept.insert(each.key(), each.value());
    }
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
    // Business Central gives documents its own numbers and knows customers by theirs, so that a number or a
    // name that somebody uses already is no error there, and what hangs on those records goes through. The
    // other planted errors are the CRM's, the mapping's, or of what both companies hold: no other currency,
    // the same closed months, the same blocked customer, taxes by the line.
    const auto invoices = withoutCode(m_plantedInvoices, u"number-used"_s);
    const auto accounts = withoutCode(m_plantedAccounts, u"customer-name-used"_s);
    m_data.expectedBusinessCentral =
        expectedRun({m_membri, m_data.startDate, m_zone, invoices, m_plantedPayments, accounts});
    return std::move(m_data);
}

} // namespace passerelle::sandbox
