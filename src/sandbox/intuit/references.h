// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// Follows every reference of a draft: it must exist (2500) and be active unless it was there before (610);
/// its name is filled in.
[[nodiscard]] Check resolveReferences(Company &company, Draft &draft);

/// The id of a reference value ("CustomerRef"), 0 when missing.
[[nodiscard]] qint64 referenceId(const Json &holder, QStringView name);

} // namespace passerelle::sandbox::intuit
