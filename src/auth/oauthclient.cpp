// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauthclient.h"

#include "base/json.h"
#include "base/log.h"
#include "net/httpclient.h"

#include <utility>

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

Result<TokenReply> readTokens(const Json &body, std::chrono::seconds unsaidLife)
{
    TokenReply reply;
    reply.accessToken = Secret{body[u"access_token"].toString().toUtf8()};
    reply.accessLife = std::chrono::seconds{body[u"expires_in"].toInt()};
    reply.refreshToken = Secret{body[u"refresh_token"].toString().toUtf8()};
    reply.refreshLife = std::chrono::seconds{body[u"x_refresh_token_expires_in"].toInt(unsaidLife.count())};
    if (reply.accessToken.isEmpty() || reply.refreshToken.isEmpty() || reply.accessLife.count() <= 0
        || reply.refreshLife.count() <= 0)
        return fail(ErrorCode::BadReply, u"token reply"_s);
    return reply;
}

Result<TokenReply> tokensOf(const Result<net::Exchange> &success, std::chrono::seconds unsaidLife)
{
    if (!success)
        return Failure{success.error()};
    const Result<Json> body = Json::parse(success->body);
    if (!body || !body->isObject())
        return failure(ErrorCode::BadReply, *success);
    return readTokens(*body, unsaidLife);
}

} // namespace

OAuthClient::OAuthClient(net::HttpClient &http, Provider provider)
    : m_http(http)
    , m_provider(std::move(provider))
{
}

QCoro::Task<Result<TokenReply>> OAuthClient::exchange(Secret clientSecret, QString code, std::stop_token stop)
{
    const Secret noVerifier;
    co_return co_await exchange(clientSecret, code, noVerifier, stop);
}

QCoro::Task<Result<TokenReply>> OAuthClient::exchange(Secret clientSecret, QString code, Secret verifier,
                                                      std::stop_token stop)
{
    FormFields fields{{"grant_type", "authorization_code"},
                      {"code", code.toUtf8()},
                      {"redirect_uri", m_provider.redirectUri.toEncoded()}};
    if (!verifier.isEmpty())
        fields.emplaceBack("code_verifier", verifier.reveal());
    const net::Request request = formRequest(m_provider.tokenUrl, fields);
    const Result<net::Exchange> success =
        co_await post(request, clientSecret, ErrorCode::SignInCodeRefused, stop);
    co_return tokensOf(success, m_provider.refreshLife);
}

QCoro::Task<Result<TokenReply>> OAuthClient::refresh(Secret clientSecret, Secret refreshToken,
                                                     std::stop_token stop)
{
    const FormFields fields{{"grant_type", "refresh_token"}, {"refresh_token", refreshToken.reveal()}};
    const net::Request request = formRequest(m_provider.tokenUrl, fields);
    const Result<net::Exchange> success =
        co_await post(request, clientSecret, ErrorCode::AuthorizationExpired, stop);
    co_return tokensOf(success, m_provider.refreshLife);
}

QCoro::Task<Result<Done>> OAuthClient::revoke(Secret clientSecret, Secret token, std::stop_token stop)
{
    if (m_provider.revokeUrl.isEmpty())
        co_return Done{};
    net::Request request = formRequest(m_provider.revokeUrl, {});
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    request.body = Json::object({{u"token"_s, QString::fromUtf8(token.reveal())}}).toBytes();
    const Result<net::Exchange> success =
        co_await post(request, clientSecret, ErrorCode::AuthorizationExpired, stop);
    if (!success)
        co_return Failure{success.error()};
    co_return Done{}; // a success has no body
}

/// A 2xx answer, or why there is none.
QCoro::Task<Result<net::Exchange>> OAuthClient::post(net::Request request, Secret clientSecret,
                                                     ErrorCode onInvalidGrant, std::stop_token stop)
{
    if (!isSafeEndpoint(request.url, m_provider.isLoopbackAllowed))
        co_return fail(ErrorCode::BadConfiguration, request.url.host());
    if (m_provider.sendsKeysInForm) {
        request.body += '&'
            + formText({{"client_id", m_provider.clientId.toUtf8()},
                        {"client_secret", clientSecret.reveal()}});
    } else {
        const QByteArray keys = m_provider.clientId.toUtf8() + ':' + clientSecret.reveal();
        request.headers.emplaceBack("Authorization", "Basic " + keys.toBase64());
    }
    const net::Exchange exchange = co_await m_http.send(request, stop);
    if (!exchange.isAnswered() && exchange.error == ErrorCode::Cancelled)
        co_return fail(ErrorCode::Cancelled);
    if (!exchange.isAnswered())
        co_return failure(ErrorCode::LedgerUnreachable, exchange);
    if (!exchange.isSuccess())
        co_return refusal(exchange, onInvalidGrant);
    co_return exchange;
}

} // namespace passerelle::auth
