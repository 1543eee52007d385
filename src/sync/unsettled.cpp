// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/unsettled.h"

#include "domain/recordlabel.h"

#include <algorithm>

namespace passerelle::sync {

using namespace domain;

std::set<RecordRef> correctionsInError(const SourceSnapshot &snapshot)
{
    std::set<RecordRef> inError;
    for (const Invoice &invoice : snapshot.invoices) {
        if (invoice.kind != RecordKind::Invoice && invoice.sync.status == SyncStatus::TransferError)
            inError.insert(RecordRef{invoice.kind, invoice.id});
    }
    return inError;
}

std::set<RecordRef> takenBack(const SourceSnapshot &snapshot, const std::vector<Effect> &restored)
{
    std::set<RecordRef> taken;
    for (const Effect &effect : restored)
        taken.insert(effect.record);
    if (taken.empty())
        return taken;
    for (const ListedRecord &listed : listedRecords(snapshot)) {
        if (listed.sync.status == SyncStatus::ToTransfer)
            taken.erase(listed.label.record);
    }
    return taken;
}

void lookNoSooner(SyncPlan &plan, qint64 than)
{
    for (PlannedEffect &planned : plan.effects) {
        if (planned.effect.looksUpFirst)
            planned.effect.mayApplyUntil = std::max(planned.effect.mayApplyUntil, than);
    }
}

qint64 mayAppearUntil(const Effect &effect, std::chrono::milliseconds quietTime)
{
    switch (effect.state) {
    case EffectState::InFlight:
    case EffectState::Unknown:
    case EffectState::Conflict:
    case EffectState::Confirmed:
        return effect.sentAt == 0 ? 0 : effect.sentAt + quietTime.count();
    default:
        return 0;
    }
}

} // namespace passerelle::sync
