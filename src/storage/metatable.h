// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace passerelle::storage {

/// The journal's own facts by name: installation, memory, sealed head.
class MetaTable final
{
public:
    explicit MetaTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<QString> text(const QString &key) const;
    [[nodiscard]] Result<qint64> number(const QString &key) const; ///< 0 when missing
    [[nodiscard]] Result<Done> set(const QString &key, const QVariant &value);

private:
    Database &m_database;
};

} // namespace passerelle::storage
