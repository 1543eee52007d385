// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/runtable.h"

#include "storage/compression.h"
#include "storage/eventtable.h"

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

const QString RunColumns =
    u"SELECT r.id, r.started_at, r.ended_at, r.mode, r.result, r.exit_code, r.summary, a.user,"
    " a.workstation, a.program FROM run r JOIN actor a ON a.no = r.actor_no "_s;

QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime{} : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

RunRow runRow(const QSqlQuery &row)
{
    RunRow run{row.value(0).toLongLong(),
               timeOf(row.value(1)),
               timeOf(row.value(2)),
               row.value(3).toString(),
               row.value(4).toString(),
               actorText(row.value(7).toString(), row.value(8).toString(), row.value(9).toString())};
    if (!row.value(5).isNull())
        run.exitCode = row.value(5).toInt();
    const auto summary = Json::parse(uncompressed(row.value(6).toByteArray()));
    run.summary = summary ? *summary : Json{};
    run.program = row.value(9).toString();
    return run;
}

} // namespace

Result<qint64> RunTable::begin(qint64 actorNo, const QDateTime &now, const QString &mode, qint64 firstSeq)
{
    return m_database.insert(u"INSERT INTO run(actor_no, started_at, mode, first_seq) VALUES(?, ?, ?, ?)"_s,
                             {actorNo, now.toMSecsSinceEpoch(), mode, firstSeq});
}

Result<bool> RunTable::end(qint64 runId, const QDateTime &now, const QString &result, int exitCode,
                           const Json &summary, qint64 lastSeq)
{
    const auto changed =
        m_database.change(u"UPDATE run SET ended_at = ?, result = ?, exit_code = ?, summary = ?, last_seq = ?"
                          " WHERE id = ? AND ended_at IS NULL"_s,
                          {now.toMSecsSinceEpoch(), result, exitCode < 0 ? QVariant{} : QVariant{exitCode},
                           qCompress(summary.toBytes()), lastSeq, runId});
    if (!changed)
        return Failure{changed.error()};
    return *changed == 1;
}

Result<std::vector<qint64>> RunTable::open() const
{
    return m_database.all(u"SELECT id FROM run WHERE ended_at IS NULL ORDER BY id"_s, {},
                          [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
}

Result<std::vector<RunRow>> RunTable::all() const
{
    return m_database.all(RunColumns + u"ORDER BY r.id DESC"_s, {}, runRow);
}

Result<std::optional<RunRow>> RunTable::find(qint64 runId) const
{
    return m_database.first(RunColumns + u"WHERE r.id = ?"_s, {runId}, runRow);
}

} // namespace passerelle::storage
