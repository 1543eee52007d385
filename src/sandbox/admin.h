// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/database.h"
#include "sandbox/faults.h"
#include "sandbox/limits.h"
#include "sandbox/requestlog.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/service.h"

#include <memory>
#include <vector>

namespace passerelle::sandbox {

/// Everything the core's parts share. Owned by World; used on the executor thread.
struct Parts
{
    Database &database;
    SandboxClock &clock;
    Faults &faults;
    Limiter &limiter;
    RequestLog &log;
    std::vector<std::unique_ptr<Service>> &services;
};

/// Sets the scene from outside: /admin/clock, faults, requests, statistics, limits, close-period.
class Admin final
{
public:
    explicit Admin(Parts parts);

    [[nodiscard]] HttpResponse handle(const HttpRequest &request);

private:
    [[nodiscard]] HttpResponse moveClock(const Json &body);
    [[nodiscard]] HttpResponse loadFaults(const Json &body);
    [[nodiscard]] HttpResponse closePeriod(const Json &body);
    [[nodiscard]] HttpResponse setLimits(const Json &body);
    [[nodiscard]] HttpResponse statistics();

    Parts m_parts;
};

} // namespace passerelle::sandbox
