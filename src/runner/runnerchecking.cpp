// SPDX-License-Identifier: GPL-3.0-or-later
// What a run does at its end: both systems asked afresh about what it touched.
#include "runner/runner.h"

#include <algorithm>

namespace passerelle::runner {

using namespace domain;

/// In portions: a first run may have posted a hundred thousand documents.
QCoro::Task<Result<Done>> Runner::check(std::stop_token stop)
{
    constexpr size_t Portion = 1'000;
    const Result<std::vector<qint64>> touched = m_journal.effectNumbersOfRun(m_report.run);
    if (!touched)
        co_return Failure{touched.error()};
    Audit audit{m_source, m_ledger};
    for (size_t begin = 0; begin < touched->size(); begin += Portion) {
        if (stop.stop_requested())
            co_return Done{};
        const auto first = touched->begin() + static_cast<std::ptrdiff_t>(begin);
        const size_t size = std::min(Portion, touched->size() - begin);
        std::vector<qint64> numbers(first, first + static_cast<std::ptrdiff_t>(size));
        const Result<Done> checked = co_await checkPortion(&audit, std::move(numbers), stop);
        if (!checked)
            co_return checked;
    }
    m_report.totals = audit.totals();
    for (const RecordIssue &issue : audit.differences())
        m_report.errors.push_back(issue);
    co_return Done{};
}

QCoro::Task<Result<Done>> Runner::checkPortion(Audit *audit, std::vector<qint64> numbers,
                                               std::stop_token stop)
{
    Result<std::vector<Effect>> effects = m_journal.effectsNumbered(numbers);
    if (!effects)
        co_return Failure{effects.error()};
    std::erase_if(*effects, [](const Effect &effect) { return !isInLedger(effect.state); });
    if (effects->empty())
        co_return Done{};
    const Result<std::vector<Effect>> passed = co_await audit->look(std::move(*effects), stop);
    if (!passed)
        co_return Failure{passed.error()};
    co_return close(*passed);
}

Result<Done> Runner::close(const std::vector<Effect> &passed)
{
    std::vector<storage::Journal::Transition> transitions;
    for (const Effect &effect : passed) {
        if (effect.state != EffectState::Acknowledged)
            continue;
        Effect closed = effect;
        closed.state = EffectState::Closed;
        transitions.push_back(storage::Journal::Transition{std::move(closed), EffectState::Acknowledged});
    }
    return transitions.empty() ? Result<Done>{Done{}} : m_journal.transit(transitions);
}

} // namespace passerelle::runner
