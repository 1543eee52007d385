// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/entitytype.h"
#include "sandbox/intuit/fault.h"

#include <optional>

namespace passerelle::sandbox::intuit {

enum class PropertyKind
{
    Id, ///< whole number, only = and IN
    Text, ///< case-folded column
    Plain, ///< read out of the JSON, compared without regard to case of ASCII letters
    Day,
    Time,
    Money,
    Flag,
};

/// A property that can be filtered and sorted by, and where it is found.
struct QueryProperty
{
    PropertyKind kind = PropertyKind::Text;
    QString expression;

    [[nodiscard]] QString placeholder() const;
    [[nodiscard]] bool isIndexed() const;
};

[[nodiscard]] std::optional<QueryProperty> queryProperty(const EntityType &type, const QString &name);

/// The fault for a property that is known but not queryable, or not known at all.
[[nodiscard]] Fault notQueryable(const EntityType &type, const QString &name);

} // namespace passerelle::sandbox::intuit
