// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/database.h"
#include "sandbox/membri/schema.h"

#include <QHash>
#include <QVariant>

#include <optional>

namespace passerelle::sandbox::membri {

/// Column values by SQLite column name.
using Values = QHash<QString, QVariant>;

/// One stored row.
struct Row
{
    QString id;
    qint64 version = 0;
    Values values;

    [[nodiscard]] QString text(QStringView column) const
    {
        return values.value(column.toString()).toString();
    }
    [[nodiscard]] qint64 number(QStringView column) const
    {
        return values.value(column.toString()).toLongLong();
    }
};

/// The rows of every table, in SQLite; each write gives the row a new version (its ETag).
class Store final
{
public:
    Store(Database &database, const Clock &clock, RandomSource &random);

    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] QDateTime now() const { return m_clock.now(); }

    [[nodiscard]] std::optional<Row> find(const Table &table, const QString &id);
    /// Adds a row; makes an id when none is given.
    QString insert(const Table &table, QString id, Values values);
    void update(const Table &table, const QString &id, Values values);
    void remove(const Table &table, const QString &id);

    [[nodiscard]] QString newId();
    [[nodiscard]] qint64 currentVersion() const { return m_version; }
    /// The highest version in the tables; call after rows were written from elsewhere (the sample company).
    void readVersion();

private:
    void createTables();

    Database &m_database;
    const Clock &m_clock;
    RandomSource &m_random;
    qint64 m_version = 0;
};

/// "2026-02-01T04:30:00Z"
[[nodiscard]] QString dateTimeText(const QDateTime &moment);
/// Formats 16 bytes as a lower-case GUID.
[[nodiscard]] QString guidOf(const QByteArray &bytes);
/// Adds the case-folded twin of every text among the values.
void addFolded(const Table &table, Values &values);

} // namespace passerelle::sandbox::membri
