// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/reader.h"

#include "sandbox/businesscentral/filter.h"
#include "sandbox/businesscentral/filtertokens.h"

#include <algorithm>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
const auto SkipToken = u"$skiptoken"_s;

/// The request's address with another $skiptoken.
QString nextAddress(const QString &self, const QString &token)
{
    const qsizetype mark = self.indexOf(u'?');
    QStringList kept;
    if (mark >= 0) {
        for (const QString &part : self.mid(mark + 1).split(u'&', Qt::SkipEmptyParts)) {
            if (!part.startsWith(SkipToken) && !part.startsWith(u"%24skiptoken"_s))
                kept.append(part);
        }
    }
    kept.append(SkipToken + u'=' + token);
    return (mark < 0 ? self : self.left(mark)) + u'?' + kept.join(u'&');
}

/// ".../api/v2.0/$metadata#companies(id)/customers"
QString contextOf(const QString &root, const EntityType &type)
{
    const qsizetype company = root.indexOf(u"/companies("_s);
    if (company < 0)
        return root + u"/$metadata#"_s + type.resource;
    return root.left(company) + u"/$metadata#"_s + root.mid(company + 1) + u'/' + type.resource;
}

/// Checks the names of a $select.
Outcome<QStringList> selected(const EntityType &type, const QString &select)
{
    QStringList names;
    for (const QString &part : select.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        if (name != u"*"_s && !type.property(name) && !type.way(name))
            return unknownProperty(name, type);
        names.append(name);
    }
    if (names.contains(u"*"_s))
        names.clear();
    return names;
}

/// "name($select=..;$filter=..)" in two.
std::pair<QString, QString> nameAndOptions(const QString &part)
{
    const qsizetype bracket = part.indexOf(u'(');
    if (bracket < 0 || !part.endsWith(u')'))
        return {part, {}};
    return {part.left(bracket), part.sliced(bracket + 1, part.size() - bracket - 2)};
}
} // namespace

Condition viewOf(const EntityType &type)
{
    if (type.table != "batch"_L1)
        return {};
    const auto name = type.is("journal"_L1) ? u"GENERAL"_s : u"CASHRCPT"_s;
    return {RecordStore::column(u"_template"_s) + u" = ?"_s, {name}};
}

Reader::Reader(RecordStore &store, QString root)
    : m_store(store)
    , m_root(std::move(root))
{
}

Outcome<Condition> Reader::conditionOf(const EntityType &type, const Condition &scope,
                                       const QueryOptions &options) const
{
    if (type.isBatchLine() && scope.sql.isEmpty() && !options.filter.contains(u"journalId"_s))
        return dialog(u"You must specify a journal batch ID or a journal ID to get a journal line."_s);
    Condition condition = scope.sql.isEmpty() ? viewOf(type) : scope;
    if (options.filter.isEmpty())
        return condition;
    const auto filter = parseFilter(options.filter, type);
    if (const Refusal *refusal = refusalOf(filter))
        return *refusal;
    return both(condition, std::get<0>(filter));
}

Outcome<qint64> Reader::count(const EntityType &type, const Condition &scope, const QueryOptions &options)
{
    const auto condition = conditionOf(type, scope, options);
    if (const Refusal *refusal = refusalOf(condition))
        return *refusal;
    return m_store.count(type.table, std::get<0>(condition));
}

