// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transitions.h"

#include <algorithm>
#include <initializer_list>

namespace passerelle::storage {

using domain::Effect;
using domain::EffectState;
using namespace Qt::StringLiterals;

bool mayMove(EffectState from, EffectState to)
{
    const auto isOneOf = [to](std::initializer_list<EffectState> states) {
        return std::find(states.begin(), states.end(), to) != states.end();
    };
    if (from == to)
        return true;
    switch (from) {
    case EffectState::Planned:
        return isOneOf(
            {EffectState::Intended, EffectState::Blocked, EffectState::Rejected, EffectState::Conflict});
    case EffectState::Intended: // Confirmed: a look-up before the send found it
        return isOneOf({EffectState::InFlight, EffectState::Unknown, EffectState::Confirmed,
                        EffectState::Rejected, EffectState::Conflict, EffectState::Blocked});
    case EffectState::InFlight: // Intended: proved that no byte was sent
        return isOneOf({EffectState::Confirmed, EffectState::Unknown, EffectState::Rejected,
                        EffectState::Conflict, EffectState::Intended, EffectState::Blocked});
    case EffectState::Unknown: // Intended, InFlight: proved absent, or sent again with the same key
        return isOneOf({EffectState::Confirmed, EffectState::Intended, EffectState::InFlight,
                        EffectState::Rejected, EffectState::Conflict});
    case EffectState::Confirmed:
        return isOneOf({EffectState::Acknowledged, EffectState::Closed, EffectState::Conflict});
    case EffectState::Acknowledged:
        return isOneOf({EffectState::Closed, EffectState::Conflict});
    case EffectState::Closed:
    case EffectState::Rejected: // corrected by a new generation
        return to == EffectState::Conflict;
    case EffectState::Conflict: // a person decided
        return isOneOf(
            {EffectState::Confirmed, EffectState::Acknowledged, EffectState::Rejected, EffectState::Unknown});
    case EffectState::Blocked:
        return isOneOf({EffectState::Intended, EffectState::Rejected, EffectState::Conflict});
    }
    Q_UNREACHABLE();
}

bool wasNeverSent(const Effect &effect)
{
    switch (effect.state) {
    case EffectState::Planned:
    case EffectState::Blocked:
    case EffectState::Rejected:
    case EffectState::Conflict:
        return effect.attempt == 0 && effect.sentAt == 0;
    default:
        return false;
    }
}

QString brokenPromise(const Effect &before, const Effect &after)
{
    const bool isSame = before.baseId == after.baseId && before.generation == after.generation
        && before.marker == after.marker && before.record == after.record && before.purpose == after.purpose
        && before.payloadHash == after.payloadHash;
    if (!isSame)
        return u"frozen"_s;
    if (after.state == EffectState::InFlight && (after.attempt < 1 || after.sentAt <= 0))
        return u"attempt"_s;
    if (domain::isInLedger(after.state) && (after.ledgerId.isEmpty() || after.proof == domain::Proof::None))
        return u"proof"_s;
    return {};
}

} // namespace passerelle::storage
