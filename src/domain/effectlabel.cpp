// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/effectlabel.h"

namespace passerelle::domain {

RecordLabel labelOf(const Effect &effect)
{
    return {effect.record, effect.recordNumber, effect.customerName, effect.day, effect.total};
}

std::optional<RecordLabel> postedLabel(const std::vector<Effect> &effects)
{
    std::optional<RecordLabel> posted;
    for (const Effect &effect : effects) {
        if (effect.purpose != Purpose::Create && effect.purpose != Purpose::Refund)
            continue;
        if (effect.state == EffectState::Conflict || effect.state == EffectState::Rejected)
            continue;
        if (!isInLedger(effect.state))
            return std::nullopt;
        if (posted)
            posted->amount.minor += effect.total.minor;
        else
            posted = labelOf(effect);
    }
    return posted;
}

} // namespace passerelle::domain
