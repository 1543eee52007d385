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

namespace {

// An entry about one record: whose it is, what the systems said of it.
bool scrubEntry(Json &entry, const ErasedRecords &records, const SentenceOf &sentence)
{
    const auto kind = domain::recordKindFromKey(entry[u"kind"].toString());
    const auto found = kind ? records.find({*kind, entry[u"record"].toString()}) : records.end();
    const bool isNamed = found != records.end() && entry.contains(u"customer");
    if (!isNamed || entry[u"customer"].toString() == found->second)
        return false;
    entry.set(u"customer"_s, found->second);
    if (entry.contains(u"message"))
        entry.set(u"message"_s, sentence(entry[u"code"].toString()));
    if (entry.contains(u"detail"))
        entry.set(u"detail"_s, QString{});
    entry.remove(u"ledgerText");
    return true;
}

bool scrubAll(Json &json, const ErasedRecords &records, const SentenceOf &sentence)
{
    bool isChanged = false;
    if (json.isArray()) {
        for (Json &item : json.items())
            isChanged = scrubAll(item, records, sentence) || isChanged;
    } else if (json.isObject()) {
        isChanged = scrubEntry(json, records, sentence);
        for (auto &[key, value] : json.members())
            isChanged = scrubAll(value, records, sentence) || isChanged;
    }
    return isChanged;
}

} // namespace

Result<int> RunTable::scrub(const ErasedRecords &records, const SentenceOf &sentence)
{
    auto runs = all();
    if (!runs)
        return Failure{runs.error()};
    int changed = 0;
    for (RunRow &run : *runs) {
        if (!scrubAll(run.summary, records, sentence))
            continue;
        if (auto kept = m_database.run(u"UPDATE run SET summary = ? WHERE id = ?"_s,
                                       {qCompress(run.summary.toBytes()), run.id});
            !kept)
            return Failure{kept.error()};
        ++changed;
    }
    return changed;
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
