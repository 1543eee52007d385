// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::auth {

/// Where a connector gets the access token for its next request. Tokens live in memory only.
class AccessTokens
{
public:
    AccessTokens() = default;
    AccessTokens(const AccessTokens &) = delete;
    AccessTokens &operator=(const AccessTokens &) = delete;
    virtual ~AccessTokens() = default;

    /// A token that is good for now; renewed early enough, once for all who ask. A stop ends the wait, never
    /// the renewal itself.
    [[nodiscard]] virtual QCoro::Task<Result<Secret>> current(std::stop_token stop) = 0;
    /// After a 401: a token other than the refused one. All who ask share one renewal; who comes later with
    /// an older token gets the new one at once.
    [[nodiscard]] virtual QCoro::Task<Result<Secret>> renewed(Secret refused, std::stop_token stop) = 0;
};

} // namespace passerelle::auth
