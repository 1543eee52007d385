// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/formbody.h"
#include "auth/provider.h"
#include "auth/tokenreply.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::net {
class HttpClient;
}

namespace passerelle::auth {

/// The three calls to an OAuth 2 provider. Each goes on the wire at most once (T2) and nothing is kept
/// between calls. Errors: LedgerKeysRefused (client id or secret), AuthorizationExpired (refresh token),
/// SignInCodeRefused (code), LedgerUnreachable (the outcome is not known), Throttled, BadReply, Cancelled.
class OAuthClient final
{
public:
    OAuthClient(net::HttpClient &http, Provider provider);

    [[nodiscard]] const Provider &provider() const { return m_provider; }

    [[nodiscard]] QCoro::Task<Result<TokenReply>> exchange(Secret clientSecret, QString code,
                                                           std::stop_token stop);
    /// The same with the PKCE verifier of the sign-in.
    [[nodiscard]] QCoro::Task<Result<TokenReply>> exchange(Secret clientSecret, QString code, Secret verifier,
                                                           std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<TokenReply>> refresh(Secret clientSecret, Secret refreshToken,
                                                          std::stop_token stop);
    /// Ends the authorization at the provider; either token will do. Nothing to do where the provider has no
    /// such call.
    [[nodiscard]] QCoro::Task<Result<Done>> revoke(Secret clientSecret, Secret token, std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Result<TokenReply>>
    askForTokens(net::Request request, Secret clientSecret, ErrorCode onInvalidGrant, std::stop_token stop);
    /// Whatever was answered; fails only for an address that no secret may be sent to.
    [[nodiscard]] QCoro::Task<Result<net::Exchange>> post(net::Request request, Secret clientSecret,
                                                          std::stop_token stop);

    net::HttpClient &m_http;
    Provider m_provider;
};

} // namespace passerelle::auth
