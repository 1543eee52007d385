// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>

namespace passerelle::storage {

/// True when a part of the path is the folder of a cloud service that copies files behind our back (OneDrive,
/// Dropbox, Google Drive, iCloud), or when the path is a network path.
[[nodiscard]] bool isSharedPath(const QString &path);

/// True for the statfs() types of network and user-space file systems (NFS, SMB, CIFS, AFS, FUSE ...).
[[nodiscard]] bool isNetworkFileSystem(quint64 fileSystemType);

/// Makes the folder for its user alone and checks that a journal may live there: JournalOnNetworkFolder, or
/// DiskFull with "file, bytes needed".
[[nodiscard]] Result<Done> prepareFolder(const QString &folder, const QString &journalFile,
                                         qint64 bytesNeeded);

/// Gives a file to its user alone (0600); on Windows the user's profile already does.
[[nodiscard]] Result<Done> makePrivate(const QString &file);

/// Renames the journal and its write-ahead log aside, under a name that is free. Answers the new file name.
[[nodiscard]] Result<QString> moveAside(const QString &journalFile, const QDateTime &now);

} // namespace passerelle::storage
