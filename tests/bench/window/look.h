// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/home.h"

namespace passerelle::bench {

/// Opens the window on a home and does what a bookkeeper does with a long list while the home's journal is
/// written. Prints every figure; 1 when one does not hold.
[[nodiscard]] int lookAt(const service::Home &home);

} // namespace passerelle::bench