Outcome<Json> Reader::list(const EntityType &type, const Condition &scope, const QueryOptions &options,
                           const QString &self)
{
    const auto filtered = conditionOf(type, scope, options);
    if (const Refusal *refusal = refusalOf(filtered))
        return *refusal;
    const auto order = parseOrder(options.order, type);
    if (const Refusal *refusal = refusalOf(order))
        return *refusal;
    Condition condition = std::get<0>(filtered);
    // A token says after which record (or row, when there is an order) to go on, and how many were given.
    const qint64 after = options.skipToken.section(u'-', 0, 0).toLongLong();
    const qint64 given = options.skipToken.section(u'-', 1, 1).toLongLong();
    qint64 offset = options.skipToken.isEmpty() ? options.skip : 0;
    if (options.order.isEmpty() && after > 0)
        condition = both(condition, {u"serial > ?"_s, {after}});
    else
        offset += after;
    const qint64 left = options.top < 0 ? options.pageSize : std::max<qint64>(0, options.top - given);
    const qint64 size = std::min(left, options.pageSize);
    const bool isByIndex = condition.isNarrow && options.order.isEmpty();
    QList<Record> records = m_store.select(type.table, condition,
                                           isByIndex ? u"+serial"_s : std::get<0>(order), size + 1, offset);
    const bool isMore = records.size() > size && (options.top < 0 || left > size);
    records.resize(std::min<qsizetype>(records.size(), size));
    Json::Array values;
    for (const Record &record : records) {
        const auto shown = shape(type, record, options);
        if (const Refusal *refusal = refusalOf(shown))
            return *refusal;
        values.push_back(std::get<0>(shown));
    }
    Json result = Json::object({{u"@odata.context"_s, contextOf(m_root, type)}});
    if (options.counts)
        result.set(u"@odata.count"_s, m_store.count(type.table, std::get<0>(filtered)));
    result.set(u"value"_s, Json::array(std::move(values)));
    if (isMore && !records.isEmpty()) {
        const qint64 position = options.order.isEmpty() ? records.last().serial : offset + records.size();
        result.set(u"@odata.nextLink"_s,
                   nextAddress(self, u"%1-%2"_s.arg(position).arg(given + records.size())));
    }
    return result;
}

Outcome<Json> Reader::one(const EntityType &type, const Record &record, const QueryOptions &options)
{
    auto shown = shape(type, record, options);
    if (Json *json = std::get_if<Json>(&shown))
        json->members().insert(json->members().begin(),
                               {u"@odata.context"_s, QString(contextOf(m_root, type) + u"/$entity"_s)});
    return shown;
}

Outcome<Json> Reader::shape(const EntityType &type, const Record &record, const QueryOptions &options)
{
    const auto names = selected(type, options.select);
    if (const Refusal *refusal = refusalOf(names))
        return *refusal;
    const QStringList &wanted = std::get<0>(names);
    Json shown = Json::object({{u"@odata.etag"_s, record.etag()}});
    for (const Property &property : type.properties) {
        if (wanted.isEmpty() || wanted.contains(property.name))
            shown.set(property.name, record.body[QString(property.name)]);
    }
    if (auto refusal = expand(type, record, options.expand, shown))
        return *refusal;
    return shown;
}

Check Reader::expand(const EntityType &type, const Record &record, const QString &wanted, Json &shown)
{
    for (const QString &part : splitOutside(wanted, u',')) {
        if (part.trimmed().isEmpty())
            continue;
        const auto [name, inner] = nameAndOptions(part.trimmed());
        const Navigation *way = type.way(name);
        if (!way)
            return unknownProperty(name, type);
        HttpRequest nested;
        for (const QString &option : splitOutside(inner, u';'))
            nested.query.append({option.section(u'=', 0, 0).trimmed(), option.section(u'=', 1)});
        if (inner.isEmpty())
            nested.query.clear();
        const auto options = optionsOf(nested, {});
        if (const Refusal *refusal = refusalOf(options))
            return *refusal;
        const EntityType &target = typeNamed(way->target);
        if (way->isCollection) {
            const auto lines = parts(target, record, std::get<0>(options));
            if (const Refusal *refusal = refusalOf(lines))
                return *refusal;
            shown.set(name, std::get<0>(lines));
            continue;
        }
        const auto found = m_store.find(target.table, record.text(way->property));
        const auto json = found ? shape(target, *found, std::get<0>(options)) : Outcome<Json>(Json());
        if (const Refusal *refusal = refusalOf(json))
            return *refusal;
        shown.set(name, std::get<0>(json));
    }
    return std::nullopt;
}

Outcome<Json> Reader::parts(const EntityType &type, const Record &whole, const QueryOptions &options)
{
    const auto page = list(type, {u"parent = ?"_s, {whole.id}}, options, {});
    if (const Refusal *refusal = refusalOf(page))
        return *refusal;
    return std::get<0>(page)[u"value"];
}

} // namespace passerelle::sandbox::businesscentral
