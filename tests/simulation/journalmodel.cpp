// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/journalmodel.h"

#include "base/hash.h"
#include "simulation/crashpoints.h"
#include "storage/transitions.h"

namespace passerelle::simulation {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

QString refusal(const QString &why, const Effect &effect)
{
    return why + u": "_s + effect.record.id + u' ' + purposeKey(effect.purpose) + u" to "_s
        + effectStateKey(effect.state);
}

/// Where two lists that should be the same differ first.
QString differenceOf(const std::vector<Effect> &wanted, const std::vector<Effect> &seen)
{
    for (size_t index = 0; index < std::max(wanted.size(), seen.size()); ++index) {
        if (index >= seen.size())
            return refusal(u"gone"_s, wanted[index]);
        if (index >= wanted.size())
            return refusal(u"never committed"_s, seen[index]);
        if (wanted[index] != seen[index])
            return refusal(u"found as "_s + effectStateKey(seen[index].state), wanted[index]);
    }
    return {};
}

} // namespace

void JournalModel::keepIn(std::unique_ptr<JournalStore> store, bool isWhole)
{
    m_isAmnesiac = !isWhole;
    m_store = std::move(store);
    if (!m_store || !isWhole)
        return;
    m_mayBeWhole = true;
    try {
        throwIfFailed(m_store->open());
        throwIfFailed(m_store->markWhole());
        throwIfFailed(m_store->close());
    } catch (const Crashed &) { // the power may go in its very first seconds
        m_store->crash();
        m_isAmnesiac = true;
    }
}

void JournalModel::throwIfFailed(const JournalStore::Answer &answer)
{
    if (answer.fate == JournalStore::Fate::Cut)
        throw Crashed{};
    if (answer.fate != JournalStore::Fate::Done)
        throw JournalFailed{};
}

QString JournalModel::begin(FaultPlan &faults, qint64 now)
{
    if (!m_store)
        return {};
    if (faults.isCalm() || faults.chance(Fault::Disk).in(500))
        m_store->repair();
    mayFail(faults, now);
    const JournalStore::Answer opened = m_store->open();
    if (opened.fate == JournalStore::Fate::Refused)
        return u"it does not open: "_s + opened.why;
    throwIfFailed(opened);
    const bool isAmnesiac = m_store->isAmnesiac();
    m_isAmnesiac = std::exchange(m_isForgetful, false) || isAmnesiac;
    const std::vector<Effect> seen = m_store->effects();
    const QString difference = differenceOf(newestOf(m_held), seen);
    if (!difference.isEmpty() && m_maybe && differenceOf(newestOf(*m_maybe), seen).isEmpty())
        m_held = *m_maybe;
    else if (!difference.isEmpty()) {
        m_held.effects = seen; // from here on it is the truth, such as it is
        m_held.places.clear();
        for (size_t index = 0; index < seen.size(); ++index)
            m_held.places.insert(seen[index].effectId, static_cast<int>(index));
        return difference;
    }
    m_maybe.reset();
    return !isAmnesiac && !m_mayBeWhole ? u"it is whole, and nobody made it so"_s : QString{};
}

void JournalModel::end()
{
    if (m_store)
        throwIfFailed(m_store->close());
}

void JournalModel::crash()
{
    if (m_store)
        m_store->crash();
}

void JournalModel::lose()
{
    m_held = {};
    m_maybe.reset();
    m_isAmnesiac = true;
    m_mayBeWhole = false;
    if (m_store)
        m_store->lose();
}

void JournalModel::forget()
{
    m_isAmnesiac = true;
    m_isForgetful = true;
}

void JournalModel::markWhole()
{
    if (m_store && m_isAmnesiac) {
        m_mayBeWhole = true;
        throwIfFailed(m_store->markWhole());
    }
    m_isAmnesiac = false;
}

void JournalModel::keepSnapshot(const SourceSnapshot &snapshot)
{
    if (m_store)
        throwIfFailed(m_store->keepSnapshot(snapshot));
}

void JournalModel::setRecordSync(const RecordRef &record, const SyncFields &sync)
{
    if (m_store)
        throwIfFailed(m_store->setRecordSync(record, sync));
}

void JournalModel::mayFail(FaultPlan &faults, qint64 now)
{
    if (m_store && m_store->hasFailingDisk() && faults.strikes(Fault::Disk, now))
        m_store->trouble(faults.chance(Fault::Disk));
}

