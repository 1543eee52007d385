// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauthaccesstokens.h"

#include "net/latch.h"

#include <QLockFile>

#include <utility>

namespace passerelle::auth {

namespace {

constexpr std::chrono::seconds LockLimit{60};
constexpr std::chrono::milliseconds LockPoll{50};
constexpr std::chrono::minutes StaleLock{5}; // a refresh is over long before

std::chrono::milliseconds usableFor(std::chrono::seconds life)
{
    return std::chrono::milliseconds{life} * 8 / 10;
}

/// The provider may or may not have rotated the token.
bool isOutcomeUnknown(const Error &error)
{
    return error.code == ErrorCode::LedgerUnreachable || error.code == ErrorCode::BadReply;
}

} // namespace

OAuthAccessTokens::OAuthAccessTokens(OAuthClient &client, TokenVault &vault, QString refreshEntry,
                                     Secret clientSecret, QString lockFile, const Clock &clock,
                                     OnRefreshed onRefreshed)
    : RenewedTokens(clock)
    , m_client(client)
    , m_vault(vault)
    , m_refreshEntry(std::move(refreshEntry))
    , m_clientSecret(std::move(clientSecret))
    , m_lockFile(std::move(lockFile))
    , m_onRefreshed(std::move(onRefreshed))
{
}

QCoro::Task<Result<Done>> OAuthAccessTokens::adopt(TokenReply reply)
{
    const Result<Done> stored = co_await store(reply.refreshToken, expiryOf(reply));
    if (stored)
        keep(Grant{reply.accessToken, usableFor(reply.accessLife)});
    co_return stored;
}

QCoro::Task<Result<Grant>> OAuthAccessTokens::renew(std::stop_token stop)
{
    QLockFile file{m_lockFile};
    file.setStaleLockTime(static_cast<int>(std::chrono::milliseconds{StaleLock}.count()));
    const Result<Done> locked = co_await lock(&file, stop);
    if (!locked)
        co_return Failure{locked.error()};
    co_return co_await renewLocked(stop);
}

QCoro::Task<Result<Done>> OAuthAccessTokens::lock(QLockFile *file, std::stop_token stop)
{
    const std::chrono::milliseconds giveUpAt = clock().monotonic() + LockLimit;
    while (!file->tryLock(0)) {
        if (file->error() != QLockFile::LockFailedError)
            co_return fail(ErrorCode::FileWriteFailed, m_lockFile);
        if (clock().monotonic() >= giveUpAt)
            co_return fail(ErrorCode::CompanyBusy);
        const bool isOver = co_await net::pause(LockPoll, stop);
        if (!isOver)
            co_return fail(ErrorCode::Cancelled);
    }
    co_return Done{};
}

QCoro::Task<Result<Grant>> OAuthAccessTokens::renewLocked(std::stop_token stop)
{
    if (!m_unstored.isEmpty()) {
        const Result<Done> stored = co_await store(m_unstored, m_unstoredExpiresAt);
        if (!stored)
            co_return Failure{stored.error()};
    }
    const Result<Secret> refreshToken = co_await m_vault.read(m_refreshEntry);
    if (!refreshToken && refreshToken.error().code == ErrorCode::SecretMissing)
        co_return fail(ErrorCode::NotAuthorized);
    if (!refreshToken)
        co_return Failure{refreshToken.error()};
    const Result<TokenReply> reply = co_await refresh(*refreshToken, stop);
    if (!reply)
        co_return Failure{reply.error()};
    const Result<Done> stored = co_await store(reply->refreshToken, expiryOf(*reply));
    if (!stored)
        co_return Failure{stored.error()};
    co_return Grant{reply->accessToken, usableFor(reply->accessLife)};
}

QCoro::Task<Result<TokenReply>> OAuthAccessTokens::refresh(Secret refreshToken, std::stop_token stop)
{
    if (refreshToken == m_expired)
        co_return fail(ErrorCode::AuthorizationExpired);
    Result<TokenReply> reply = co_await m_client.refresh(m_clientSecret, refreshToken, stop);
    if (!reply && isOutcomeUnknown(reply.error())) {
        const bool isOver = co_await net::pause(m_pauseBeforeRetry, stop);
        if (!isOver)
            co_return fail(ErrorCode::Cancelled);
        reply = co_await m_client.refresh(m_clientSecret, refreshToken, stop);
    }
    if (!reply && reply.error().code == ErrorCode::AuthorizationExpired)
        m_expired = refreshToken;
    co_return reply;
}

QCoro::Task<Result<Done>> OAuthAccessTokens::store(Secret refreshToken, QDateTime expiresAt)
{
    m_unstored = refreshToken;
    m_unstoredExpiresAt = expiresAt;
    const Result<Done> stored = co_await m_vault.write(m_refreshEntry, refreshToken);
    if (!stored)
        co_return Failure{stored.error()};
    m_unstored = Secret{};
    if (m_onRefreshed)
        m_onRefreshed(expiresAt);
    co_return Done{};
}

QDateTime OAuthAccessTokens::expiryOf(const TokenReply &reply) const
{
    return clock().now().addSecs(reply.refreshLife.count());
}

} // namespace passerelle::auth
