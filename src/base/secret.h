// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QDebug;

namespace passerelle {

/// Bytes that must never be printed: a token, a client secret, an authorization code. The bytes leave only by
/// reveal(), so that every use can be found by searching for it.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);

    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

    friend bool operator==(const Secret &, const Secret &) = default;

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug out, const Secret &secret);

} // namespace passerelle
