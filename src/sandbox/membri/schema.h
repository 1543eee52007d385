// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace passerelle::sandbox::membri {

enum class ColumnType
{
    Id,
    Text,
    Whole,
    Choice,
    YesNo,
    Money,
    Decimal,
    DateTime,
    DateOnly,
    Lookup
};

struct Label
{
    QString french;
    QString english;
};

struct Option
{
    int value = 0;
    Label label;
};

/// Where a lookup may point, and the navigation property that leads there.
struct Target
{
    QString table;
    QString navigation;
};

/// One column: what the API calls it, how SQLite keeps it. Money and decimals are whole numbers of 1/10000.
struct Column
{
    QString name; ///< logical name, also the SQLite column
    ColumnType type = ColumnType::Text;
    Label label;
    int length = 0; ///< of a text
    std::vector<Option> options = {};
    std::vector<Target> targets = {};
    bool isComputed = false; ///< written by the service only; ignored in a payload
    QString kind = {}; ///< metadata's AttributeType where it is not the usual one ("State", "Customer")

    [[nodiscard]] QString wireName() const; ///< "_customerid_value" for a lookup
    [[nodiscard]] QString folded() const
    {
        return name + QLatin1StringView("__ci");
    } ///< case-folded twin of a text
    [[nodiscard]] QString typeColumn() const { return name + QLatin1StringView("__type"); } ///< which target
    [[nodiscard]] bool isPolymorphic() const { return targets.size() > 1; }
    [[nodiscard]] QString schemaName() const;
    [[nodiscard]] QString attributeType() const; ///< "Picklist", "String" ...
};

/// The rows of another table that point at a row of this one.
struct Collection
{
    QString navigation;
    QString table;
    QString lookup; ///< column of that table
};

struct Table
{
    QString name;
    QString set;
    QString id;
    QString primaryName;
    Label label;
    std::vector<Column> columns;
    std::vector<Collection> collections = {};
    std::vector<QStringList> indexes = {};
    bool isReadOnly = false; ///< the application user may not write it (403)

    [[nodiscard]] QString sqlName() const { return QLatin1StringView("membri_") + name; }
    [[nodiscard]] const Column *column(QStringView logicalName) const;
    [[nodiscard]] const Column *columnOnWire(QStringView wireName) const;
    /// The lookup and the target a single-valued navigation property means, or nulls.
    [[nodiscard]] std::pair<const Column *, const Target *> navigation(QStringView name) const;
    [[nodiscard]] const Collection *collection(QStringView name) const;
};

/// Every table of the imitated organization.
[[nodiscard]] const std::vector<Table> &tables();
[[nodiscard]] const Table *tableNamed(QStringView logicalName);
[[nodiscard]] const Table *tableOfSet(QStringView entitySet);

} // namespace passerelle::sandbox::membri
