// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/store.h"

#include <QSqlRecord>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
QString sqlColumns(const Table &table)
{
    QStringList parts;
    for (const Column &column : table.columns) {
        const bool isText = column.type == ColumnType::Text || column.type == ColumnType::Id
            || column.type == ColumnType::Lookup || column.type == ColumnType::DateTime
            || column.type == ColumnType::DateOnly;
        QString part = column.name + (isText ? u" TEXT"_s : u" INTEGER"_s);
        if (column.type == ColumnType::Id)
            part += u" PRIMARY KEY NOT NULL"_s;
        parts.append(part);
        if (column.type == ColumnType::Text)
            parts.append(column.folded() + u" TEXT"_s);
        if (column.isPolymorphic())
            parts.append(column.typeColumn() + u" TEXT"_s);
    }
    return parts.join(u", "_s);
}
} // namespace

QString dateTimeText(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
}

QString guidOf(const QByteArray &bytes)
{
    const QString hex = QString::fromLatin1(bytes.left(16).toHex());
    return u"%1-%2-%3-%4-%5"_s.arg(hex.sliced(0, 8), hex.sliced(8, 4), hex.sliced(12, 4), hex.sliced(16, 4),
                                   hex.sliced(20, 12));
}

void addFolded(const Table &table, Values &values)
{
    for (const Column &column : table.columns) {
        if (column.type != ColumnType::Text || !values.contains(column.name))
            continue;
        const QVariant value = values.value(column.name);
        values.insert(column.folded(),
                      value.isNull() ? QVariant() : QVariant(value.toString().toCaseFolded()));
    }
}

Store::Store(Database &database, const Clock &clock, RandomSource &random)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
{
    createTables();
    readVersion();
}

void Store::createTables()
{
    for (const Table &table : tables()) {
        m_database.run(u"CREATE TABLE IF NOT EXISTS %1 (%2)"_s.arg(table.sqlName(), sqlColumns(table)));
        for (const QStringList &index : table.indexes)
            m_database.run(u"CREATE INDEX IF NOT EXISTS %1_%2 ON %1 (%3)"_s.arg(
                table.sqlName(), index.join(u'_'), index.join(u", "_s)));
    }
    m_database.run(u"CREATE TABLE IF NOT EXISTS membri_deleted (tablename TEXT NOT NULL, id TEXT NOT NULL, "
                   "version INTEGER NOT NULL, PRIMARY KEY (tablename, version)) WITHOUT ROWID"_s);
}

void Store::readVersion()
{
    m_version =
        m_database.value(u"SELECT coalesce(max(version), 1045000) FROM membri_deleted"_s).toLongLong();
    for (const Table &table : tables()) {
        const QVariant highest =
            m_database.value(u"SELECT max(versionnumber) FROM %1"_s.arg(table.sqlName()));
        m_version = std::max(m_version, highest.toLongLong());
    }
}

std::optional<Row> Store::find(const Table &table, const QString &id)
{
    QSqlQuery query = m_database.run(u"SELECT * FROM %1 WHERE %2 = ?"_s.arg(table.sqlName(), table.id), {id});
    if (!query.next())
        return std::nullopt;
    Row row{id, query.value(u"versionnumber"_s).toLongLong(), {}};
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        row.values.insert(record.fieldName(i), record.value(i));
    return row;
}

QString Store::insert(const Table &table, QString id, Values values)
{
    if (id.isEmpty())
        id = newId();
    values.insert(table.id, id);
    values.insert(u"createdon"_s, dateTimeText(now()));
    values.insert(u"modifiedon"_s, dateTimeText(now()));
    values.insert(u"versionnumber"_s, ++m_version);
    addFolded(table, values);
    QStringList names;
    QStringList marks;
    QVariantList bound;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        names.append(it.key());
        marks.append(u"?"_s);
        bound.append(it.value());
    }
    m_database.run(
        u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.sqlName(), names.join(u", "_s), marks.join(u", "_s)),
        bound);
    return id;
}

void Store::update(const Table &table, const QString &id, Values values)
{
    values.insert(u"modifiedon"_s, dateTimeText(now()));
    values.insert(u"versionnumber"_s, ++m_version);
    addFolded(table, values);
    QStringList parts;
    QVariantList bound;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        parts.append(it.key() + u" = ?"_s);
        bound.append(it.value());
    }
    bound.append(id);
    m_database.run(u"UPDATE %1 SET %2 WHERE %3 = ?"_s.arg(table.sqlName(), parts.join(u", "_s), table.id),
                   bound);
}

void Store::remove(const Table &table, const QString &id)
{
    m_database.run(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(table.sqlName(), table.id), {id});
    m_database.run(u"INSERT INTO membri_deleted (tablename, id, version) VALUES (?, ?, ?)"_s,
                   {table.name, id, ++m_version});
}

QString Store::newId()
{
    return guidOf(m_random.bytes(16));
}

} // namespace passerelle::sandbox::membri
