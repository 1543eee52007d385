// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sync/approval.h"

namespace passerelle::runner {

/// Who approved how much of how many, with the fingerprint, and every record that was withheld though
/// approved: what the journal keeps of a run's approval.
[[nodiscard]] Json toJson(const sync::Approval &approval, const std::vector<sync::Withheld> &withheld);

/// The one line of a run's history: "approved 12 of 139 by marie, fingerprint 9f3c...".
[[nodiscard]] QString approvalNote(const sync::Approval &approval);

/// An approval as a file that a person may read, shorten and hand back.
[[nodiscard]] Json toFile(const sync::Approval &approval);
/// BadConfiguration when it is not such a file.
[[nodiscard]] Result<sync::Approval> approvalFromFile(const Json &file);

} // namespace passerelle::runner
