// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordchanges.h"

#include "domain/effectlabel.h"
#include "storage/effecttable.h"
#include "storage/recordsearch.h"
#include "storage/sourceid.h"

#include <QCryptographicHash>

#include <algorithm>

namespace passerelle::storage {

using domain::Effect;
using domain::RecordKind;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FingerprintDigits = 16;

const QString PresentSql = u"SELECT kind, source_id, number, customer, day, minor, currency, is_cancelled, "
                           u"is_gone, is_erased, left_as"
                           " FROM record WHERE no = ?"_s;

/// A record's row, as far as it can differ from what was posted.
struct Present
{
    domain::RecordRef record = {};
    QString number = {};
    QString customer = {};
    QVariant day = {};
    qint64 minor = 0;
    QString currency = {};
    bool isCancelled = false;
    bool isGone = false;
    bool isErased = false;
    QString leftAs = {};
};

Present presentOf(const QSqlQuery &row)
{
    Present present;
    present.record = {static_cast<RecordKind>(row.value(0).toInt()), sourceIdText(row.value(1))};
    present.number = row.value(2).toString();
    present.customer = row.value(3).toString();
    present.day = row.value(4);
    present.minor = row.value(5).toLongLong();
    present.currency = row.value(6).isNull() ? domain::Currency{}.code() : row.value(6).toString();
    present.isCancelled = row.value(7).toBool();
    present.isGone = row.value(8).toBool();
    present.isErased = row.value(9).toBool();
    present.leftAs = row.value(10).toString();
    return present;
}

/// The same text for the same content; it says nothing of a person.
QString fingerprintOf(const Present &present)
{
    const QString content = QStringList{present.number,
                                        present.isErased ? QString{} : present.customer,
                                        present.day.toString(),
                                        QString::number(present.minor),
                                        present.currency,
                                        QString::number(int(present.isCancelled)),
                                        QString::number(int(present.isGone))}
                                .join(u'\n');
    const QByteArray hash = QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(FingerprintDigits));
}

std::vector<Effect> effectsOf(const std::vector<EffectTable::Entry> &entries)
{
    std::vector<Effect> effects;
    effects.reserve(entries.size());
    for (const EffectTable::Entry &entry : entries)
        effects.push_back(entry.effect);
    return effects;
}

qint64 sizeOf(RecordKind kind, qint64 minor)
{
    return kind == RecordKind::JournalEntry ? std::abs(minor) : minor;
}

/// All but the customer's name.
QStringList differences(const Present &now, const domain::RecordLabel &posted)
{
    if (now.isGone)
        return {u"gone"_s};
    QStringList changed;
    if (now.isCancelled)
        changed.append(u"cancelled"_s);
    const RecordKind kind = now.record.kind;
    if (sizeOf(kind, now.minor) != sizeOf(kind, posted.amount.minor)
        || now.currency != posted.amount.currency.code())
        changed.append(u"amount"_s);
    const QVariant day = posted.day.isValid() ? QVariant{posted.day.toJulianDay()} : QVariant{};
    if (now.day != day)
        changed.append(u"date"_s);
    if (now.number != posted.number)
        changed.append(u"number"_s);
    return changed;
}

QString ledgerColumn(const Error &difference)
{
    return QString{errorKey(difference.code)} + u' ' + difference.detail;
}

} // namespace

std::optional<Error> ledgerChangeFrom(const QString &column)
{
    const auto code = errorFromKey(column.section(u' ', 0, 0));
    return code ? std::optional{Error{*code, column.section(u' ', 1)}} : std::nullopt;
}

Result<Done> RecordChanges::judge(const std::vector<domain::RecordRef> &written,
                                  const std::vector<qint64> &gone)
{
    for (const domain::RecordRef &record : written) {
        if (record.kind == RecordKind::Customer || record.isComputed())
            continue;
        const auto no = m_database.value(u"SELECT no FROM record WHERE source_id = ? AND kind = ?"_s,
                                         {sourceIdValue(record.id), int(record.kind)});
        if (!no)
            return Failure{no.error()};
        if (auto judged = judge(no->toLongLong()); !judged)
            return judged;
    }
    for (const qint64 no : gone) {
        if (auto judged = judge(no); !judged)
            return judged;
    }
    return Done{};
}

