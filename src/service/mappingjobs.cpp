// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/mappingjobs.h"

#include "service/systems.h"

#include <algorithm>

namespace passerelle::service {

using namespace domain;

namespace {

QCoro::Task<Result<MappingState>> readState(Office *office, CompanySettings company, std::stop_token stop)
{
    Result<std::unique_ptr<SourceLink>> sourceLink = co_await SourceLink::open(office, company, stop);
    if (!sourceLink)
        co_return Failure{sourceLink.error()};
    Result<std::unique_ptr<LedgerLink>> ledgerLink = co_await LedgerLink::open(office, company);
    if (!ledgerLink)
        co_return Failure{ledgerLink.error()};
    connectors::Source &source = (*sourceLink)->source();
    const Result<SourceSnapshot> organization = co_await source.connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    connectors::ReadRequest request;
    request.startDate = company.startDate;
    request.wantsLinesOfFees = company.ledger.deferral.computes();
    const Result<SourceSnapshot> snapshot = co_await source.read(request, stop);
    if (!snapshot)
        co_return Failure{snapshot.error()};
    const Result<LedgerFacts> connected = co_await (*ledgerLink)->ledger().connect(stop);
    if (!connected)
        co_return Failure{connected.error()};
    connectors::FactsRequest nothing;
    Result<LedgerFacts> facts = co_await (*ledgerLink)->ledger().readFacts(nothing, stop);
    if (!facts)
        co_return Failure{facts.error()};
    const Result<Mapping> current = office->companies.mapping(company.id);
    if (!current)
        co_return Failure{current.error()};
    MappingState state;
    const bool adjusts = company.ledger.roundingPolicy == RoundingPolicy::AdjustingLine
        && company.ledger.roundingItemId.isEmpty();
    state.needs = mappingNeeds(*snapshot, {request.wantsLinesOfFees, adjusts});
    state.mapping = proposedMapping(state.needs, *facts, *current);
    state.facts = std::move(*facts);
    co_return state;
}

Result<MappingState> saved(Office *office, const CompanySettings &company, MappingState state)
{
    const Result<Done> done = office->companies.saveMapping(company.id, state.mapping);
    if (!done)
        return Failure{done.error()};
    return state;
}

} // namespace

QCoro::Task<Result<MappingState>> proposeMapping(Office *office, CompanySettings company,
                                                 std::stop_token stop)
{
    Result<MappingState> state = co_await readState(office, company, stop);
    if (!state)
        co_return state;
    co_return saved(office, company, std::move(*state));
}

QCoro::Task<Result<MappingState>> acceptMapping(Office *office, CompanySettings company, std::stop_token stop)
{
    Result<MappingState> state = co_await readState(office, company, stop);
    if (!state)
        co_return state;
    for (auto &[kind, entries] : state->mapping.entries) {
        for (auto &[key, target] : entries)
            target.isConfirmed = true;
    }
    co_return saved(office, company, std::move(*state));
}

QCoro::Task<Result<MappingState>> setMapping(Office *office, CompanySettings company, MappingKind kind,
                                             QString sourceKey, QString target, std::stop_token stop)
{
    Result<MappingState> state = co_await readState(office, company, stop);
    if (!state)
        co_return state;
    auto &entries = state->mapping.entries[kind];
    for (const MappingNeed &need : state->needs) { // a person may type the word's name instead of its key
        if (need.kind == kind && need.sourceName == sourceKey)
            sourceKey = need.sourceKey;
    }
    if (target.isEmpty()) {
        entries.erase(sourceKey);
        co_return saved(office, company, std::move(*state));
    }
    const std::vector<LedgerEntry> choices = entriesOf(kind, state->facts);
    const auto choice = std::find_if(choices.begin(), choices.end(), [&target](const LedgerEntry &entry) {
        return entry.isActive && (entry.id == target || foldedName(entry.name) == foldedName(target));
    });
    if (choice == choices.end())
        co_return fail(ErrorCode::MappingTargetMissing, target);
    entries.insert_or_assign(sourceKey, MappingTarget{choice->id, choice->name, true});
    co_return saved(office, company, std::move(*state));
}

} // namespace passerelle::service
