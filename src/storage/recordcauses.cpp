// SPDX-License-Identifier: GPL-3.0-or-later
// Records by what holds them up: an error, an account to verify.
#include "storage/recordtable.h"
#include "storage/sourceid.h"

namespace passerelle::storage {

using domain::RecordKind;
using domain::RecordRef;
using namespace Qt::StringLiterals;

Result<std::vector<RecordRef>> RecordTable::alike(ErrorCode code, const QString &detail) const
{
    constexpr int Most = 10'000;
    static const QString sql =
        u"SELECT kind, source_id FROM record WHERE error = ? AND (error_detail IS ? OR ?) AND +status = %1"
        " AND +is_gone IS NULL LIMIT %2"_s.arg(int(domain::SyncStatus::TransferError))
            .arg(Most);
    const bool isAboutItself = code == ErrorCode::RoundingUnmapped; // its detail is this record's amounts
    return m_database.all(
        sql, {QString{errorKey(code)}, detail.isEmpty() ? QVariant{} : QVariant{detail}, int(isAboutItself)},
        [](const QSqlQuery &row) {
            return RecordRef{static_cast<RecordKind>(row.value(0).toInt()), sourceIdText(row.value(1))};
        });
}

Result<Done> RecordTable::setToVerify(const std::vector<RecordRef> &accounts)
{
    if (auto cleared = m_database.run(u"UPDATE record SET is_to_verify = NULL WHERE is_to_verify = 1"_s);
        !cleared)
        return cleared;
    for (const RecordRef &account : accounts) {
        if (auto set =
                m_database.run(u"UPDATE record SET is_to_verify = 1 WHERE source_id = ? AND kind = ?"_s,
                               {sourceIdValue(account.id), int(account.kind)});
            !set)
            return set;
    }
    return Done{};
}

Result<qint64> RecordTable::countToVerify() const
{
    const auto count =
        m_database.value(u"SELECT count(*) FROM record WHERE is_to_verify = 1 AND is_gone IS NULL"_s);
    if (!count)
        return Failure{count.error()};
    return count->toLongLong();
}

} // namespace passerelle::storage
