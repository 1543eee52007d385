// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/random.h"
#include "sandbox/database.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace passerelle::sandbox::businesscentral {

/// One stored record. The body holds every property, and below names that begin with "_" what the API does
/// not show.
struct Record
{
    qint64 serial = 0; ///< the order of creation
    QString id = {};
    QString table = {};
    QString parent = {}; ///< the whole's id, or nothing
    qint64 version = 0;
    Json body = Json::object();

    [[nodiscard]] QString text(const QString &property) const { return body[property].toString(); }
    /// W/"...", another one after each change.
    [[nodiscard]] QString etag() const;
};

/// A part of a SELECT over the table bc_record, with its values.
struct Condition
{
    QString sql = {};
    QVariantList bound = {};
    bool isNarrow = false; ///< asks for few records by a value of theirs: an index on it is the best way
};
[[nodiscard]] Condition both(const Condition &left, const Condition &right);

/// The records of one company, all resources in one table.
class RecordStore final
{
public:
    RecordStore(Database &database, RandomSource &random, QString company, QDateTime now);

    static void createTables(Database &database);
    /// SQL that reads a property of the body; the indexes are on the same text.
    [[nodiscard]] static QString column(const QString &property);

    [[nodiscard]] std::optional<Record> find(QLatin1StringView table, const QString &id);
    /// The first whose text property has this value.
    [[nodiscard]] std::optional<Record> findBy(QLatin1StringView table, const QString &property,
                                               const QString &value);
    [[nodiscard]] QList<Record> parts(QLatin1StringView table, const QString &parent);
    [[nodiscard]] QList<Record> select(QLatin1StringView table, const Condition &condition,
                                       const QString &order, qint64 limit, qint64 offset);
    [[nodiscard]] qint64 count(QLatin1StringView table, const Condition &condition);

    /// Gives the record its id, its serial and its first version.
    void insert(Record &record);
    void update(Record &record); ///< a change: another version and time
    void rewrite(const Record &record); ///< calculated fields only: the tag stays
    void remove(const Record &record); ///< with its parts
    /// Gives the record, and its parts, another id.
    void rename(Record &record, const QString &id);

    [[nodiscard]] qint64 next(const QString &sequence, qint64 first);

    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] const QDateTime &now() const { return m_now; }
    [[nodiscard]] const QString &company() const { return m_company; }

private:
    [[nodiscard]] QList<Record> read(const QString &tail, const QVariantList &bound);

    Database &m_database;
    RandomSource &m_random;
    QString m_company;
    QDateTime m_now;
};

/// Undoes the writes since its making unless they are kept. Savepoints may stand inside each other.
class Savepoint final
{
public:
    explicit Savepoint(Database &database);
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    ~Savepoint();

    void keep() { m_isKept = true; }

private:
    Database &m_database;
    bool m_isKept = false;
};

/// "2026-11-20T15:00:00.000Z"
[[nodiscard]] QString timeText(const QDateTime &moment);

} // namespace passerelle::sandbox::businesscentral
