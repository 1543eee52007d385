// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace passerelle::storage {

/// Empties the effect table and makes it again from the events. Runs inside the caller's transaction.
[[nodiscard]] Result<Done> rebuildEffects(Database &database);

} // namespace passerelle::storage
