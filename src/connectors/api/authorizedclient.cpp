// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/authorizedclient.h"

#include "auth/accesstokens.h"
#include "net/httpclient.h"

namespace passerelle::connectors {

namespace {

constexpr int Unauthorized = 401;
constexpr int TooManyRequests = 429;

} // namespace

AuthorizedClient::AuthorizedClient(net::HttpClient &http, auth::AccessTokens &tokens, RateGovernor &governor)
    : m_http(http)
    , m_tokens(tokens)
    , m_governor(governor)
{
}

QCoro::Task<Result<net::Exchange>> AuthorizedClient::send(Call call, std::stop_token stop)
{
    const Result<Secret> token = co_await m_tokens.current(stop);
    if (!token)
        co_return Failure{token.error()};
    Result<net::Exchange> first = co_await sendWith(*token, call, stop);
    if (!first || !first->isAnswered() || first->status != Unauthorized)
        co_return first;

    const Result<Secret> renewed = co_await m_tokens.renewed(*token, stop);
    if (!renewed)
        co_return Failure{renewed.error()};
    Result<net::Exchange> second = co_await sendWith(*renewed, call, stop);
    if (second && second->isAnswered() && second->status == Unauthorized)
        co_return fail(ErrorCode::AuthorizationExpired, QStringLiteral("401"));
    co_return second;
}

void AuthorizedClient::throttled(std::optional<std::chrono::seconds> retryAfter)
{
    m_governor.throttled(retryAfter);
}

QCoro::Task<Result<net::Exchange>> AuthorizedClient::sendWith(Secret token, Call call, std::stop_token stop)
{
    const Result<Permit> permit = co_await m_governor.enter(call.batchSize, stop);
    if (!permit)
        co_return Failure{permit.error()};
    call.request.headers.append(std::pair{QByteArray{"Authorization"}, "Bearer " + token.reveal()});
    const net::Exchange exchange = co_await m_http.send(call.request, stop);
    if (exchange.isAnswered() && exchange.status == TooManyRequests)
        m_governor.throttled(exchange.retryAfter);
    co_return exchange;
}

} // namespace passerelle::connectors
