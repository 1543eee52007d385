// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/compression.h"

#include "base/json.h"

#include <QtEndian>

namespace passerelle::storage {

QByteArray uncompressed(const QByteArray &bytes)
{
    constexpr qsizetype SizeBytes = sizeof(quint32); // qCompress() begins with the size
    if (bytes.size() < SizeBytes || qFromBigEndian<quint32>(bytes.constData()) > Json::MaximumBytes)
        return {};
    return qUncompress(bytes);
}

} // namespace passerelle::storage
