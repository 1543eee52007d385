// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/resume.h"

#include "domain/recordlabel.h"
#include "sync/unsettled.h"

#include <algorithm>
#include <map>
#include <set>

namespace passerelle::runner {

using namespace domain;

namespace {

using Statuses = std::map<RecordRef, SyncFields>;

Statuses statusesOf(const SourceSnapshot &snapshot)
{
    Statuses statuses;
    for (const ListedRecord &listed : listedRecords(snapshot))
        statuses.emplace(listed.label.record, listed.sync);
    return statuses;
}

bool isWanted(const Effect &effect, const Statuses &statuses)
{
    const auto found = statuses.find(effect.record);
    return found != statuses.end() && found->second.status == SyncStatus::ToTransfer;
}

Result<Done> withdraw(storage::Journal &journal, const std::vector<Effect> &effects)
{
    std::vector<storage::Journal::Transition> transitions;
    for (const Effect &effect : effects) {
        Effect withdrawn = effect;
        withdrawn.state = EffectState::Rejected;
        withdrawn.error = Error{ErrorCode::Cancelled};
        transitions.push_back(storage::Journal::Transition{std::move(withdrawn), EffectState::Intended});
    }
    return transitions.empty() ? Result<Done>{Done{}} : journal.transit(transitions);
}

bool isRefused(const Effect &effect)
{
    return effect.state == EffectState::Rejected || effect.state == EffectState::Conflict;
}

/// What was refused and nobody asked to try again: the other parts of these records stay as they are. An
/// earlier try that a later one replaced does not count.
std::vector<Effect> refusedForGood(const std::vector<Effect> &all, const Statuses &statuses)
{
    std::map<std::pair<RecordRef, Purpose>, const Effect *> newest; // of what was ever refused: few
    for (const Effect &effect : all) {
        if (isRefused(effect))
            newest[{effect.record, effect.purpose}] = nullptr;
    }
    if (newest.empty())
        return {};
    for (const Effect &effect : all) {
        const auto found = newest.find({effect.record, effect.purpose});
        if (found != newest.end())
            found->second = &effect;
    }
    std::vector<Effect> refused;
    for (const auto &[part, effect] : newest) {
        if (isRefused(*effect) && !isWanted(*effect, statuses))
            refused.push_back(*effect);
    }
    return refused;
}

/// Tells the effects between two ends from those of another ledger company.
class Ends final
{
public:
    Ends(IdentityScope scope, const std::vector<Effect> &all)
        : m_scope(std::move(scope))
    {
        for (const Effect &effect : all) {
            if (isProvedVoid(effect))
                m_void[effect.record].append(effect.ledgerId);
        }
    }

    /// A run is between the same two ends from beginning to end: one of its effects tells for all. Leaves
    /// those of other ends out, and says what is in the ledger there.
    std::vector<Effect> keep(std::vector<Effect> &effects) const
    {
        std::set<qint64> runs;
        for (const Effect &effect : effects) {
            if (!runs.contains(effect.runId) && holds(effect))
                runs.insert(effect.runId);
        }
        std::vector<Effect> elsewhere;
        std::erase_if(effects, [&](const Effect &effect) {
            const bool isOurs = effect.runId == 0 ? holds(effect) : runs.contains(effect.runId);
            if (!isOurs && isInLedger(effect.state))
                elsewhere.push_back(effect);
            return !isOurs;
        });
        return elsewhere;
    }

private:
    /// What was posted again has an identity that follows from the void document of its record.
    [[nodiscard]] bool holds(const Effect &effect) const
    {
        const auto before = m_void.find(effect.record);
        return isWithin(m_scope, effect, before == m_void.end() ? QStringList{} : before->second);
    }

    IdentityScope m_scope;
    std::map<RecordRef, QStringList> m_void;
};

} // namespace

Result<ScopedEffects> effectsOfScope(storage::Journal &journal, const IdentityScope &scope)
{
    Result<std::vector<Effect>> effects = journal.effects();
    if (!effects)
        return Failure{effects.error()};
    ScopedEffects scoped;
    scoped.known = std::move(*effects);
    const Ends ends{scope, scoped.known};
    const std::vector<Effect> elsewhere = ends.keep(scoped.known);
    scoped.hasOtherCompany = !elsewhere.empty();
    for (const Effect &effect : elsewhere) {
        if (effect.purpose == Purpose::Create)
            scoped.elsewhere.insert_or_assign(effect.record, effect.ledgerNumber);
    }
    for (auto effect = scoped.known.begin(); effect != scoped.known.end() && scoped.hasOtherCompany;
         ++effect) {
        if (isInLedger(effect->state))
            scoped.elsewhere.erase(effect->record);
    }
    return scoped;
}

Result<std::vector<Effect>> effectsToResume(storage::Journal &journal, const SourceSnapshot &snapshot,
                                            const std::vector<Effect> &known, const IdentityScope &scope,
                                            bool looksFirst)
{
    Result<std::vector<Effect>> unfinished = journal.unfinished();
    if (unfinished) {
        const Ends ends{scope, known};
        ends.keep(*unfinished);
    }
    const bool isAllSettled =
        unfinished && unfinished->empty() && std::none_of(known.begin(), known.end(), isRefused);
    if (!unfinished || isAllSettled)
        return unfinished;
    const Statuses statuses = statusesOf(snapshot);
    std::vector<Effect> resumed;
    std::vector<Effect> withdrawn;
    for (Effect &effect : *unfinished) {
        if (isWanted(effect,
                     statuses)) // nobody decided otherwise: another edit must not hold the status back
            effect.sourceVersion = statuses.at(effect.record).versionToken;
        if (effect.state == EffectState::Intended && looksFirst)
            effect.looksUpFirst = true; // another may have sent it since this journal was written
        const bool isGivenUp = !isWanted(effect, statuses) && sync::mayWithdraw(effect);
        (isGivenUp ? withdrawn : resumed).push_back(std::move(effect));
    }
    Result<Done> done = withdraw(journal, withdrawn);
    if (!done)
        return Failure{done.error()};
    const Result<ScopedEffects> again =
        withdrawn.empty() ? Result<ScopedEffects>{ScopedEffects{}} : effectsOfScope(journal, scope);
    if (!again)
        return Failure{again.error()};
    const std::vector<Effect> refused = refusedForGood(withdrawn.empty() ? known : again->known, statuses);
    std::set<RecordRef> halfDone;
    for (const Effect &effect : refused)
        halfDone.insert(effect.record);
    std::erase_if(resumed, [&halfDone](const Effect &effect) {
        return effect.state == EffectState::Confirmed && halfDone.contains(effect.record);
    });
    // They go along, lest the other parts, once confirmed, pass for the whole.
    resumed.insert(resumed.end(), refused.begin(), refused.end());
    return resumed;
}

} // namespace passerelle::runner
