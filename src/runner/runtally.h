// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "runner/runreport.h"
#include "sync/engine.h"

namespace passerelle::runner {

/// Counts a run's progress and passes it on to the observer. On the run's thread.
class RunTally final
{
public:
    RunTally(RunObserver &observer, const Clock &clock);

    /// The steps of this run in their order; Connect begins at once.
    void begin(const std::vector<domain::StepName> &steps);
    void connected();
    void setPlan(const std::vector<sync::Engine::Item> &items);
    /// An effect moved: counts it and tells it.
    void moved(const domain::Effect &effect, domain::EffectState from);
    void blocked(const domain::Effect &effect);
    void wroteBack(const domain::RecordLabel &label, const Error &error);
    void finish();

    [[nodiscard]] const std::vector<StepProgress> &steps() const { return m_steps; }
    [[nodiscard]] int confirmed() const { return m_confirmed; }

private:
    [[nodiscard]] StepProgress *find(domain::StepName step);
    void settle(StepProgress &step);
    void tell();

    RunObserver &m_observer;
    const Clock &m_clock;
    std::vector<StepProgress> m_steps;
    std::vector<std::chrono::milliseconds> m_startedAt;
    int m_confirmed = 0;
};

} // namespace passerelle::runner
