// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QCoroTask>
#include <QString>

namespace passerelle::auth {

/// Where refresh tokens and client secrets are kept: one entry a secret, named by entryName(). Access tokens
/// never come here. A vault that is locked, slow or missing is an error the user sees; it never deletes
/// anything by itself.
class TokenVault
{
public:
    static constexpr qsizetype MaximumBytes = 2'000;

    TokenVault() = default;
    TokenVault(const TokenVault &) = delete;
    TokenVault &operator=(const TokenVault &) = delete;
    virtual ~TokenVault();

    /// SecretMissing when there is surely no such entry.
    [[nodiscard]] virtual QCoro::Task<Result<Secret>> read(QString entry) = 0;
    /// Done only when stored and read back. SecretTooLong over MaximumBytes; an empty secret is refused.
    [[nodiscard]] virtual QCoro::Task<Result<Done>> write(QString entry, Secret secret) = 0;
    /// Done when the entry is gone, also when there was none.
    [[nodiscard]] virtual QCoro::Task<Result<Done>> remove(QString entry) = 0;
    /// Writes, reads and removes an entry of its own: can this vault be used?
    [[nodiscard]] QCoro::Task<Result<Done>> probe();

protected:
    /// The rules every vault has for what it may store.
    [[nodiscard]] static Result<Done> checkStorable(const Secret &secret);
};

namespace secretname {
inline constexpr QLatin1StringView RefreshToken{"refresh-token"};
inline constexpr QLatin1StringView LedgerClientId{"ledger-client-id"};
inline constexpr QLatin1StringView LedgerClientSecret{"ledger-client-secret"};
inline constexpr QLatin1StringView SourceClientSecret{"source-client-secret"};
} // namespace secretname

/// "Passerelle/<environment>/<company id>/<secret name>": product, environment and company are in the name
/// because on Windows the service name is no part of the key.
[[nodiscard]] QString entryName(const QString &environment, const QString &company,
                                const QString &secretName);

} // namespace passerelle::auth
