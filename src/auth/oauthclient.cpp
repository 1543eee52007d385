// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauthclient.h"

#include "net/httpclient.h"

#include <utility>

namespace passerelle::auth {

using namespace Qt::StringLiterals;

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
    co_return co_await askForTokens(request, clientSecret, ErrorCode::SignInCodeRefused, stop);
}

QCoro::Task<Result<TokenReply>> OAuthClient::refresh(Secret clientSecret, Secret refreshToken,
                                                     std::stop_token stop)
{
    const FormFields fields{{"grant_type", "refresh_token"}, {"refresh_token", refreshToken.reveal()}};
    const net::Request request = formRequest(m_provider.tokenUrl, fields);
    co_return co_await askForTokens(request, clientSecret, ErrorCode::AuthorizationExpired, stop);
}

QCoro::Task<Result<TokenReply>> OAuthClient::askForTokens(net::Request request, Secret clientSecret,
                                                          ErrorCode onInvalidGrant, std::stop_token stop)
{
    const Result<net::Exchange> answer = co_await post(request, clientSecret, stop);
    if (!answer)
        co_return Failure{answer.error()};
    co_return readTokens(readEndpointReply(*answer, onInvalidGrant), m_provider.refreshLife);
}

QCoro::Task<Result<Done>> OAuthClient::revoke(Secret clientSecret, Secret token, std::stop_token stop)
{
    if (m_provider.revokeUrl.isEmpty())
        co_return Done{};
    net::Request request = formRequest(m_provider.revokeUrl, {});
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    request.body = Json::object({{u"token"_s, QString::fromUtf8(token.reveal())}}).toBytes();
    const Result<net::Exchange> answer = co_await post(request, clientSecret, stop);
    if (!answer)
        co_return Failure{answer.error()};
    co_return checkEndpointReply(*answer, ErrorCode::AuthorizationExpired); // a success has no body
}

QCoro::Task<Result<net::Exchange>> OAuthClient::post(net::Request request, Secret clientSecret,
                                                     std::stop_token stop)
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
    co_return exchange;
}

} // namespace passerelle::auth
