// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/reader.h"

#include "sandbox/membri/rowshape.h"

#include <QUrl>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
QString whereSql(const QStringList &parts)
{
    return parts.isEmpty() ? QString() : u" WHERE "_s + parts.join(u" AND "_s);
}

Condition both(const Condition &a, const Condition &b)
{
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() ? b : a;
    return {u"(%1 AND %2)"_s.arg(a.sql, b.sql), a.bound + b.bound};
}

QString orderSql(const Query &query)
{
    QStringList parts;
    for (const OrderTerm &term : query.order)
        parts.append(term.sql + (term.isDescending ? u" DESC"_s : u""_s));
    parts.append(u"%1.%2"_s.arg(TableAlias, query.table->id));
    return u" ORDER BY "_s + parts.join(u", "_s);
}

/// Options that a tracked read may not carry.
std::optional<Refusal> untrackable(const HttpRequest &request)
{
    for (const auto &option : {u"$filter"_s, u"$orderby"_s, u"$expand"_s, u"$top"_s}) {
        if (request.hasParameter(option))
            return notUnderstood(
                u"The \"%1\" query parameter isn't supported when Change Tracking is enabled."_s.arg(option));
    }
    return std::nullopt;
}
} // namespace

HttpResponse jsonAnswer(const Json &json, const Preferences &preferences, int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json; odata.metadata=minimal";
    response.body = json.toBytes();
    response.addHeader("OData-Version", "4.0");
    if (const QByteArray applied = preferences.applied(); !applied.isEmpty())
        response.addHeader("Preference-Applied", applied);
    return response;
}

Reader::Reader(Store &store, QString origin, QString root)
    : m_store(store)
    , m_origin(std::move(origin))
    , m_root(std::move(root))
{
}

QString Reader::context(const Query &query, bool isEntity) const
{
    const QString columns = query.select.isEmpty() ? QString() : u"(%1)"_s.arg(query.select);
    return m_origin + m_root + u"$metadata#"_s + query.table->set + columns
        + (isEntity ? u"/$entity"_s : u""_s);
}

QString Reader::address(const Table &table, const QString &id) const
{
    return u"%1%2%3(%4)"_s.arg(m_origin, m_root, table.set, id);
}

Outcome<Reader::Plan> Reader::plan(const Table &table, const HttpRequest &request,
                                   const Preferences &preferences, const Condition &scope)
{
    auto parsed = parseQuery(table, request.query);
    if (const Refusal *refusal = refusalOf(parsed))
        return *refusal;
    Plan plan{std::get<0>(std::move(parsed)), {}, {}, -1, -1};
    plan.where = both(plan.query.filter, scope);
    if (preferences.tracksChanges || !plan.query.deltaToken.isEmpty()) {
        if (const auto refusal = untrackable(request))
            return *refusal;
        plan.trackedVersion = m_store.currentVersion();
    }
    if (!plan.query.deltaToken.isEmpty()) {
        const auto delta = decodeDelta(plan.query.deltaToken, m_store.now());
        if (const Refusal *refusal = refusalOf(delta))
            return *refusal;
        plan.since = std::get<0>(delta).version;
        plan.where = both(plan.where, {u"%1.versionnumber > ?"_s.arg(TableAlias), {plan.since}});
    }
    if (!plan.query.skipToken.isEmpty()) {
        auto position = decodePosition(plan.query.skipToken);
        if (const Refusal *refusal = refusalOf(position))
            return *refusal;
        plan.from = std::get<0>(std::move(position));
        if (plan.from->values.size() != qsizetype(plan.query.order.size()) + 1)
            return notUnderstood(u"Malformed XML in the Paging Cookie"_s);
        plan.trackedVersion = plan.from->trackedVersion;
    }
    return plan;
}

