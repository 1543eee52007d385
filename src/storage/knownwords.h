// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journaltypes.h"

namespace passerelle::storage {

/// A row keeps words such as states and kinds by their number. These tell whether each is one that there is:
/// a damaged or foreign row may hold any.
[[nodiscard]] bool isKnown(domain::RecordKind kind);
[[nodiscard]] bool isKnown(domain::SyncStatus status);
[[nodiscard]] bool isKnown(domain::EffectState state);
[[nodiscard]] bool isKnown(const domain::Effect &effect); ///< all of its words, and its record's kind
[[nodiscard]] bool isKnown(const RecordRow &row);

} // namespace passerelle::storage
