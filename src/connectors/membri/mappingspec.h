// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace passerelle::connectors::membri {

/// One table that the connector reads, by the key this program calls it by.
struct TableSpec
{
    QLatin1StringView key;
    QLatin1StringView table; ///< default logical name
    QLatin1StringView set; ///< default entity set name
    QStringView french; ///< label
    QStringView english;
    bool isOptional = false; ///< reading works without the table
    bool isPlatform = false; ///< of Dataverse itself: never renamed, so its metadata is not asked for
};

/// One column of a table, by the key this program calls it by.
struct ColumnSpec
{
    QLatin1StringView table; ///< key
    QLatin1StringView key;
    QLatin1StringView column; ///< default logical name
    QStringView french;
    QStringView english;
    bool isLookup = false;
    bool isOptional = false;
};

/// One value of a choice column.
struct ChoiceSpec
{
    QLatin1StringView choice; ///< key
    QLatin1StringView key;
    int value = 0;
    QStringView french;
    QStringView english;
};

/// Which column's option set says the values of a choice.
struct ChoiceColumnSpec
{
    QLatin1StringView choice;
    QLatin1StringView table;
    QLatin1StringView column;
};

[[nodiscard]] std::span<const TableSpec> tableSpecs();
[[nodiscard]] std::span<const ColumnSpec> columnSpecs();
[[nodiscard]] std::span<const ChoiceSpec> choiceSpecs();
[[nodiscard]] std::span<const ChoiceColumnSpec> choiceColumnSpecs();

} // namespace passerelle::connectors::membri
