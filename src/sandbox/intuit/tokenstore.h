// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sandbox/intuit/switches.h"
#include "sandbox/sandboxclock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace passerelle::sandbox::intuit {

/// A pair of tokens as the token endpoint answers it.
struct TokenPair
{
    QString access;
    QString refresh;
    qint64 accessSeconds = 0;
    qint64 refreshSeconds = 0;
    qint64 hardSeconds = 0; ///< of the five years
};

enum class AccessState
{
    Unknown,
    Expired,
    Valid
};

/// What an access token opens.
struct Access
{
    AccessState state = AccessState::Unknown;
    QString realm = {};
};

/// Consents, codes and tokens. Each consent is a connection of its own; a refresh token lives 100 days from
/// its last use and changes its value about daily, and the old value then is dead.
class TokenStore final
{
public:
    TokenStore(Database &database, const SandboxClock &clock, const IntuitSwitches &switches);

    static void createTables(Database &database);

    /// A person agreed: a new connection and its code.
    [[nodiscard]] QString consent(const QString &realm, const QString &redirectUri);
    /// Exchanges a code once; nothing when it is unknown, used, too old or for another address.
    [[nodiscard]] std::optional<TokenPair> exchange(const QString &code, const QString &redirectUri);
    [[nodiscard]] std::optional<TokenPair> refresh(const QString &token);
    /// Ends the connection of either kind of token; false when it is unknown.
    [[nodiscard]] bool revoke(const QString &token);
    [[nodiscard]] Access access(const QString &token);
    /// Ends one access token before its time.
    void expire(const QString &accessToken);

    [[nodiscard]] QString clientId();
    [[nodiscard]] QString clientSecret();

private:
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] QString random(const QString &prefix, int bytes);
    [[nodiscard]] TokenPair issue(qint64 connection, const QString &refresh);
    [[nodiscard]] QString newRefresh(qint64 connection);
    void end(qint64 connection);
    [[nodiscard]] QString secretSetting(const QString &name, const QString &prefix, int bytes);

    Database &m_database;
    const SandboxClock &m_clock;
    const IntuitSwitches &m_switches;
    SystemRandom m_random;
};

} // namespace passerelle::sandbox::intuit
