// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capabilities.h"
#include "domain/plan.h"
#include "domain/sourcerecords.h"
#include "sync/engine.h"
#include "sync/events.h"

#include <chrono>
#include <set>

namespace passerelle::sync {

/// Credit notes and refunds that the source has in error. They have several parts, and it is not known
/// whether the rest was ever planned: what is confirmed of them is not told as the whole before somebody asks
/// for them again.
[[nodiscard]] std::set<domain::RecordRef> correctionsInError(const domain::SourceSnapshot &snapshot);

/// Records of `restored` effects that the source no longer wants transferred, or no longer has: what was sent
/// of them is looked for, and never sent again.
[[nodiscard]] std::set<domain::RecordRef> takenBack(const domain::SourceSnapshot &snapshot,
                                                    const std::vector<domain::Effect> &restored);

/// Whether an intent that nobody wants any more may be given up at once: it never left this computer. What
/// was tried may be in the ledger although its last answer was "not now": it is looked for first.
[[nodiscard]] bool mayWithdraw(const domain::Effect &effect);

/// After the loss of a journal: what the plan looks for before it sends is looked for no sooner than this
/// (UTC milliseconds), as the lost journal's last sends can't be seen before.
void lookNoSooner(domain::SyncPlan &plan, qint64 than);

/// What a run that looks before it sends has looked for.
struct LookedFor
{
    std::set<domain::RecordRef> seen = {}; ///< an effect of theirs came as far as the journal
    std::set<domain::RecordRef> troubled = {}; ///< one did not, could not be planned, or ended in error
};

/// What this engine came to look for. Whom it holds back because another record failed, or could not word, it
/// never asked the ledger about.
[[nodiscard]] LookedFor lookedFor(const Engine &engine);

/// Whether that run looked for all that a lost journal may have known of this record. A credit note and a
/// refund have several parts: one of them proves nothing of the others.
[[nodiscard]] bool isLookedForWhole(const domain::RecordRef &record, domain::SyncStatus status,
                                    const LookedFor &looked);

/// Until when (UTC milliseconds) what was sent may come to be seen in the ledger while the source does not
/// name it: another workstation that looks for it before may look in vain. 0: nothing of the kind.
[[nodiscard]] qint64 mayAppearUntil(const domain::Effect &effect, std::chrono::milliseconds quietTime);

/// How old an answer may be to the question whether the ledger holds this effect. `oursAlone`: for so long
/// nobody else can have sent anything (0: unknown). Nothing that was sent before may have come to be seen in
/// that time either, and what this run sent itself is asked for now: 0. So it is where a person imports a
/// file whenever he likes.
[[nodiscard]] std::chrono::milliseconds answerMayBeAsOldAs(const domain::Effect &effect, const Moment &now,
                                                           std::chrono::milliseconds oursAlone,
                                                           domain::RecoveryClass recovery);

} // namespace passerelle::sync
