// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/schema.h"

#include <algorithm>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

QString Column::wireName() const
{
    return type == ColumnType::Lookup ? u"_%1_value"_s.arg(name) : name;
}

QString Column::schemaName() const
{
    if (type == ColumnType::Lookup && targets.size() == 1)
        return targets.front().navigation;
    QString text = name;
    const qsizetype at = text.startsWith(u"cdc_") ? 4 : 0;
    text[at] = text[at].toUpper();
    return text;
}

QString Column::attributeType() const
{
    if (!kind.isEmpty())
        return kind;
    switch (type) {
    case ColumnType::Id:
        return u"Uniqueidentifier"_s;
    case ColumnType::Text:
        return length > 1000 ? u"Memo"_s : u"String"_s;
    case ColumnType::Whole:
        return u"Integer"_s;
    case ColumnType::Choice:
        return u"Picklist"_s;
    case ColumnType::YesNo:
        return u"Boolean"_s;
    case ColumnType::Money:
        return u"Money"_s;
    case ColumnType::Decimal:
        return u"Decimal"_s;
    case ColumnType::DateTime:
    case ColumnType::DateOnly:
        return u"DateTime"_s;
    case ColumnType::Lookup:
        return u"Lookup"_s;
    }
    Q_UNREACHABLE();
}

const Column *Table::column(QStringView logicalName) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column &c) { return c.name == logicalName; });
    return found == columns.end() ? nullptr : &*found;
}

const Column *Table::columnOnWire(QStringView wireName) const
{
    if (wireName.startsWith(u'_') && wireName.endsWith(u"_value")) {
        const Column *found = column(wireName.sliced(1, wireName.size() - 7));
        return found && found->type == ColumnType::Lookup ? found : nullptr;
    }
    const Column *found = column(wireName);
    return found && found->type != ColumnType::Lookup ? found : nullptr;
}

std::pair<const Column *, const Target *> Table::navigation(QStringView wanted) const
{
    for (const Column &column : columns) {
        for (const Target &target : column.targets) {
            if (target.navigation == wanted)
                return {&column, &target};
        }
    }
    return {nullptr, nullptr};
}

const Collection *Table::collection(QStringView wanted) const
{
    const auto found = std::find_if(collections.begin(), collections.end(),
                                    [&](const Collection &c) { return c.navigation == wanted; });
    return found == collections.end() ? nullptr : &*found;
}

const Table *tableNamed(QStringView logicalName)
{
    const auto &all = tables();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Table &t) { return t.name == logicalName; });
    return found == all.end() ? nullptr : &*found;
}

const Table *tableOfSet(QStringView entitySet)
{
    const auto &all = tables();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Table &t) { return t.set == entitySet; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace passerelle::sandbox::membri
