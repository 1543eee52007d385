// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"

namespace passerelle::runner {

/// Gives every effect of a plan the hash of what would be sent and of the total it makes. A reference to what
/// this program posts stands there by its identity, posted or not, so that the hash says the same before and
/// after. What can't be expressed has no hash: it will be refused before it is sent. `known`: the journal's
/// effects.
void hashPayloads(domain::SyncPlan &plan, const connectors::Ledger &ledger,
                  const std::vector<domain::Effect> &known);

} // namespace passerelle::runner
