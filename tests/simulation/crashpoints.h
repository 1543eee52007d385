// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/faultplan.h"

#include <algorithm>

namespace passerelle::simulation {

/// Thrown where a workstation dies; nothing of its memory survives.
struct Crashed
{
};

/// The places where a workstation may die: before and after each commit of the journal, when a request is on
/// its way, when an answer was read. Counted over a schedule, so that each can be chosen.
class CrashPoints final
{
public:
    CrashPoints(const Schedule &schedule, FaultPlan &faults)
        : m_chosen(schedule.crashAt)
        , m_faults(faults)
    {
    }

    void pass(qint64 now)
    {
        ++m_passed;
        const bool isChosen = std::find(m_chosen.begin(), m_chosen.end(), m_passed) != m_chosen.end();
        if (isChosen || m_faults.strikes(Fault::Crash, now))
            throw Crashed{};
    }
    void noteCrash() { ++m_crashes; }
    [[nodiscard]] int passed() const { return m_passed; }
    [[nodiscard]] int crashes() const { return m_crashes; }

private:
    std::vector<int> m_chosen;
    FaultPlan &m_faults;
    int m_passed = 0;
    int m_crashes = 0;
};

} // namespace passerelle::simulation
