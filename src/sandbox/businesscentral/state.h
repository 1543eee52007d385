// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/company.h"
#include "sandbox/businesscentral/tokenoffice.h"
#include "sandbox/limits.h"
#include "sandbox/options.h"
#include "sandbox/sandboxclock.h"

#include <array>

namespace passerelle::sandbox::businesscentral {

/// The companies of the environment; the first is the one of the ready line.
inline const std::array CompanyIds{QStringLiteral("b0c0c0a1-5f3e-4f0a-9d51-2c7a1e6b0001"),
                                   QStringLiteral("b0c0c0a1-5f3e-4f0a-9d51-2c7a1e6b0002")};
inline const QString Environment = QStringLiteral("Sandbox");

/// What the two services share. Lives as long as either; used on the executor thread.
struct State
{
    State(Database &usedDatabase, SandboxClock &usedClock, Options usedOptions, Limiter &usedLimiter,
          RandomSource &usedRandom)
        : database(usedDatabase)
        , clock(usedClock)
        , options(std::move(usedOptions))
        , limiter(usedLimiter)
        , random(usedRandom)
        , switches(Switches::load(usedDatabase))
        , tokens(usedDatabase, usedClock, usedRandom, switches)
    {
    }

    /// One company at this moment; without an id, the list of companies.
    [[nodiscard]] Company company(const QString &id)
    {
        return {RecordStore(database, random, id, clock.now()), switches, random};
    }

    Database &database;
    SandboxClock &clock;
    Options options;
    Limiter &limiter;
    RandomSource &random;
    Switches switches;
    TokenOffice tokens;
};

} // namespace passerelle::sandbox::businesscentral
