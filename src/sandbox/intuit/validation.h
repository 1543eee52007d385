// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/entitytype.h"
#include "sandbox/intuit/fault.h"

namespace passerelle::sandbox::intuit {

/// What can be said of a body alone: unknown properties (2010), kinds of values, lengths (2050), enumerations
/// (2170), e-mail addresses (2210) and characters that names may not hold.
[[nodiscard]] Check checkBody(const EntityType &type, const Json &body);

} // namespace passerelle::sandbox::intuit
