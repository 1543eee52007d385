// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/verifyjob.h"

#include "runner/verification.h"
#include "service/systems.h"

namespace passerelle::service {

QCoro::Task<Result<runner::AuditResult>> verifyCompany(Office *office, CompanySettings company, QDate from,
                                                       QDate to, std::stop_token stop)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(*office, company);
    if (!reader)
        co_return Failure{reader.error()};
    Result<std::vector<domain::Effect>> posted = (*reader)->effectsInPeriod(from, to);
    if (!posted)
        co_return Failure{posted.error()};
    std::erase_if(*posted, [](const domain::Effect &effect) { return !domain::isInLedger(effect.state); });
    Result<std::unique_ptr<SourceLink>> source = co_await SourceLink::open(office, company, stop);
    if (!source)
        co_return Failure{source.error()};
    Result<std::unique_ptr<LedgerLink>> ledger = co_await LedgerLink::open(office, company);
    if (!ledger)
        co_return Failure{ledger.error()};
    const Result<domain::SourceSnapshot> organization = co_await (*source)->source().connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    const Result<domain::LedgerFacts> connected = co_await (*ledger)->ledger().connect(stop);
    if (!connected)
        co_return Failure{connected.error()};
    co_return co_await runner::verify(&(*source)->source(), &(*ledger)->ledger(), std::move(*posted), from,
                                      to, stop);
}

} // namespace passerelle::service
