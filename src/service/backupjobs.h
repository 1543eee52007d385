// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/backupfile.h"
#include "service/setup.h"

namespace passerelle::service {

/// Where and when a company was last saved; an empty file name when it never was.
struct LastBackup
{
    QString file = {};
    QDateTime at = {};
    qint64 size = 0;
};

/// Saves a company to one file: journal, settings, mapping, register of incidents. No secret is in it, but
/// the names of the journal are. CompanyBusy while a run is under way.
[[nodiscard]] Result<LastBackup> backUp(Office &office, const CompanySettings &company, const QString &file);

[[nodiscard]] LastBackup lastBackup(const Office &office, const CompanySettings &company);

/// What the file holds, and the settings that it would make a company of. Nothing is written.
struct BackupContents
{
    BackupNote note = {};
    CompanySettings settings = {};
};
[[nodiscard]] Result<BackupContents> readBackup(const Office &office, const QString &file);

/// Makes a company of a backup under this name (empty: its own). Its journal knows that it is a copy: it
/// looks for each record before sending it. Access to the ledger must be given again, and automatic runs set
/// again. Secrets that are empty must be in the vault already, unless they come later. Nothing stays of what
/// fails: BackupUnusable, CompanyExists, SecretMissing.
enum class Secrets
{
    Now,
    Later ///< a person types them in the settings
};
[[nodiscard]] QCoro::Task<Result<CompanySettings>> restoreBackup(Office *office, QString file, QString name,
                                                                 CompanySecrets secrets, Secrets when);

} // namespace passerelle::service
