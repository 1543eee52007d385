// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/entitytype.h"
#include "sandbox/businesscentral/recordstore.h"
#include "sandbox/businesscentral/refusal.h"

namespace passerelle::sandbox::businesscentral {

/// Translates a $filter: comparisons, and, or, not, brackets, contains, startswith, endswith. As the service
/// does, refuses an "or" over two different fields.
[[nodiscard]] Outcome<Condition> parseFilter(const QString &text, const EntityType &type);

/// Translates an $orderby ("postingDate desc,number"); the order of creation comes last.
[[nodiscard]] Outcome<QString> parseOrder(const QString &text, const EntityType &type);

/// "G_x002F_L_x0020_Account" and "G/L Account" are the same choice.
[[nodiscard]] QString decodedChoice(QString text);

[[nodiscard]] Refusal unknownProperty(QStringView name, const EntityType &type);

} // namespace passerelle::sandbox::businesscentral
