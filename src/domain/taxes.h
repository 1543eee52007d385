// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"

namespace passerelle::domain {

/// How a ledger rounds tax to the cent: each line and rate alone, or each rate over the document's sum.
enum class TaxRounding
{
    PerLine,
    PerRate
};

/// The total a ledger will compute for these lines: nets plus every rate of each line's tax code, rounded
/// half away from zero to the cent. The forecast behind "total differs" (product rule *tax*).
[[nodiscard]] Money predictedTotal(const std::vector<DraftLine> &lines,
                                   const std::vector<LedgerTaxCode> &codes, TaxRounding rounding);

} // namespace passerelle::domain
