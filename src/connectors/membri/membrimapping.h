// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace passerelle::connectors {

/// Where Membri keeps what we read: the names of its tables and columns and the values of its choices, each
/// under the key this program uses. Plain data; a company may replace any name (membri-mapping.json).
struct MembriMapping
{
    struct Column
    {
        QString name = {}; ///< logical name; empty: this organization has no such column
        bool isLookup = false;

        /// The name in queries and replies: "_customerid_value" for a lookup.
        [[nodiscard]] QString property() const;
        friend bool operator==(const Column &, const Column &) = default;
    };

    struct Table
    {
        QString name = {}; ///< logical name; empty: this organization has no such table
        QString set = {}; ///< entity set name
        std::map<QString, Column, std::less<>> columns = {};

        /// The property of a column by its key; empty when it is not mapped.
        [[nodiscard]] QString property(QStringView columnKey) const;
        friend bool operator==(const Table &, const Table &) = default;
    };

    using Choice = std::map<QString, qint64, std::less<>>;

    std::map<QString, Table, std::less<>> tables = {};
    std::map<QString, Choice, std::less<>> choices = {};

    /// The built-in default.
    [[nodiscard]] static MembriMapping standard();

    /// Reads a file's content; what it leaves out keeps its default. BadConfiguration names an unknown key or
    /// a name that can't be one of a table or column.
    [[nodiscard]] static Result<MembriMapping> fromJson(const Json &json);
    [[nodiscard]] Json toJson() const;

    [[nodiscard]] const Table &table(QStringView tableKey) const;
    [[nodiscard]] std::optional<qint64> choiceValue(QStringView choice, QStringView key) const;
    /// The key of a value, or an empty text when the value is not mapped.
    [[nodiscard]] QString choiceKey(QStringView choice, qint64 value) const;

    friend bool operator==(const MembriMapping &, const MembriMapping &) = default;
};

} // namespace passerelle::connectors
