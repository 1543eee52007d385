// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settings.h"
#include "service/companysettings.h"

namespace passerelle::presentation {

/// Takes over what the person answered to the installer: the language, when it is another than the last time,
/// and what the form of a new company is filled in with. No secret is among it.
void takeInstallerAnswers(const QSettings &installer, Settings &settings);

/// A new company as the form shows it first: blank, or with what the installer was told.
[[nodiscard]] service::CompanySettings firstCompany(const Settings &settings);

} // namespace passerelle::presentation
