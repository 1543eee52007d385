// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QRandomGenerator>

namespace passerelle {

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result;
    result.reserve(count);
    while (result.size() < count)
        result.append(static_cast<char>(QRandomGenerator::system()->bounded(256)));
    return result;
}

} // namespace passerelle
