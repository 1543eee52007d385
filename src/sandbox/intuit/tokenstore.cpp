// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/tokenstore.h"

#include <algorithm>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 HardLifeSeconds = 5LL * 365 * 86400;
}

TokenStore::TokenStore(Database &database, const SandboxClock &clock, const IntuitSwitches &switches)
    : m_database(database)
    , m_clock(clock)
    , m_switches(switches)
{
}

void TokenStore::createTables(Database &database)
{
    database.run(
        u"CREATE TABLE IF NOT EXISTS intuit_connection (id INTEGER PRIMARY KEY, realm TEXT NOT NULL, created "
        "INTEGER NOT NULL, alive INTEGER NOT NULL)"_s);
    database.run(u"CREATE TABLE IF NOT EXISTS intuit_code (code TEXT PRIMARY KEY, connection INTEGER NOT "
                 u"NULL, redirect "
                 "TEXT NOT NULL, created INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID"_s);
    database.run(
        u"CREATE TABLE IF NOT EXISTS intuit_refresh (token TEXT PRIMARY KEY, connection INTEGER NOT NULL, "
        "issued INTEGER NOT NULL, expires INTEGER NOT NULL, alive INTEGER NOT NULL) WITHOUT ROWID"_s);
    database.run(
        u"CREATE TABLE IF NOT EXISTS intuit_access (token TEXT PRIMARY KEY, connection INTEGER NOT NULL, "
        "expires INTEGER NOT NULL) WITHOUT ROWID"_s);
}

qint64 TokenStore::now() const
{
    return m_clock.now().toSecsSinceEpoch();
}

