// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ownership.h"

namespace passerelle::service {

using namespace domain;

QCoro::Task<Result<IdentityScope>> scopeOf(connectors::Source *source, connectors::Ledger *ledger,
                                           std::stop_token stop)
{
    const Result<SourceSnapshot> organization = co_await source->connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    const Result<LedgerFacts> company = co_await ledger->connect(stop);
    if (!company)
        co_return Failure{company.error()};
    IdentityScope scope;
    scope.ledgerCompanyId = company->companyId;
    scope.sourceOrganizationId = organization->organizationId;
    co_return scope;
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
