// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

namespace passerelle::storage {

/// The members of an event in few bytes (CBOR): known names become numbers, hex digits become bytes. Members
/// are flat: text, whole numbers, booleans, null. The same members always give the same bytes.
[[nodiscard]] QByteArray packedMembers(const Json &members);

/// The members again; an empty object when the bytes are none of ours.
[[nodiscard]] Json unpackedMembers(const QByteArray &bytes);

/// True for an even number of lower-case hex digits, at least two.
[[nodiscard]] bool isHexDigits(const QString &text);

} // namespace passerelle::storage
