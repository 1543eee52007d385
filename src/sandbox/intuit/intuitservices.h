// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/database.h"
#include "sandbox/limits.h"
#include "sandbox/options.h"
#include "sandbox/sampledata.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/service.h"

#include <memory>
#include <vector>

namespace passerelle::sandbox {

/// The Intuit side: the OAuth server ("intuit-oauth") and the accounting API ("quickbooks"). Creates its
/// tables, and fills them from the seed while the database is new. Everything passed must outlive the
/// services.
[[nodiscard]] std::vector<std::unique_ptr<Service>>
makeIntuitServices(Database &database, SandboxClock &clock, const Options &options, const LedgerSeed &seed,
                   Limiter &limiter);

} // namespace passerelle::sandbox
