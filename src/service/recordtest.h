// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ledgerfacts.h"
#include "domain/plan.h"
#include "domain/taxes.h"

namespace passerelle::service {

/// What a run would do with one record, by the mapping as it is now.
struct RecordTest
{
    domain::RecordLabel label = {};
    std::vector<domain::PlannedEffect> effects = {}; ///< what would be posted
    std::optional<Error> error = {}; ///< why it can't be
    std::optional<domain::LeftOutReason> leftOut = {}; ///< why it would not be, without being an error
    domain::LedgerFacts facts = {}; ///< the names of what the effects point to
    domain::TaxRounding rounding = domain::TaxRounding::PerLine; ///< how the ledger computes taxes
};

} // namespace passerelle::service
