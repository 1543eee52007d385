// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "connectors/api/rategovernor.h"
#include "net/exchange.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::net {
class HttpClient;
}

namespace passerelle::auth {
class AccessTokens;
}

namespace passerelle::connectors {

/// One call to a provider. The constructor is declared so that a temporary is safe beside co_await.
struct Call
{
    explicit Call(net::Request what, int payloads = SingleCall)
        : request(std::move(what))
        , batchSize(payloads)
    {
    }

    net::Request request; ///< without its Authorization header
    int batchSize; ///< payloads of a batch, else SingleCall
};

/// Sends calls with the company's access token, within the provider's limits. Lives on the thread of the run.
class AuthorizedClient final
{
public:
    AuthorizedClient(net::HttpClient &http, auth::AccessTokens &tokens, RateGovernor &governor);
    AuthorizedClient(const AuthorizedClient &) = delete;
    AuthorizedClient &operator=(const AuthorizedClient &) = delete;

    /// A failure says that nothing was done: not sent, or not authorized (a second 401 is
    /// AuthorizationExpired). Everything else, refusals included, is the exchange as it came. After a first
    /// 401 the token is renewed, once for all who wait, and the very same bytes are sent again. A 429 pauses
    /// the company.
    [[nodiscard]] QCoro::Task<Result<net::Exchange>> send(Call call, std::stop_token stop);

    /// For providers that say "too often" in their own words instead of by status 429.
    void throttled(std::optional<std::chrono::seconds> retryAfter);

private:
    [[nodiscard]] QCoro::Task<Result<net::Exchange>> sendWith(Secret token, Call call, std::stop_token stop);

    net::HttpClient &m_http;
    auth::AccessTokens &m_tokens;
    RateGovernor &m_governor;
};

} // namespace passerelle::connectors
