// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/membri/refusal.h"
#include "sandbox/membri/schema.h"

#include <QVariant>

namespace passerelle::sandbox::membri {

/// A condition in SQL with its bound values, over the table under an alias.
struct Condition
{
    QString sql = {};
    QVariantList bound = {};

    [[nodiscard]] bool isEmpty() const { return sql.isEmpty(); }
};

/// Translates a $filter. Only the grammar that the real service documents: comparisons, and, or, not,
/// brackets, contains, startswith, endswith, any, all, Microsoft.Dynamics.CRM.In and NotIn; anything else is
/// refused.
[[nodiscard]] Outcome<Condition> parseFilter(const QString &text, const Table &table, const QString &alias);

} // namespace passerelle::sandbox::membri
