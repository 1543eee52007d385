// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/approval.h"

namespace passerelle::presentation {

/// A few words: "Changed since you approved it".
[[nodiscard]] QString withheldWord(sync::WithheldReason reason);
/// Why the record was not posted, and what to do.
[[nodiscard]] QString withheldSentence(sync::WithheldReason reason);

/// "Approved by marie, 2026-11-20 14:31: 12 of 139 · fingerprint 9f3c 71ab".
[[nodiscard]] QString approvedText(const sync::Approval &approval);

} // namespace passerelle::presentation
