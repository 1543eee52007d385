// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sandbox/database.h"
#include "sandbox/limits.h"
#include "sandbox/options.h"
#include "sandbox/sampledata.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/service.h"

#include <memory>
#include <vector>

namespace passerelle::sandbox {

/// The Business Central side: the login host ("business-central-login") and the API ("businessCentral").
/// Creates its tables, and fills them from the seed while the database is new. Everything passed must outlive
/// the services.
[[nodiscard]] std::vector<std::unique_ptr<Service>>
makeBusinessCentralServices(Database &database, SandboxClock &clock, RandomSource &random,
                            const Options &options, const LedgerSeed &seed, Limiter &limiter);

} // namespace passerelle::sandbox
