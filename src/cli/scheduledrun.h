// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"
#include "runner/runreport.h"

#include <optional>

namespace passerelle::cli {

/// `sync --scheduled` while the window is open: an exit code when the window took the run (0) or is busy (5);
/// none when the run is to be made here.
[[nodiscard]] std::optional<int> handedToWindow(const Bench &bench, const service::CompanySettings &company);

/// After a run that the schedule began: a notification on the desktop, and the summary by e-mail. What fails
/// of it is told on standard error and changes nothing of the run's own exit code.
void tellOfScheduledRun(const Bench &bench, const service::CompanySettings &company,
                        const Result<runner::RunReport> &outcome);

} // namespace passerelle::cli
