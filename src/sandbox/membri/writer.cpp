// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/writer.h"

#include "sandbox/membri/rowshape.h"
#include "sandbox/membri/values.h"

#include <QRegularExpression>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
HttpResponse refuse(const Refusal &refusal, const HttpRequest &request)
{
    return answer(refusal, readPreferences(request).wantsEverything());
}

/// What stops a write before it is looked at: no right to the table, or a plug-in's veto.
std::optional<Refusal> forbidden(const Table &table, const HttpRequest &request, const QString &verb)
{
    if (table.isReadOnly)
        return Refusal{
            403, u"0x80040220"_s,
            u"Principal user (type=8) is missing prv%1%2 privilege for entity '%2'."_s.arg(verb, table.name)};
    if (request.fault == u"plugin-rejection")
        return Refusal{400, u"0x80040265"_s, u"Un module de l'organisation a refusé cette écriture."_s};
    return std::nullopt;
}

Refusal versionMismatch()
{
    return {412, u"0x80060882"_s,
            u"The version of the existing record doesn't match the RowVersion property provided."_s};
}

Refusal badPayload(const Table &table, const QString &problem)
{
    return {400, u"0x80048d19"_s,
            u"Error identified in Payload provided by the user for Entity :'%1', For more information on "
            u"this error "
            "please follow this help link. InnerException : %2"_s.arg(table.set, problem)};
}

std::optional<Refusal> conditionFailure(const HttpRequest &request, const Table &table, const QString &id,
                                        const std::optional<Row> &row)
{
    const QByteArray match = request.header("if-match");
    if (request.header("if-none-match") == "*" && row)
        return Refusal{412, u"0x80040237"_s, u"A record with matching key values already exists."_s};
    if (match.isEmpty())
        return std::nullopt;
    if (!row)
        return missingRecord(table.name, id);
    if (match != "*" && match != etagOf(row->version).toLatin1())
        return versionMismatch();
    return std::nullopt;
}
} // namespace

Writer::Writer(Store &store, Reader &reader)
    : m_store(store)
    , m_reader(reader)
    , m_behaviour(store)
{
}

HttpResponse Writer::create(const Table &table, const HttpRequest &request)
{
    if (const auto refusal = forbidden(table, request, u"Create"_s))
        return refuse(*refusal, request);
    auto payload = readPayload(table, request.body);
    if (const Refusal *refusal = refusalOf(payload))
        return refuse(*refusal, request);
    Payload &checked = std::get<0>(payload);
    const QString wanted = checked.values.take(table.id).toString();
    if (!wanted.isEmpty() && m_store.find(table, wanted))
        return refuse({412, u"0x80040237"_s, u"A record with matching key values already exists."_s},
                      request);
    if (const auto refusal = duplicate(table, request, checked.values))
        return refuse(*refusal, request);
    const auto id = insert(table, wanted, std::move(checked));
    if (const Refusal *refusal = refusalOf(id))
        return refuse(*refusal, request);
    return created(table, std::get<0>(id), request);
}

HttpResponse Writer::update(const Table &table, const QString &id, const HttpRequest &request)
{
    if (const auto refusal = forbidden(table, request, u"Write"_s))
        return refuse(*refusal, request);
    const auto row = m_store.find(table, id);
    if (const auto refusal = conditionFailure(request, table, id, row))
        return refuse(*refusal, request);
    auto payload = readPayload(table, request.body);
    if (const Refusal *refusal = refusalOf(payload))
        return refuse(*refusal, request);
    Payload &checked = std::get<0>(payload);
    checked.values.remove(table.id);
    if (!row) {
        const auto made = insert(table, id, std::move(checked));
        if (const Refusal *refusal = refusalOf(made))
            return refuse(*refusal, request);
        return created(table, id, request);
    }
    if (!checked.children.isEmpty())
        return refuse(badPayload(table, u"Deep update of collections is not supported."_s), request);
    m_behaviour.beforeUpdate(table, *row, checked.values);
    m_store.update(table, id, checked.values);
    Values whole = row->values;
    whole.insert(checked.values);
    if (!checked.values.isEmpty())
        m_behaviour.afterWrite(table, whole, checked.values);
    return written(table, id, request, 204);
}

HttpResponse Writer::remove(const Table &table, const QString &id, const HttpRequest &request)
{
    if (const auto refusal = forbidden(table, request, u"Delete"_s))
        return refuse(*refusal, request);
    const auto row = m_store.find(table, id);
    if (!row)
        return refuse(missingRecord(table.name, id), request);
    if (const auto refusal = conditionFailure(request, table, id, row))
        return refuse(*refusal, request);
    m_store.remove(table, id);
    m_behaviour.afterWrite(table, row->values, {});
    HttpResponse response;
    response.status = 204;
    response.addHeader("OData-Version", "4.0");
    response.applied = true;
    return response;
}

