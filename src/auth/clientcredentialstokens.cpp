// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/clientcredentialstokens.h"

#include "auth/formbody.h"
#include "auth/provider.h"
#include "auth/tokenreply.h"
#include "base/json.h"
#include "base/log.h"
#include "net/httpclient.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes Margin{5};
constexpr std::chrono::seconds ShortestUse{30}; // of a token that lives no longer than the margin

/// The number of the first AADSTS code, or 0.
qint64 aadCode(const Json &body)
{
    if (!body[u"error_codes"].items().empty())
        return body[u"error_codes"].items().front().toInt();
    static const QRegularExpression pattern{u"AADSTS(\\d{1,10})"_s};
    return pattern.match(body[u"error_description"].toString()).captured(1).toLongLong();
}

ErrorCode codeOfRefusal(int status, const Json &body, qint64 aad)
{
    if (status >= 500)
        return ErrorCode::SourceUnreachable;
    if (status == 429)
        return ErrorCode::Throttled;
    switch (aad) {
    case 7000222:
        return ErrorCode::SourceSecretExpired;
    case 7000215: // wrong secret
    case 700016: // unknown client
    case 90002: // unknown tenant
        return ErrorCode::SourceCredentialsRefused;
    default:
        break;
    }
    const QString error = body[u"error"].toString();
    return error == u"invalid_client" ? ErrorCode::SourceCredentialsRefused : ErrorCode::SourceAccessDenied;
}

ErrorCode asToldBy(Party party, ErrorCode code)
{
    if (party == Party::Source)
        return code;
    switch (code) {
    case ErrorCode::SourceUnreachable:
        return ErrorCode::LedgerUnreachable;
    case ErrorCode::SourceSecretExpired:
    case ErrorCode::SourceCredentialsRefused:
        return ErrorCode::LedgerKeysRefused;
    case ErrorCode::SourceAccessDenied:
        return ErrorCode::LedgerAccessDenied;
    default:
        return code;
    }
}

Failure refusal(const net::Exchange &exchange, Party party)
{
    const Result<Json> parsed = Json::parse(exchange.body);
    const Json body = parsed ? *parsed : Json{};
    const qint64 aad = aadCode(body);
    const QString detail = aad ? u"AADSTS%1"_s.arg(aad) : QString::number(exchange.status);
    const QString words = redacted(body[u"error_description"].toString());
    return Failure{Error{asToldBy(party, codeOfRefusal(exchange.status, body, aad)), detail, words}};
}

} // namespace

Result<Grant> grantOf(const net::Exchange &exchange, Party party)
{
    if (!exchange.isAnswered() && exchange.error == ErrorCode::Cancelled)
        return fail(ErrorCode::Cancelled);
    if (!exchange.isAnswered())
        return Failure{Error{asToldBy(party, ErrorCode::SourceUnreachable), {}, exchange.transportText}};
    if (exchange.status >= 400)
        return refusal(exchange, party);
    const Result<Json> body = Json::parse(exchange.body);
    if (!exchange.isSuccess() || !body)
        return fail(ErrorCode::BadReply, QString::number(exchange.status));
    const Secret token{(*body)[u"access_token"].toString().toUtf8()};
    const std::chrono::seconds told{(*body)[u"expires_in"].toInt()};
    const std::chrono::seconds life = std::min<std::chrono::seconds>(told, LongestTokenLife);
    if (token.isEmpty() || life.count() <= 0)
        return fail(ErrorCode::BadReply, u"token reply"_s);
    return Grant{token, std::max<std::chrono::seconds>(life - Margin, std::min(life, ShortestUse))};
}

ClientCredentialsTokens::ClientCredentialsTokens(net::HttpClient &http, QUrl tokenUrl, QString clientId,
                                                 Secret clientSecret, QString scope, const Clock &clock,
                                                 Party party)
    : RenewedTokens(clock)
    , m_http(http)
    , m_tokenUrl(std::move(tokenUrl))
    , m_clientId(std::move(clientId))
    , m_clientSecret(std::move(clientSecret))
    , m_scope(std::move(scope))
    , m_party(party)
{
}

QCoro::Task<Result<Grant>> ClientCredentialsTokens::renew(std::stop_token stop)
{
    if (!isSafeEndpoint(m_tokenUrl, true))
        co_return fail(ErrorCode::BadConfiguration, m_tokenUrl.host());
    const FormFields fields{{"grant_type", "client_credentials"},
                            {"client_id", m_clientId.toUtf8()},
                            {"client_secret", m_clientSecret.reveal()},
                            {"scope", m_scope.toUtf8()}};
    const net::Request request = formRequest(m_tokenUrl, fields);
    const net::Exchange exchange = co_await m_http.send(request, stop);
    co_return grantOf(exchange, m_party);
}

} // namespace passerelle::auth
