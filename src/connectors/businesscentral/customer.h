// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "connectors/businesscentral/settings.h"
#include "domain/effect.h"

namespace passerelle::businesscentral {

/// A country's name as the code the company knows; what is not in the settings stays as it is.
[[nodiscard]] QString countryCode(const BusinessCentralSettings &settings, const QString &name);
[[nodiscard]] QString countryName(const BusinessCentralSettings &settings, const QString &code);

/// A customer as the service shows it; its name is what the source refers to it by: the number. What the
/// service does not show is empty.
[[nodiscard]] domain::LedgerCustomer
readCustomer(const Json &customer, const BusinessCentralSettings &settings, const QString &homeCurrency);

/// The same as a document: its number is the customer's, voided means blocked. It carries no marker: the
/// service has no place for one.
[[nodiscard]] domain::LedgerDocument customerAsDocument(const Json &customer);

/// True when the customer holds every member of a body that we wrote. A text that is missing and an empty one
/// are the same.
[[nodiscard]] bool holdsBody(const Json &customer, const Json &body);

} // namespace passerelle::businesscentral
