// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/runreport.h"

namespace passerelle::cli {

/// A finished run as text, in the language in use; the last line is the contract's.
[[nodiscard]] QString runText(const runner::RunReport &report);

/// The to-the-cent table of source, journal and ledger.
[[nodiscard]] QString totalsText(const std::vector<runner::TotalRow> &totals);

/// "- Invoice 001017 (Customer): sentence / fix" of each issue.
[[nodiscard]] QString issuesText(const std::vector<runner::RecordIssue> &issues);

} // namespace passerelle::cli
