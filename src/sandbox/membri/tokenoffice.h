// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/database.h"
#include "sandbox/http.h"

#include <QString>

#include <optional>

namespace passerelle::sandbox::membri {

/// One application registered in the imitated tenant.
struct Application
{
    QString clientId;
    QString secret;
    bool isSecretExpired = false;
    bool isMember = true; ///< of the organization; else every call is answered 403
};

/// The login host: gives tokens for client credentials and knows whose a token is.
class TokenOffice final
{
public:
    TokenOffice(Database &database, const Clock &clock, RandomSource &random, QString organizationUrl);

    [[nodiscard]] static QString tenant();
    /// The applications; the first is the one of the ready line.
    [[nodiscard]] static QList<Application> applications();

    /// POST .../oauth2/v2.0/token, or the older .../oauth2/token with `resource`.
    [[nodiscard]] HttpResponse token(const QString &tenant, bool isOlderForm, const HttpRequest &request);
    /// Whose bearer token this is, or nothing when it is unknown, expired or for another audience.
    [[nodiscard]] std::optional<Application> holder(const QByteArray &authorization);

private:
    [[nodiscard]] HttpResponse grant(const Application &application, bool isRightAudience);

    Database &m_database;
    const Clock &m_clock;
    RandomSource &m_random;
    QString m_organizationUrl;
};

} // namespace passerelle::sandbox::membri
