// SPDX-License-Identifier: GPL-3.0-or-later
// What a run says of itself: while it goes on, and at its end.
#include "runner/runner.h"

#include "domain/effectlabel.h"
#include "sync/unsettled.h"

#include <algorithm>

namespace passerelle::runner {

using namespace domain;

namespace {

/// Order and duplicates of a report's issues: by kind, number, code.
void tidy(std::vector<RecordIssue> &issues)
{
    std::stable_sort(issues.begin(), issues.end(), [](const RecordIssue &a, const RecordIssue &b) {
        return std::tie(a.label.record.kind, a.label.number, a.label.record.id)
            < std::tie(b.label.record.kind, b.label.number, b.label.record.id);
    });
}

} // namespace

void Runner::describePlan(const SyncPlan &plan)
{
    for (const PlanProblem &problem : plan.problems)
        (problem.isBlocked ? m_report.blocked : m_report.errors)
            .push_back(RecordIssue{problem.label, problem.error});
    m_report.leftOut = plan.leftOut;
    m_report.accountsToVerify = plan.accountsToVerify;
}

void Runner::describe(const sync::Engine &engine)
{
    for (const sync::Engine::Item &item : engine.items()) {
        const Effect &effect = item.effect;
        noteOpen(effect);
        switch (effect.state) {
        case EffectState::Rejected:
        case EffectState::Conflict:
            if (effect.error.code == ErrorCode::Cancelled) // withdrawn: nobody wants it any more
                break;
            m_report.errors.push_back(RecordIssue{labelOf(effect), effect.error});
            break;
        case EffectState::Blocked:
            m_report.blocked.push_back(RecordIssue{labelOf(effect), effect.error});
            break;
        case EffectState::Unknown:
        case EffectState::InFlight:
            m_report.pending.push_back(PendingOutcome{
                labelOf(effect), QDateTime::fromMSecsSinceEpoch(effect.mayApplyUntil, Qt::UTC)});
            break;
        case EffectState::Planned:
            if (item.waitsFor > 0)
                m_report.blocked.push_back(RecordIssue{labelOf(effect), Error{ErrorCode::OutcomeUnknown}});
            break;
        default:
            break;
        }
    }
    for (const auto &[record, error] : engine.failedWriteBacks()) {
        RecordLabel label;
        label.record = record;
        m_report.errors.push_back(
            RecordIssue{label, Error{ErrorCode::WriteBackFailed, error.detail, error.systemText}});
    }
    m_report.lostReplies = engine.lostReplies();
    m_report.effects = m_tally.confirmed();
}

void Runner::noteOpen(const Effect &effect)
{
    m_mayAppearUntil =
        std::max(m_mayAppearUntil, sync::mayAppearUntil(effect, m_ledger.capabilities().quietTime));
}

void Runner::fail(const Error &error)
{
    m_report.hasFailure = true;
    m_report.failure = error;
    m_report.result = error.code == ErrorCode::Cancelled ? RunResult::Stopped : RunResult::Partial;
}

void Runner::tellPace()
{
    if (!m_settings.usage)
        return;
    const connectors::Usage usage = m_settings.usage();
    const int percent = usage.ceiling > 0 ? usage.used * 100 / usage.ceiling : 0;
    m_observer.paceChanged(static_cast<int>(usage.calls), usage.throttled, usage.name, percent,
                           usage.pausedUntil);
}

Result<RunReport> Runner::finish()
{
    m_tally.finish();
    tellPace();
    tidy(m_report.errors);
    tidy(m_report.blocked);
    if (m_settings.usage) {
        const connectors::Usage usage = m_settings.usage();
        m_report.throttled = usage.throttled;
        m_report.requests = static_cast<int>(usage.calls);
        m_report.tightestLimit = usage.peakName;
        m_report.tightestLimitPercent = usage.peakCeiling > 0 ? usage.peak * 100 / usage.peakCeiling : 0;
    }
    m_report.steps = m_tally.steps();
    m_report.endedAt = m_clock.now();
    const Result<qint64> changed = m_journal.changedRecords();
    m_report.changedRecords = changed ? *changed : 0;
    if (m_report.result == RunResult::Done && exitCodeOf(m_report) != 0)
        m_report.result = RunResult::Partial;
    const Result<Done> ended = m_journal.endRun(m_report.run, runResultKey(m_report.result),
                                                exitCodeOf(m_report), toJson(m_report, m_settings.words));
    if (!ended && !m_report.hasFailure) {
        m_report.hasFailure = true;
        m_report.failure = ended.error();
    }
    return std::move(m_report); // with the whole plan, after a preview
}

} // namespace passerelle::runner
