// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/intuitservices.h"

#include "sandbox/intuit/companyseed.h"
#include "sandbox/intuit/intuitstate.h"
#include "sandbox/intuit/oauthservice.h"
#include "sandbox/intuit/quickbooksservice.h"
#include "sandbox/intuit/requestids.h"

#include <QUuid>

namespace passerelle::sandbox {

std::vector<std::unique_ptr<Service>> makeIntuitServices(Database &database, SandboxClock &clock,
                                                         const Options &options, const LedgerSeed &seed,
                                                         Limiter &limiter)
{
    intuit::EntityStore::createTables(database);
    intuit::RequestIds::createTables(database);
    intuit::TokenStore::createTables(database);
    auto state = std::make_shared<intuit::IntuitState>(database, clock, options, limiter);
    if (database.isNew())
        intuit::seedCompanies(*state, seed);
    std::vector<std::unique_ptr<Service>> services;
    services.push_back(std::make_unique<intuit::OAuthService>(state));
    services.push_back(std::make_unique<intuit::QuickBooksService>(state));
    return services;
}

namespace intuit {

QByteArray newTransactionId()
{
    return "1-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace intuit
} // namespace passerelle::sandbox
