// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// CompanyInfo or Preferences as the company stands now: closing date, numbering and tax switches included.
[[nodiscard]] Json settingsObject(Company &company, const EntityType &type);

[[nodiscard]] QString companyName(Database &database, const QString &realm);
void setCompanyName(Database &database, const QString &realm, const QString &name);

} // namespace passerelle::sandbox::intuit
