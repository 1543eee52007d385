// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mapping.h"
#include "domain/plan.h"

namespace passerelle::presentation {

/// The words of product.md in the language now in use.
[[nodiscard]] QString statusWord(domain::SyncStatus status);
[[nodiscard]] QString kindWord(domain::RecordKind kind); ///< "Invoice"
[[nodiscard]] QString kindsWord(domain::RecordKind kind); ///< "Invoices"
[[nodiscard]] QString stepWord(domain::StepName step);
[[nodiscard]] QString stateWord(domain::EffectState state);
[[nodiscard]] QString leftOutWord(domain::LeftOutReason reason);
[[nodiscard]] QString mappingKindWord(domain::MappingKind kind);
/// What the source calls it, or our words for what it has no name of.
[[nodiscard]] QString mappingSourceWord(const domain::MappingNeed &need);
/// The short heading of a mapping's tab.
[[nodiscard]] QString mappingTabWord(domain::MappingKind kind);

/// The name people know a source or a ledger by ("quickbooks" -> "QuickBooks Online").
[[nodiscard]] QString systemName(const QString &key);

/// "Invoice 001042".
[[nodiscard]] QString recordTitle(domain::RecordKind kind, const QString &number);

} // namespace passerelle::presentation
