// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace passerelle::papers {

/// Where one file of a ZIP archive lies, by the archive's directory.
struct ZipEntry
{
    QString name = {};
    qint64 offset = 0; ///< of its local header
    qint64 packedSize = 0;
    qint64 size = 0;
    bool isDeflated = false;
};

/// The directory of an archive without 64-bit extensions; nothing when the file is no such archive.
[[nodiscard]] std::optional<std::vector<ZipEntry>> zipEntries(const QString &file);

/// The unpacked bytes of an entry, at most its last `tail` ones; nothing when they can't be read.
[[nodiscard]] std::optional<QByteArray> unpackedTail(const QString &file, const ZipEntry &entry, qint64 tail);

/// True when every entry below `folder` (there is at least one) can be unpacked and ends as it should.
[[nodiscard]] bool isWholeZip(const QString &file, const QString &folder, const QByteArray &end);

} // namespace passerelle::papers
