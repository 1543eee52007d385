// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace passerelle::storage {

/// What compressed bytes hold; nothing when they are damaged or say that they hold more than anything of
/// ours does, which would be believed before a byte is read.
[[nodiscard]] QByteArray uncompressed(const QByteArray &bytes);

} // namespace passerelle::storage
