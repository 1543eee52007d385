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

RateWindow::RateWindow(std::vector<RateLimit> limits, BatchCount batches)
    : m_batches(batches)
{
    for (RateLimit &limit : limits)
        m_lanes.push_back(Lane{std::move(limit)});
}

milliseconds RateWindow::waitFor(milliseconds now, int batchSize) const
{
    milliseconds longest = sharedWaitFor(now, batchSize);
    for (const Lane &lane : m_lanes) {
        if (lane.limit.isForBatches && batchSize != SingleCall)
            longest = std::max(longest, laneWait(lane, now, placesIn(lane, batchSize)));
    }
    return longest;
}

milliseconds RateWindow::sharedWaitFor(milliseconds now, int batchSize) const
{
    milliseconds longest{0};
    for (const Lane &lane : m_lanes) {
        if (!lane.limit.isForBatches)
            longest = std::max(longest, laneWait(lane, now, placesIn(lane, batchSize)));
    }
    return longest;
}

void RateWindow::leave(int batchSize)
{
    for (Lane &lane : m_lanes)
        lane.inFlight += placesIn(lane, batchSize);
}

void RateWindow::answered(milliseconds now, int batchSize)
{
    for (Lane &lane : m_lanes) {
        const int places = placesIn(lane, batchSize);
        if (places == 0)
            continue;
        lane.inFlight -= places;
        while (!lane.answers.empty() && lane.answers.front().at + lane.limit.window + Margin <= now) {
            lane.answered -= lane.answers.front().places;
            lane.answers.pop_front();
        }
        lane.answers.push_back(Answer{now, places});
        lane.answered += places;
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

/// How many places of a limit a call of this size takes.
int RateWindow::placesIn(const Lane &lane, int batchSize) const
{
    if (lane.limit.isForBatches)
        return batchSize == SingleCall ? 0 : 1;
    const bool isEachCounted = m_batches == BatchCount::EachPayload && lane.limit.window > ShortWindow;
    return isEachCounted ? std::max(1, batchSize) : 1;
}

milliseconds RateWindow::laneWait(const Lane &lane, milliseconds now, int places) const
{
    const int ceiling = ceilingOf(lane.limit, now);
    const int wanted = std::min(places, ceiling); // what is larger than the ceiling goes alone
    if (lane.inFlight + wanted > ceiling)
        return AskAgain;
    int missing = lane.inFlight + lane.answered + wanted - ceiling;
    milliseconds freeAt = now;
    for (const Answer &answer : lane.answers) {
        if (missing <= 0)
            break;
        missing -= answer.places;
        freeAt = answer.at + lane.limit.window + Margin;
    }
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
    int used = lane.inFlight;
    for (const Answer &answer : lane.answers) {
        if (answer.at + lane.limit.window > now)
            used += answer.places;
    }
    return used;
}

} // namespace passerelle::connectors
