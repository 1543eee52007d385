// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "base/secret.h"
#include "net/exchange.h"

#include <chrono>

namespace passerelle::auth {

/// No token is believed to live longer: what a service says beyond this is cut.
inline constexpr std::chrono::hours LongestTokenLife{24 * 366 * 10};

/// A complete answer of the token endpoint: neither token is empty.
struct TokenReply
{
    Secret accessToken = {};
    std::chrono::seconds accessLife{0};
    Secret refreshToken = {};
    std::chrono::seconds refreshLife{0};
};

/// Done for a 2xx answer of an endpoint, or why it is none, in the codes of OAuthClient.
[[nodiscard]] Result<Done> checkEndpointReply(const net::Exchange &exchange, ErrorCode onInvalidGrant);

/// The JSON of a 2xx answer of the token endpoint, or why there is none, in the codes of OAuthClient. A 2xx
/// without JSON is BadReply.
[[nodiscard]] Result<Json> readEndpointReply(const net::Exchange &exchange, ErrorCode onInvalidGrant);

/// The tokens in such a body; BadReply when one is missing or has no life. A refresh token whose life is not
/// told has the one given here.
[[nodiscard]] Result<TokenReply> readTokens(const Result<Json> &body, std::chrono::seconds unsaidRefreshLife);

} // namespace passerelle::auth
