// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/membrimapping.h"

#include "connectors/membri/mappingspec.h"

#include <QRegularExpression>

#include <algorithm>

namespace passerelle::connectors {

namespace {

using namespace Qt::StringLiterals;

Failure badMapping(const QString &where)
{
    return fail(ErrorCode::BadConfiguration, u"membri-mapping.json: "_s + where);
}

/// Names go into addresses and filters as they are: nothing but what Dataverse allows in a name.
bool isName(const QString &text)
{
    static const QRegularExpression pattern{u"\\A[A-Za-z_][A-Za-z0-9_]{0,99}\\z"_s};
    return pattern.match(text).hasMatch();
}

Result<Done> readName(const Json &json, const QString &where, bool mayBeEmpty, QString &target)
{
    if (json.isNull())
        return Done{};
    const QString name = json.toString();
    if (!json.isString() || !(isName(name) || (mayBeEmpty && name.isEmpty())))
        return badMapping(where);
    target = name;
    return Done{};
}

bool isOptionalColumn(const QString &tableKey, const QString &columnKey)
{
    const auto specs = membri::columnSpecs();
    return std::any_of(specs.begin(), specs.end(), [&](const membri::ColumnSpec &spec) {
        return spec.table == tableKey && spec.key == columnKey && spec.isOptional;
    });
}

bool isOptionalTable(const QString &tableKey)
{
    const auto specs = membri::tableSpecs();
    return std::any_of(specs.begin(), specs.end(), [&](const membri::TableSpec &spec) {
        return spec.key == tableKey && spec.isOptional;
    });
}

Result<Done> readColumns(const Json &json, const QString &tableKey, MembriMapping::Table &table)
{
    for (const auto &[key, name] : json.members()) {
        const QString where = tableKey + u'.' + key;
        const auto found = table.columns.find(key);
        if (found == table.columns.end())
            return badMapping(where);
        if (const auto read = readName(name, where, isOptionalColumn(tableKey, key), found->second.name);
            !read)
            return Failure{read.error()};
    }
    return Done{};
}

Result<Done> readTables(const Json &json, MembriMapping &mapping)
{
    for (const auto &[key, content] : json.members()) {
        const auto found = mapping.tables.find(key);
        if (found == mapping.tables.end())
            return badMapping(key);
        MembriMapping::Table &table = found->second;
        if (const auto read =
                readName(content[u"table"], key + u".table"_s, isOptionalTable(key), table.name);
            !read)
            return Failure{read.error()};
        if (const auto read = readName(content[u"set"], key + u".set"_s, false, table.set); !read)
            return Failure{read.error()};
        if (const auto read = readColumns(content[u"columns"], key, table); !read)
            return Failure{read.error()};
    }
    return Done{};
}

/// Payment types may be added (an organization's own); the other choices have fixed keys.
Result<Done> readChoices(const Json &json, MembriMapping &mapping)
{
    for (const auto &[name, values] : json.members()) {
        const auto found = mapping.choices.find(name);
        if (found == mapping.choices.end())
            return badMapping(name);
        for (const auto &[key, value] : values.members()) {
            const bool isKnown = found->second.contains(key) || name == u"payment-type"_s;
            if (!isKnown || !value.isNumber() || value.toInt(-1) < 0)
                return badMapping(name + u'.' + key);
            found->second[key] = value.toInt();
        }
    }
    return Done{};
}

} // namespace

QString MembriMapping::Column::property() const
{
    return isLookup && !name.isEmpty() ? u'_' + name + u"_value"_s : name;
}

QString MembriMapping::Table::property(QStringView columnKey) const
{
    const auto found = columns.find(columnKey);
    return found == columns.end() ? QString{} : found->second.property();
}

MembriMapping MembriMapping::standard()
{
    MembriMapping mapping;
    for (const membri::TableSpec &spec : membri::tableSpecs())
        mapping.tables[spec.key] = Table{spec.table, spec.set, {}};
    for (const membri::ColumnSpec &spec : membri::columnSpecs())
        mapping.tables[spec.table].columns[spec.key] = Column{spec.column, spec.isLookup};
    for (const membri::ChoiceSpec &spec : membri::choiceSpecs())
        mapping.choices[spec.choice][spec.key] = spec.value;
    return mapping;
}

Result<MembriMapping> MembriMapping::fromJson(const Json &json)
{
    MembriMapping mapping = standard();
    if (!json.isObject())
        return badMapping(u"{}"_s);
    if (const auto read = readTables(json[u"tables"], mapping); !read)
        return Failure{read.error()};
    if (const auto read = readChoices(json[u"choices"], mapping); !read)
        return Failure{read.error()};
    return mapping;
}

Json MembriMapping::toJson() const
{
    Json allTables = Json::object();
    for (const auto &[key, table] : tables) {
        Json columns = Json::object();
        for (const auto &[columnKey, column] : table.columns)
            columns.set(columnKey, column.name);
        Json content = Json::object();
        content.set(u"table"_s, table.name);
        content.set(u"set"_s, table.set);
        content.set(u"columns"_s, std::move(columns));
        allTables.set(key, std::move(content));
    }
    Json allChoices = Json::object();
    for (const auto &[name, choice] : choices) {
        Json values = Json::object();
        for (const auto &[key, value] : choice)
            values.set(key, value);
        allChoices.set(name, std::move(values));
    }
    Json json = Json::object();
    json.set(u"tables"_s, std::move(allTables));
    json.set(u"choices"_s, std::move(allChoices));
    return json;
}

const MembriMapping::Table &MembriMapping::table(QStringView tableKey) const
{
    static const Table none;
    const auto found = tables.find(tableKey);
    return found == tables.end() ? none : found->second;
}

std::optional<qint64> MembriMapping::choiceValue(QStringView choice, QStringView key) const
{
    const auto values = choices.find(choice);
    if (values == choices.end())
        return std::nullopt;
    const auto found = values->second.find(key);
    return found == values->second.end() ? std::nullopt : std::optional{found->second};
}

QString MembriMapping::choiceKey(QStringView choice, qint64 value) const
{
    const auto values = choices.find(choice);
    if (values == choices.end())
        return {};
    for (const auto &[key, mapped] : values->second) {
        if (mapped == value)
            return key;
    }
    return {};
}

} // namespace passerelle::connectors
