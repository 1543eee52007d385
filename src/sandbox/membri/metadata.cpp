// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/metadata.h"

#include "base/hash.h"
#include "base/json.h"
#include "sandbox/membri/query.h"
#include "sandbox/membri/reader.h"
#include "sandbox/membri/store.h"

#include <QRegularExpression>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
constexpr int French = 1036;
constexpr int English = 1033;

QString metadataId(const QString &what)
{
    return guidOf(QByteArray::fromHex(sha256Hex(what.toUtf8())));
}

Json localized(const Label &label)
{
    const auto one = [](const QString &text, int language) {
        return Json().set(u"Label"_s, text).set(u"LanguageCode"_s, language).set(u"IsManaged"_s, true);
    };
    Json labels = Json::array({one(label.french, French), one(label.english, English)});
    return Json().set(u"LocalizedLabels"_s, labels).set(u"UserLocalizedLabel"_s, one(label.french, French));
}

Json optionSet(const Column &column)
{
    Json options = Json::array();
    for (const Option &option : column.options)
        options.append(Json().set(u"Value"_s, option.value).set(u"Label"_s, localized(option.label)));
    Json set;
    set.set(u"MetadataId"_s, metadataId(u"options "_s + column.name)).set(u"Name"_s, column.name);
    set.set(u"IsGlobal"_s, column.name.startsWith(u"cdc_")).set(u"OptionSetType"_s, u"Picklist"_s);
    return set.set(u"Options"_s, options);
}

Json attribute(const Table &table, const Column &column)
{
    const QString type = column.attributeType();
    Json json;
    json.set(u"@odata.type"_s,
             u"#Microsoft.Dynamics.CRM.%1AttributeMetadata"_s.arg(
                 type == u"Customer" ? u"Lookup"_s
                                     : (type == u"Uniqueidentifier" ? u"UniqueIdentifier"_s : type)));
    json.set(u"LogicalName"_s, column.name).set(u"SchemaName"_s, column.schemaName());
    json.set(u"EntityLogicalName"_s, table.name).set(u"AttributeType"_s, type);
    json.set(u"AttributeTypeName"_s, Json().set(u"Value"_s, type + u"Type"_s));
    json.set(u"DisplayName"_s, localized(column.label));
    json.set(u"IsPrimaryId"_s, column.type == ColumnType::Id)
        .set(u"IsPrimaryName"_s, column.name == table.primaryName);
    json.set(u"IsCustomAttribute"_s, column.name.startsWith(u"cdc_"));
    json.set(u"IsValidForRead"_s, true).set(u"IsValidForCreate"_s, !column.isComputed);
    json.set(u"IsValidForUpdate"_s, !column.isComputed && column.type != ColumnType::Id);
    if (column.type == ColumnType::Text)
        json.set(u"MaxLength"_s, column.length);
    if (column.type == ColumnType::DateTime || column.type == ColumnType::DateOnly)
        json.set(u"Format"_s, column.type == ColumnType::DateOnly ? u"DateOnly"_s : u"DateAndTime"_s);
    if (column.type == ColumnType::Lookup) {
        Json targets = Json::array();
        for (const Target &target : column.targets)
            targets.append(target.table);
        json.set(u"Targets"_s, targets);
    }
    if (column.type == ColumnType::Choice)
        json.set(u"OptionSet"_s, optionSet(column)).set(u"GlobalOptionSet"_s, optionSet(column));
    return json.set(u"MetadataId"_s, metadataId(table.name + u'.' + column.name));
}

Json attributes(const Table &table)
{
    Json all = Json::array();
    for (const Column &column : table.columns)
        all.append(attribute(table, column));
    return all;
}

Json relationship(const Table &child, const Column &lookup, const Target &target)
{
    const Table &parent = *tableNamed(target.table);
    QString collectionName;
    for (const Collection &collection : parent.collections) {
        if (collection.table == child.name && collection.lookup == lookup.name)
            collectionName = collection.navigation;
    }
    const QString name =
        collectionName.isEmpty() ? u"%1_%2_%3"_s.arg(parent.name, child.name, lookup.name) : collectionName;
    Json json;
    json.set(u"SchemaName"_s, name)
        .set(u"ReferencedEntity"_s, parent.name)
        .set(u"ReferencedAttribute"_s, parent.id);
    json.set(u"ReferencingEntity"_s, child.name).set(u"ReferencingAttribute"_s, lookup.name);
    json.set(u"ReferencedEntityNavigationPropertyName"_s, name);
    json.set(u"ReferencingEntityNavigationPropertyName"_s, target.navigation);
    return json.set(u"MetadataId"_s, metadataId(u"relationship "_s + child.name + target.navigation));
}

