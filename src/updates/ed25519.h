// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace passerelle::updates {

constexpr qsizetype PublicKeyBytes = 32;
constexpr qsizetype SignatureBytes = 64;

/// Whether the Ed25519 signature of exactly these bytes was made with the private half of the key. A key or a
/// signature of another length never holds.
[[nodiscard]] bool isSignedBy(const QByteArray &publicKey, const QByteArray &signature,
                              const QByteArray &bytes);

} // namespace passerelle::updates
