// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace passerelle::storage {

/// A record's id as its column keeps it: a GUID as 16 bytes, anything else as its text.
[[nodiscard]] QVariant sourceIdValue(const QString &id);
[[nodiscard]] QString sourceIdText(const QVariant &column);

} // namespace passerelle::storage
