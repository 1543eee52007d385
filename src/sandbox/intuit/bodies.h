// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/entitystore.h"

namespace passerelle::sandbox::intuit {

/// What a client may set: read-only and null members are left out.
[[nodiscard]] Json writableOf(const EntityType &type, const Json &sent);

/// The body after an update: a sparse one lays what was sent over what is there, a full one replaces all that
/// can be written. What the service computes stays.
[[nodiscard]] Json mergedBody(const EntityType &type, const StoredEntity &before, const Json &sent);

/// A transaction after voiding: every amount and quantity 0, no links, and the note says so.
[[nodiscard]] Json voidedBody(const EntityType &type, const Json &body);

/// Whether two bodies say the same: order of members, SyncToken, times and spelling of numbers left aside.
[[nodiscard]] bool isSameContent(const Json &a, const Json &b);

} // namespace passerelle::sandbox::intuit
