// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accesstokens.h"

namespace passerelle::test {

/// Tokens without a provider: "token-1", and after each renewal the next number.
class FixedTokens final : public auth::AccessTokens
{
public:
    int renewals = 0;
    std::optional<Error> failure;

    [[nodiscard]] QCoro::Task<Result<Secret>> current(std::stop_token) override { co_return token(); }
    [[nodiscard]] QCoro::Task<Result<Secret>> renewed(Secret refused, std::stop_token) override
    {
        const Result<Secret> held = token();
        if (held && *held == refused)
            ++renewals;
        co_return token();
    }

private:
    [[nodiscard]] Result<Secret> token() const
    {
        if (failure)
            return Failure{*failure};
        return Secret{"token-" + QByteArray::number(renewals + 1)};
    }
};

} // namespace passerelle::test
