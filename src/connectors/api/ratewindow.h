// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/capabilities.h"

#include <deque>

namespace passerelle::connectors {

/// Counts calls against published ceilings in sliding windows. Pure: the caller says what time it is. Each
/// window is taken a little longer than published, because the service's clock starts when the call arrives,
/// not when it leaves.
class RateWindow final
{
public:
    static constexpr std::chrono::milliseconds Margin{250};

    explicit RateWindow(std::vector<RateLimit> limits);

    /// How long a call must wait at `now`; zero when it may leave.
    [[nodiscard]] std::chrono::milliseconds waitFor(std::chrono::milliseconds now, bool isBatch) const;

    /// The same, for the limits that count batch calls alone.
    [[nodiscard]] std::chrono::milliseconds batchWaitFor(std::chrono::milliseconds now) const;

    /// A call leaves at `now`.
    void count(std::chrono::milliseconds now, bool isBatch);

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
    struct Lane
    {
        RateLimit limit;
        std::deque<std::chrono::milliseconds> sent = {};
    };

    [[nodiscard]] std::chrono::milliseconds laneWait(const Lane &lane, std::chrono::milliseconds now) const;
    [[nodiscard]] int ceilingOf(const RateLimit &limit, std::chrono::milliseconds now) const;
    [[nodiscard]] static int usedOf(const Lane &lane, std::chrono::milliseconds now);

    std::vector<Lane> m_lanes;
    int m_percent = 100; ///< of each ceiling, when last slowed down
    std::chrono::milliseconds m_slowedAt{0};
};

} // namespace passerelle::connectors
