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
    return std::move(m_data);
}

} // namespace passerelle::sandbox
