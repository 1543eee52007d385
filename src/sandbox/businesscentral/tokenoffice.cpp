// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/tokenoffice.h"

#include "base/hash.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr int TokenBytes = 48;

QString digestOf(const QString &token)
{
    return QString::fromLatin1(sha256Hex(token.toLatin1()));
}
} // namespace

TokenOffice::TokenOffice(Database &database, const Clock &clock, RandomSource &random,
                         const Switches &switches)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_switches(switches)
{
}

void TokenOffice::createTables(Database &database)
{
    database.run(u"CREATE TABLE IF NOT EXISTS bc_token (digest TEXT PRIMARY KEY, kind TEXT NOT NULL, client "
                 "TEXT NOT NULL, redirect TEXT NOT NULL, challenge TEXT NOT NULL, scope TEXT NOT NULL, "
                 "expires INTEGER NOT NULL) WITHOUT ROWID"_s);
}

QString TokenOffice::tenant()
{
    return u"a2f6d3b8-41c7-4e0d-8b1a-6f0c9e7d5b32"_s;
}

QList<Application> TokenOffice::applications()
{
    return {{u"5c1e7a90-0d2b-4c6f-9e83-7b1f4a2d6c01"_s, u"sandbox~Central.Secret-4Hk7"_s},
            {u"5c1e7a90-0d2b-4c6f-9e83-7b1f4a2d6c02"_s, u"sandbox~Central.Expired-9Vb3"_s, true},
            {u"5c1e7a90-0d2b-4c6f-9e83-7b1f4a2d6c03"_s, u"sandbox~Central.Stranger-2Qm8"_s, false, false},
            {u"5c1e7a90-0d2b-4c6f-9e83-7b1f4a2d6c04"_s, u"sandbox~Central.Second-6Wy1"_s}};
}

std::optional<Application> TokenOffice::application(const QString &clientId)
{
    for (const Application &each : applications()) {
        if (each.clientId == clientId)
            return each;
    }
    return std::nullopt;
}

QString TokenOffice::issue(const QString &kind, const QString &prefix, qint64 lifeSeconds,
                           const Consent &consent)
{
    QString token = prefix
        + QString::fromLatin1(m_random.bytes(TokenBytes)
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    m_database.run(u"DELETE FROM bc_token WHERE expires < ?"_s, {now - 86'400});
    m_database.run(u"INSERT INTO bc_token (digest, kind, client, redirect, challenge, scope, expires) VALUES "
                   "(?, ?, ?, ?, ?, ?, ?)"_s,
                   {digestOf(token), kind, consent.clientId, text(consent.redirectUri),
                    text(consent.challenge), text(consent.scope), now + lifeSeconds});
    return token;
}

QString TokenOffice::newCode(const Consent &consent)
{
    return issue(u"code"_s, u"0.AX"_s, m_switches.codeLifeSeconds, consent);
}

QString TokenOffice::newRefresh(const Consent &consent)
{
    return issue(u"refresh"_s, u"0.AY"_s, m_switches.refreshLifeSeconds, consent);
}

QString TokenOffice::newAccess(const Consent &consent)
{
    const QByteArray header = QByteArray(R"({"typ":"JWT","alg":"none"})")
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return issue(u"access"_s, QString::fromLatin1(header + '.'), m_switches.accessLifeSeconds, consent);
}

std::optional<Consent> TokenOffice::find(const QString &kind, const QString &token)
{
    QSqlQuery row =
        m_database.run(u"SELECT client, redirect, challenge, scope FROM bc_token WHERE digest = ? "
                       "AND kind = ? AND expires > ?"_s,
                       {digestOf(token), kind, m_clock.now().toSecsSinceEpoch()});
    if (!row.next())
        return std::nullopt;
    return Consent{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                   row.value(3).toString()};
}

std::optional<Consent> TokenOffice::takeCode(const QString &code)
{
    auto consent = find(u"code"_s, code);
    expire(code);
    return consent;
}

std::optional<Consent> TokenOffice::refreshConsent(const QString &token)
{
    return find(u"refresh"_s, token);
}

std::optional<Application> TokenOffice::holder(const QByteArray &authorization)
{
    if (!authorization.toLower().startsWith("bearer "))
        return std::nullopt;
    const auto consent = find(u"access"_s, QString::fromLatin1(authorization.sliced(7).trimmed()));
    return consent ? application(consent->clientId) : std::nullopt;
}

void TokenOffice::expire(const QString &token)
{
    m_database.run(u"UPDATE bc_token SET expires = 0 WHERE digest = ?"_s, {digestOf(token)});
}

} // namespace passerelle::sandbox::businesscentral