QString TokenStore::random(const QString &prefix, int bytes)
{
    const auto text =
        m_random.bytes(bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return prefix + QString::fromLatin1(text);
}

QString TokenStore::secretSetting(const QString &name, const QString &prefix, int bytes)
{
    QString value = m_database.setting(name);
    if (value.isEmpty()) {
        value = random(prefix, bytes);
        m_database.setSetting(name, value);
    }
    return value;
}

QString TokenStore::clientId()
{
    return secretSetting(u"intuit-client-id"_s, u"AB"_s, 36);
}

QString TokenStore::clientSecret()
{
    return secretSetting(u"intuit-client-secret"_s, {}, 30);
}

QString TokenStore::consent(const QString &realm, const QString &redirectUri)
{
    const QVariant connection = m_database.value(
        u"INSERT INTO intuit_connection (realm, created, alive) VALUES (?, ?, 1) RETURNING id"_s,
        {realm, now()});
    const QString code = random(u"XAB11"_s, 36);
    m_database.run(
        u"INSERT INTO intuit_code (code, connection, redirect, created, used) VALUES (?, ?, ?, ?, 0)"_s,
        {code, connection, redirectUri, now()});
    return code;
}

std::optional<TokenPair> TokenStore::exchange(const QString &code, const QString &redirectUri)
{
    qint64 connection = 0;
    {
        QSqlQuery row = m_database.run(u"SELECT c.connection, c.redirect, c.created, c.used, n.alive FROM "
                                       u"intuit_code c JOIN intuit_connection n "
                                       "ON n.id = c.connection WHERE c.code = ?"_s,
                                       {code});
        if (!row.next())
            return std::nullopt;
        connection = row.value(0).toLongLong();
        if (row.value(3).toBool()) {
            row.finish();
            if (m_switches.codeReuseRevokes)
                end(connection);
            return std::nullopt;
        }
        const bool isFresh = row.value(2).toLongLong() + m_switches.codeLifeSeconds > now();
        if (!isFresh || row.value(1).toString() != redirectUri || !row.value(4).toBool())
            return std::nullopt;
    }
    m_database.run(u"UPDATE intuit_code SET used = 1 WHERE code = ?"_s, {code});
    return issue(connection, newRefresh(connection));
}

QString TokenStore::newRefresh(qint64 connection)
{
    const QString token = random(u"AB11"_s, 33);
    m_database.run(
        u"INSERT INTO intuit_refresh (token, connection, issued, expires, alive) VALUES (?, ?, ?, ?, 1)"_s,
        {token, connection, now(), now() + m_switches.refreshLifeSeconds});
    return token;
}

TokenPair TokenStore::issue(qint64 connection, const QString &refresh)
{
    TokenPair pair;
    pair.refresh = refresh;
    pair.access = random(u"eyJlbmMiOiJBMTI4Q0JDLUhTMjU2IiwiYWxnIjoiZGlyIn0.."_s, 420);
    pair.accessSeconds = m_switches.accessLifeSeconds;
    pair.refreshSeconds = m_switches.refreshLifeSeconds;
    const qint64 created =
        m_database.value(u"SELECT created FROM intuit_connection WHERE id = ?"_s, {connection}).toLongLong();
    pair.hardSeconds = std::max<qint64>(0, created + HardLifeSeconds - now());
    m_database.run(u"DELETE FROM intuit_access WHERE expires < ?"_s, {now() - 86400});
    m_database.run(u"INSERT INTO intuit_access (token, connection, expires) VALUES (?, ?, ?)"_s,
                   {pair.access, connection, now() + pair.accessSeconds});
    return pair;
}

std::optional<TokenPair> TokenStore::refresh(const QString &token)
{
    qint64 connection = 0;
    qint64 issued = 0;
    bool isAlive = false;
    bool isExpired = false;
    {
        QSqlQuery row = m_database.run(u"SELECT r.connection, r.issued, r.expires, r.alive AND n.alive, "
                                       u"n.created FROM intuit_refresh r JOIN "
                                       "intuit_connection n ON n.id = r.connection WHERE r.token = ?"_s,
                                       {token});
        if (!row.next())
            return std::nullopt;
        connection = row.value(0).toLongLong();
        issued = row.value(1).toLongLong();
        isAlive = row.value(3).toBool();
        isExpired =
            row.value(2).toLongLong() <= now() || row.value(4).toLongLong() + HardLifeSeconds <= now();
    }
    if (!isAlive) {
        if (m_switches.reuseRevokesFamily)
            end(connection);
        return std::nullopt;
    }
    if (isExpired)
        return std::nullopt;
    if (now() - issued >= m_switches.rotationSeconds) {
        m_database.run(u"UPDATE intuit_refresh SET alive = 0 WHERE token = ?"_s, {token});
        return issue(connection, newRefresh(connection));
    }
    m_database.run(u"UPDATE intuit_refresh SET expires = ? WHERE token = ?"_s,
                   {now() + m_switches.refreshLifeSeconds, token});
    return issue(connection, token);
}

void TokenStore::end(qint64 connection)
{
    m_database.run(u"UPDATE intuit_connection SET alive = 0 WHERE id = ?"_s, {connection});
    m_database.run(u"UPDATE intuit_refresh SET alive = 0 WHERE connection = ?"_s, {connection});
}

bool TokenStore::revoke(const QString &token)
{
    const QVariant connection = m_database.value(
        u"SELECT connection FROM intuit_refresh WHERE token = ? UNION ALL SELECT connection FROM "
        "intuit_access WHERE token = ?"_s,
        {token, token});
    if (!connection.isValid())
        return false;
    end(connection.toLongLong());
    return true;
}

Access TokenStore::access(const QString &token)
{
    QSqlQuery row =
        m_database.run(u"SELECT n.realm, a.expires, n.alive FROM intuit_access a JOIN intuit_connection n ON "
                       "n.id = a.connection WHERE a.token = ?"_s,
                       {token});
    if (!row.next())
        return {};
    const bool isValid = row.value(1).toLongLong() > now() && row.value(2).toBool();
    return {isValid ? AccessState::Valid : AccessState::Expired, row.value(0).toString()};
}

void TokenStore::expire(const QString &accessToken)
{
    m_database.run(u"UPDATE intuit_access SET expires = ? WHERE token = ?"_s, {now() - 1, accessToken});
}

} // namespace passerelle::sandbox::intuit
