// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokenreply.h"

#include "base/log.h"

#include <algorithm>

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

Failure failure(ErrorCode code, const net::Exchange &exchange, const QString &words = {})
{
    const QString detail = exchange.status ? QString::number(exchange.status) : QString{};
    return Failure{Error{code, detail, words.isEmpty() ? exchange.transportText : words}};
}

/// The provider's own words, without the tokens it may quote.
QString wordsOf(const Json &body)
{
    const QString error = body[u"error"].toString();
    const QString description = body[u"error_description"].toString();
    return redacted(description.isEmpty() ? error : error + u": "_s + description);
}

Failure refusal(const net::Exchange &exchange, ErrorCode onInvalidGrant)
{
    const Result<Json> parsed = Json::parse(exchange.body);
    const Json body = parsed ? *parsed : Json{};
    const QString error = body[u"error"].toString();
    const QString words = wordsOf(body);
    if (exchange.status >= 500)
        return failure(ErrorCode::LedgerUnreachable, exchange, words);
    if (exchange.status == 429)
        return failure(ErrorCode::Throttled, exchange, words);
    if (error == u"invalid_grant")
        return failure(onInvalidGrant, exchange, words);
    if (error == u"invalid_client" || error == u"unauthorized_client" || exchange.status == 401)
        return failure(ErrorCode::LedgerKeysRefused, exchange, words);
    if (exchange.status >= 400)
        return failure(ErrorCode::LedgerAccessDenied, exchange, words);
    return failure(ErrorCode::BadReply, exchange, words);
}

std::chrono::seconds lifeIn(const Json &seconds, std::chrono::seconds fallback)
{
    return std::min<std::chrono::seconds>(std::chrono::seconds{seconds.toInt(fallback.count())},
                                          LongestTokenLife);
}

} // namespace

Result<Done> checkEndpointReply(const net::Exchange &exchange, ErrorCode onInvalidGrant)
{
    if (!exchange.isAnswered() && exchange.error == ErrorCode::Cancelled)
        return fail(ErrorCode::Cancelled);
    if (!exchange.isAnswered())
        return failure(ErrorCode::LedgerUnreachable, exchange);
    if (!exchange.isSuccess())
        return refusal(exchange, onInvalidGrant);
    return Done{};
}

Result<Json> readEndpointReply(const net::Exchange &exchange, ErrorCode onInvalidGrant)
{
    const Result<Done> answered = checkEndpointReply(exchange, onInvalidGrant);
    if (!answered)
        return Failure{answered.error()};
    const Result<Json> body = Json::parse(exchange.body);
    if (!body || !body->isObject())
        return failure(ErrorCode::BadReply, exchange);
    return *body;
}

Result<TokenReply> readTokens(const Result<Json> &body, std::chrono::seconds unsaidRefreshLife)
{
    if (!body)
        return Failure{body.error()};
    TokenReply reply;
    reply.accessToken = Secret{(*body)[u"access_token"].toString().toUtf8()};
    reply.accessLife = lifeIn((*body)[u"expires_in"], std::chrono::seconds{0});
    reply.refreshToken = Secret{(*body)[u"refresh_token"].toString().toUtf8()};
    reply.refreshLife = lifeIn((*body)[u"x_refresh_token_expires_in"], unsaidRefreshLife);
    if (reply.accessToken.isEmpty() || reply.refreshToken.isEmpty() || reply.accessLife.count() <= 0
        || reply.refreshLife.count() <= 0)
        return fail(ErrorCode::BadReply, u"token reply"_s);
    return reply;
}

} // namespace passerelle::auth
