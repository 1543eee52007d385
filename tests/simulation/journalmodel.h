// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/ledgermodel.h"

namespace passerelle::simulation {

/// The journal of one workstation: what a commit leaves on disk, and nothing else. It refuses what the real
/// one refuses (storage/transitions).
class JournalModel final
{
public:
    /// What was refused, or nothing.
    [[nodiscard]] QString intend(const std::vector<std::pair<domain::Effect, Body>> &intents);
    [[nodiscard]] QString transit(const std::vector<sync::Transition> &transitions);

    [[nodiscard]] const std::vector<domain::Effect> &effects() const { return m_effects; }
    [[nodiscard]] std::vector<domain::Effect> unfinished() const;
    [[nodiscard]] const domain::Effect *find(const QString &effectId) const;
    /// The newest generation of an effect.
    [[nodiscard]] const domain::Effect *newest(const QString &baseId) const;
    [[nodiscard]] Body body(const QString &effectId) const { return m_bodies.value(effectId); }
    [[nodiscard]] int commits() const { return m_commits; }

    bool isAmnesiac = true; ///< a new journal has no memory (decision 006)

private:
    std::vector<domain::Effect> m_effects;
    QHash<QString, int> m_places;
    QHash<QString, Body> m_bodies;
    int m_commits = 0;
};

} // namespace passerelle::simulation
