// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/memorybooks.h"
#include "runner/runner.h"

namespace passerelle::bench {

/// One start of the program: opens the journal of this folder and runs from connecting to the certificate.
[[nodiscard]] Result<runner::RunReport> runOnce(const QString &folder, MemorySource &source,
                                                MemoryLedger &ledger);

/// Prints a figure beside its ceiling; true when it holds.
bool tell(const QString &bench, const QString &what, double figure, double ceiling, const QString &unit);

} // namespace passerelle::bench
