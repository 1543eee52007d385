// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <optional>

namespace passerelle::businesscentral {

/// True when a draft's header is the one that was written: customer and posting date.
[[nodiscard]] bool isSameHeader(const Json &draft, const Json &wanted);

/// How many of the wanted lines a draft already has, from the first one on; nothing when it holds a line that
/// is not ours or is out of turn. Comments of others are overlooked: items bring some of their own.
[[nodiscard]] std::optional<size_t> linesInPlace(const Json::Array &held, const Json::Array &wanted);

} // namespace passerelle::businesscentral
