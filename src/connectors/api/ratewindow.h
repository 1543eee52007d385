// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/capabilities.h"

#include <deque>

namespace passerelle::connectors {

/// What a batch call takes of the limits that all calls share. Limits of a few seconds always count calls: no
/// whole batch would fit into them.
enum class BatchCount
{
    OneCall,
    EachPayload
};

/// The size of a call that is no batch; of a batch, its payloads.
inline constexpr int SingleCall = 0;

/// Counts calls against published ceilings in sliding windows. Pure: the caller says what time it is. A call
/// holds its place from the moment it leaves until the window has passed since its answer: the service counts
/// it somewhere in between, so its own count is never higher than this one, however long the way.
class RateWindow final
{
public:
    /// Two clocks don't run at quite the same pace, and a call that was given up may still arrive.
    static constexpr std::chrono::milliseconds Margin{50};
    /// A full window of calls in flight says nothing about when a place will be free: ask again after this.
    static constexpr std::chrono::milliseconds AskAgain{20};

    explicit RateWindow(std::vector<RateLimit> limits, BatchCount batches = BatchCount::OneCall);

    /// How long a call of this size must wait at `now`; zero when it may leave.
    [[nodiscard]] std::chrono::milliseconds waitFor(std::chrono::milliseconds now, int batchSize) const;

    /// The same, for the limits that all calls share.
    [[nodiscard]] std::chrono::milliseconds sharedWaitFor(std::chrono::milliseconds now, int batchSize) const;

    /// A call leaves; answered() must follow, whatever becomes of it.
    void leave(int batchSize);

    /// A call that left is answered or given up at `now`.
    void answered(std::chrono::milliseconds now, int batchSize);

    /// The service refused a call: use less of each ceiling from now on. Recovers by and by.
    void slowDown(std::chrono::milliseconds now);

    /// A limit and how much of it is in use.
    struct Share
    {
        QString name = {};
        int used = 0;
        int ceiling = 0;
    };

    /// The limit nearest to its ceiling. Limits of a few seconds count only when there is no longer one: they
    /// are full in each burst and say nothing to a person.
    [[nodiscard]] Share tightest(std::chrono::milliseconds now) const;

private:
    struct Answer
    {
        std::chrono::milliseconds at;
        int places;
    };
    struct Lane
    {
        RateLimit limit;
        int inFlight = 0; ///< places
        int answered = 0; ///< places of the answers below
        std::deque<Answer> answers = {}; ///< oldest first
    };

    [[nodiscard]] int placesIn(const Lane &lane, int batchSize) const;
    [[nodiscard]] std::chrono::milliseconds laneWait(const Lane &lane, std::chrono::milliseconds now,
                                                     int places) const;
    [[nodiscard]] int ceilingOf(const RateLimit &limit, std::chrono::milliseconds now) const;
    [[nodiscard]] static int usedOf(const Lane &lane, std::chrono::milliseconds now);

    std::vector<Lane> m_lanes;
    BatchCount m_batches;
    int m_percent = 100; ///< of each ceiling, when last slowed down
    std::chrono::milliseconds m_slowedAt{0};
};

} // namespace passerelle::connectors
