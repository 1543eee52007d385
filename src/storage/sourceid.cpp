// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sourceid.h"

#include <QUuid>

namespace passerelle::storage {

QVariant sourceIdValue(const QString &id)
{
    const QUuid guid{id};
    const bool isExact = !guid.isNull() && guid.toString(QUuid::WithoutBraces) == id;
    return isExact ? QVariant{guid.toRfc4122()} : QVariant{id};
}

QString sourceIdText(const QVariant &column)
{
    if (column.typeId() != QMetaType::QByteArray)
        return column.toString();
    return QUuid::fromRfc4122(column.toByteArray()).toString(QUuid::WithoutBraces);
}

} // namespace passerelle::storage
