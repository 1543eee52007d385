// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordtable.h"

#include "storage/knownwords.h"
#include "storage/recordchanges.h"
#include "storage/recordsearch.h"
#include "storage/sourceid.h"

#include <algorithm>
#include <set>

namespace passerelle::storage {

using domain::RecordKind;
using domain::RecordRef;
using namespace Qt::StringLiterals;

namespace {

// These numbers are on disk.
static_assert(int(RecordKind::Customer) == 0 && int(RecordKind::JournalEntry) == 7);
static_assert(int(domain::SyncStatus::Pending) == 0 && int(domain::SyncStatus::InReview) == 5);

const QString RowColumns =
    u"SELECT no, kind, source_id, number, customer, day, minor, currency, status, reference,"
    " message, version_token, changed_at, is_to_verify, is_gone, effect_state, error,"
    " error_detail, is_cancelled, changed, ledger_changed FROM record "_s;

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant{} : QVariant{text};
}

QVariant keyValue(const Error &error)
{
    return error == Error{} ? QVariant{} : QVariant{QString{errorKey(error.code)}};
}

QVariant dayValue(QDate day)
{
    return day.isValid() ? QVariant{day.toJulianDay()} : QVariant{};
}

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant{time.toMSecsSinceEpoch()} : QVariant{};
}

QVariant currencyValue(const domain::Money &money)
{
    return money.currency == domain::Currency{} ? QVariant{} : QVariant{money.currency.code()};
}

domain::Money moneyOf(const QVariant &minor, const QVariant &code)
{
    const auto currency = domain::Currency::fromCode(code.toString());
    return {minor.toLongLong(), currency ? *currency : domain::Currency{}};
}

domain::SyncFields syncOf(const QSqlQuery &row, int column)
{
    domain::SyncFields sync{static_cast<domain::SyncStatus>(row.value(column).toInt()),
                            row.value(column + 1).toString(), row.value(column + 2).toString(),
                            row.value(column + 3).toString()};
    if (const QVariant changedAt = row.value(column + 4); !changedAt.isNull())
        sync.changedAt = QDateTime::fromMSecsSinceEpoch(changedAt.toLongLong(), Qt::UTC);
    return sync;
}

RecordRow rowOf(const QSqlQuery &row)
{
    RecordRow shown{row.value(0).toLongLong(),
                    {static_cast<RecordKind>(row.value(1).toInt()), sourceIdText(row.value(2))},
                    row.value(3).toString(),
                    row.value(4).toString()};
    if (!row.value(5).isNull())
        shown.day = QDate::fromJulianDay(row.value(5).toLongLong());
    shown.amount = moneyOf(row.value(6), row.value(7));
    shown.sync = syncOf(row, 8);
    shown.isToVerify = row.value(13).toBool();
    shown.isGone = row.value(14).toBool();
    if (!row.value(15).isNull())
        shown.effectState = static_cast<domain::EffectState>(row.value(15).toInt());
    shown.errorCode = row.value(16).toString();
    shown.errorDetail = row.value(17).toString();
    shown.isCancelled = row.value(18).toBool();
    shown.changed = row.value(19).toString().split(u' ', Qt::SkipEmptyParts);
    shown.ledgerChange = ledgerChangeFrom(row.value(20).toString());
    return shown;
}

RecordRow rowOf(const domain::ListedRecord &listed)
{
    const domain::RecordLabel &label = listed.label;
    RecordRow row{0, label.record, label.number, label.customerName, label.day, label.amount, listed.sync};
    row.isCancelled = listed.isCancelled;
    return row;
}

// Invoiced accounts that are neither to be created nor linked (M-16).
std::vector<RecordRef> accountsToVerify(const domain::SourceSnapshot &snapshot)
{
    std::set<QString> invoiced;
    for (const domain::Invoice &invoice : snapshot.invoices) {
        if (invoice.sync.status == domain::SyncStatus::ToTransfer)
            invoiced.insert(invoice.customerId);
    }
    std::vector<RecordRef> accounts;
    for (const domain::Customer &customer : snapshot.customers) {
        const bool isSettled = customer.isDesignatedNew || !customer.sync.reference.isEmpty()
            || customer.sync.status == domain::SyncStatus::DoNotSynchronize;
        if (!isSettled && invoiced.contains(customer.id))
            accounts.push_back({RecordKind::Customer, customer.id});
    }
    return accounts;
}

