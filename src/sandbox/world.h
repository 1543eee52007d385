// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/executor.h"
#include "sandbox/faults.h"
#include "sandbox/gateway.h"
#include "sandbox/limits.h"
#include "sandbox/options.h"
#include "sandbox/relay.h"
#include "sandbox/requestlog.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/webserver.h"

#include <memory>

namespace passerelle::sandbox {

struct LedgerSeed;

/// The whole sandbox, put together: the database and the services on the executor thread, the HTTP server,
/// the relay.
class World final
{
public:
    World(Options options, const Clock &clock, RandomSource &random);
    World(const World &) = delete;
    World &operator=(const World &) = delete;
    ~World(); ///< stop()

    /// Opens or seeds the data folder and begins to serve. The error's detail is for stderr.
    [[nodiscard]] Result<Done> start();
    void stop();
    /// What /sandbox.json and the ready line say.
    [[nodiscard]] const Json &description() const { return m_description; }

private:
    [[nodiscard]] Result<Done> openDatabase();
    [[nodiscard]] Result<Done> takePort(int innerPort);
    void makeServices();
    [[nodiscard]] Result<Done> loadFaults();

    Options m_options;
    RandomSource &m_random;
    SandboxClock m_clock;
    Limiter m_limiter;
    Faults m_faults;
    Executor m_executor;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<RequestLog> m_log;
    std::vector<std::unique_ptr<Service>> m_services;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<WebServer> m_server;
    std::unique_ptr<Relay> m_relay;
    Json m_description;
};

} // namespace passerelle::sandbox
