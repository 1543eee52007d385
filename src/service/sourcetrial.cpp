// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/sourcetrial.h"

#include "service/systems.h"

#include <numeric>

namespace passerelle::service {

namespace {

const QDate NoLines{9999, 12, 31}; // documents older than this come without lines

int sumOf(std::map<QDate, int>::const_iterator begin, std::map<QDate, int>::const_iterator end)
{
    return std::accumulate(begin, end, 0, [](int sum, const auto &day) { return sum + day.second; });
}

QCoro::Task<Result<std::unique_ptr<SourceLink>>> linkTo(Office *office, SourceToTry wanted,
                                                        std::stop_token stop)
{
    const connectors::MembriMapping columns =
        wanted.company.columns.value_or(connectors::MembriMapping::standard());
    co_return co_await SourceLink::openWith(office, wanted.company.settings, wanted.secret, columns, stop);
}

} // namespace

int WaitingRecords::before(domain::RecordKind kind, const QDate &startDate) const
{
    const auto of = days.find(kind);
    if (of == days.end())
        return 0;
    const auto undated = of->second.find(QDate{}); // an invalid date sorts first
    const int older = sumOf(of->second.begin(), of->second.lower_bound(startDate));
    return undated == of->second.end() ? older : older - undated->second;
}

int WaitingRecords::from(domain::RecordKind kind, const QDate &startDate) const
{
    const auto of = days.find(kind);
    return of == days.end() ? 0 : sumOf(of->second.begin(), of->second.end()) - before(kind, startDate);
}

QCoro::Task<Result<Done>> trySource(Office *office, SourceToTry wanted, std::stop_token stop)
{
    Result<std::unique_ptr<SourceLink>> link = co_await linkTo(office, std::move(wanted), stop);
    if (!link)
        co_return Failure{link.error()};
    const Result<domain::SourceSnapshot> organization = co_await (*link)->source().connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    co_return Done{};
}

QCoro::Task<Result<WaitingRecords>> countWaiting(Office *office, SourceToTry wanted, std::stop_token stop)
{
    Result<std::unique_ptr<SourceLink>> link = co_await linkTo(office, std::move(wanted), stop);
    if (!link)
        co_return Failure{link.error()};
    connectors::ReadRequest request;
    request.startDate = NoLines;
    const Result<domain::SourceSnapshot> snapshot = co_await (*link)->source().read(request, stop);
    if (!snapshot)
        co_return Failure{snapshot.error()};
    WaitingRecords waiting;
    for (const domain::Invoice &invoice : snapshot->invoices) {
        if (invoice.sync.status == domain::SyncStatus::ToTransfer)
            ++waiting.days[invoice.kind][invoice.date];
    }
    for (const domain::Payment &payment : snapshot->payments) {
        if (payment.sync.status == domain::SyncStatus::ToTransfer)
            ++waiting.days[domain::RecordKind::Payment][payment.date];
    }
    co_return waiting;
}

} // namespace passerelle::service
