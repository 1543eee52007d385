// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"
#include "domain/recordlabel.h"

namespace passerelle::domain {

/// The record an effect is for, in the words the effect keeps of it.
[[nodiscard]] RecordLabel labelOf(const Effect &effect);

/// What was posted of a record, all its parts together: number, customer, day and amount as they were then.
/// Nothing while a part of it is not in the ledger; a part that was refused, or proved void, counts as none.
[[nodiscard]] std::optional<RecordLabel> postedLabel(const std::vector<Effect> &effects);

} // namespace passerelle::domain
