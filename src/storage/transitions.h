// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"

namespace passerelle::storage {

/// True when the journal lets an effect go from one state to the other (docs/exactly-once). Staying is always
/// allowed: a state's details may change.
[[nodiscard]] bool mayMove(domain::EffectState from, domain::EffectState to);

/// True when an effect in this state was never sent, so that a new intent may take its place.
[[nodiscard]] bool wasNeverSent(const domain::Effect &effect);

/// What makes a transition impossible whatever the state: identity or frozen payload would change, a send
/// without attempt and time, a success without proof. Empty when nothing does.
[[nodiscard]] QString brokenPromise(const domain::Effect &before, const domain::Effect &after);

} // namespace passerelle::storage
