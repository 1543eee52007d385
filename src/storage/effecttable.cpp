// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/effecttable.h"

#include "storage/effectfields.h"
#include "storage/knownwords.h"
#include "storage/sourceid.h"

#include <algorithm>
#include <limits>

namespace passerelle::storage {

using domain::Effect;
using namespace Qt::StringLiterals;

namespace {

// No later try of the same effect stands beside it.
constexpr QLatin1StringView IsNewest{"NOT EXISTS (SELECT 1 FROM effect n WHERE n.base_id = e.base_id"
                                     " AND ifnull(n.generation, 1) > ifnull(e.generation, 1))"};

QString selectText()
{
    return u"SELECT e.no, e.record_no, r.kind, r.source_id, "_s + effectColumns("e."_L1)
        + u" FROM effect e JOIN record r ON r.no = e.record_no "_s;
}

EffectTable::Entry entryOf(const QSqlQuery &row)
{
    EffectTable::Entry entry{row.value(0).toLongLong(), row.value(1).toLongLong(), effectFromRow(row, 4)};
    entry.effect.record = {static_cast<domain::RecordKind>(row.value(2).toInt()), sourceIdText(row.value(3))};
    return entry;
}

} // namespace

Result<std::optional<EffectTable::Entry>> EffectTable::find(const QString &effectId) const
{
    static const QString sql = selectText() + u"WHERE e.effect_id = ?"_s;
    auto found = m_database.first(sql, {idValue(effectId)}, entryOf);
    if (found && *found && !isKnown((*found)->effect))
        return fail(ErrorCode::JournalDamaged, m_database.file());
    return found;
}

Result<std::vector<EffectTable::Entry>> EffectTable::entriesOf(qint64 recordNo) const
{
    static const QString sql = selectText() + u"WHERE e.record_no = ? ORDER BY e.no"_s;
    auto entries = m_database.all(sql, {recordNo}, entryOf);
    const bool isWhole = !entries || std::all_of(entries->begin(), entries->end(), [](const Entry &entry) {
        return isKnown(entry.effect);
    });
    return isWhole ? std::move(entries) : fail(ErrorCode::JournalDamaged, m_database.file());
}

Result<qint64> EffectTable::insert(qint64 no, qint64 recordNo, const Effect &effect)
{
    const auto fields = effectFields();
    static const QString sql = u"INSERT INTO effect(no, record_no, %1) VALUES(?, ?%2)"_s.arg(
        effectColumns(), u", ?"_s.repeated(static_cast<qsizetype>(fields.size())));
    QVariantList values{no == 0 ? QVariant{} : QVariant{no}, recordNo};
    for (const EffectField &field : fields)
        values += sqlValue(field, effect);
    return m_database.insert(sql, values);
}

Result<qint64> EffectTable::update(const Entry &before, const Effect &after)
{
    QStringList sets;
    QVariantList values;
    for (const EffectField &field : effectFields()) {
        const QVariant value = sqlValue(field, after);
        if (value == sqlValue(field, before.effect))
            continue;
        sets += QLatin1StringView{field.column} + u" = ?"_s;
        values += value;
    }
    if (sets.isEmpty()) {
        sets += u"state = ?"_s;
        values += int(after.state);
    }
    values << before.no << int(before.effect.state);
    // Planned is the one state that is 0, which the row says by NULL.
    return m_database.change(
        u"UPDATE effect SET %1 WHERE no = ? AND ifnull(state, 0) = ?"_s.arg(sets.join(u", "_s)), values);
}

Result<Done> EffectTable::clear()
{
    return m_database.run(u"DELETE FROM effect"_s);
}

Result<std::vector<Effect>> EffectTable::select(const QString &condition, const QVariantList &values) const
{
    static const QString sql = selectText();
    auto effects =
        m_database.all(sql + condition, values, [](const QSqlQuery &row) { return entryOf(row).effect; });
    const bool isWhole = !effects || std::all_of(effects->begin(), effects->end(), [](const Effect &effect) {
        return isKnown(effect);
    });
    return isWhole ? effects : fail(ErrorCode::JournalDamaged, m_database.file());
}

Result<std::vector<Effect>> EffectTable::all() const
{
    return select(u"WHERE "_s + IsNewest + u" ORDER BY e.no"_s, {});
}

Result<std::vector<Effect>> EffectTable::unfinished() const
{
    return select(u"WHERE e.state IN (1, 2, 3, 4) ORDER BY e.no"_s,
                  {}); // Intended, InFlight, Unknown, Confirmed
}

namespace {

constexpr QLatin1StringView InRun{
    "(SELECT effect_no FROM event WHERE seq >= (SELECT first_seq FROM run WHERE id = ?)"
    " AND seq <= (SELECT ifnull(last_seq, 9223372036854775807) FROM run WHERE id = ?) AND run_id = ?)"};

} // namespace

Result<std::vector<Effect>> EffectTable::ofRun(qint64 runId) const
{
    return select(u"WHERE e.no IN "_s + InRun + u" ORDER BY e.no"_s, {runId, runId, runId});
}

Result<std::vector<qint64>> EffectTable::numbersOfRun(qint64 runId) const
{
    return m_database.all(u"SELECT no FROM effect WHERE no IN "_s + InRun + u" ORDER BY no"_s,
                          {runId, runId, runId},
                          [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
}

Result<std::vector<Effect>> EffectTable::numbered(const std::vector<qint64> &numbers) const
{
    QStringList list;
    for (const qint64 number : numbers)
        list += QString::number(number);
    const QString json = u'[' + list.join(u',') + u']';
    return select(u"WHERE e.no IN (SELECT value FROM json_each(?)) ORDER BY e.no"_s, {json});
}

Result<std::vector<Effect>> EffectTable::ofRecord(const domain::RecordRef &record) const
{
    return select(
        u"WHERE e.record_no = (SELECT no FROM record WHERE source_id = ? AND kind = ?) ORDER BY e.no"_s,
        {sourceIdValue(record.id), int(record.kind)});
}

namespace {

constexpr qint64 Earliest = 0; // an invalid date is an open end
constexpr qint64 Latest = std::numeric_limits<qint64>::max();

QVariantList daysBetween(const QDate &from, const QDate &to)
{
    return {from.isValid() ? from.toJulianDay() : Earliest, to.isValid() ? to.toJulianDay() : Latest};
}

} // namespace

Result<std::vector<Effect>> EffectTable::inPeriod(QDate from, QDate to) const
{
    return select(u"WHERE e.day BETWEEN ? AND ? ORDER BY e.day, e.no"_s, daysBetween(from, to));
}

Result<std::vector<Effect>> EffectTable::unequalIn(QDate from, QDate to) const
{
    return select(u"WHERE (e.adjustment IS NOT NULL OR e.error = 'conflict-total') AND e.day BETWEEN ? AND ?"
                  " AND "_s
                      + IsNewest + u" ORDER BY e.day, e.no"_s,
                  daysBetween(from, to));
}

} // namespace passerelle::storage
