// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/payloadtable.h"

#include "base/hash.h"
#include "storage/compression.h"

namespace passerelle::storage {

using namespace Qt::StringLiterals;

Result<Done> PayloadTable::keep(qint64 effectNo, const QByteArray &payload)
{
    return m_database.run(u"INSERT OR REPLACE INTO payload(effect_no, bytes) VALUES(?, ?)"_s,
                          {effectNo, qCompress(payload, 9)});
}

Result<Done> PayloadTable::drop(qint64 effectNo)
{
    return m_database.run(u"DELETE FROM payload WHERE effect_no = ?"_s, {effectNo});
}

Result<qint64> PayloadTable::dropSentBefore(qint64 then)
{
    // Acknowledged, Closed and Rejected: nobody sends them again.
    return m_database.change(
        u"DELETE FROM payload WHERE effect_no IN (SELECT e.no FROM effect e LEFT JOIN run r ON r.id = "
        u"e.run_id"
        " WHERE e.state IN (5, 6, 7) AND coalesce(e.sent_at, r.started_at, 9223372036854775807) < ?)"_s,
        {then});
}

Result<QByteArray> PayloadTable::read(const QString &effectId) const
{
    const auto entry = EffectTable{m_database}.find(effectId);
    if (!entry)
        return Failure{entry.error()};
    if (!*entry)
        return fail(ErrorCode::RecordUnknown, effectId);
    const auto bytes = m_database.value(u"SELECT bytes FROM payload WHERE effect_no = ?"_s, {(*entry)->no});
    if (!bytes)
        return Failure{bytes.error()};
    if (bytes->isNull())
        return fail(ErrorCode::RecordUnknown, effectId);
    const QByteArray payload = uncompressed(bytes->toByteArray());
    if (sha256Hex(payload) != (*entry)->effect.payloadHash)
        return fail(ErrorCode::JournalDamaged, m_database.file());
    return payload;
}

} // namespace passerelle::storage
