// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/reading.h"

#include "sync/feeseries.h"

namespace passerelle::runner {

namespace {

Result<Done> complete(domain::SourceSnapshot &snapshot, storage::Journal &journal, const Reading &reading)
{
    if (reading.policy.deferral.isOff()) { // the journal need not be asked
        snapshot.entries.clear();
        return Done{};
    }
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

connectors::ReadRequest requestOf(const Reading &reading)
{
    connectors::ReadRequest request;
    request.startDate = reading.policy.startDate;
    request.wantsEntries = !reading.policy.deferral.isOff();
    request.wantsLinesOfFees = reading.policy.deferral.computes();
    return request;
}

Result<Done> keepWhole(domain::SourceSnapshot &snapshot, storage::Journal &journal, const Reading &reading)
{
    Result<Done> completed = complete(snapshot, journal, reading);
    if (!completed)
        return completed;
    return journal.storeSnapshot(snapshot);
}

QCoro::Task<Result<domain::SourceSnapshot>> readWhole(connectors::Source *source, storage::Journal *journal,
                                                      Reading reading, std::stop_token stop)
{
    const connectors::ReadRequest request = requestOf(reading);
    Result<domain::SourceSnapshot> snapshot = co_await source->read(request, stop);
    if (!snapshot)
        co_return snapshot;
    const Result<Done> kept = keepWhole(*snapshot, *journal, reading);
    if (!kept)
        co_return Failure{kept.error()};
    co_return snapshot;
}

void planAnyway(domain::SourceSnapshot &snapshot, const QString &numberOrId)
{
    const auto show = [&numberOrId](auto &records) {
        for (auto &record : records) {
            const bool isMeant = record.id == numberOrId || record.number == numberOrId;
            if (isMeant && record.sync.status != domain::SyncStatus::Transferred)
                record.sync.status = domain::SyncStatus::ToTransfer;
        }
    };
    show(snapshot.customers);
    show(snapshot.invoices);
    show(snapshot.payments);
    show(snapshot.entries);
}

} // namespace passerelle::runner
