// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QDateTime>

#include <vector>

namespace passerelle::service {

/// One file of a backup: where it lies, or will lie, under its name.
struct BackupPart
{
    QString name = {};
    QString file = {};
    qint64 size = 0;
};

/// What a backup says of itself.
struct BackupNote
{
    QString company = {}; ///< its name
    QString program = {}; ///< the version that wrote it
    QDateTime madeAt = {};
    std::vector<BackupPart> parts = {};
};

/// A backup is one file: a line that says what it is, a line of JSON with the parts' names and sizes, the
/// parts' bytes one after the other, and a seal over all of it (SHA-256). It appears whole or not at all,
/// readable by its owner only. FileWriteFailed names it.
[[nodiscard]] Result<Done> writeBackupFile(const QString &file, const BackupNote &note);

/// Reads it whole, and believes nothing of it before the seal fits. BackupUnusable says why not.
[[nodiscard]] Result<BackupNote> checkBackupFile(const QString &file);

/// Checks it, then writes those of its parts that have one of these names into the folder, for their owner
/// only; other parts are left out.
[[nodiscard]] Result<BackupNote> unpackBackupFile(const QString &file, const QString &folder,
                                                  const QStringList &names);

} // namespace passerelle::service
