// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/knownwords.h"

namespace passerelle::storage {

namespace {

template<typename Enum> bool isUpTo(Enum last, Enum value)
{
    return value >= Enum{} && value <= last;
}

} // namespace

bool isKnown(domain::RecordKind kind)
{
    return isUpTo(domain::RecordKind::JournalEntry, kind);
}

bool isKnown(domain::SyncStatus status)
{
    return isUpTo(domain::SyncStatus::InReview, status);
}

bool isKnown(domain::EffectState state)
{
    return isUpTo(domain::EffectState::Blocked, state);
}

bool isKnown(const domain::Effect &effect)
{
    return isKnown(effect.state) && isKnown(effect.record.kind)
        && isUpTo(domain::Purpose::Refund, effect.purpose)
        && isUpTo(domain::StepName::JournalEntries, effect.step)
        && isUpTo(domain::Proof::Lookup, effect.proof);
}

bool isKnown(const RecordRow &row)
{
    return isKnown(row.record.kind) && isKnown(row.sync.status)
        && (!row.effectState || isKnown(*row.effectState));
}

} // namespace passerelle::storage
