// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace passerelle::sandbox::intuit {

enum class EntityKind
{
    List, ///< has a name and Active; never deleted
    Transaction, ///< has a date; can be deleted
    Tax, ///< a list nobody can write to here
    Settings, ///< one object a company
};

/// One kind of object of the accounting API.
struct EntityType
{
    QLatin1StringView name; ///< "CreditMemo"
    QLatin1StringView resource; ///< "creditmemo"
    QLatin1StringView shownName; ///< as error texts show it: "Credit Memo"
    EntityKind kind = EntityKind::Transaction;
    QLatin1StringView nameField = {}; ///< "DisplayName" or "Name" on lists

    [[nodiscard]] bool is(QLatin1StringView other) const { return name == other; }
    [[nodiscard]] bool isSalesForm() const;
    friend bool operator==(const EntityType &a, const EntityType &b) { return a.name == b.name; }
};

[[nodiscard]] std::span<const EntityType> allEntityTypes();
/// By name ("Invoice") or resource ("invoice") without regard to case, or null.
[[nodiscard]] const EntityType *entityType(QStringView name);
/// A type that is known to exist.
[[nodiscard]] const EntityType &knownType(QLatin1StringView name);

} // namespace passerelle::sandbox::intuit
