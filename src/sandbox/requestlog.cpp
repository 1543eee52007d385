// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/requestlog.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

RequestLog::RequestLog(Database &database)
    : m_database(database)
{
    m_database.run(
        u"CREATE TABLE IF NOT EXISTS request_log (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, "
        "service TEXT NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, status INTEGER NOT NULL, "
        "requestkey TEXT, applied INTEGER NOT NULL, fault TEXT)"_s);
    m_database.run(u"CREATE INDEX IF NOT EXISTS request_log_service ON request_log (service, status)"_s);
}

qint64 RequestLog::add(const Entry &entry)
{
    return m_database
        .run(u"INSERT INTO request_log (at, service, method, path, status, requestkey, applied, fault) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {entry.at.toUTC().toString(Qt::ISODateWithMs), entry.service, QString::fromLatin1(entry.method),
              entry.path, entry.status, entry.requestKey, entry.applied ? 1 : 0, entry.fault})
        .lastInsertId()
        .toLongLong();
}

void RequestLog::markApplied(qint64 id)
{
    m_database.run(u"UPDATE request_log SET applied = 1 WHERE id = ?"_s, {id});
}

Json RequestLog::since(qint64 id, int limit)
{
    Json requests = Json::array();
    QSqlQuery rows =
        m_database.run(u"SELECT id, at, service, method, path, status, requestkey, applied, fault "
                       "FROM request_log WHERE id > ? ORDER BY id LIMIT ?"_s,
                       {id, limit});
    while (rows.next()) {
        Json entry;
        entry.set(u"id"_s, rows.value(0).toLongLong()).set(u"at"_s, rows.value(1).toString());
        entry.set(u"service"_s, rows.value(2).toString()).set(u"method"_s, rows.value(3).toString());
        entry.set(u"path"_s, rows.value(4).toString()).set(u"status"_s, rows.value(5).toInt());
        const QString key = rows.value(6).toString();
        entry.set(u"requestKey"_s, key.isEmpty() ? Json() : Json(key));
        entry.set(u"applied"_s, rows.value(7).toInt() != 0);
        if (const QString fault = rows.value(8).toString(); !fault.isEmpty())
            entry.set(u"fault"_s, fault);
        requests.append(std::move(entry));
    }
    const qint64 throttled =
        m_database.value(u"SELECT count(*) FROM request_log WHERE status = 429 AND id > ?"_s, {id})
            .toLongLong();
    return Json().set(u"requests"_s, requests).set(u"throttled"_s, throttled);
}

Json RequestLog::counts()
{
    Json services = Json::object();
    qint64 throttled = 0;
    QSqlQuery rows =
        m_database.run(u"SELECT service, count(*), sum(status = 429), sum(applied) FROM request_log "
                       "GROUP BY service ORDER BY service"_s);
    while (rows.next()) {
        Json service;
        service.set(u"requests"_s, rows.value(1).toLongLong())
            .set(u"throttled"_s, rows.value(2).toLongLong());
        service.set(u"applied"_s, rows.value(3).toLongLong());
        throttled += rows.value(2).toLongLong();
        services.set(rows.value(0).toString(), service);
    }
    return Json().set(u"services"_s, services).set(u"throttled"_s, throttled);
}

} // namespace passerelle::sandbox
