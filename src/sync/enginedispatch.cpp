// SPDX-License-Identifier: GPL-3.0-or-later
// What may be done now: one step after the other (M-44), independent effects in batches and in parallel.
#include "base/hash.h"
#include "sync/engine.h"

#include <algorithm>

namespace passerelle::sync {

using namespace domain;

namespace {

constexpr int SinglesAtMost = 4; // so few effects go one by one, each with its own request key

QString batchKeyOf(const std::vector<Effect> &effects)
{
    QByteArray text;
    for (const Effect &effect : effects)
        text += effect.effectId.toLatin1() + ':' + QByteArray::number(effect.attempt) + '|';
    return QString::fromLatin1(sha256Hex(text).first(32));
}

} // namespace

void Engine::dispatch()
{
    const bool mayWork = !m_isStopping && !m_failure;
    if (mayWork && m_now.monotonic >= m_pausedUntil) {
        dispatchDueLookUps();
        if (m_isCircuitOpen && m_unknown.empty() && m_lookUpsInFlight == 0)
            m_isCircuitOpen = false; // nothing to probe with
        if (!m_isCircuitOpen)
            dispatchStep();
    }
    if (!m_isStopping)
        dispatchWriteBacks();
    finishIfNothingLeft();
}

std::optional<int> Engine::openStep() const
{
    std::optional<int> first;
    for (const std::set<Place> *places : {&m_planned, &m_lookFirst, &m_ready, &m_busy}) {
        if (!places->empty() && (!first || places->begin()->first < *first))
            first = places->begin()->first;
    }
    return first;
}

void Engine::dispatchDueLookUps()
{
    while (m_lookUpsInFlight < m_options.lookUpsInFlight) {
        std::set<Place> due;
        for (const Place &where : m_unknown) {
            if (m_items[static_cast<size_t>(where.second)].dueAt <= m_now.monotonic)
                due.insert(where);
        }
        if (due.empty())
            return;
        const std::optional<int> open = openStep();
        const bool isMoreToCome = !m_isCircuitOpen && open && *open <= due.begin()->first;
        if (isMoreToCome && static_cast<int>(due.size()) < m_options.capabilities.lookUpSize)
            return; // a call may read a whole window: they go together, while their step goes on
        lookUp(takeSameEntity(due, due.begin()->first));
    }
}

std::vector<int> Engine::takeSameEntity(const std::set<Place> &places, int step) const
{
    std::vector<int> taken;
    std::optional<LedgerEntity> entity;
    for (const Place &where : places) {
        const Item &item = m_items[static_cast<size_t>(where.second)];
        const LedgerEntity itsEntity = entityOf(item.effect.record.kind, item.effect.purpose);
        if (where.first != step || item.dueAt > m_now.monotonic || (entity && *entity != itsEntity))
            continue;
        entity = itsEntity;
        taken.push_back(where.second);
        if (static_cast<int>(taken.size()) >= m_options.capabilities.lookUpSize)
            break;
    }
    return taken;
}

void Engine::dispatchStep()
{
    const std::optional<int> step = openStep();
    if (!step)
        return;
    storeIntents(*step);
    lookUpFirst(*step);
    sendReady(*step);
}

void Engine::storeIntents(int step)
{
    const auto capacity = static_cast<size_t>(m_options.capabilities.batchSize)
        * static_cast<size_t>(m_options.capabilities.parallelCalls);
    // Of this step alone: a later one that was begun while something of this one was unknown must not hold
    // it.
    const auto waiting = [step](const std::set<Place> &places) {
        return std::distance(places.lower_bound(Place{step, 0}), places.lower_bound(Place{step + 1, 0}));
    };
    if (static_cast<size_t>(waiting(m_ready) + waiting(m_lookFirst)) >= capacity)
        return;
    StoreIntents command;
    std::vector<int> taken;
    for (const Place &where : m_planned) {
        if (where.first != step || taken.size() >= capacity)
            break;
        taken.push_back(where.second);
        command.effects.push_back(m_items[static_cast<size_t>(where.second)].effect);
    }
    for (const int index : taken)
        setBusy(index, true);
    if (!taken.empty())
        m_commands.emplace_back(std::move(command));
}

void Engine::lookUpFirst(int step)
{
    while (m_lookUpsInFlight < m_options.lookUpsInFlight) {
        const std::vector<int> taken = takeSameEntity(m_lookFirst, step);
        if (taken.empty())
            return;
        lookUp(taken);
    }
}

void Engine::lookUp(const std::vector<int> &indexes)
{
    LookUp command;
    for (const int index : indexes) {
        setBusy(index, true);
        command.effects.push_back(m_items[static_cast<size_t>(index)].effect);
    }
    ++m_lookUpsInFlight;
    m_commands.emplace_back(std::move(command));
}

void Engine::sendReady(int step)
{
    const Capabilities &can = m_options.capabilities;
    while (m_sendsInFlight < can.parallelCalls) {
        std::vector<int> now;
        for (const Place &where : m_ready) {
            const Item &item = m_items[static_cast<size_t>(where.second)];
            const bool isRetry = item.effect.attempt > 0; // alone: its own key may be known there already
            if (where.first == step && item.dueAt <= m_now.monotonic && (now.empty() || !isRetry))
                now.push_back(where.second);
            if (static_cast<int>(now.size()) >= std::max(can.batchSize, SinglesAtMost + 1))
                break;
        }
        if (now.empty())
            return;
        const bool isAlone = can.batchSize <= 1 || static_cast<int>(now.size()) <= SinglesAtMost
            || m_items[static_cast<size_t>(now.front())].effect.attempt > 0;
        now.resize(isAlone ? 1 : std::min(now.size(), static_cast<size_t>(can.batchSize)));
        send(std::move(now));
    }
}

void Engine::send(std::vector<int> indexes)
{
    Send command;
    for (const int index : indexes) {
        Item &item = m_items[static_cast<size_t>(index)];
        ++item.attempts;
        ++item.effect.attempt;
        item.effect.sentAt = m_now.utc - m_now.doubt; // where a look-up's window begins
        command.effects.push_back(item.effect);
    }
    if (indexes.size() > 1)
        command.batchKey = batchKeyOf(command.effects);
    for (size_t i = 0; i < indexes.size(); ++i) {
        Item &item = m_items[static_cast<size_t>(indexes[i])];
        unplace(indexes[i]);
        item.effect.batchId = command.batchKey;
        item.effect.state = EffectState::InFlight; // the runner commits it before the first byte leaves
        item.isBusy = true;
        place(indexes[i]);
        command.effects[i] = item.effect;
    }
    ++m_sendsInFlight;
    m_commands.emplace_back(std::move(command));
}

bool Engine::isQuiet() const
{
    if (m_sendsInFlight > 0 || m_writeBacksInFlight > 0 || !m_busy.empty())
        return false;
    if (m_isStopping)
        return true;
    if (!m_orders.empty())
        return false;
    return m_failure || (m_planned.empty() && m_lookFirst.empty() && m_ready.empty());
}

std::optional<qint64> Engine::nextWake() const
{
    std::optional<qint64> wake;
    const auto consider = [this, &wake](qint64 at) {
        const qint64 time = std::max(at, m_pausedUntil);
        if (time > m_now.monotonic) // what is due already waits for an answer that is on its way
            wake = wake ? std::min(*wake, time) : time;
    };
    if (!m_failure) {
        for (const Place &where : m_unknown)
            consider(m_items[static_cast<size_t>(where.second)].dueAt);
        for (const std::set<Place> *places : {&m_ready, &m_lookFirst}) {
            for (const Place &where : *places)
                consider(m_items[static_cast<size_t>(where.second)].dueAt);
        }
        if (!m_planned.empty())
            consider(m_pausedUntil);
    }
    for (const auto &[number, order] : m_orders) {
        if (!order.isInFlight && order.dueAt > m_now.monotonic)
            wake = wake ? std::min(*wake, order.dueAt) : order.dueAt;
    }
    return wake;
}

void Engine::finishIfNothingLeft()
{
    const bool isQuietNow = isQuiet();
    if (isQuietNow && m_quietSince < 0) // a look-up does not begin the wait anew: it may fail for ever
        m_quietSince = m_now.monotonic;
    if (!isQuietNow)
        m_quietSince = -1;
    const std::optional<qint64> wake = nextWake();
    const bool mayWait =
        isQuietNow && !m_isStopping && !m_failure && wake && *wake <= m_quietSince + m_options.waitForUnknown;
    if (isQuietNow && !mayWait && m_lookUpsInFlight == 0) {
        m_isFinished = true;
        const FinishReason reason = m_failure ? FinishReason::Failed
            : m_isStopping                    ? FinishReason::Stopped
                                              : FinishReason::Done;
        m_commands.emplace_back(Finish{reason, m_failure.value_or(Error{})});
        return;
    }
    if (wake)
        m_commands.emplace_back(WakeAt{*wake});
}

} // namespace passerelle::sync
