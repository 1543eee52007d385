// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"
#include "domain/recordlabel.h"

namespace passerelle::domain {

/// The record an effect is for, in the words the effect keeps of it.
[[nodiscard]] RecordLabel labelOf(const Effect &effect);

} // namespace passerelle::domain