QString JournalModel::intend(const JournalStore::Intents &intents)
{
    QString refused;
    for (const auto &[effect, body] : intents) {
        const Effect *before = find(effect.effectId);
        if (before && !storage::wasNeverSent(*before))
            refused = refusal(u"intent over "_s + effectStateKey(before->state), effect);
        if (effect.payloadHash != sha256Hex(body.bytes))
            refused = refusal(u"payload"_s, effect);
    }
    if (!m_store) {
        if (refused.isEmpty())
            place(m_held, intents);
        return refused;
    }
    Held after = m_held;
    place(after, intents);
    return settle(m_store->intend(intents), std::move(after), refused);
}

void JournalModel::place(Held &held, const JournalStore::Intents &intents)
{
    for (const auto &[effect, body] : intents) {
        held.bodies.insert(effect.effectId, body);
        const auto found = held.places.constFind(effect.effectId);
        if (found != held.places.constEnd()) {
            held.effects[static_cast<size_t>(*found)] = effect;
            continue;
        }
        held.places.insert(effect.effectId, static_cast<int>(held.effects.size()));
        held.effects.push_back(effect);
    }
}

QString JournalModel::transit(const std::vector<sync::Transition> &transitions)
{
    Held after = m_held;
    const QString refused = move(after, transitions);
    if (m_store)
        return settle(m_store->transit(transitions), std::move(after), refused);
    if (refused.isEmpty())
        m_held = std::move(after);
    return refused;
}

QString JournalModel::move(Held &held, const std::vector<sync::Transition> &transitions)
{
    for (const sync::Transition &transition : transitions) {
        const auto found = held.places.constFind(transition.effect.effectId);
        if (found == held.places.constEnd())
            return refusal(u"unknown effect"_s, transition.effect);
        Effect &effect = held.effects[static_cast<size_t>(*found)];
        if (effect.state != transition.from || !storage::mayMove(transition.from, transition.effect.state))
            return refusal(u"from "_s + effectStateKey(effect.state), transition.effect);
        const QString broken = storage::brokenPromise(effect, transition.effect);
        if (!broken.isEmpty())
            return refusal(broken, transition.effect);
        effect = transition.effect;
    }
    return {};
}

QString JournalModel::settle(const JournalStore::Answer &answer, Held after, const QString &refusal)
{
    using Fate = JournalStore::Fate;
    if (answer.fate == Fate::Refused || (answer.fate == Fate::Done && !refusal.isEmpty()))
        return u"the model: %1; the journal: %2"_s.arg(refusal, answer.why);
    if (answer.fate == Fate::Done) {
        m_held = std::move(after);
        return {};
    }
    if (refusal.isEmpty())
        m_maybe = std::move(after);
    throwIfFailed(answer);
    return {};
}

std::vector<Effect> JournalModel::newestOf(const Held &held)
{
    std::vector<Effect> result;
    QHash<QString, int> generations;
    for (const Effect &effect : held.effects)
        generations[effect.baseId] = std::max(generations.value(effect.baseId), effect.generation);
    for (const Effect &effect : held.effects) {
        if (effect.generation == generations.value(effect.baseId))
            result.push_back(effect);
    }
    return result;
}

std::vector<Effect> JournalModel::unfinished() const
{
    std::vector<Effect> result;
    for (const Effect &effect : m_held.effects) {
        if (effect.state >= EffectState::Intended && effect.state <= EffectState::Confirmed)
            result.push_back(effect);
    }
    return result;
}

const Effect *JournalModel::find(const QString &effectId) const
{
    const auto found = m_held.places.constFind(effectId);
    return found == m_held.places.constEnd() ? nullptr : &m_held.effects[static_cast<size_t>(*found)];
}

const Effect *JournalModel::newest(const QString &baseId) const
{
    const auto &effects = m_held.effects;
    const auto found = std::find_if(effects.rbegin(), effects.rend(),
                                    [&baseId](const Effect &effect) { return effect.baseId == baseId; });
    return found == effects.rend() ? nullptr : &*found;
}

std::vector<Effect> JournalModel::storedEffects() const
{
    return m_store ? m_store->effects() : m_held.effects;
}

std::vector<Effect> JournalModel::storedUnfinished() const
{
    return m_store ? m_store->unfinished() : unfinished();
}

bool JournalModel::holdsPayload(const QString &effectId) const
{
    return !m_store || m_store->payload(effectId) == body(effectId).bytes;
}

} // namespace passerelle::simulation
