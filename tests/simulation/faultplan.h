// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/chance.h"
#include "simulation/schedule.h"

namespace passerelle::simulation {

/// Decides when a fault strikes: each at its own rate, some in bursts, all from the seed. Calm ends them all.
class FaultPlan final
{
public:
    explicit FaultPlan(const Schedule &schedule);

    [[nodiscard]] bool strikes(Fault fault, qint64 now);
    /// The stream of a fault's own numbers: how late, how often.
    [[nodiscard]] Chance &chance(Fault fault) { return m_sources[static_cast<size_t>(fault)].chance; }
    void calm() { m_isCalm = true; }
    [[nodiscard]] bool isCalm() const { return m_isCalm; }
    [[nodiscard]] int strikesSoFar() const { return m_strikes; }

private:
    struct Source
    {
        Chance chance{0};
        int perMille = 0;
        bool isBursty = false;
        bool isInBurst = false;
        qint64 burstTurnsAt = 0;
    };

    std::vector<Source> m_sources;
    int m_strikesLeft = 0;
    int m_strikes = 0;
    bool m_isCalm = false;
};

} // namespace passerelle::simulation
