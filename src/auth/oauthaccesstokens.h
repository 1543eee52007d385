// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/oauthclient.h"
#include "auth/renewedtokens.h"
#include "auth/tokenvault.h"

#include <QDateTime>

#include <functional>

class QLockFile;

namespace passerelle::auth {

/// Access tokens by a refresh token. One refresh at a time among all processes of a company (a lock file);
/// the vault is read anew under that lock. A new refresh token is stored and read back before its access
/// token is used, and the stored one is never replaced by an empty or an older one:
///
///     lock -> read vault -> refresh (a lost reply: once more, same token) -> write vault -> use -> unlock
///
/// Errors: NotAuthorized (no refresh token), AuthorizationExpired, CompanyBusy (another process holds the
/// lock), and those of OAuthClient and of the vault.
class OAuthAccessTokens final : public RenewedTokens
{
public:
    using OnRefreshed = std::function<void(QDateTime refreshExpiresAt)>;

    OAuthAccessTokens(OAuthClient &client, TokenVault &vault, QString refreshEntry, Secret clientSecret,
                      QString lockFile, const Clock &clock, OnRefreshed onRefreshed);

    /// Takes over the tokens of a fresh sign-in, the refresh token first.
    [[nodiscard]] QCoro::Task<Result<Done>> adopt(TokenReply reply);

    /// How long to wait before a refresh whose reply was lost is tried again.
    void setPauseBeforeRetry(std::chrono::milliseconds pause) { m_pauseBeforeRetry = pause; }

protected:
    [[nodiscard]] QCoro::Task<Result<Grant>> renew(std::stop_token stop) override;

private:
    [[nodiscard]] QCoro::Task<Result<Done>> lock(QLockFile *file, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Grant>> renewLocked(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<TokenReply>> refresh(Secret refreshToken, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> store(Secret refreshToken, QDateTime expiresAt);
    [[nodiscard]] QDateTime expiryOf(const TokenReply &reply) const;

    OAuthClient &m_client;
    TokenVault &m_vault;
    QString m_refreshEntry;
    Secret m_clientSecret;
    QString m_lockFile;
    OnRefreshed m_onRefreshed;
    std::chrono::milliseconds m_pauseBeforeRetry{2'000};
    Secret m_unstored; ///< a rotated token the vault would not take; the next renewal stores it first
    QDateTime m_unstoredExpiresAt;
    Secret m_expired; ///< a refresh token the provider has refused for good
};

} // namespace passerelle::auth
