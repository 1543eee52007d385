// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/metatable.h"

namespace passerelle::storage {

using namespace Qt::StringLiterals;

Result<QString> MetaTable::text(const QString &key) const
{
    const auto value = m_database.value(u"SELECT value FROM meta WHERE key = ?"_s, {key});
    if (!value)
        return Failure{value.error()};
    return value->toString();
}

Result<qint64> MetaTable::number(const QString &key) const
{
    const auto value = m_database.value(u"SELECT value FROM meta WHERE key = ?"_s, {key});
    if (!value)
        return Failure{value.error()};
    return value->toLongLong();
}

Result<Done> MetaTable::set(const QString &key, const QVariant &value)
{
    return m_database.run(
        u"INSERT INTO meta(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"_s,
        {key, value});
}

} // namespace passerelle::storage
