// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <optional>

namespace passerelle::sandbox::businesscentral {

inline constexpr qint64 DecimalScale = 100'000; ///< quantities, prices and rates: five decimals

/// A JSON number as a whole number of 10^-decimals, rounded half away from zero; nothing when it is no number
/// or too large.
[[nodiscard]] std::optional<qint64> scaledOf(const Json &value, int decimals);
[[nodiscard]] qint64 centsOf(const Json &value); ///< a missing or wrong amount counts as nothing
[[nodiscard]] qint64 decimalOf(const Json &value); ///< at DecimalScale

/// Numbers as the service writes them: 287.44, 250, 0.5.
[[nodiscard]] Json numberJson(qint64 scaled, int decimals);
[[nodiscard]] Json amountJson(qint64 cents);
/// The same number without needless zeros, as it is stored and answered.
[[nodiscard]] Json plainNumber(const Json &value);

/// a * b / divisor, rounded half away from zero, exact in between.
[[nodiscard]] qint64 multiplyRounded(qint64 a, qint64 b, qint64 divisor);

} // namespace passerelle::sandbox::businesscentral
