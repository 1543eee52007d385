// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ownership.h"

namespace passerelle::service {

using namespace domain;

QCoro::Task<Result<BothEnds>> connectBoth(Office *office, CompanySettings company, std::stop_token stop)
{
    Result<std::unique_ptr<SourceLink>> source = co_await SourceLink::open(office, company, stop);
    if (!source)
        co_return Failure{source.error()};
    Result<std::unique_ptr<LedgerLink>> ledger = co_await LedgerLink::open(office, company);
    if (!ledger)
        co_return Failure{ledger.error()};
    const Result<SourceSnapshot> organization = co_await (*source)->source().connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    const Result<LedgerFacts> connected = co_await (*ledger)->ledger().connect(stop);
    if (!connected)
        co_return Failure{connected.error()};
    BothEnds ends;
    ends.source = std::move(*source);
    ends.ledger = std::move(*ledger);
    ends.scope.ledgerCompanyId = connected->companyId;
    ends.scope.sourceOrganizationId = organization->organizationId;
    co_return ends;
}

Result<bool> isOfCompany(const storage::JournalReader &reader, const IdentityScope &scope,
                         const Effect &effect)
{
    if (isWithin(scope, effect, {}))
        return true;
    const Result<std::vector<Effect>> ofRecord = reader.effectsOf(effect.record);
    if (!ofRecord)
        return Failure{ofRecord.error()};
    QStringList voidIds;
    for (const Effect &other : *ofRecord) {
        if (isProvedVoid(other))
            voidIds.append(other.ledgerId);
    }
    return !voidIds.isEmpty() && isWithin(scope, effect, voidIds);
}

} // namespace passerelle::service
