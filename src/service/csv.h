// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace passerelle::service {

/// One CSV line, RFC 4180 with CRLF. Text that a spreadsheet would take for a formula gets a leading
/// apostrophe (S14).
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

/// An amount cell: digits and a point only, never taken for text. Mark it with this so that csvLine leaves
/// its sign alone.
[[nodiscard]] QString csvAmount(const QByteArray &amount);

} // namespace passerelle::service
