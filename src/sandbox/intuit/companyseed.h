// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/intuitstate.h"
#include "sandbox/sampledata.h"

namespace passerelle::sandbox::intuit {

/// Fills the two companies: charts of accounts, taxes, terms, payment methods and classes; in the first also
/// the sample's items, customers, vendors and invoices, all by the rules of the service itself.
void seedCompanies(IntuitState &state, const LedgerSeed &seed);

} // namespace passerelle::sandbox::intuit
