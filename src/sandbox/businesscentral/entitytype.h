// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace passerelle::sandbox::businesscentral {

enum class Kind
{
    Text,
    Code, ///< kept in capitals
    Guid,
    Date,
    DateTime,
    Decimal,
    Whole,
    YesNo,
    Choice
};

struct Property
{
    QLatin1StringView name;
    Kind kind = Kind::Text;
    int length = 0; ///< of a text; 0: unlimited
    bool isReadOnly = false;
    QLatin1StringView choices = {}; ///< between bars; the first is the default
};

/// A way from one entity to others: a collection of its parts, or the record that a property names.
struct Navigation
{
    QLatin1StringView name;
    QLatin1StringView target; ///< an EntityType's name
    bool isCollection = false;
    QLatin1StringView property = {}; ///< holds the target's id
};

enum class Access
{
    Read,
    All
};

/// One resource of the API. Two types may show the same table: a payment journal is a journal batch, and a
/// customer payment a journal line.
struct EntityType
{
    QLatin1StringView name;
    QLatin1StringView resource;
    QLatin1StringView table;
    std::span<const Property> properties;
    QLatin1StringView parentProperty = {}; ///< names the whole of which this is a part
    Access access = Access::All;
    std::span<const Navigation> ways = {};

    [[nodiscard]] const Property *property(QStringView propertyName) const;
    [[nodiscard]] const Navigation *way(QStringView wayName) const;
    [[nodiscard]] bool is(QLatin1StringView other) const { return name == other; }
    /// Lists of sales documents' and journals' lines want to know of which.
    [[nodiscard]] bool isBatchLine() const;
};

[[nodiscard]] const std::vector<EntityType> &allTypes();
[[nodiscard]] const EntityType *typeOfResource(QStringView resource);
/// By its own name, which must exist.
[[nodiscard]] const EntityType &typeNamed(QLatin1StringView name);

// The tables, in files of their own.
[[nodiscard]] std::vector<EntityType> listTypes();
[[nodiscard]] std::vector<EntityType> documentTypes();
[[nodiscard]] std::vector<EntityType> journalTypes();

} // namespace passerelle::sandbox::businesscentral
