// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/rowshape.h"

#include "sandbox/membri/values.h"

#include <algorithm>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
const QString FormattedValue = u"OData.Community.Display.V1.FormattedValue"_s;
const QString LookupName = u"Microsoft.Dynamics.CRM.lookuplogicalname"_s;
const QString NavigationName = u"Microsoft.Dynamics.CRM.associatednavigationproperty"_s;

/// The primary name of the record a lookup points at, as a subselect.
QString labelSql(const Column &lookup)
{
    QStringList cases;
    for (const Target &target : lookup.targets) {
        const Table &other = *tableNamed(target.table);
        cases.append(u"(SELECT n.%1 FROM %2 n WHERE n.%3 = %4.%5)"_s.arg(other.primaryName, other.sqlName(),
                                                                         other.id, TableAlias, lookup.name));
    }
    return cases.size() == 1 ? cases.front() : u"coalesce(%1)"_s.arg(cases.join(u", "_s));
}
} // namespace

QString etagOf(qint64 version)
{
    return u"W/\"%1\""_s.arg(version);
}

RowShape::RowShape(const Query &query, const Preferences &preferences)
    : m_preferences(preferences)
    , m_wantsFormatted(preferences.wants(FormattedValue))
    , m_wantsTarget(preferences.wants(LookupName))
    , m_wantsNavigation(preferences.wants(NavigationName))
    , m_idWire(query.table->id)
{
    add(u"%1.%2"_s.arg(TableAlias, query.table->id));
    add(u"%1.versionnumber"_s.arg(TableAlias));
    for (const Column *column : query.columns)
        addField(*column);
    const auto isMoney = [](const Column *c) { return c->type == ColumnType::Money; };
    const Column *currency = query.table->column(u"transactioncurrencyid");
    if (currency && std::any_of(query.columns.begin(), query.columns.end(), isMoney)
        && std::find(query.columns.begin(), query.columns.end(), currency) == query.columns.end())
        addField(*currency);
    for (const Expand &expand : query.expands) {
        Required required;
        if (expand.lookup) {
            required.index = add(u"%1.%2"_s.arg(TableAlias, expand.lookup->name));
            if (expand.lookup->isPolymorphic())
                required.typeIndex = add(u"%1.%2"_s.arg(TableAlias, expand.lookup->typeColumn()));
        }
        m_required.push_back(required);
    }
}

int RowShape::add(const QString &sql)
{
    m_sql += (m_count == 0 ? QString() : u", "_s) + sql;
    return m_count++;
}

void RowShape::addField(const Column &column)
{
    Field field;
    field.column = &column;
    field.wire = column.wireName();
    m_hasId = m_hasId || column.type == ColumnType::Id;
    field.index = add(u"%1.%2"_s.arg(TableAlias, column.name));
    if (column.type == ColumnType::Lookup) {
        if (column.isPolymorphic())
            field.typeIndex = add(u"%1.%2"_s.arg(TableAlias, column.typeColumn()));
        if (m_wantsFormatted)
            field.labelIndex = add(labelSql(column));
    }
    field.formattedKey = field.wire + u'@' + FormattedValue;
    field.targetKey = field.wire + u'@' + LookupName;
    field.navigationKey = field.wire + u'@' + NavigationName;
    m_fields.push_back(std::move(field));
}

Json RowShape::read(const QSqlQuery &row) const
{
    Json::Object start;
    start.reserve(m_fields.size() * 2 + 2);
    Json json = Json::object(std::move(start));
    auto &members = json.members();
    members.emplace_back(u"@odata.etag"_s, etagOf(row.value(1).toLongLong()));
    for (const Field &field : m_fields) {
        const QVariant value = row.value(field.index);
        if (field.column->type == ColumnType::Lookup && !value.isNull())
            readLookup(field, row, json);
        members.emplace_back(field.wire, toJson(*field.column, value));
        if (m_wantsFormatted && field.column->type != ColumnType::Lookup) {
            if (QString text = formatted(*field.column, value, m_preferences.isFrench); !text.isEmpty())
                members.emplace_back(field.formattedKey, std::move(text));
        }
    }
    if (!m_hasId)
        members.emplace_back(m_idWire, row.value(0).toString());
    return json;
}

void RowShape::readLookup(const Field &field, const QSqlQuery &row, Json &json) const
{
    const auto &targets = field.column->targets;
    const Target *target = &targets.front();
    if (field.typeIndex >= 0) {
        const QString type = row.value(field.typeIndex).toString();
        const auto found =
            std::find_if(targets.begin(), targets.end(), [&](const Target &t) { return t.table == type; });
        target = found == targets.end() ? target : &*found;
    }
    auto &members = json.members();
    if (field.labelIndex >= 0 && !row.value(field.labelIndex).isNull())
        members.emplace_back(field.formattedKey, row.value(field.labelIndex).toString());
    if (m_wantsNavigation)
        members.emplace_back(field.navigationKey, target->navigation);
    if (m_wantsTarget)
        members.emplace_back(field.targetKey, target->table);
}

QVariant RowShape::required(const QSqlQuery &row, size_t index) const
{
    return row.value(m_required[index].index);
}

QString RowShape::requiredType(const QSqlQuery &row, size_t index) const
{
    const int column = m_required[index].typeIndex;
    return column < 0 ? QString() : row.value(column).toString();
}

} // namespace passerelle::sandbox::membri
