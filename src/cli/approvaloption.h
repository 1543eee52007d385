// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "runner/runreport.h"

namespace passerelle::cli {

/// What --approve FILE allows, with --only and --pilot applied; nothing without --approve. BadUsage when the
/// options contradict each other or name what is not in the plan.
[[nodiscard]] Result<std::optional<sync::Approval>> approvalOption(const Arguments &arguments);

/// Writes the plan of a dry run to --out FILE, when that was asked for.
[[nodiscard]] Result<Done> writePlan(const Arguments &arguments, const runner::RunReport &report);

} // namespace passerelle::cli
