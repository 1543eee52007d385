// SPDX-License-Identifier: GPL-3.0-or-later
// Building the engine, its events, and the bookkeeping of states.
#include "sync/engine.h"

#include <algorithm>
#include <utility>

namespace passerelle::sync {

using namespace domain;

Engine::Engine(SyncPlan plan, std::vector<Effect> restored, EngineOptions options)
    : m_options(std::move(options))
    , m_plan(std::move(plan))
    , m_restored(std::move(restored))
{
    m_items.reserve(m_restored.size() + m_plan.effects.size());
    m_recordsWithProblem.insert(m_options.heldBack.begin(), m_options.heldBack.end());
    for (Effect &effect : m_restored) {
        const bool isRefused = effect.state == EffectState::Rejected || effect.state == EffectState::Conflict;
        if (isRefused) // the source was told so, and what is left of the record is not the whole
            m_recordsWithProblem.insert(effect.record);
        else
            addItem(effect, true);
    }
    m_firstPlanned = m_items.size();
    for (PlannedEffect &planned : m_plan.effects)
        addItem(planned.effect, false);
    linkDependencies();
    takeOverPlan();
}

Draft Engine::takeDraft(const QString &effectId)
{
    const auto index = static_cast<size_t>(m_byId.value(effectId));
    return std::exchange(m_plan.effects[index - m_firstPlanned].draft, Draft{});
}

void Engine::addItem(Effect &effect, bool isRestored)
{
    const int index = static_cast<int>(m_items.size());
    m_byId.insert(effect.effectId, index);
    m_byRecord[effect.record].push_back(index);
    Item item{effect};
    item.isRestored = isRestored;
    item.isStored = isRestored;
    m_items.push_back(std::move(item));
}

void Engine::linkDependencies()
{
    QHash<QString, int> byBase;
    for (int index = 0; index < static_cast<int>(m_items.size()); ++index)
        byBase.insert(m_items[static_cast<size_t>(index)].effect.baseId, index);
    for (int index = 0; index < static_cast<int>(m_items.size()); ++index) {
        const Effect &effect = m_items[static_cast<size_t>(index)].effect;
        if (effect.state != EffectState::Planned)
            continue; // its references were resolved when its payload was frozen
        for (const QString &baseId : effect.dependsOn)
            linkTo(index, baseId, byBase);
    }
}

void Engine::linkTo(int index, const QString &baseId, const QHash<QString, int> &byBase)
{
    Item &item = m_items[static_cast<size_t>(index)];
    const auto found = byBase.constFind(baseId);
    if (found == byBase.constEnd()) {
        const bool isCustomer = item.effect.step <= StepName::CreateInvoices;
        item.effect.state = EffectState::Blocked;
        item.effect.error =
            Error{isCustomer ? ErrorCode::CustomerNotTransferred : ErrorCode::InvoiceNotTransferred};
        return;
    }
    Item &dependency = m_items[static_cast<size_t>(*found)];
    if (!isInLedger(dependency.effect.state)) {
        dependency.dependents.push_back(index);
        ++item.waitsFor;
    }
}

void Engine::takeOverPlan()
{
    for (const MissingWriteBack &missing : m_plan.missingWriteBacks) {
        TellSource command;
        command.record = missing.record;
        command.reference = missing.reference;
        queueWriteBack(std::move(command), {});
    }
    for (const PlanProblem &problem : m_plan.problems) {
        m_recordsWithProblem.insert(problem.label.record);
        TellSource command;
        command.record = problem.label.record;
        command.versionToken = problem.sourceVersion;
        command.error = problem.error;
        command.keepsStatus = problem.isBlocked;
        command.status = problem.holdsAsPending ? SyncStatus::Pending : SyncStatus::TransferError;
        queueWriteBack(std::move(command), {});
    }
}

std::vector<Command> Engine::step(const Event &event, const Moment &now)
{
    m_now = now;
    m_commands.clear();
    std::visit([this](const auto &happened) { on(happened); }, event);
    if (!m_transitions.empty()) {
        m_commands.insert(m_commands.begin(), Record{std::move(m_transitions)});
        m_transitions.clear();
    }
    if (!m_isFinished)
        dispatch();
    return std::move(m_commands);
}

void Engine::on(const Began & /*event*/)
{
    for (int index = 0; index < static_cast<int>(m_items.size()); ++index) {
        Item &item = m_items[static_cast<size_t>(index)];
        if (item.effect.state == EffectState::InFlight) {
            becomeUnknown(index, Error{ErrorCode::OutcomeUnknown}, m_options.capabilities.quietTime.count());
        } else if (item.effect.state == EffectState::Unknown) {
            const qint64 quiet = m_options.capabilities.quietTime.count();
            const qint64 left = item.effect.mayApplyUntil - (m_now.utc - m_now.doubt);
            item.dueAt = m_now.monotonic + std::max<qint64>(0, left);
            if (left > quiet) // it was sent before now: more can't be left, whatever the clocks said and say
                becomeUnknown(index, item.effect.error, quiet);
            else
                place(index);
        } else if (isInLedger(item.effect.state)) {
            tellIfSettled(index);
        } else if (item.effect.state == EffectState::Blocked) {
            blockDependents(index);
            tellIfSettled(index);
        } else {
            lookFirstIfTried(item);
            place(index);
        }
    }
}

/// An intent that an earlier run had sent already and that was throttled, or not sent after all: how long the
/// ledger knows its key is no promise, so it is looked for before it is sent again. Not before what was sent
/// can be seen, which also holds for a new try after a conflict.
void Engine::lookFirstIfTried(Item &item) const
{
    const bool isTried =
        item.isRestored && item.effect.attempt > 0 && item.effect.state == EffectState::Intended;
    if (!isTried && !item.effect.looksUpFirst)
        return;
    const qint64 left = item.effect.mayApplyUntil - (m_now.utc - m_now.doubt);
    item.effect.looksUpFirst = true;
    item.dueAt = m_now.monotonic + std::clamp<qint64>(left, 0, m_options.capabilities.quietTime.count());
}

void Engine::on(const IntentsStored &event)
{
    for (const IntentsStored::Stored &stored : event.stored) {
        const int index = m_byId.value(stored.effectId);
        Effect &effect = m_items[static_cast<size_t>(index)].effect;
        m_items[static_cast<size_t>(index)].isStored = true;
        effect.payloadHash = stored.payloadHash;
        effect.customerLedgerId = stored.customerLedgerId;
        effect.state = EffectState::Intended; // on disk already: no transition of ours
        setBusy(index, false);
    }
    for (const IntentsStored::Refused &refused : event.refused) {
        const int index = m_byId.value(refused.effectId);
        Item &item = m_items[static_cast<size_t>(index)];
        setBusy(index, false);
        unplace(index);
        item.effect.state = EffectState::Rejected; // never stored, never sent
        item.effect.error = refused.error;
        blockDependents(index);
        tellIfSettled(index);
    }
}

void Engine::on(const Woke & /*event*/) { }

void Engine::on(const StopRequested & /*event*/)
{
    m_isStopping = true;
}

void Engine::move(int index, EffectState to)
{
    Item &item = m_items[static_cast<size_t>(index)];
    const EffectState from = item.effect.state;
    unplace(index);
    item.effect.state = to;
    m_transitions.push_back(Transition{item.effect, from});
    place(index);
}

void Engine::unplace(int index)
{
    const Place where{static_cast<int>(m_items[static_cast<size_t>(index)].effect.step), index};
    m_planned.erase(where);
    m_lookFirst.erase(where);
    m_ready.erase(where);
    m_unknown.erase(where);
    m_busy.erase(where);
}

void Engine::place(int index)
{
    const Item &item = m_items[static_cast<size_t>(index)];
    const Place where{static_cast<int>(item.effect.step), index};
    const bool isUnknown = item.effect.state == EffectState::Unknown;
    if (item.isBusy && !isUnknown)
        m_busy.insert(where);
    if (item.isBusy)
        return;
    if (isUnknown)
        m_unknown.insert(where);
    else if (item.effect.state == EffectState::Planned && item.waitsFor == 0)
        m_planned.insert(where);
    else if (item.effect.state == EffectState::Intended)
        (item.effect.looksUpFirst ? m_lookFirst : m_ready).insert(where);
}

void Engine::setBusy(int index, bool isBusy)
{
    unplace(index);
    m_items[static_cast<size_t>(index)].isBusy = isBusy;
    place(index);
}

void Engine::release(int index)
{
    for (const int dependent : m_items[static_cast<size_t>(index)].dependents) {
        Item &item = m_items[static_cast<size_t>(dependent)];
        if (--item.waitsFor == 0 && item.effect.state == EffectState::Planned)
            place(dependent);
    }
}

void Engine::blockDependents(int index)
{
    const Effect &cause = m_items[static_cast<size_t>(index)].effect;
    const bool isCustomer = cause.record.kind == RecordKind::Customer;
    const Error error{isCustomer ? ErrorCode::CustomerNotTransferred : ErrorCode::InvoiceNotTransferred,
                      isCustomer ? cause.customerName : cause.recordNumber};
    for (const int dependent : m_items[static_cast<size_t>(index)].dependents) {
        Item &item = m_items[static_cast<size_t>(dependent)];
        if (item.effect.state != EffectState::Planned)
            continue;
        unplace(dependent);
        item.effect.state = EffectState::Blocked; // never stored: planned again by the next run
        item.effect.error = error;
        blockDependents(dependent);
        tellIfSettled(dependent);
    }
}

} // namespace passerelle::sync
