// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <vector>

namespace passerelle::updates {

/// A key whose signature on a manifest counts, and the name that a manifest gives it.
struct SigningKey
{
    QString id = {};
    QByteArray publicKey = {}; ///< 32 bytes
};

/// Where the manifest is and who may sign it; what a build was configured with.
struct UpdateSource
{
    QUrl manifest = {};
    std::vector<SigningKey> keys = {};

    /// A build without an https address or without a key never asks.
    [[nodiscard]] bool isSetUp() const;
};

/// Reads what a build was configured with: the address, and keys as "id=base64,id=base64". Anything that is
/// not understood gives a source that is not set up, never half of one.
[[nodiscard]] UpdateSource updateSource(const QString &address, const QString &keys);

} // namespace passerelle::updates