/// A snapshot beside what is kept of it: mostly the same, and reading is much quicker than writing.
class Shown final
{
public:
    explicit Shown(const std::vector<domain::ListedRecord> &records)
        : m_records(records)
        , m_isKept(records.size(), false)
    {
        m_places.reserve(static_cast<qsizetype>(records.size()));
        for (size_t i = 0; i < records.size(); ++i) {
            const RecordRef &record = records[i].label.record;
            const auto key = std::pair{record.id, int(record.kind)};
            if (const auto earlier = m_places.constFind(key); earlier != m_places.constEnd())
                m_isKept[*earlier] = true; // listed twice: the last one says what is kept
            m_places.insert(key, i);
        }
    }

    void compare(const QSqlQuery &row)
    {
        const auto found = m_places.constFind({sourceIdText(row.value(2)), row.value(1).toInt()});
        const RecordRow kept = rowOf(row);
        if (found == m_places.constEnd() && !kept.isGone)
            m_gone.push_back(kept.rowId);
        if (found == m_places.constEnd() || kept.isGone)
            return;
        const domain::ListedRecord &listed = m_records[*found];
        const domain::RecordLabel &label = listed.label;
        m_isKept[*found] = kept.number == label.number && kept.customerName == label.customerName
            && kept.day == label.day && kept.amount == label.amount && kept.sync == listed.sync
            && kept.isCancelled == listed.isCancelled
            && row.value(7).toString() == currencyValue(label.amount).toString();
    }

    [[nodiscard]] bool isKept(size_t place) const { return m_isKept[place]; }
    [[nodiscard]] const std::vector<qint64> &gone() const { return m_gone; }

private:
    const std::vector<domain::ListedRecord> &m_records;
    std::vector<bool> m_isKept;
    QHash<std::pair<QString, int>, size_t> m_places;
    std::vector<qint64> m_gone;
};

} // namespace

Result<Done> RecordTable::keep(const RecordRow &row)
{
    const QVariant number = orNull(row.number);
    const QVariant customer = orNull(folded(row.customerName));
    const auto before = m_database.first(
        u"SELECT no, (number, customer_folded) IS (?, ?) FROM record"
        " WHERE source_id = ? AND kind = ?"_s,
        {number, customer, sourceIdValue(row.record.id), int(row.record.kind)}, [](const QSqlQuery &found) {
            return std::pair{found.value(0).toLongLong(), found.value(1).toBool()};
        });
    if (!before)
        return Failure{before.error()};
    if (*before && (*before)->second)
        return write(row);
    if (*before) {
        if (auto forgotten = forgetWords((*before)->first); !forgotten)
            return forgotten;
    }
    if (auto written = write(row); !written)
        return written;
    const auto no = *before ? Result{(*before)->first} : numberOf(row.record);
    return no ? keepWords(*no) : Failure{no.error()};
}

Result<Done> RecordTable::forgetWords(qint64 recordNo)
{
    static const QString sql =
        u"INSERT INTO record_search(record_search, rowid, words) SELECT 'delete', no, %1"
        " FROM record WHERE no = ?"_s.arg(recordWordsSql());
    return m_database.run(sql, {recordNo});
}

Result<Done> RecordTable::keepWords(qint64 recordNo)
{
    static const QString sql =
        u"INSERT INTO record_search(rowid, words) SELECT no, %1 FROM record WHERE no = ?"_s.arg(
            recordWordsSql());
    return m_database.run(sql, {recordNo});
}

