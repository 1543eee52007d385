// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/requestids.h"

#include "base/hash.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

void RequestIds::createTables(Database &database)
{
    database.run(
        u"CREATE TABLE IF NOT EXISTS intuit_request (realm TEXT NOT NULL, request TEXT NOT NULL, at INTEGER "
        "NOT NULL, hash TEXT NOT NULL, status INTEGER NOT NULL, answer TEXT NOT NULL, "
        "PRIMARY KEY (realm, request)) WITHOUT ROWID"_s);
}

std::optional<RememberedAnswer> RequestIds::find(const QString &requestId, const QByteArray &sent)
{
    if (requestId.isEmpty() || !m_company.switches.requestIdReplay)
        return std::nullopt;
    QSqlQuery row = m_company.store.database().run(
        u"SELECT at, hash, status, answer FROM intuit_request WHERE realm = ? AND request = ?"_s,
        {m_company.store.realm(), requestId});
    if (!row.next())
        return std::nullopt;
    const qint64 life = m_company.switches.requestIdLifeSeconds;
    if (life > 0 && row.value(0).toLongLong() + life <= m_company.seconds())
        return std::nullopt;
    const bool isSame = row.value(1).toString().toLatin1() == sha256Hex(sent);
    return RememberedAnswer{row.value(2).toInt(), row.value(3).toString().toUtf8(), isSame};
}

void RequestIds::remember(const QString &requestId, const QByteArray &sent, int status,
                          const QByteArray &answer)
{
    if (requestId.isEmpty())
        return;
    m_company.store.database().run(
        u"INSERT OR REPLACE INTO intuit_request (realm, request, at, hash, status, answer) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {m_company.store.realm(), requestId, m_company.seconds(), QString::fromLatin1(sha256Hex(sent)),
         status, QString::fromUtf8(answer)});
}

bool RequestIds::keeps(bool isFault) const
{
    return m_company.switches.requestIdReplay && (!isFault || m_company.switches.requestIdReplaysFaults);
}

} // namespace passerelle::sandbox::intuit
