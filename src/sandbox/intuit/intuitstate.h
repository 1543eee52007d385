// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"
#include "sandbox/intuit/tokenstore.h"
#include "sandbox/limits.h"
#include "sandbox/options.h"
#include "sandbox/sandboxclock.h"

#include <array>

namespace passerelle::sandbox::intuit {

/// The companies a person can choose from; the first is the one of the ready line.
inline const std::array Realms{QStringLiteral("9341453172300001"), QStringLiteral("9341453172300002")};

/// The only redirect address that is registered.
inline const QString RedirectUri = QStringLiteral("https://passerelle.invalid/quickbooks/callback");

/// What the two services share. Lives as long as either; used on the executor thread.
struct IntuitState
{
    IntuitState(Database &usedDatabase, SandboxClock &usedClock, Options usedOptions, Limiter &usedLimiter)
        : database(usedDatabase)
        , clock(usedClock)
        , options(std::move(usedOptions))
        , limiter(usedLimiter)
        , switches(IntuitSwitches::load(usedDatabase))
        , tokens(usedDatabase, usedClock, switches)
    {
    }

    [[nodiscard]] Company company(const QString &realm)
    {
        return {EntityStore(database, realm), switches, clock.now(), {}};
    }

    Database &database;
    SandboxClock &clock;
    Options options;
    Limiter &limiter;
    IntuitSwitches switches;
    TokenStore tokens;
};

/// The id every answer carries: `intuit_tid`.
[[nodiscard]] QByteArray newTransactionId();

} // namespace passerelle::sandbox::intuit