Result<Done> RecordTable::write(const RecordRow &row)
{
    return m_database.run(
        u"INSERT INTO record(kind, source_id, number, customer, customer_folded, day, minor, currency, "
        u"status,"
        " reference, message, version_token, changed_at, is_cancelled)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(source_id, kind) DO UPDATE SET number = excluded.number, customer = excluded.customer,"
        " customer_folded = excluded.customer_folded, day = excluded.day, minor = excluded.minor,"
        " currency = excluded.currency, status = excluded.status, reference = excluded.reference,"
        " message = excluded.message, version_token = excluded.version_token, changed_at = "
        "excluded.changed_at,"
        " is_cancelled = excluded.is_cancelled, is_gone = NULL"
        " WHERE is_gone IS NOT NULL OR (number, customer, day, minor, currency, status, reference, message,"
        " version_token, changed_at, is_cancelled) IS NOT (excluded.number, excluded.customer, excluded.day, "
        "excluded.minor,"
        " excluded.currency, excluded.status, excluded.reference, excluded.message, excluded.version_token,"
        " excluded.changed_at, excluded.is_cancelled)"_s,
        {int(row.record.kind), sourceIdValue(row.record.id), orNull(row.number), orNull(row.customerName),
         orNull(folded(row.customerName)), dayValue(row.day), row.amount.minor, currencyValue(row.amount),
         int(row.sync.status), orNull(row.sync.reference), orNull(row.sync.message),
         orNull(row.sync.versionToken), timeValue(row.sync.changedAt),
         row.isCancelled ? QVariant{1} : QVariant{}});
}

Result<Done> RecordTable::store(const domain::SourceSnapshot &snapshot)
{
    std::vector<domain::ListedRecord> records = domain::listedRecords(snapshot);
    if (auto hidden = hideErased(records); !hidden)
        return hidden;
    Shown shown{records};
    const auto read = m_database.each(RowColumns, {}, [&shown](const QSqlQuery &row) {
        shown.compare(row);
        return true;
    });
    if (!read)
        return read;
    std::vector<RecordRef> written;
    for (size_t i = 0; i < records.size(); ++i) {
        if (shown.isKept(i))
            continue;
        if (auto kept = keep(rowOf(records[i])); !kept)
            return kept;
        written.push_back(records[i].label.record);
    }
    for (const qint64 no : shown.gone()) {
        if (auto flagged = m_database.run(u"UPDATE record SET is_gone = 1 WHERE no = ?"_s, {no}); !flagged)
            return flagged;
    }
    if (auto judged = RecordChanges{m_database}.judge(written, shown.gone()); !judged)
        return judged;
    return setToVerify(accountsToVerify(snapshot));
}

Result<qint64> RecordTable::numberOf(const RecordRef &record) const
{
    const auto no = m_database.value(u"SELECT no FROM record WHERE source_id = ? AND kind = ?"_s,
                                     {sourceIdValue(record.id), int(record.kind)});
    if (!no)
        return Failure{no.error()};
    return no->toLongLong();
}

Result<qint64> RecordTable::ensure(const domain::Effect &effect)
{
    const auto known = numberOf(effect.record);
    if (!known || *known != 0)
        return known;
    const auto no = m_database.insert(
        u"INSERT INTO record(kind, source_id, number, customer, customer_folded, day, "
        u"minor, currency, status)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {int(effect.record.kind), sourceIdValue(effect.record.id), orNull(effect.recordNumber),
         orNull(effect.customerName), orNull(folded(effect.customerName)), dayValue(effect.day),
         effect.total.minor, currencyValue(effect.total), int(domain::SyncStatus::ToTransfer)});
    if (!no)
        return no;
    const auto kept = keepWords(*no);
    return kept ? no : Failure{kept.error()};
}

Result<std::optional<domain::SyncFields>> RecordTable::sync(qint64 recordNo) const
{
    auto found = m_database.first(
        u"SELECT status, reference, message, version_token, changed_at FROM record WHERE no = ?"_s,
        {recordNo}, [](const QSqlQuery &row) { return syncOf(row, 0); });
    if (found && *found && !isKnown((*found)->status))
        return fail(ErrorCode::JournalDamaged, m_database.file());
    return found;
}

