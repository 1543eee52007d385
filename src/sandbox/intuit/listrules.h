// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// The rules of customers, vendors, items, accounts and the other lists: names, parents, required references,
/// deactivation; completes what the service computes.
[[nodiscard]] Check prepareList(Company &company, Draft &draft);

} // namespace passerelle::sandbox::intuit