Json manyToOne(const Table &table)
{
    Json all = Json::array();
    for (const Column &column : table.columns) {
        for (const Target &target : column.targets)
            all.append(relationship(table, column, target));
    }
    return all;
}

Json oneToMany(const Table &table)
{
    Json all = Json::array();
    for (const Table &child : tables()) {
        for (const Column &column : child.columns) {
            for (const Target &target : column.targets) {
                if (target.table == table.name)
                    all.append(relationship(child, column, target));
            }
        }
    }
    return all;
}

Json definition(const Table &table)
{
    Json json;
    json.set(u"LogicalName"_s, table.name)
        .set(u"SchemaName"_s, table.name)
        .set(u"EntitySetName"_s, table.set);
    json.set(u"LogicalCollectionName"_s, table.set).set(u"PrimaryIdAttribute"_s, table.id);
    json.set(u"PrimaryNameAttribute"_s, table.primaryName).set(u"DisplayName"_s, localized(table.label));
    json.set(u"IsCustomEntity"_s, table.name.startsWith(u"cdc_")).set(u"ChangeTrackingEnabled"_s, true);
    json.set(u"MetadataId"_s, metadataId(table.name));
    json.set(u"Attributes"_s, attributes(table)).set(u"ManyToOneRelationships"_s, manyToOne(table));
    return json.set(u"OneToManyRelationships"_s, oneToMany(table));
}

/// Members that appear only when expanded.
bool isNavigation(QStringView name)
{
    return name == u"Attributes" || name == u"ManyToOneRelationships" || name == u"OneToManyRelationships"
        || name == u"OptionSet" || name == u"GlobalOptionSet";
}

/// Keeps what $select and $expand name; the id always stays.
Json projected(const Json &json, const QString &select, const QString &expand)
{
    const QStringList chosen = select.split(u',', Qt::SkipEmptyParts);
    QHash<QString, QString> expanded;
    for (const QString &item : splitOutside(expand, u',')) {
        const qsizetype bracket = item.indexOf(u'(');
        expanded.insert(item.left(bracket).trimmed(),
                        bracket < 0 ? QString()
                                    : item.sliced(bracket + 1, item.lastIndexOf(u')') - bracket - 1));
    }
    Json kept = Json::object();
    for (const auto &[name, value] : json.members()) {
        if (!isNavigation(name)) {
            if (chosen.isEmpty() || chosen.contains(name) || name == u"MetadataId" || name == u"@odata.type")
                kept.set(name, value);
            continue;
        }
        if (!expanded.contains(name))
            continue;
        QString innerSelect;
        QString innerExpand;
        for (const QString &option : splitOutside(expanded.value(name), u';')) {
            if (option.startsWith(u"$select="))
                innerSelect = option.mid(8);
            else if (option.startsWith(u"$expand="))
                innerExpand = option.mid(8);
        }
        if (value.isArray()) {
            Json items = Json::array();
            for (const Json &item : value.items())
                items.append(projected(item, innerSelect, innerExpand));
            kept.set(name, items);
        } else {
            kept.set(name, projected(value, innerSelect, innerExpand));
        }
    }
    return kept;
}

/// The only filters understood here: LogicalName eq 'x', or several of them joined by "or".
std::optional<QStringList> namesInFilter(const QString &filter)
{
    static const QRegularExpression one(u"^\\s*LogicalName eq '([a-z0-9_]+)'\\s*$"_s);
    QStringList names;
    for (const QString &part : filter.split(u" or "_s)) {
        const auto match = one.match(part);
        if (!match.hasMatch())
            return std::nullopt;
        names.append(match.captured(1));
    }
    return names;
}