Result<std::map<QString, domain::SyncFields>> RecordTable::computedEntries() const
{
    std::map<QString, domain::SyncFields> entries;
    const auto read =
        m_database.each(u"SELECT status, reference, message, version_token, changed_at, source_id FROM record"
                        " WHERE kind = ? AND typeof(source_id) = 'text'"_s,
                        {int(RecordKind::JournalEntry)}, [&entries](const QSqlQuery &row) {
                            const RecordRef record{RecordKind::JournalEntry, row.value(5).toString()};
                            if (record.isComputed())
                                entries.emplace(record.id, syncOf(row, 0));
                            return true;
                        });
    if (!read)
        return Failure{read.error()};
    for (const auto &[id, sync] : entries) {
        if (!isKnown(sync.status))
            return fail(ErrorCode::JournalDamaged, m_database.file());
    }
    return entries;
}

Result<Done> RecordTable::setSync(qint64 recordNo, const domain::SyncFields &sync, const Error &error)
{
    return m_database.run(u"UPDATE record SET status = ?,"
                          " reference = CASE WHEN is_erased AND kind = ? THEN reference ELSE ? END,"
                          " message = CASE WHEN is_erased THEN NULL ELSE ? END, version_token = ?,"
                          " changed_at = ?, error = ?,"
                          " error_detail = CASE WHEN is_erased THEN NULL ELSE ? END WHERE no = ?"_s,
                          {int(sync.status), int(RecordKind::Customer), orNull(sync.reference),
                           orNull(sync.message), orNull(sync.versionToken), timeValue(sync.changedAt),
                           keyValue(error), orNull(error.detail), recordNo});
}

Result<Done> RecordTable::setEffect(qint64 recordNo, const domain::Effect &effect)
{
    return m_database.run(u"UPDATE record SET effect_state = ?, error = ?,"
                          " error_detail = CASE WHEN is_erased THEN NULL ELSE ? END,"
                          " ledger_changed = CASE WHEN ? THEN NULL ELSE ledger_changed END WHERE no = ?"_s,
                          {int(effect.state), keyValue(effect.error), orNull(effect.error.detail),
                           effect.state == domain::EffectState::Confirmed, recordNo});
}

Result<std::vector<StatusCount>> RecordTable::counts() const
{
    auto counted = m_database.all(
        u"SELECT kind, status, count(*), sum(minor), currency FROM record WHERE +is_gone IS NULL"
        " GROUP BY kind, status, currency"_s,
        {}, [](const QSqlQuery &row) {
            return StatusCount{static_cast<RecordKind>(row.value(0).toInt()),
                               static_cast<domain::SyncStatus>(row.value(1).toInt()),
                               row.value(2).toLongLong(), moneyOf(row.value(3), row.value(4))};
        });
    const bool isWhole = !counted
        || std::all_of(counted->begin(), counted->end(),
                       [](const StatusCount &count) { return isKnown(count.kind) && isKnown(count.status); });
    return isWhole ? counted : fail(ErrorCode::JournalDamaged, m_database.file());
}

Result<std::vector<RecordRow>> RecordTable::rows(const std::vector<qint64> &rowIds) const
{
    std::vector<RecordRow> rows;
    rows.reserve(rowIds.size());
    for (const qint64 id : rowIds) {
        auto row = m_database.first(RowColumns + u"WHERE no = ?"_s, {id},
                                    [](const QSqlQuery &found) { return rowOf(found); });
        if (!row)
            return Failure{row.error()};
        if (*row && !isKnown(**row))
            return fail(ErrorCode::JournalDamaged, m_database.file());
        if (*row)
            rows.push_back(**std::move(row));
    }
    return rows;
}

Result<std::optional<RecordRow>> RecordTable::find(RecordKind kind, const QString &idOrNumber) const
{
    const auto read = [](const QSqlQuery &row) { return rowOf(row); };
    auto found = m_database.first(RowColumns + u"WHERE source_id = ? AND kind = ?"_s,
                                  {sourceIdValue(idOrNumber), int(kind)}, read);
    if (found && !*found)
        found = m_database.first(RowColumns + u"WHERE number = ? AND +kind = ? ORDER BY no LIMIT 1"_s,
                                 {idOrNumber, int(kind)}, read);
    if (found && *found && !isKnown(**found))
        return fail(ErrorCode::JournalDamaged, m_database.file());
    return found;
}

} // namespace passerelle::storage
