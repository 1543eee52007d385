// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/businesscentralservices.h"

#include "sandbox/businesscentral/apiservice.h"
#include "sandbox/businesscentral/companyseed.h"
#include "sandbox/businesscentral/loginservice.h"

namespace passerelle::sandbox {

std::vector<std::unique_ptr<Service>> makeBusinessCentralServices(Database &database, SandboxClock &clock,
                                                                  RandomSource &random,
                                                                  const Options &options,
                                                                  const LedgerSeed &seed, Limiter &limiter)
{
    businesscentral::RecordStore::createTables(database);
    businesscentral::TokenOffice::createTables(database);
    auto state = std::make_shared<businesscentral::State>(database, clock, options, limiter, random);
    if (database.isNew())
        businesscentral::seedCompanies(*state, seed);
    std::vector<std::unique_ptr<Service>> services;
    services.push_back(std::make_unique<businesscentral::LoginService>(state));
    services.push_back(std::make_unique<businesscentral::ApiService>(state));
    return services;
}

} // namespace passerelle::sandbox
