// SPDX-License-Identifier: GPL-3.0-or-later
// What a person approved, held against the plan as it is now.
#include "runner/approvaljson.h"
#include "runner/payloadhashes.h"
#include "runner/runner.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace passerelle::runner {

using namespace domain;
using namespace Qt::StringLiterals;

/// Intents that are only looked for, since nobody wants them any more: nothing to approve.
std::vector<Effect> Runner::separateTakenBack(Prepared &prepared)
{
    const auto isLookedForOnly = [&prepared](const Effect &effect) {
        return effect.state == EffectState::Intended && prepared.takenBack.contains(effect.record);
    };
    const auto first =
        std::stable_partition(prepared.resumed.begin(), prepared.resumed.end(), std::not_fn(isLookedForOnly));
    std::vector<Effect> apart{std::make_move_iterator(first),
                              std::make_move_iterator(prepared.resumed.end())};
    prepared.resumed.erase(first, prepared.resumed.end());
    return apart;
}

Result<Done> Runner::screen(Prepared &prepared, const std::vector<Effect> &known)
{
    if (!m_settings.isDryRun && !m_settings.approval)
        return Done{};
    hashPayloads(prepared.plan, m_ledger, known);
    std::vector<Effect> lookedForOnly = separateTakenBack(prepared);
    if (m_settings.isDryRun)
        return Done{};
    const sync::Approval &approval = *m_settings.approval;
    sync::Offer offer{std::move(prepared.plan), std::move(prepared.resumed)};
    m_report.approval = approval;
    m_report.withheld = sync::withhold(offer, approval, known);
    prepared.plan = std::move(offer.plan);
    prepared.resumed = std::move(offer.resumed);
    std::move(lookedForOnly.begin(), lookedForOnly.end(), std::back_inserter(prepared.resumed));
    Result<Done> noted = m_journal.note(u"approved"_s, {}, approvalNote(approval));
    for (const sync::Withheld &entry : m_report.withheld) {
        if (!noted || entry.reason == sync::WithheldReason::NotApproved)
            continue;
        noted = m_journal.note(u"withheld"_s, entry.label.record, withheldKey(entry.reason));
        if (!noted && noted.error().code == ErrorCode::RecordUnknown) // a file names what was never read here
            noted = m_journal.note(u"withheld"_s, {}, entry.label.record.id);
    }
    return noted;
}

/// A part was approved: what is wrong with the rest is shown, but nothing is written to the source about it.
void Runner::keepQuietAboutTheRest(SyncPlan &plan, std::set<RecordRef> &heldBack) const
{
    for (const sync::Withheld &entry : m_report.withheld)
        heldBack.insert(entry.label.record);
    if (!m_report.approval || m_report.approval->isWhole())
        return;
    for (const PlanProblem &problem : plan.problems)
        heldBack.insert(problem.label.record);
    plan.problems.clear();
}

} // namespace passerelle::runner
