// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/effecttable.h"

namespace passerelle::storage {

/// The frozen payloads, compressed.
class PayloadTable final
{
public:
    explicit PayloadTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<Done> keep(qint64 effectNo, const QByteArray &payload);
    [[nodiscard]] Result<Done> drop(qint64 effectNo);
    /// Drops those of settled effects that were last sent before then (UTC milliseconds). Answers how many.
    [[nodiscard]] Result<qint64> dropSentBefore(qint64 then);
    /// RecordUnknown when the effect has none, JournalDamaged when the bytes don't match the effect's hash.
    [[nodiscard]] Result<QByteArray> read(const QString &effectId) const;

private:
    Database &m_database;
};

} // namespace passerelle::storage