Result<Done> RecordChanges::judgeAll()
{
    const auto posted = m_database.all(u"SELECT DISTINCT record_no FROM effect WHERE state IN (4, 5, 6)"_s,
                                       {}, [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!posted)
        return Failure{posted.error()};
    return judge({}, *posted);
}

Result<Done> RecordChanges::judge(qint64 recordNo)
{
    const auto present = m_database.first(PresentSql, {recordNo}, presentOf);
    if (!present)
        return Failure{present.error()};
    if (!*present || (*present)->record.kind == RecordKind::Customer || (*present)->record.isComputed())
        return Done{};
    const auto entries = EffectTable{m_database}.entriesOf(recordNo);
    if (!entries)
        return Failure{entries.error()};
    const std::optional<domain::RecordLabel> posted = domain::postedLabel(effectsOf(*entries));
    const Present &now = **present;
    QStringList changed = posted ? differences(now, *posted) : QStringList{};
    if (posted && !now.isGone && !now.isErased && now.customer != posted->customerName) {
        const auto isThere = isCustomer(posted->customerName);
        if (!isThere)
            return Failure{isThere.error()};
        if (*isThere)
            changed.append(u"customer"_s);
    }
    const bool isQuiet = changed.isEmpty() || now.leftAs == fingerprintOf(now);
    const QVariant column = isQuiet ? QVariant{} : QVariant{changed.join(u' ')};
    return m_database.run(u"UPDATE record SET changed = ? WHERE no = ? AND changed IS NOT ?"_s,
                          {column, recordNo, column});
}

/// A customer that was only renamed is none under the old name any more.
Result<bool> RecordChanges::isCustomer(const QString &name) const
{
    const auto found = m_database.value(u"SELECT 1 FROM record WHERE customer_folded = ? AND +kind = ?"
                                        " AND is_gone IS NULL LIMIT 1"_s,
                                        {folded(name), int(RecordKind::Customer)});
    if (!found)
        return Failure{found.error()};
    return found->isValid();
}

Result<Done> RecordChanges::leave(qint64 recordNo)
{
    const auto present = m_database.first(PresentSql, {recordNo}, presentOf);
    if (!present)
        return Failure{present.error()};
    if (!*present)
        return Done{};
    return m_database.run(u"UPDATE record SET left_as = ?, changed = NULL,"
                          " ledger_left_as = ifnull(ledger_changed, ledger_left_as), ledger_changed = NULL"
                          " WHERE no = ?"_s,
                          {fingerprintOf(**present), recordNo});
}

Result<Done> RecordChanges::tellLedger(qint64 recordNo, const std::optional<Error> &difference)
{
    const QVariant column = difference ? QVariant{ledgerColumn(*difference)} : QVariant{};
    return m_database.run(
        u"UPDATE record SET ledger_changed = CASE WHEN ledger_left_as IS ? THEN NULL ELSE ? END"
        " WHERE no = ?"_s,
        {column, column, recordNo});
}

Result<Done> RecordChanges::forget(qint64 recordNo)
{
    return m_database.run(u"UPDATE record SET changed = NULL, ledger_changed = NULL, left_as = NULL,"
                          " ledger_left_as = NULL WHERE no = ? AND NOT EXISTS"
                          " (SELECT 1 FROM effect WHERE record_no = ? AND state IN (4, 5, 6))"_s,
                          {recordNo, recordNo});
}

Result<qint64> RecordChanges::count() const
{
    const auto count = m_database.value(
        u"SELECT count(*) FROM record WHERE changed IS NOT NULL OR ledger_changed IS NOT NULL"_s);
    if (!count)
        return Failure{count.error()};
    return count->toLongLong();
}

} // namespace passerelle::storage