HttpResponse listAnswer(const Json &items, const QString &cast, const HttpRequest &request,
                        const QString &context)
{
    const QString filter = request.parameter(u"$filter");
    const auto names = filter.isNull() ? std::optional(QStringList{}) : namesInFilter(filter);
    if (!names)
        return answer(notUnderstood(u"The $filter '%1' is not supported for metadata."_s.arg(filter)), false);
    Json value = Json::array();
    for (const Json &item : items.items()) {
        const QString type = item[u"@odata.type"].toString();
        const bool isCast = cast.isEmpty() || type == u'#' + cast;
        if (isCast && (filter.isNull() || names->contains(item[u"LogicalName"].toString())))
            value.append(projected(item, request.parameter(u"$select"), request.parameter(u"$expand")));
    }
    return jsonAnswer(Json().set(u"@odata.context"_s, context).set(u"value"_s, value), {});
}

HttpResponse singleAnswer(const Json &item, const HttpRequest &request, const QString &context)
{
    Json body;
    body.set(u"@odata.context"_s, context);
    const Json kept = projected(item, request.parameter(u"$select"), request.parameter(u"$expand"));
    for (const auto &[name, value] : kept.members())
        body.members().emplace_back(name, value);
    return jsonAnswer(body, {});
}

HttpResponse answerTable(const Table &table, const QString &rest, const HttpRequest &request,
                         const QString &context)
{
    static const QRegularExpression shape(
        u"^/(Attributes|ManyToOneRelationships|OneToManyRelationships)(?:\\(LogicalName='([a-z0-9_]+)'\\))?"
        "(?:/(Microsoft\\.Dynamics\\.CRM\\.[A-Za-z]+))?(?:/(OptionSet|GlobalOptionSet))?$"_s);
    const auto match = shape.match(rest);
    if (!match.hasMatch())
        return answer({404, u"0x80060888"_s, u"Resource not found for the segment '%1'."_s.arg(rest)}, false);
    if (match.captured(1) == u"ManyToOneRelationships")
        return listAnswer(manyToOne(table), {}, request, context);
    if (match.captured(1) == u"OneToManyRelationships")
        return listAnswer(oneToMany(table), {}, request, context);
    if (match.captured(2).isEmpty())
        return listAnswer(attributes(table), match.captured(3), request, context);
    const Column *column = table.column(match.captured(2));
    if (!column)
        return answer({404, u"0x80060888"_s, u"Could not find an attribute '%1'."_s.arg(match.captured(2))},
                      false);
    Json json = attribute(table, *column);
    if (!match.captured(3).isEmpty() && json[u"@odata.type"].toString() != u'#' + match.captured(3))
        return answer({404, u"0x80060888"_s, u"The attribute is no '%1'."_s.arg(match.captured(3))}, false);
    if (!match.captured(4).isEmpty())
        json = Json(json[u"OptionSet"]);
    return singleAnswer(json, request, context);
}
} // namespace

HttpResponse answerMetadata(const QString &rest, const HttpRequest &request, const QString &contextRoot)
{
    const QString context = contextRoot + u"$metadata#EntityDefinitions"_s;
    if (rest.isEmpty()) {
        Json all = Json::array();
        for (const Table &table : tables())
            all.append(definition(table));
        return listAnswer(all, {}, request, context);
    }
    static const QRegularExpression shape(
        u"^\\((?:LogicalName='([a-z0-9_]+)'|([0-9a-fA-F-]{36}))\\)(/.*)?$"_s);
    const auto match = shape.match(rest);
    const Table *table = tableNamed(match.captured(1));
    for (const Table &candidate : tables()) {
        if (!match.captured(2).isEmpty() && metadataId(candidate.name) == match.captured(2).toLower())
            table = &candidate;
    }
    if (!table)
        return answer({404, u"0x80060888"_s,
                       u"Could not find an entity with specified name: '%1'"_s.arg(match.captured(1))},
                      false);
    if (match.captured(3).isEmpty())
        return singleAnswer(definition(*table), request, context + u"/$entity"_s);
    return answerTable(*table, match.captured(3), request, context + u"('%1')/Attributes"_s.arg(table->name));
}

} // namespace passerelle::sandbox::membri
