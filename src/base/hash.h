// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace passerelle {

/// SHA-256 of the bytes as 64 lower-case hex digits.
[[nodiscard]] QByteArray sha256Hex(QByteArrayView bytes);

} // namespace passerelle
