// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/recordstore.h"

#include "sandbox/businesscentral/refusal.h"

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

QString timeText(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

Condition both(const Condition &left, const Condition &right)
{
    if (left.sql.isEmpty() || right.sql.isEmpty())
        return left.sql.isEmpty() ? right : left;
    return {left.sql + u" AND "_s + right.sql, left.bound + right.bound, left.isNarrow || right.isNarrow};
}

QString Record::etag() const
{
    const QByteArray value = "44;" + id.toLatin1() + ';' + QByteArray::number(version) + ';';
    return u"W/\"%1\""_s.arg(QString::fromLatin1(value.toBase64()));
}

RecordStore::RecordStore(Database &database, RandomSource &random, QString company, QDateTime now)
    : m_database(database)
    , m_random(random)
    , m_company(company.isNull() ? u""_s : std::move(company)) // SQL would see no value
    , m_now(std::move(now))
{
}

QString RecordStore::column(const QString &property)
{
    if (property == u"id"_s)
        return property;
    if (property == u"documentId"_s || property == u"journalId"_s)
        return u"parent"_s; // the same id, and indexed
    return u"json_extract(body, '$.%1')"_s.arg(property);
}

void RecordStore::createTables(Database &database)
{
    database.run(
        u"CREATE TABLE IF NOT EXISTS bc_record (serial INTEGER PRIMARY KEY AUTOINCREMENT, company TEXT NOT "
        "NULL, kind TEXT NOT NULL, id TEXT NOT NULL, parent TEXT NOT NULL, version INTEGER NOT NULL, "
        "body TEXT NOT NULL)"_s);
    database.run(u"CREATE UNIQUE INDEX IF NOT EXISTS bc_record_id ON bc_record (company, id)"_s);
    database.run(u"CREATE INDEX IF NOT EXISTS bc_record_kind ON bc_record (company, kind, serial)"_s);
    database.run(u"CREATE INDEX IF NOT EXISTS bc_record_parent ON bc_record (company, parent)"_s);
    for (const auto &property :
         {u"number"_s, u"code"_s, u"displayName"_s, u"documentNumber"_s, u"externalDocumentNumber"_s,
          u"customerPurchaseOrderReference"_s, u"customerNumber"_s, u"lastModifiedDateTime"_s})
        database.run(u"CREATE INDEX IF NOT EXISTS bc_record_%1 ON bc_record (company, kind, %2)"_s.arg(
            property, column(property)));
    database.run(
        u"CREATE TABLE IF NOT EXISTS bc_sequence (company TEXT NOT NULL, name TEXT NOT NULL, next INTEGER "
        "NOT NULL, PRIMARY KEY (company, name)) WITHOUT ROWID"_s);
}

QList<Record> RecordStore::read(const QString &tail, const QVariantList &bound)
{
    QSqlQuery rows = m_database.run(
        u"SELECT serial, id, kind, parent, version, body FROM bc_record WHERE "_s + tail, bound);
    QList<Record> records;
    while (rows.next()) {
        const auto body = Json::parse(rows.value(5).toString().toUtf8());
        records.append({rows.value(0).toLongLong(), rows.value(1).toString(), rows.value(2).toString(),
                        rows.value(3).toString(), rows.value(4).toLongLong(), body ? *body : Json::object()});
    }
    return records;
}

std::optional<Record> RecordStore::find(QLatin1StringView table, const QString &id)
{
    const auto found =
        read(u"company = ? AND id = ? AND kind = ?"_s, {m_company, id.toLower(), QString(table)});
    return found.isEmpty() ? std::nullopt : std::optional(found.front());
}

std::optional<Record> RecordStore::findBy(QLatin1StringView table, const QString &property,
                                          const QString &value)
{
    const auto found =
        read(u"company = ? AND kind = ? AND %1 = ? ORDER BY serial LIMIT 1"_s.arg(column(property)),
             {m_company, QString(table), value});
    return found.isEmpty() ? std::nullopt : std::optional(found.front());
}

QList<Record> RecordStore::parts(QLatin1StringView table, const QString &parent)
{
    return read(u"company = ? AND parent = ? AND kind = ? ORDER BY serial"_s,
                {m_company, parent, QString(table)});
}

QList<Record> RecordStore::select(QLatin1StringView table, const Condition &condition, const QString &order,
                                  qint64 limit, qint64 offset)
{
    QVariantList bound{m_company, QString(table)};
    bound += condition.bound;
    bound += QVariantList{limit, offset};
    const QString where = condition.sql.isEmpty() ? QString() : u" AND "_s + condition.sql;
    return read(u"company = ? AND kind = ?%1 ORDER BY %2 LIMIT ? OFFSET ?"_s.arg(where, order), bound);
}

qint64 RecordStore::count(QLatin1StringView table, const Condition &condition)
{
    const QString where = condition.sql.isEmpty() ? QString() : u" AND "_s + condition.sql;
    return m_database
        .value(u"SELECT count(*) FROM bc_record WHERE company = ? AND kind = ?"_s + where,
               QVariantList{m_company, QString(table)} + condition.bound)
        .toLongLong();
}

void RecordStore::insert(Record &record)
{
    if (record.id.isEmpty())
        record.id = newGuid(m_random);
    record.version = 1;
    record.body.set(u"id"_s, record.id);
    if (!record.body.contains(u"lastModifiedDateTime"))
        record.body.set(u"lastModifiedDateTime"_s, timeText(m_now));
    record.serial =
        m_database
            .run(
                u"INSERT INTO bc_record (company, kind, id, parent, version, body) VALUES (?, ?, ?, ?, ?, ?)"_s,
                {m_company, record.table, record.id, record.parent.isNull() ? u""_s : record.parent,
                 record.version, QString::fromUtf8(record.body.toBytes())})
            .lastInsertId()
            .toLongLong();
}

void RecordStore::update(Record &record)
{
    ++record.version;
    record.body.set(u"lastModifiedDateTime"_s, timeText(m_now));
    rewrite(record);
}

void RecordStore::rewrite(const Record &record)
{
    m_database.run(u"UPDATE bc_record SET version = ?, body = ? WHERE serial = ?"_s,
                   {record.version, QString::fromUtf8(record.body.toBytes()), record.serial});
}

void RecordStore::remove(const Record &record)
{
    m_database.run(u"DELETE FROM bc_record WHERE company = ? AND (serial = ? OR parent = ?)"_s,
                   {m_company, record.serial, record.id});
}

void RecordStore::rename(Record &record, const QString &id)
{
    const QList<Record> all = read(u"company = ? AND parent = ?"_s, {m_company, record.id});
    for (Record part : all) {
        const auto property = part.table == u"dimensionSetLine"_s ? u"parentId"_s : u"documentId"_s;
        part.body.set(property, id);
        m_database.run(u"UPDATE bc_record SET parent = ?, body = ? WHERE serial = ?"_s,
                       {id, QString::fromUtf8(part.body.toBytes()), part.serial});
    }
    record.id = id;
    record.body.set(u"id"_s, id);
    m_database.run(u"UPDATE bc_record SET id = ?, body = ? WHERE serial = ?"_s,
                   {id, QString::fromUtf8(record.body.toBytes()), record.serial});
}

qint64 RecordStore::next(const QString &sequence, qint64 first)
{
    return m_database
        .value(u"INSERT INTO bc_sequence (company, name, next) VALUES (?, ?, ?) ON CONFLICT (company, name) "
               u"DO UPDATE SET next = next + 1 RETURNING next"_s,
               {m_company, sequence, first})
        .toLongLong();
}

Savepoint::Savepoint(Database &database)
    : m_database(database)
{
    m_database.run(u"SAVEPOINT bc_write"_s);
}

Savepoint::~Savepoint()
{
    if (!m_isKept)
        m_database.run(u"ROLLBACK TO bc_write"_s);
    m_database.run(u"RELEASE bc_write"_s);
}

} // namespace passerelle::sandbox::businesscentral