HttpResponse Reader::list(const Table &table, const HttpRequest &request, const Condition &scope)
{
    const Preferences preferences = readPreferences(request);
    const auto planned = plan(table, request, preferences, scope);
    if (const Refusal *refusal = refusalOf(planned))
        return answer(*refusal, preferences.wantsEverything());
    const Plan &list = std::get<0>(planned);
    Json body;
    body.set(u"@odata.context"_s, context(list.query, false) + (list.since >= 0 ? u"/$delta"_s : u""_s));
    if (list.query.wantsCount)
        body.set(u"@odata.count"_s, std::min<qint64>(countRows(list.query, list.where), LargestPage));
    Page page = readPage(list.query, preferences, list.where, list.from,
                         list.query.top.value_or(preferences.pageSize), !list.query.top);
    if (list.since >= 0 && !page.next)
        addDeleted(table, list.since, page.rows);
    body.set(u"value"_s, std::move(page.rows));
    if (page.next) {
        page.next->trackedVersion = list.trackedVersion;
        body.set(u"@odata.nextLink"_s, link(request, u"$skiptoken="_s + encodePosition(*page.next)));
    } else if (list.trackedVersion >= 0) {
        body.set(u"@odata.deltaLink"_s,
                 link(request, u"$deltatoken="_s + encodeDelta({list.trackedVersion, m_store.now()})));
    }
    return jsonAnswer(body, preferences);
}

Reader::Page Reader::readPage(const Query &query, const Preferences &preferences, const Condition &where,
                              const std::optional<PagePosition> &from, int limit, bool isPaged)
{
    const RowShape shape(query, preferences);
    const QString idSql = u"%1.%2"_s.arg(TableAlias, query.table->id);
    QStringList conditions;
    QVariantList bound;
    if (!where.isEmpty()) {
        conditions.append(where.sql);
        bound += where.bound;
    }
    if (from) {
        const Condition after = rowsAfter(query.order, idSql, *from);
        conditions.append(after.sql);
        bound += after.bound;
    }
    QString columns = shape.sqlColumns();
    for (const OrderTerm &term : query.order)
        columns += u", "_s + term.sql;
    QSqlQuery rows = m_store.database().run(
        u"SELECT %1 FROM %2 %3%4%5 LIMIT %6"_s
            .arg(columns, query.table->sqlName(), TableAlias, whereSql(conditions), orderSql(query))
            .arg(limit + 1),
        bound);
    Page page;
    QVariantList last;
    int taken = 0;
    while (rows.next()) {
        if (taken == limit) {
            if (isPaged)
                page.next = PagePosition{from ? from->number + 1 : 2, last, -1};
            break;
        }
        Json json = shape.read(rows);
        addExpands(query, &shape, rows, preferences, true, json);
        page.rows.append(std::move(json));
        if (++taken == limit) {
            for (size_t i = 0; i < query.order.size(); ++i)
                last.append(rows.value(shape.columnCount() + int(i)));
            last.append(rows.value(0));
        }
    }
    return page;
}

void Reader::addExpands(const Query &query, const RowShape *shape, const QSqlQuery &row,
                        const Preferences &preferences, bool isList, Json &json)
{
    for (size_t i = 0; i < query.expands.size(); ++i) {
        const Expand &expand = query.expands[i];
        if (expand.lookup) {
            const QString type = shape->requiredType(row, i);
            const bool isThisTarget = type.isEmpty() || type == expand.target->table;
            json.set(expand.navigation,
                     isThisTarget ? expandedRecord(expand, shape->required(row, i), preferences) : Json());
            continue;
        }
        const QString parent = row.value(0).toString();
        // A list gives a link in place of the rows; a single record gives the rows.
        json.set(expand.navigation, isList ? Json::array() : expandedRows(expand, parent, preferences));
        if (isList) {
            QStringList options;
            for (const QString &option : splitOutside(expand.options, u';'))
                options.append(QString::fromLatin1(QUrl::toPercentEncoding(option, "$=,()")));
            json.set(expand.navigation + u"@odata.nextLink"_s,
                     address(*query.table, parent) + u'/' + expand.navigation
                         + (options.isEmpty() ? QString() : u'?' + options.join(u'&')));
        }
    }
}

Json Reader::expandedRecord(const Expand &expand, const QVariant &id, const Preferences &preferences)
{
    return id.isNull() ? Json() : representation(*expand.query, id.toString(), preferences);
}

Json Reader::expandedRows(const Expand &expand, const QString &parent, const Preferences &preferences)
{
    const Condition scope{u"%1.%2 = ?"_s.arg(TableAlias, expand.collection->lookup), {parent}};
    return readPage(*expand.query, preferences, both(expand.query->filter, scope), {},
                    expand.query->top.value_or(LargestPage), false)
        .rows;
}

