// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accesstokens.h"
#include "base/clock.h"

#include <chrono>
#include <memory>

namespace passerelle::auth {

/// A token with the time after which it is to be renewed.
struct Grant
{
    Grant(Secret token, std::chrono::milliseconds use)
        : accessToken(std::move(token))
        , usableFor(use)
    {
    }

    Secret accessToken;
    std::chrono::milliseconds usableFor;
};

/// Keeps one token and lets all who wait share one renewal; how to renew is the subclass's. Belongs to one
/// thread. A renewal in progress is never cut short by those who wait for it (a rotated refresh token would
/// be lost), so the owner calls abandon() if it can't wait, and in any case awaits settled() before it
/// deletes this.
class RenewedTokens : public AccessTokens
{
public:
    explicit RenewedTokens(const Clock &clock);
    ~RenewedTokens() override;

    [[nodiscard]] QCoro::Task<Result<Secret>> current(std::stop_token stop) final;
    [[nodiscard]] QCoro::Task<Result<Secret>> renewed(Secret refused, std::stop_token stop) final;

    /// Ends a renewal in progress and refuses new ones.
    void abandon();
    /// Waits until no renewal is in progress.
    [[nodiscard]] QCoro::Task<> settled();

protected:
    [[nodiscard]] virtual QCoro::Task<Result<Grant>> renew(std::stop_token stop) = 0;
    void keep(const Grant &grant);
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    struct Renewal;

    [[nodiscard]] QCoro::Task<Result<Secret>> share(std::stop_token stop);
    QCoro::Task<> run(std::shared_ptr<Renewal> renewal);

    const Clock &m_clock;
    Secret m_accessToken;
    std::chrono::milliseconds m_renewAt{0};
    std::shared_ptr<Renewal> m_renewal;
    std::stop_source m_abandoned;
};

} // namespace passerelle::auth
