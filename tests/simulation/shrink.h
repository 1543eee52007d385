// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/schedule.h"

namespace passerelle::simulation {

/// A smaller schedule that still breaks a promise: fewer records, fewer kinds of fault, fewer strikes. The
/// schedule itself when it breaks none.
[[nodiscard]] Schedule shrunk(const Schedule &schedule);

/// The command line that runs a schedule again.
[[nodiscard]] QString commandLine(const Schedule &schedule);

} // namespace passerelle::simulation
