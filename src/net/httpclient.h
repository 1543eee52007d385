// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/exchange.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace passerelle::net {

class ConnectionPool;

/// The one HTTP client. It never follows a redirect, never retries, never keeps a cookie, and puts a request
/// on the wire at most once (exactly-once T1); what became of a request is a value, never an exception. Lives
/// on the thread that first sends with it, and must outlive every task it gave out: stop them and await their
/// end first.
class HttpClient final
{
public:
    explicit HttpClient(const Clock &clock);
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;
    ~HttpClient();

    /// Sends once, when one of the host's six connections is free. A stop ends it at once.
    [[nodiscard]] QCoro::Task<Exchange> send(Request request, std::stop_token stop);

private:
    const Clock &m_clock;
    std::unique_ptr<ConnectionPool> m_pool;
};

} // namespace passerelle::net