Outcome<QString> Writer::insert(const Table &table, const QString &id, Payload payload)
{
    m_behaviour.beforeCreate(table, payload.values);
    const QString made = m_store.insert(table, id, payload.values);
    for (const auto &[collection, items] : payload.children) {
        const Table &child = *tableNamed(collection->table);
        for (const Json &item : items.items()) {
            auto nested = readMembers(child, item);
            if (const Refusal *refusal = refusalOf(nested))
                return *refusal;
            Payload &row = std::get<0>(nested);
            row.values.insert(collection->lookup, made);
            const QString rowId = row.values.take(child.id).toString();
            const auto inner = insert(child, rowId, std::move(row));
            if (const Refusal *refusal = refusalOf(inner))
                return *refusal;
        }
    }
    payload.values.insert(table.id, made);
    m_behaviour.afterWrite(table, payload.values, payload.values);
    return made;
}

HttpResponse Writer::created(const Table &table, const QString &id, const HttpRequest &request)
{
    HttpResponse response = written(table, id, request, 204);
    if (response.status == 200)
        response.status = 201;
    response.addHeader("Location", m_reader.address(table, id).toLatin1());
    return response;
}

HttpResponse Writer::written(const Table &table, const QString &id, const HttpRequest &request, int status)
{
    const Preferences preferences = readPreferences(request);
    HttpResponse response;
    response.status = status;
    if (preferences.wantsRepresentation) {
        auto query = parseQuery(table, request.query);
        if (const Refusal *refusal = refusalOf(query))
            return refuse(*refusal, request);
        Json body;
        body.set(u"@odata.context"_s, m_reader.context(std::get<0>(query), true));
        const Json row = m_reader.representation(std::get<0>(query), id, preferences);
        for (const auto &[name, value] : row.members())
            body.members().emplace_back(name, value);
        response = jsonAnswer(body, preferences);
        response.addHeader("ETag", row[u"@odata.etag"].toString().toLatin1());
    } else {
        response.addHeader("OData-Version", "4.0");
    }
    response.addHeader("OData-EntityId", m_reader.address(table, id).toLatin1());
    response.applied = true;
    return response;
}

Outcome<Writer::Payload> Writer::readPayload(const Table &table, const QByteArray &body)
{
    const auto json = Json::parse(body);
    if (!json || !json->isObject())
        return badPayload(table, u"The payload is not a JSON object."_s);
    return readMembers(table, *json);
}

Outcome<Writer::Payload> Writer::readMembers(const Table &table, const Json &json)
{
    Payload payload;
    for (const auto &[name, value] : json.members()) {
        if (const auto refusal = readMember(table, name, value, payload))
            return *refusal;
    }
    return payload;
}

std::optional<Refusal> Writer::readMember(const Table &table, const QString &name, const Json &value,
                                          Payload &payload)
{
    if (name.endsWith(u"@odata.bind"))
        return readBinding(table, name.chopped(11), value, payload.values);
    if (name.contains(u'@'))
        return std::nullopt;
    if (const Column *column = table.columnOnWire(name)) {
        if (column->isComputed)
            return std::nullopt;
        auto stored = toStored(table, *column, value);
        if (const Refusal *refusal = refusalOf(stored))
            return *refusal;
        payload.values.insert(column->name, std::get<0>(stored));
        return std::nullopt;
    }
    if (table.navigation(name).first && value.isNull())
        return readBinding(table, name, value, payload.values);
    if (const Collection *collection = table.collection(name); collection && value.isArray()) {
        payload.children.append({collection, value});
        return std::nullopt;
    }
    return unknownProperty(name, table.name);
}

std::optional<Refusal> Writer::readBinding(const Table &table, const QString &navigation, const Json &value,
                                           Values &values)
{
    const auto [column, target] = table.navigation(navigation);
    if (!column)
        return badPayload(
            table,
            u"An undeclared property '%1' which only has property annotations in the payload but no "
            "property value was found in the payload. In OData, only declared navigation properties "
            "and declared named streams can be represented as properties without values."_s.arg(navigation));
    QVariant id;
    if (!value.isNull()) {
        static const QRegularExpression shape(u"(?:^|/)([a-z_]+)\\(([0-9a-fA-F-]{36})\\)$"_s);
        const auto match = shape.match(value.toString());
        const Table &other = *tableNamed(target->table);
        if (!match.hasMatch() || match.captured(1) != other.set)
            return badPayload(table,
                              u"The URI '%1' is not valid for '%2'."_s.arg(value.toString(), navigation));
        id = match.captured(2).toLower();
        if (!m_store.find(other, id.toString()))
            return missingRecord(other.name, id.toString());
    }
    values.insert(column->name, id);
    if (column->isPolymorphic())
        values.insert(column->typeColumn(), id.isNull() ? QVariant() : QVariant(target->table));
    return std::nullopt;
}

/// Duplicate detection is off unless the caller asks for it.
std::optional<Refusal> Writer::duplicate(const Table &table, const HttpRequest &request, const Values &values)
{
    const QString name = values.value(table.primaryName).toString();
    if (request.header("mscrm.suppressduplicatedetection") != "false" || table.name != u"account"
        || name.isEmpty())
        return std::nullopt;
    const QVariant found =
        m_store.database().value(u"SELECT 1 FROM membri_account WHERE name__ci = ?"_s, {name.toCaseFolded()});
    if (!found.isValid())
        return std::nullopt;
    return Refusal{
        412, u"0x80040333"_s,
        u"A record was not created or updated because a duplicate of the current record already exists."_s};
}

} // namespace passerelle::sandbox::membri
