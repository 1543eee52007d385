// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/ratewindow.h"

#include <algorithm>

namespace passerelle::connectors {

namespace {

using std::chrono::milliseconds;

constexpr int SlowestPercent = 40;
constexpr int SlowDownPercent = 20;
constexpr int RecoveryPercent = 10; // each minute without a refusal
constexpr milliseconds Recovery{60'000};
constexpr milliseconds ShortWindow{10'000};

} // namespace

RateWindow::RateWindow(std::vector<RateLimit> limits)
{
    for (RateLimit &limit : limits)
        m_lanes.push_back(Lane{std::move(limit)});
}

milliseconds RateWindow::waitFor(milliseconds now, bool isBatch) const
{
    milliseconds longest{0};
    for (const Lane &lane : m_lanes) {
        if (isBatch || !lane.limit.isForBatches)
            longest = std::max(longest, laneWait(lane, now));
    }
    return longest;
}

milliseconds RateWindow::batchWaitFor(milliseconds now) const
{
    milliseconds longest{0};
    for (const Lane &lane : m_lanes) {
        if (lane.limit.isForBatches)
            longest = std::max(longest, laneWait(lane, now));
    }
    return longest;
}

void RateWindow::leave(bool isBatch)
{
    for (Lane &lane : m_lanes) {
        if (isBatch || !lane.limit.isForBatches)
            ++lane.inFlight;
    }
}

void RateWindow::answered(milliseconds now, bool isBatch)
{
    for (Lane &lane : m_lanes) {
        if (lane.limit.isForBatches && !isBatch)
            continue;
        --lane.inFlight;
        while (!lane.answers.empty() && lane.answers.front() + lane.limit.window + Margin <= now)
            lane.answers.pop_front();
        lane.answers.push_back(now);
    }
}

void RateWindow::slowDown(milliseconds now)
{
    const auto recovered = static_cast<int>((now - m_slowedAt) / Recovery) * RecoveryPercent;
    const int current = m_percent == 100 ? 100 : std::min(100, m_percent + recovered);
    m_percent = std::max(SlowestPercent, current - SlowDownPercent);
    m_slowedAt = now;
}

RateWindow::Share RateWindow::tightest(milliseconds now) const
{
    const bool hasLong = std::any_of(m_lanes.begin(), m_lanes.end(),
                                     [](const Lane &lane) { return lane.limit.window > ShortWindow; });
    Share best;
    for (const Lane &lane : m_lanes) {
        if (hasLong && lane.limit.window <= ShortWindow)
            continue;
        const int used = usedOf(lane, now);
        if (best.ceiling == 0 || used * best.ceiling > best.used * lane.limit.count)
            best = Share{lane.limit.name, used, lane.limit.count};
    }
    return best;
}

milliseconds RateWindow::laneWait(const Lane &lane, milliseconds now) const
{
    const int free = ceilingOf(lane.limit, now) - lane.inFlight;
    if (free <= 0)
        return AskAgain;
    const auto places = static_cast<size_t>(free);
    if (lane.answers.size() < places)
        return milliseconds{0};
    const milliseconds freeAt = lane.answers[lane.answers.size() - places] + lane.limit.window + Margin;
    return std::max(milliseconds{0}, freeAt - now);
}

int RateWindow::ceilingOf(const RateLimit &limit, milliseconds now) const
{
    if (m_percent == 100)
        return std::max(1, limit.count);
    const auto recovered = static_cast<int>((now - m_slowedAt) / Recovery) * RecoveryPercent;
    return std::max(1, limit.count * std::min(100, m_percent + recovered) / 100);
}

int RateWindow::usedOf(const Lane &lane, milliseconds now)
{
    const auto isInside = [&](milliseconds answer) { return answer + lane.limit.window > now; };
    return lane.inFlight
        + static_cast<int>(std::count_if(lane.answers.begin(), lane.answers.end(), isInside));
}

} // namespace passerelle::connectors
