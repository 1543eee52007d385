// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/accounts.h"
#include "service/recordjobs.h"

namespace passerelle::service {

/// Reads those accounts in the source and the ledger's customers, and compares. Nothing is written. The
/// accounts are those that the journal knows: the source was read before. Failures of either system.
[[nodiscard]] QCoro::Task<Result<std::vector<AccountToVerify>>>
readAccountsToVerify(Office *office, CompanySettings company, std::stop_token stop);

/// Writes the decisions to the source; an entry for each, with its error. What could be written is no longer
/// to verify.
[[nodiscard]] QCoro::Task<Result<RecordChangeResult>> decideAccounts(Office *office, CompanySettings company,
                                                                     std::vector<AccountDecision> decisions,
                                                                     std::stop_token stop);

} // namespace passerelle::service
