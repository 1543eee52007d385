// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QByteArray>

#include <optional>

namespace passerelle::sandbox::intuit {

/// Reads a decimal text ("-12.345", "7e2" is refused) as a whole number of 10^-decimals, rounded half away
/// from zero. Nothing when it is no number or too large.
[[nodiscard]] std::optional<qint64> parseDecimal(QByteArrayView text, int decimals);

/// The same for a JSON number, or for a string that holds one (clients send both).
[[nodiscard]] std::optional<qint64> decimalOf(const Json &value, int decimals);

/// Cents of a JSON amount; a missing or wrong one counts as nothing.
[[nodiscard]] qint64 centsOf(const Json &value);

/// a * b / divisor, rounded half away from zero, exact in between.
[[nodiscard]] qint64 multiplyRounded(qint64 a, qint64 b, qint64 divisor);

/// Cents as the service writes amounts: 114.98, 100.00, and zero as 0.
[[nodiscard]] Json amountJson(qint64 cents);

} // namespace passerelle::sandbox::intuit
