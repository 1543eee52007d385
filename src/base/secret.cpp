// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <QDebug>

namespace passerelle {

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
}

QDebug operator<<(QDebug out, const Secret &secret)
{
    const QDebugStateSaver saver(out);
    return out.nospace() << "<secret, " << secret.size() << " bytes>";
}

} // namespace passerelle
