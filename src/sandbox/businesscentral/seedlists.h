// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/company.h"

namespace passerelle::sandbox::businesscentral {

/// The lists of a company: accounts (those of the QuickBooks company), taxes, terms, methods, dimensions,
/// journals, setup. `hasCurrencies`: deals in other currencies than its own.
void seedLists(Company &company, const QString &name, bool hasCurrencies);

/// Sets the first allowed posting date; the last lies years ahead.
void openPeriod(Company company, const QDate &from);

/// What a person would know of the company and no interface tells: the journals kept for Passerelle, the tax
/// area and the rates of the tax groups. GET /admin/business-central/setup answers it.
[[nodiscard]] Json companySetup(bool isTaxRoundedPerLine);

/// Which income account an item earns on, by a word of its name.
[[nodiscard]] QString incomeAccountOf(const QString &itemName);

} // namespace passerelle::sandbox::businesscentral
