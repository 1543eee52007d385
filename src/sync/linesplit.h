// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taxes.h"

#include <optional>

namespace passerelle::sync {

/// A document's lines in two parts that each add up to the cent.
struct SplitLines
{
    std::vector<domain::DraftLine> first = {};
    std::vector<domain::DraftLine> rest = {};
};

/// Splits lines so that the ledger's total of the first part is `firstTotal` and of the rest `restTotal` (a
/// partly paid invoice that is cancelled: credit the unpaid part, refund the rest). Each part is a document
/// of its own, so only the totals must agree. Nothing when no split to the cent exists near the proportional
/// one.
[[nodiscard]] std::optional<SplitLines> splitLines(const std::vector<domain::DraftLine> &lines,
                                                   const domain::Money &firstTotal,
                                                   const domain::Money &restTotal,
                                                   const std::vector<domain::LedgerTaxCode> &codes,
                                                   domain::TaxRounding rounding);

} // namespace passerelle::sync
