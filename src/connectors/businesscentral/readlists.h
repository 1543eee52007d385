// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "connectors/businesscentral/settings.h"
#include "domain/ledgerfacts.h"

namespace passerelle::businesscentral {

/// Home currency and the days that may be posted to. BadReply when they can't be read.
[[nodiscard]] Result<Done> readSetup(const Json &setup, domain::LedgerFacts &facts);

/// What a line may be about: items, and the accounts that may be posted to directly.
[[nodiscard]] std::vector<domain::LedgerEntry> readItems(const Json::Array &items,
                                                         const Json::Array &accounts);

/// Where money may lie: accounts and bank accounts.
[[nodiscard]] std::vector<domain::LedgerEntry> readAccounts(const Json::Array &accounts,
                                                            const Json::Array &bankAccounts);

/// Tax groups with the rates that the settings give them; one exempt code where the company charges no tax.
[[nodiscard]] std::vector<domain::LedgerTaxCode> readTaxCodes(const Json::Array &groups,
                                                              const BusinessCentralSettings &settings);

/// A list whose entries are known by their code.
[[nodiscard]] std::vector<domain::LedgerEntry> readCodes(const Json::Array &rows);

} // namespace passerelle::businesscentral
