// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/businesscentral/switches.h"
#include "sandbox/database.h"

#include <QList>
#include <QString>

#include <optional>

namespace passerelle::sandbox::businesscentral {

/// One application registered in the imitated Entra tenant.
struct Application
{
    QString clientId;
    QString secret;
    bool isSecretExpired = false;
    bool isRegistered = true; ///< on the page "Microsoft Entra Applications", enabled, with permission sets
};

/// What a code or a refresh token was given for.
struct Consent
{
    QString clientId;
    QString redirectUri;
    QString challenge; ///< of PKCE, or nothing
    QString scope;
};

/// Codes and tokens of the login host. Only digests of them are kept.
class TokenOffice final
{
public:
    TokenOffice(Database &database, const Clock &clock, RandomSource &random, const Switches &switches);

    static void createTables(Database &database);
    [[nodiscard]] static QString tenant();
    /// The applications; the first is the one of the ready line.
    [[nodiscard]] static QList<Application> applications();
    [[nodiscard]] static std::optional<Application> application(const QString &clientId);

    [[nodiscard]] QString newCode(const Consent &consent);
    [[nodiscard]] QString newRefresh(const Consent &consent);
    [[nodiscard]] QString newAccess(const Consent &consent);
    /// What a code was given for; it works once.
    [[nodiscard]] std::optional<Consent> takeCode(const QString &code);
    [[nodiscard]] std::optional<Consent> refreshConsent(const QString &token);
    /// The application whose access token this is, or nothing when it is unknown or expired.
    [[nodiscard]] std::optional<Application> holder(const QByteArray &authorization);
    /// Ends a token of any kind before its time.
    void expire(const QString &token);

private:
    [[nodiscard]] QString issue(const QString &kind, const QString &prefix, qint64 lifeSeconds,
                                const Consent &consent);
    [[nodiscard]] std::optional<Consent> find(const QString &kind, const QString &token);

    Database &m_database;
    const Clock &m_clock;
    RandomSource &m_random;
    const Switches &m_switches;
};

} // namespace passerelle::sandbox::businesscentral
