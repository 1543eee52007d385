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

bool mayWithdraw(const Effect &effect)
{
    return effect.state == EffectState::Intended && effect.attempt == 0;
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

LookedFor lookedFor(const Engine &engine)
{
    LookedFor looked;
    for (const Engine::Item &item : engine.items())
        (item.isStored ? looked.seen : looked.troubled).insert(item.effect.record);
    return looked;
}

bool isLookedForWhole(const RecordRef &record, SyncStatus status, const LookedFor &looked)
{
    if (status == SyncStatus::Transferred)
        return true;
    const bool hasParts = record.kind == RecordKind::CreditNote || record.kind == RecordKind::Refund;
    const bool wasPlanned = status == SyncStatus::ToTransfer && !looked.troubled.contains(record);
    return looked.seen.contains(record) && (!hasParts || wasPlanned);
}

std::chrono::milliseconds answerMayBeAsOldAs(const Effect &effect, const Moment &now,
                                             std::chrono::milliseconds oursAlone, RecoveryClass recovery)
{
    if (effect.attempt > 0 || effect.purpose == Purpose::Update)
        return std::chrono::milliseconds::zero();
    if (recovery == RecoveryClass::FileHandOver)
        return std::chrono::milliseconds::zero();
    const qint64 seenSince = std::max<qint64>(0, now.utc - now.doubt - effect.mayApplyUntil);
    return std::min(oursAlone, std::chrono::milliseconds{seenSince});
}

} // namespace passerelle::sync
