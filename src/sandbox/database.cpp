// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/database.h"

#include <QSqlError>

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
[[noreturn]] void giveUp(const QString &sql, const QSqlError &error)
{
    const QByteArray text = u"passerelle-sandbox: %1 in: %2\n"_s.arg(error.text(), sql.left(400)).toUtf8();
    std::fputs(text.constData(), stderr);
    std::abort();
}
} // namespace

Database::Database() = default;

Database::~Database()
{
    close();
}

Result<Done> Database::open(const QString &file)
{
    static std::atomic<int> counter{0};
    m_name = u"sandbox-%1"_s.arg(++counter);
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(file);
    if (!m_connection.open())
        return fail(ErrorCode::BadConfiguration, m_connection.lastError().text());
    for (const auto &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s,
                               u"PRAGMA cache_size=-65536"_s, u"PRAGMA temp_store=MEMORY"_s}) {
        QSqlQuery query(m_connection);
        if (!query.exec(pragma))
            return fail(ErrorCode::BadConfiguration, query.lastError().text());
    }
    run(u"CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s);
    m_isNew = setting(u"seeded"_s) != u"yes"_s;
    return Done{};
}

void Database::close()
{
    if (m_name.isEmpty())
        return;
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

void Database::markSeeded()
{
    setSetting(u"seeded"_s, u"yes"_s);
    m_isNew = false;
}

QSqlQuery Database::run(const QString &sql, const QVariantList &bound)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        giveUp(sql, query.lastError());
    for (const QVariant &value : bound)
        query.addBindValue(value);
    if (!query.exec())
        giveUp(sql, query.lastError());
    return query;
}

QVariant Database::value(const QString &sql, const QVariantList &bound)
{
    QSqlQuery query = run(sql, bound);
    return query.next() ? query.value(0) : QVariant();
}

void Database::begin()
{
    if (!m_inTransaction)
        run(u"BEGIN"_s);
    m_inTransaction = true;
}

void Database::commit()
{
    if (m_inTransaction)
        run(u"COMMIT"_s);
    m_inTransaction = false;
}

void Database::rollBack()
{
    if (m_inTransaction)
        run(u"ROLLBACK"_s);
    m_inTransaction = false;
}

QString Database::setting(const QString &name, const QString &fallback)
{
    const QVariant found = value(u"SELECT value FROM setting WHERE name = ?"_s, {name});
    return found.isValid() ? found.toString() : fallback;
}

void Database::setSetting(const QString &name, const QString &text)
{
    run(u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {name, text.isNull() ? u""_s : text});
}

} // namespace passerelle::sandbox
