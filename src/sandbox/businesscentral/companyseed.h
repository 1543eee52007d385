// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/state.h"
#include "sandbox/sampledata.h"

namespace passerelle::sandbox::businesscentral {

/// Fills the two companies: chart of accounts, taxes, terms, dimensions and journals; in the first also the
/// sample's items, customers and invoices, all by the rules of the service itself. Names are those of the
/// sample, so that the same CRM goes with either ledger; customers' numbers are Business Central's own.
void seedCompanies(State &state, const LedgerSeed &seed);

} // namespace passerelle::sandbox::businesscentral
