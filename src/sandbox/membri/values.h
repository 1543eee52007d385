// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/membri/refusal.h"
#include "sandbox/membri/schema.h"

#include <QVariant>

#include <optional>

namespace passerelle::sandbox::membri {

inline constexpr qint64 Scale = 10'000; ///< money and decimals are kept in 1/10000

/// A stored value as the API shows it (not for lookups' annotations).
[[nodiscard]] Json toJson(const Column &column, const QVariant &stored);

/// A payload's value as it is stored, or why it is refused.
[[nodiscard]] Outcome<QVariant> toStored(const Table &table, const Column &column, const Json &value);

/// A decimal text ("-12.5", "1e2" is refused) in 1/10000, or nothing.
[[nodiscard]] std::optional<qint64> scaled(QByteArrayView text);
/// "229.95": at least two decimals.
[[nodiscard]] QByteArray decimalText(qint64 stored);

/// What a person sees: a choice's label, "229,95 $", "Oui"; a null text when there is nothing to show.
[[nodiscard]] QString formatted(const Column &column, const QVariant &stored, bool isFrench);

[[nodiscard]] bool isGuid(QStringView text);

} // namespace passerelle::sandbox::membri
