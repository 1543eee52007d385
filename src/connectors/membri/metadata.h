// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/membri/membrimapping.h"

#include <QStringList>

#include <vector>

namespace passerelle::connectors::membri {

/// A column or a choice value as the organization's metadata describes it.
struct LabelledColumn
{
    QString name = {};
    QStringList labels = {}; ///< in every language the organization has
};

struct LabelledOption
{
    qint64 value = 0;
    QStringList labels = {};
};

struct TableMetadata
{
    QString set = {};
    std::vector<LabelledColumn> columns = {};
};

/// What the organization says of the tables asked for (absent: it has no such table) and of its choices.
struct Metadata
{
    std::map<QString, TableMetadata, std::less<>> tables = {}; ///< by table key
    std::map<QString, std::vector<LabelledOption>, std::less<>> choices =
        {}; ///< by choice key; absent: not told
};

/// Reads the reply to a query of a table's attributes.
[[nodiscard]] std::vector<LabelledColumn> columnsIn(const Json &attributes);
/// Reads the option set of a choice column.
[[nodiscard]] std::vector<LabelledOption> optionsIn(const Json &attribute);

/// The form under which labels are compared: no accents, no case, plain apostrophes and spaces.
[[nodiscard]] QString foldedLabel(const QString &label);

/// `current` with what the organization calls otherwise replaced by the column, table set or choice value of
/// the same label (French or English). A name that exists is kept. SourceColumnMissing names a required
/// column that neither exists nor has exactly one namesake; optional ones become unmapped.
[[nodiscard]] Result<MembriMapping> proposeMapping(const Metadata &metadata, const MembriMapping &current);

} // namespace passerelle::connectors::membri
