// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/resume.h"

#include <map>
#include <set>

namespace passerelle::runner {

using namespace domain;

namespace {

using Statuses = std::map<RecordRef, SyncFields>;

Statuses statusesOf(const SourceSnapshot &snapshot)
{
    Statuses statuses;
    for (const Customer &customer : snapshot.customers)
        statuses.emplace(RecordRef{RecordKind::Customer, customer.id}, customer.sync);
    for (const Invoice &invoice : snapshot.invoices)
        statuses.emplace(RecordRef{invoice.kind, invoice.id}, invoice.sync);
    for (const Payment &payment : snapshot.payments)
        statuses.emplace(RecordRef{RecordKind::Payment, payment.id}, payment.sync);
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

/// Records of which some part was refused and that nobody asked to try again: their confirmed parts stay as
/// they are.
std::set<RecordRef> halfDone(const std::vector<Effect> &all, const Statuses &statuses)
{
    std::set<RecordRef> records;
    for (const Effect &effect : all) {
        const bool isRefused = effect.state == EffectState::Rejected || effect.state == EffectState::Conflict;
        if (isRefused && !isWanted(effect, statuses))
            records.insert(effect.record);
    }
    return records;
}

} // namespace

Result<std::vector<Effect>> effectsToResume(storage::Journal &journal, const SourceSnapshot &snapshot)
{
    Result<std::vector<Effect>> unfinished = journal.unfinished();
    if (!unfinished)
        return unfinished;
    const Statuses statuses = statusesOf(snapshot);
    std::vector<Effect> resumed;
    std::vector<Effect> withdrawn;
    for (Effect &effect : *unfinished) {
        if (isWanted(effect, statuses)) // nobody decided otherwise: another edit must not hold the status back
            effect.sourceVersion = statuses.at(effect.record).versionToken;
        if (effect.state == EffectState::Intended && journal.memory() == storage::Memory::Amnesia)
            effect.looksUpFirst = true; // another may have sent it since this journal was written
        const bool isTakenBack = effect.state == EffectState::Intended && !isWanted(effect, statuses);
        (isTakenBack ? withdrawn : resumed).push_back(std::move(effect));
    }
    Result<Done> done = withdraw(journal, withdrawn);
    if (!done)
        return Failure{done.error()};
    const Result<std::vector<Effect>> all = journal.effects();
    if (!all)
        return all;
    const std::set<RecordRef> refused = halfDone(*all, statuses);
    std::erase_if(resumed, [&refused](const Effect &effect) {
        return effect.state == EffectState::Confirmed && refused.contains(effect.record);
    });
    for (const Effect &effect : *all) { // lest their other parts, once confirmed, pass for the whole
        const bool isRefused = effect.state == EffectState::Rejected || effect.state == EffectState::Conflict;
        if (isRefused && refused.contains(effect.record))
            resumed.push_back(effect);
    }
    return resumed;
}

} // namespace passerelle::runner
