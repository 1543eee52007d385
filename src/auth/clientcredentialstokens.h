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

/// Whose errors a refusal is told as.
enum class Party
{
    Source,
    Ledger
};

/// The grant in an answer of the token endpoint, or which of the errors below it is.
[[nodiscard]] Result<Grant> grantOf(const net::Exchange &exchange, Party party = Party::Source);

/// Access tokens by client id and secret (Membri; Business Central without a person): no refresh token,
/// simply asked for again five minutes before the end. Errors: SourceCredentialsRefused, SourceSecretExpired,
/// SourceAccessDenied, SourceUnreachable or the ledger's like (LedgerKeysRefused for the first two);
/// Throttled, BadReply.
class ClientCredentialsTokens final : public RenewedTokens
{
public:
    ClientCredentialsTokens(net::HttpClient &http, QUrl tokenUrl, QString clientId, Secret clientSecret,
                            QString scope, const Clock &clock, Party party = Party::Source);

protected:
    [[nodiscard]] QCoro::Task<Result<Grant>> renew(std::stop_token stop) override;

private:
    net::HttpClient &m_http;
    QUrl m_tokenUrl;
    QString m_clientId;
    Secret m_clientSecret;
    QString m_scope;
    Party m_party;
};

} // namespace passerelle::auth
