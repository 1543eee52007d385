// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/log.h"

#include <QDir>
#include <QSqlError>
#include <QUuid>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

// Primary result codes of SQLite that have a code of their own here.
constexpr int SqliteBusy = 5;
constexpr int SqliteLocked = 6;
constexpr int SqliteCorrupt = 11;
constexpr int SqliteFull = 13;
constexpr int SqliteNotADatabase = 26;

ErrorCode codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SqliteBusy:
    case SqliteLocked:
        return ErrorCode::JournalLocked;
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return ErrorCode::JournalDamaged;
    case SqliteFull:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::JournalWriteFailed;
    }
}

} // namespace

Database::Database(QString file, QString connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(m_file);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode)
{
    const QString connection = u"passerelle-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database{new Database(file, connection)};
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    database->m_database.setConnectOptions(options);
    if (!database->m_database.open())
        return database->failureOf(database->m_database.lastError());
    return database;
}

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Failure Database::failureOf(const QSqlError &error) const
{
    const QString cause = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    qCWarning(logStorage).noquote() << "database error" << error.nativeErrorCode() << cause;
    return fail(codeOf(error.nativeErrorCode().toInt()), QDir::toNativeSeparators(m_file) + u": "_s + cause);
}

Result<QSqlQuery *> Database::execute(const QString &sql, const QVariantList &values)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        QSqlQuery query{m_database};
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return failureOf(query.lastError());
        found = m_prepared.emplace(sql, std::move(query));
    }
    QSqlQuery &query = *found;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec()) {
        const Failure failure = failureOf(query.lastError());
        query.finish();
        return failure;
    }
    return &query;
}

Result<Done> Database::run(const QString &sql, const QVariantList &values)
{
    const auto query = execute(sql, values);
    if (!query)
        return Failure{query.error()};
    (*query)->finish();
    return Done{};
}

Result<qint64> Database::change(const QString &sql, const QVariantList &values)
{
    const auto query = execute(sql, values);
    if (!query)
        return Failure{query.error()};
    const qint64 count = (*query)->numRowsAffected();
    (*query)->finish();
    return count;
}

Result<qint64> Database::insert(const QString &sql, const QVariantList &values)
{
    const auto query = execute(sql, values);
    if (!query)
        return Failure{query.error()};
    const qint64 id = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return id;
}

Result<Done> Database::each(const QString &sql, const QVariantList &values,
                            const std::function<bool(const QSqlQuery &)> &read)
{
    const auto query = execute(sql, values);
    if (!query)
        return Failure{query.error()};
    bool wantsMore = true;
    while (wantsMore && (*query)->next())
        wantsMore = read(**query);
    const QSqlError error = wantsMore ? (*query)->lastError() : QSqlError{};
    (*query)->finish();
    if (error.isValid())
        return failureOf(error);
    return Done{};
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    auto found = first(sql, values, [](const QSqlQuery &row) { return row.value(0); });
    if (!found)
        return Failure{found.error()};
    return found->value_or(QVariant{});
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
}

Transaction::~Transaction()
{
    if (m_isOpen && !m_database.run(u"ROLLBACK"_s))
        qCWarning(logStorage) << "rollback failed"; // SQLite already rolled back by itself
}

Result<Done> Transaction::begin()
{
    auto begun = m_database.run(u"BEGIN IMMEDIATE"_s);
    m_isOpen = bool(begun);
    return begun;
}

Result<Done> Transaction::commit()
{
    auto committed = m_database.run(u"COMMIT"_s);
    if (committed)
        m_isOpen = false;
    return committed;
}

} // namespace passerelle::storage
