// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/journalmodel.h"

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

} // namespace

QString JournalModel::intend(const std::vector<std::pair<Effect, Body>> &intents)
{
    for (const auto &[effect, body] : intents) {
        const auto place = m_places.constFind(effect.effectId);
        const Effect *before =
            place == m_places.constEnd() ? nullptr : &m_effects[static_cast<size_t>(*place)];
        if (before && !storage::wasNeverSent(*before))
            return refusal(u"intent over "_s + effectStateKey(before->state), effect);
        if (effect.payloadHash != body.bytes)
            return refusal(u"payload"_s, effect);
    }
    ++m_commits;
    for (const auto &[effect, body] : intents) {
        m_bodies.insert(effect.effectId, body);
        const auto place = m_places.constFind(effect.effectId);
        if (place != m_places.constEnd()) {
            m_effects[static_cast<size_t>(*place)] = effect;
            continue;
        }
        m_places.insert(effect.effectId, static_cast<int>(m_effects.size()));
        m_effects.push_back(effect);
    }
    return {};
}

QString JournalModel::transit(const std::vector<sync::Transition> &transitions)
{
    std::vector<Effect> after = m_effects;
    for (const sync::Transition &transition : transitions) {
        const auto place = m_places.constFind(transition.effect.effectId);
        if (place == m_places.constEnd())
            return refusal(u"unknown effect"_s, transition.effect);
        Effect &held = after[static_cast<size_t>(*place)];
        if (held.state != transition.from || !storage::mayMove(transition.from, transition.effect.state))
            return refusal(u"from "_s + effectStateKey(held.state), transition.effect);
        const QString broken = storage::brokenPromise(held, transition.effect);
        if (!broken.isEmpty())
            return refusal(broken, transition.effect);
        held = transition.effect;
    }
    m_effects = std::move(after);
    ++m_commits;
    return {};
}

std::vector<Effect> JournalModel::unfinished() const
{
    std::vector<Effect> result;
    for (const Effect &effect : m_effects) {
        if (effect.state >= EffectState::Intended && effect.state <= EffectState::Confirmed)
            result.push_back(effect);
    }
    return result;
}

const Effect *JournalModel::find(const QString &effectId) const
{
    const auto place = m_places.constFind(effectId);
    return place == m_places.constEnd() ? nullptr : &m_effects[static_cast<size_t>(*place)];
}

const Effect *JournalModel::newest(const QString &baseId) const
{
    for (auto effect = m_effects.rbegin(); effect != m_effects.rend(); ++effect) {
        if (effect->baseId == baseId)
            return &*effect;
    }
    return nullptr;
}

} // namespace passerelle::simulation
