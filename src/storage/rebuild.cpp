// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rebuild.h"

#include "storage/effectfields.h"
#include "storage/effecttable.h"
#include "storage/knownwords.h"
#include "storage/packedmembers.h"

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

// The events of one effect, folded one after the other.
struct Folded
{
    qint64 no = 0;
    qint64 recordNo = 0;
    std::optional<domain::Effect> effect = {};

    void add(const QSqlQuery &row)
    {
        Json members = unpackedMembers(row.value(3).toByteArray());
        const Json personal = unpackedMembers(row.value(4).toByteArray());
        for (const auto &[key, value] : personal.members())
            members.set(key, value);
        effect = applied(effect ? &*effect : nullptr, members);
        if (!row.value(2).isNull()) // an erasure moves nothing
            effect->state = static_cast<domain::EffectState>(row.value(2).toInt());
    }
};

} // namespace

Result<Done> rebuildEffects(Database &database)
{
    EffectTable table{database};
    if (auto cleared = table.clear(); !cleared)
        return cleared;

    Folded current;
    Result<Done> outcome = Done{};
    const auto finish = [&table, &current, &outcome, &database] {
        if (!current.effect)
            return true;
        if (!isKnown(*current.effect))
            outcome = fail(ErrorCode::JournalDamaged, database.file());
        else if (const auto kept = table.insert(current.no, current.recordNo, *current.effect); !kept)
            outcome = Failure{kept.error()};
        return bool(outcome);
    };
    const auto read = database.each(
        u"SELECT effect_no, record_no, state_to, data, personal FROM event WHERE effect_no IS NOT NULL"
        " ORDER BY effect_no, seq"_s,
        {}, [&current, &finish](const QSqlQuery &row) {
            const qint64 no = row.value(0).toLongLong();
            if (no != current.no) {
                if (!finish())
                    return false;
                current = {no, row.value(1).toLongLong()};
            }
            current.add(row);
            return true;
        });
    if (!read)
        return read;
    if (outcome)
        finish();
    return outcome;
}

} // namespace passerelle::storage