Json Reader::representation(const Query &query, const QString &id, const Preferences &preferences)
{
    const RowShape shape(query, preferences);
    QSqlQuery row =
        m_store.database().run(u"SELECT %1 FROM %2 %3 WHERE %3.%4 = ?"_s.arg(
                                   shape.sqlColumns(), query.table->sqlName(), TableAlias, query.table->id),
                               {id});
    if (!row.next())
        return {};
    Json json = shape.read(row);
    addExpands(query, &shape, row, preferences, false, json);
    return json;
}

HttpResponse Reader::record(const Table &table, const QString &id, const HttpRequest &request)
{
    const Preferences preferences = readPreferences(request);
    auto parsed = parseQuery(table, request.query);
    if (const Refusal *refusal = refusalOf(parsed))
        return answer(*refusal, preferences.wantsEverything());
    const Query &query = std::get<0>(parsed);
    const Json json = representation(query, id, preferences);
    if (json.isNull())
        return answer(missingRecord(table.name, id), preferences.wantsEverything());
    const QByteArray known = request.header("if-none-match");
    if (!known.isEmpty() && known == json[u"@odata.etag"].toString().toLatin1() && query.expands.empty()
        && preferences.annotations.isEmpty()) {
        HttpResponse unchanged;
        unchanged.status = 304;
        return unchanged;
    }
    Json body;
    body.set(u"@odata.context"_s, context(query, true));
    for (const auto &[name, value] : json.members())
        body.members().emplace_back(name, value);
    HttpResponse response = jsonAnswer(body, preferences);
    response.addHeader("ETag", json[u"@odata.etag"].toString().toLatin1());
    return response;
}

HttpResponse Reader::count(const Table &table, const HttpRequest &request)
{
    auto parsed = parseQuery(table, request.query);
    if (const Refusal *refusal = refusalOf(parsed))
        return answer(*refusal, false);
    const Query &query = std::get<0>(parsed);
    HttpResponse response;
    response.contentType = "text/plain";
    response.body = QByteArray::number(std::min<qint64>(countRows(query, query.filter), LargestPage));
    return response;
}

qint64 Reader::countRows(const Query &query, const Condition &where)
{
    const QStringList conditions = where.isEmpty() ? QStringList() : QStringList(where.sql);
    return m_store.database()
        .value(u"SELECT count(*) FROM (SELECT 1 FROM %1 %2%3 LIMIT %4)"_s
                   .arg(query.table->sqlName(), TableAlias, whereSql(conditions))
                   .arg(LargestPage + 1),
               where.bound)
        .toLongLong();
}

void Reader::addDeleted(const Table &table, qint64 since, Json &rows)
{
    QSqlQuery deleted = m_store.database().run(
        u"SELECT id FROM membri_deleted WHERE tablename = ? AND version > ? ORDER BY version"_s,
        {table.name, since});
    while (deleted.next()) {
        Json gone;
        gone.set(u"@odata.context"_s, u"%1%2$metadata#%3/$deletedEntity"_s.arg(m_origin, m_root, table.set));
        gone.set(u"id"_s, deleted.value(0).toString()).set(u"reason"_s, u"deleted"_s);
        rows.append(std::move(gone));
    }
}

QString Reader::link(const HttpRequest &request, const QString &parameter) const
{
    const qsizetype mark = request.target.indexOf(u'?');
    QStringList kept;
    for (const QString &part :
         request.target.mid(mark < 0 ? request.target.size() : mark + 1).split(u'&', Qt::SkipEmptyParts)) {
        const QString name =
            QString::fromUtf8(QByteArray::fromPercentEncoding(part.section(u'=', 0, 0).toLatin1()));
        if (name != u"$skiptoken" && !(name == u"$deltatoken" && parameter.startsWith(u"$deltatoken")))
            kept.append(part);
    }
    kept.append(parameter);
    return m_origin + (mark < 0 ? request.target : request.target.left(mark)) + u'?' + kept.join(u'&');
}

} // namespace passerelle::sandbox::membri
