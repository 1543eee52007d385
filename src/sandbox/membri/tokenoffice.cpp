// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/tokenoffice.h"

#include "base/hash.h"
#include "base/json.h"

#include <algorithm>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
constexpr int TokenSeconds = 3599;

QString field(const QList<std::pair<QString, QString>> &form, QStringView name)
{
    const auto found =
        std::find_if(form.begin(), form.end(), [&](const auto &pair) { return pair.first == name; });
    return found == form.end() ? QString() : found->second;
}

HttpResponse tokenError(int status, const QString &error, int code, const QString &text)
{
    Json body;
    body.set(u"error"_s, error).set(u"error_description"_s, u"AADSTS%1: %2"_s.arg(code).arg(text));
    body.set(u"error_codes"_s, Json::array({Json(code)}));
    body.set(u"trace_id"_s, u"00000000-0000-0000-0000-000000000001"_s);
    body.set(u"correlation_id"_s, u"00000000-0000-0000-0000-000000000002"_s);
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json; charset=utf-8";
    response.body = body.toBytes();
    response.addHeader("Cache-Control", "no-store, no-cache");
    return response;
}
} // namespace

TokenOffice::TokenOffice(Database &database, const Clock &clock, RandomSource &random,
                         QString organizationUrl)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_organizationUrl(std::move(organizationUrl))
{
    m_database.run(u"CREATE TABLE IF NOT EXISTS membri_token (digest TEXT PRIMARY KEY, client TEXT NOT NULL, "
                   "expires INTEGER NOT NULL, isright INTEGER NOT NULL) WITHOUT ROWID"_s);
}

QString TokenOffice::tenant()
{
    return u"7d0c5b1e-2f64-4a58-9b0a-5a3c5e9d1f20"_s;
}

QList<Application> TokenOffice::applications()
{
    return {{u"3f9a1c52-7b7e-4d0b-8a35-0c1d6f2e9b41"_s, u"sandbox~Membri.Secret-8Qx4"_s},
            {u"3f9a1c52-7b7e-4d0b-8a35-0c1d6f2e9b42"_s, u"sandbox~Membri.Expired-1Zt7"_s, true},
            {u"3f9a1c52-7b7e-4d0b-8a35-0c1d6f2e9b43"_s, u"sandbox~Membri.Stranger-5Lk2"_s, false, false},
            {u"3f9a1c52-7b7e-4d0b-8a35-0c1d6f2e9b44"_s, u"sandbox~Membri.Second-2Wd9"_s}};
}

HttpResponse TokenOffice::token(const QString &wanted, bool isOlderForm, const HttpRequest &request)
{
    const auto form = parseForm(request.body);
    if (wanted != tenant())
        return tokenError(
            400, u"invalid_request"_s, 90002,
            u"Tenant '%1' not found. Check to make sure you have the correct tenant ID."_s.arg(wanted));
    if (field(form, u"grant_type") != u"client_credentials")
        return tokenError(
            400, u"unsupported_grant_type"_s, 70003,
            u"The app requested an unsupported grant type '%1'."_s.arg(field(form, u"grant_type")));
    const auto all = applications();
    const QString clientId = field(form, u"client_id");
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Application &a) { return a.clientId == clientId; });
    if (found == all.end())
        return tokenError(
            400, u"unauthorized_client"_s, 700016,
            u"Application with identifier '%1' was not found in the directory."_s.arg(clientId));
    if (field(form, u"client_secret") != found->secret)
        return tokenError(
            401, u"invalid_client"_s, 7000215,
            u"Invalid client secret provided. Ensure the secret being sent in the request is the client "
            "secret value, not the client secret ID."_s);
    if (found->isSecretExpired)
        return tokenError(401, u"invalid_client"_s, 7000222,
                          u"The provided client secret keys for app '%1' are expired."_s.arg(clientId));
    const QString resource =
        isOlderForm ? field(form, u"resource") : field(form, u"scope").section(u"/.default"_s, 0, 0);
    const bool isRight =
        resource == m_organizationUrl || (isOlderForm && resource == m_organizationUrl + u'/');
    if (!isRight && resource != m_organizationUrl + u'/')
        return tokenError(400, u"invalid_resource"_s, 500011,
                          u"The resource principal named %1 was not found in the tenant."_s.arg(resource));
    return grant(*found, isRight);
}

HttpResponse TokenOffice::grant(const Application &application, bool isRightAudience)
{
    const QByteArray header = QByteArray(R"({"typ":"JWT","alg":"none"})")
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray value = header + '.'
        + m_random.bytes(48).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        + ".sandbox";
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    m_database.run(u"DELETE FROM membri_token WHERE expires < ?"_s, {now});
    m_database.run(
        u"INSERT INTO membri_token (digest, client, expires, isright) VALUES (?, ?, ?, ?)"_s,
        {QString::fromLatin1(sha256Hex(value)), application.clientId, now + TokenSeconds, isRightAudience});
    Json body;
    body.set(u"token_type"_s, u"Bearer"_s)
        .set(u"expires_in"_s, TokenSeconds)
        .set(u"ext_expires_in"_s, TokenSeconds);
    body.set(u"access_token"_s, QString::fromLatin1(value));
    HttpResponse response;
    response.contentType = "application/json; charset=utf-8";
    response.body = body.toBytes();
    response.addHeader("Cache-Control", "no-store, no-cache");
    return response;
}

std::optional<Application> TokenOffice::holder(const QByteArray &authorization)
{
    if (!authorization.startsWith("Bearer "))
        return std::nullopt;
    const QString digest = QString::fromLatin1(sha256Hex(authorization.sliced(7).trimmed()));
    const QString client =
        m_database
            .value(u"SELECT client FROM membri_token WHERE digest = ? AND expires > ? AND isright = 1"_s,
                   {digest, m_clock.now().toSecsSinceEpoch()})
            .toString();
    const auto all = applications();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Application &a) { return a.clientId == client; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace passerelle::sandbox::membri
