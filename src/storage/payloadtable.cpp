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
