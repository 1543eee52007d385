// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity.h"
#include "service/systems.h"
#include "storage/journalreader.h"

#include <stop_token>

namespace passerelle::service {

/// A company's two systems, both connected, and what effects are planned between.
struct BothEnds
{
    std::unique_ptr<SourceLink> source = {};
    std::unique_ptr<LedgerLink> ledger = {};
    domain::IdentityScope scope = {};
};

/// Opens both and asks each who it is.
[[nodiscard]] QCoro::Task<Result<BothEnds>> connectBoth(Office *office, CompanySettings company,
                                                        std::stop_token stop);

/// Whether an effect that creates something was posted to this ledger company, and not to one that was
/// connected before (T-54).
[[nodiscard]] Result<bool> isOfCompany(const storage::JournalReader &reader,
                                       const domain::IdentityScope &scope, const domain::Effect &effect);

} // namespace passerelle::service
