// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <QCryptographicHash>

namespace passerelle {

QByteArray sha256Hex(QByteArrayView bytes)
{
    QCryptographicHash hash{QCryptographicHash::Sha256};
    hash.addData(bytes);
    return hash.result().toHex();
}

} // namespace passerelle
