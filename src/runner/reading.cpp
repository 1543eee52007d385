// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/reading.h"

#include "sync/feeseries.h"

namespace passerelle::runner {

namespace {

Result<Done> complete(domain::SourceSnapshot &snapshot, storage::Journal &journal, const Reading &reading)
{
    const Result<std::vector<domain::Effect>> known = journal.effects();
    if (!known)
        return Failure{known.error()};
    const Result<std::map<QString, domain::SyncFields>> kept = journal.computedEntries();
    if (!kept)
        return Failure{kept.error()};
    const sync::PlanPolicy &policy = reading.policy;
    sync::completeEntries(
        snapshot, sync::SeriesInput{policy.deferral, policy.startDate, reading.mapping, *known, *kept});
    return Done{};
}

} // namespace

QCoro::Task<Result<domain::SourceSnapshot>> readWhole(connectors::Source *source, storage::Journal *journal,
                                                      Reading reading, std::stop_token stop)
{
    connectors::ReadRequest request;
    request.startDate = reading.policy.startDate;
    request.wantsEntries = !reading.policy.deferral.isOff();
    request.wantsLinesOfFees = reading.policy.deferral.computes();
    Result<domain::SourceSnapshot> snapshot = co_await source->read(request, stop);
    if (!snapshot)
        co_return snapshot;
    const Result<Done> completed = complete(*snapshot, *journal, reading);
    if (!completed)
        co_return Failure{completed.error()};
    const Result<Done> stored = journal->storeSnapshot(*snapshot);
    if (!stored)
        co_return Failure{stored.error()};
    co_return snapshot;
}

} // namespace passerelle::runner
