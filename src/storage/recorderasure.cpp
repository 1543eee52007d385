// SPDX-License-Identifier: GPL-3.0-or-later
// Records that say nothing of their person any more.
#include "storage/recordsearch.h"
#include "storage/recordtable.h"
#include "storage/sourceid.h"

namespace passerelle::storage {

using domain::RecordKind;
using domain::RecordRef;
using namespace Qt::StringLiterals;

// What was erased stays so, although the source still says it.
Result<Done> RecordTable::hideErased(std::vector<domain::ListedRecord> &records) const
{
    struct Kept
    {
        QString name;
        QString reference;
    };
    QHash<std::pair<QString, int>, Kept> erased;
    auto read = m_database.each(
        u"SELECT source_id, kind, customer, reference FROM record WHERE is_erased IS NOT NULL"_s, {},
        [&erased](const QSqlQuery &row) {
            erased.insert({sourceIdText(row.value(0)), row.value(1).toInt()},
                          Kept{row.value(2).toString(), row.value(3).toString()});
            return true;
        });
    if (!read || erased.isEmpty())
        return read;
    for (domain::ListedRecord &listed : records) {
        const RecordRef &record = listed.label.record;
        const auto kept = erased.constFind({record.id, int(record.kind)});
        if (kept == erased.constEnd())
            continue;
        listed.label.customerName = kept->name;
        listed.sync.message.clear();
        if (record.kind == RecordKind::Customer)
            listed.sync.reference = kept->reference;
    }
    return Done{};
}

Result<Done> RecordTable::erase(qint64 recordNo, const QString &pseudonym, const QString &reference)
{
    if (auto forgotten = forgetWords(recordNo); !forgotten)
        return forgotten;
    auto written =
        m_database.run(u"UPDATE record SET customer = ?, customer_folded = ?, message = NULL, error_detail = "
                       u"NULL, is_erased = 1,"
                       " reference = CASE WHEN kind = ? THEN ? ELSE reference END WHERE no = ?"_s,
                       {pseudonym, folded(pseudonym), int(RecordKind::Customer), reference, recordNo});
    return written ? keepWords(recordNo) : written;
}

} // namespace passerelle::storage
