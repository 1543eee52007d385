// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace passerelle::cli {

/// The helper with the embedded browser. Empty on Windows, where this version comes without the program
/// unless it stands beside this one.
[[nodiscard]] QString signInProgram();

} // namespace passerelle::cli
