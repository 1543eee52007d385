// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/ledgerfacts.h"

namespace passerelle::quickbooks {

/// The facts of CompanyInfo: name and id (the company of the authorization). LedgerSubscriptionEnded when the
/// service says that nothing can be written any more; BadReply when there is no company in the answer.
[[nodiscard]] Result<Done> readCompany(const Json &reply, const QString &realmId, domain::LedgerFacts &facts);

/// The facts of Preferences: closing date, numbering, taxes, currencies.
[[nodiscard]] Result<Done> readPreferences(const Json &reply, domain::LedgerFacts &facts);

/// Items that a line may carry: no categories, no groups.
[[nodiscard]] std::vector<domain::LedgerEntry> readItems(const Json::Array &rows);

/// Accounts, with their type; "UndepositedFunds" for the account of that role.
[[nodiscard]] std::vector<domain::LedgerEntry> readAccounts(const Json::Array &rows);

/// The account of money not yet deposited: refunds are paid from it unless a person says otherwise. Empty
/// when the company has none.
[[nodiscard]] QString undepositedAccount(const std::vector<domain::LedgerEntry> &accounts);

/// Payment methods, classes.
[[nodiscard]] std::vector<domain::LedgerEntry> readEntries(const Json::Array &rows);

/// Tax codes with their sales rates. A code with a rate that is not in the list can't be forecast: inactive.
[[nodiscard]] std::vector<domain::LedgerTaxCode> readTaxCodes(const Json::Array &codes,
                                                              const Json::Array &rates);

} // namespace passerelle::quickbooks
