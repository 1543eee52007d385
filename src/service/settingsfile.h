// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/companydraft.h"
#include "service/setup.h"

namespace passerelle::service {

/// BadConfiguration: its detail is the file, and behind ": " the field that is wrong or NotJson; the file
/// alone when it can't be read.
[[nodiscard]] Result<Json> readSettingsJson(const QString &file);
[[nodiscard]] Result<SettingsFile> settingsFileFromJson(const Json &json);
[[nodiscard]] Result<SettingsFile> readSettingsFile(const QString &file); ///< both in one

/// Writes the same; only its owner may read it.
[[nodiscard]] Result<Done> writeSettingsFile(const Office &office, const CompanySettings &company,
                                             const QString &file);

/// Makes a company as createCompany() does, with the file's mapping and columns.
[[nodiscard]] QCoro::Task<Result<CompanySettings>> createFromFile(Office *office, SettingsFile file,
                                                                  CompanySecrets secrets);

} // namespace passerelle::service
