// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/signinhelper.h"

namespace passerelle::cli {

/// The helper with the embedded browser beside this program, or why there is none.
[[nodiscard]] auth::SignInHelper signInProgram();

} // namespace passerelle::cli
