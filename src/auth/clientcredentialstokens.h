// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/renewedtokens.h"

#include <QString>
#include <QUrl>

namespace passerelle::net {
class HttpClient;
struct Exchange;
} // namespace passerelle::net

namespace passerelle::auth {

/// The grant in an answer of the token endpoint, or which of the errors below it is.
[[nodiscard]] Result<Grant> grantOf(const net::Exchange &exchange);

/// Access tokens by client id and secret (a source such as Membri): no refresh token, simply asked for again
/// five minutes before the end. Errors: SourceCredentialsRefused, SourceSecretExpired, SourceAccessDenied,
/// SourceUnreachable, Throttled, BadReply.
class ClientCredentialsTokens final : public RenewedTokens
{
public:
    ClientCredentialsTokens(net::HttpClient &http, QUrl tokenUrl, QString clientId, Secret clientSecret,
                            QString scope, const Clock &clock);

protected:
    [[nodiscard]] QCoro::Task<Result<Grant>> renew(std::stop_token stop) override;

private:
    net::HttpClient &m_http;
    QUrl m_tokenUrl;
    QString m_clientId;
    Secret m_clientSecret;
    QString m_scope;
};

} // namespace passerelle::auth
