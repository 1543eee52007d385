// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/runtally.h"

#include "domain/effectlabel.h"

#include <algorithm>

namespace passerelle::runner {

using namespace domain;

RunTally::RunTally(RunObserver &observer, const Clock &clock)
    : m_observer(observer)
    , m_clock(clock)
{
}

void RunTally::begin(const std::vector<StepName> &steps)
{
    for (const StepName name : steps) {
        StepProgress step;
        step.step = name;
        m_steps.push_back(step);
        m_startedAt.emplace_back(0);
    }
    if (!m_steps.empty()) {
        m_steps.front().isRunning = true;
        m_steps.front().total = 1;
        m_startedAt.front() = m_clock.monotonic();
    }
    tell();
}

void RunTally::connected()
{
    if (StepProgress *step = find(StepName::Connect)) {
        step->done = 1;
        settle(*step);
    }
    tell();
}

void RunTally::setPlan(const std::vector<sync::Engine::Item> &items)
{
    for (const sync::Engine::Item &item : items) {
        if (isInLedger(item.effect.state))
            continue; // only its write-back is missing
        if (StepProgress *step = find(item.effect.step))
            ++step->total;
    }
    for (StepProgress &step : m_steps)
        settle(step);
    tell();
}

void RunTally::moved(const Effect &effect, EffectState from)
{
    StepProgress *step = find(effect.step);
    const bool isFinal = effect.state == EffectState::Confirmed || effect.state == EffectState::Rejected
        || effect.state == EffectState::Conflict;
    if (step && !step->isRunning && !step->isFinished) {
        step->isRunning = true;
        m_startedAt[static_cast<size_t>(step - m_steps.data())] = m_clock.monotonic();
    }
    if (step && isFinal && !isInLedger(from)) {
        const bool isDone = effect.state == EffectState::Confirmed;
        m_confirmed += isDone ? 1 : 0;
        (isDone ? step->done : step->failed) += 1;
        settle(*step);
    }
    if (from == effect.state || effect.state == EffectState::Closed)
        return;
    Operation operation;
    operation.at = m_clock.now();
    operation.label = labelOf(effect);
    operation.purpose = effect.purpose;
    operation.state = effect.state;
    operation.ledgerNumber = effect.ledgerNumber;
    operation.error = effect.error;
    m_observer.operationHappened(operation);
    tell();
}

void RunTally::blocked(const Effect &effect)
{
    if (StepProgress *step = find(effect.step)) {
        ++step->failed;
        settle(*step);
    }
    tell();
}

void RunTally::wroteBack(const RecordLabel &label, const Error &error)
{
    Operation operation;
    operation.at = m_clock.now();
    operation.label = label;
    operation.error = error;
    operation.isWriteBack = true;
    m_observer.operationHappened(operation);
}

void RunTally::finish()
{
    for (StepProgress &step : m_steps) {
        if (step.isRunning && step.done + step.failed >= step.total)
            settle(step);
        step.isRunning = false;
    }
    tell();
}

StepProgress *RunTally::find(StepName name)
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(),
                                    [name](const StepProgress &step) { return step.step == name; });
    return found == m_steps.end() ? nullptr : &*found;
}

void RunTally::settle(StepProgress &step)
{
    const auto index = static_cast<size_t>(&step - m_steps.data());
    if (m_startedAt[index].count() > 0)
        step.milliseconds = (m_clock.monotonic() - m_startedAt[index]).count();
    if (step.step != StepName::Connect || step.done > 0)
        step.isFinished = step.done + step.failed >= step.total;
    if (step.isFinished)
        step.isRunning = false;
}

void RunTally::tell()
{
    m_observer.stepsChanged(m_steps);
}

} // namespace passerelle::runner
