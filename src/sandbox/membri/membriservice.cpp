// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/membriservice.h"

#include "sandbox/membri/batch.h"
#include "sandbox/membri/metadata.h"
#include "sandbox/membri/values.h"

#include <QRegularExpression>

#include <array>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString Root = u"/membri/api/data/v9.2/"_s;

const std::array<LimitRule, 1> RequestRules{LimitRule{u"requests-in-300-s"_s, 6000, 300s}};
const LimitRule TimeRule{u"execution-ms-in-300-s"_s, 1'200'000, 300s};
const LimitRule ConcurrentRule{u"concurrent-requests"_s, 52, 0ms};

HttpResponse plain(int status, const QString &code, const QString &message)
{
    return answer({status, code, message}, false);
}
} // namespace

MembriService::MembriService(Database &database, const SandboxClock &clock, RandomSource &random,
                             const Options &options, Limiter &limiter)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_limiter(limiter)
    , m_origin(options.baseUrl())
    , m_latencyMs(options.latencyMs)
    , m_store(database, clock, random)
    , m_reader(m_store, m_origin, Root)
    , m_writer(m_store, m_reader)
    , m_tokens(database, clock, random, m_origin + u"/membri"_s)
{
}

QString MembriService::name() const
{
    return u"membri"_s;
}

bool MembriService::owns(const QString &path) const
{
    return path.startsWith(u"/membri/") || path.startsWith(u'/' + TokenOffice::tenant() + u'/');
}

QString MembriService::requestKey(const HttpRequest &request) const
{
    return QString::fromLatin1(request.header("x-ms-client-request-id"));
}

bool MembriService::isPartialBatchTarget(const HttpRequest &request) const
{
    return request.path == Root + u"$batch"_s;
}

HttpResponse MembriService::refusal(int status, const HttpRequest &) const
{
    if (status == 429)
        return tooMany({false, RequestRules[0].name, 1s});
    HttpResponse response = status == 403
        ? plain(403, u"0x80040220"_s, u"Principal user is missing a privilege."_s)
        : plain(status, u"0x80040216"_s, u"An unexpected error occurred."_s);
    if (status == 503)
        response.addHeader("Retry-After", "1");
    return response;
}

void MembriService::describe(Json &description) const
{
    const Application application = TokenOffice::applications().front();
    Json membri;
    membri.set(u"url"_s, m_origin + u"/membri"_s);
    membri.set(u"tokenUrl"_s, u"%1/membri/login/%2/oauth2/v2.0/token"_s.arg(m_origin, TokenOffice::tenant()));
    membri.set(u"clientId"_s, application.clientId).set(u"clientSecret"_s, application.secret);
    membri.set(u"chapter"_s, u"Québec"_s);
    description.set(u"membri"_s, membri);
}

HttpResponse MembriService::handle(const HttpRequest &request)
{
    if (request.path.startsWith(u"/membri/login/") || !request.path.startsWith(u"/membri/"))
        return handleLogin(request);
    if (!request.path.startsWith(u"/membri/api/data/"))
        return plain(404, u"0x80060888"_s, u"Resource not found."_s);
    const auto caller =
        request.fault == u"expire-token" ? std::nullopt : m_tokens.holder(request.header("authorization"));
    if (!caller)
        return challenge();
    if (!caller->isMember)
        return plain(403, u"0x80072560"_s, u"The user is not a member of the organization."_s);
    if (auto refused = overLimit(caller->clientId, request.concurrent))
        return *refused;
    const auto start = m_clock.monotonic();
    HttpResponse response = route(request);
    m_limiter.add(u"membri "_s + caller->clientId, TimeRule,
                  (m_clock.monotonic() - start).count() + m_latencyMs);
    response.addHeader("x-ms-service-request-id", m_store.newId().toLatin1());
    return response;
}

HttpResponse MembriService::handleLogin(const HttpRequest &request)
{
    static const QRegularExpression shape(u"^(?:/membri/login)?/([^/]+)/oauth2(/v2\\.0)?/token$"_s);
    const auto match = shape.match(request.path);
    if (!match.hasMatch())
        return plain(404, u"0x80060888"_s, u"Resource not found."_s);
    if (request.method != "POST")
        return plain(405, u"0x80060888"_s, u"Only POST is allowed."_s);
    return m_tokens.token(match.captured(1), match.captured(2).isEmpty(), request);
}

HttpResponse MembriService::challenge() const
{
    HttpResponse response;
    response.status = 401;
    response.addHeader("WWW-Authenticate",
                       u"Bearer authorization_uri=%1/%2/oauth2/authorize, resource_id=%1/membri/"_s
                           .arg(m_origin, TokenOffice::tenant())
                           .toLatin1());
    return response;
}

std::optional<HttpResponse> MembriService::overLimit(const QString &client, int concurrent)
{
    const QString key = u"membri "_s + client;
    LimitVerdict verdict = m_limiter.takeConcurrent(key, ConcurrentRule, concurrent);
    if (verdict.isAllowed)
        verdict = m_limiter.ask(key, TimeRule);
    if (verdict.isAllowed)
        verdict = m_limiter.take(key, RequestRules);
    return verdict.isAllowed ? std::nullopt : std::optional(tooMany(verdict));
}

HttpResponse MembriService::tooMany(const LimitVerdict &verdict) const
{
    HttpResponse response;
    if (verdict.limit == ConcurrentRule.name)
        response = plain(429, u"0x80072326"_s, u"Number of concurrent requests exceeded the limit of 52."_s);
    else if (verdict.limit == TimeRule.name)
        response = plain(
            429, u"0x80072321"_s,
            u"Combined execution time of incoming requests exceeded limit of 1,200,000  milliseconds over "
            "time window of 300 seconds. Decrease number of concurrent requests or reduce the duration of "
            "requests and try again later."_s);
    else
        response = plain(429, u"0x80072322"_s,
                         u"Number of requests exceeded the limit of 6000 over time window of 300 seconds."_s);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(verdict.retryAfter).count();
    response.addHeader("Retry-After", QByteArray::number(qint64(seconds)));
    return response;
}

HttpResponse MembriService::route(const HttpRequest &request)
{
    if (!request.path.startsWith(Root))
        return plain(
            400, u"0x80060888"_s,
            u"Requested API Version '%1' was not understood."_s.arg(request.path.section(u'/', 4, 4)));
    const QString rest = request.path.mid(Root.size());
    if (rest == u"$batch") {
        if (request.method != "POST")
            return plain(405, u"0x80060888"_s, u"Only POST is allowed."_s);
        Batch batch(m_database, Root, [this](const HttpRequest &part) {
            return part.path.endsWith(u"/$batch")
                ? plain(400, u"0x80060888"_s, u"Nested batches are not allowed."_s)
                : route(part);
        });
        return batch.run(request, m_store.newId(), readPreferences(request).continuesOnError,
                         request.fault == u"partial-batch");
    }
    if (rest == u"WhoAmI" || rest == u"WhoAmI()") {
        Json body;
        body.set(u"@odata.context"_s, m_origin + Root + u"$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse"_s);
        body.set(u"BusinessUnitId"_s, u"b0000000-0000-0000-0000-000000000001"_s);
        body.set(u"UserId"_s, u"b0000000-0000-0000-0000-000000000002"_s);
        return jsonAnswer(body.set(u"OrganizationId"_s, u"b0000000-0000-0000-0000-000000000003"_s), {});
    }
    if (rest == u"EntityDefinitions" || rest.startsWith(u"EntityDefinitions(")) {
        if (request.method != "GET")
            return plain(405, u"0x80060888"_s, u"Metadata can't be changed."_s);
        return answerMetadata(rest.mid(17), request, m_origin + Root);
    }
    static const QRegularExpression shape(u"^([a-z_]+)(.*)$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto match = shape.match(rest);
    if (const Table *table = tableOfSet(match.captured(1)))
        return routeRows(*table, match.captured(2), request);
    return plain(404, u"0x80060888"_s,
                 u"Resource not found for the segment '%1'."_s.arg(rest.section(u'/', 0, 0)));
}

HttpResponse MembriService::routeRows(const Table &table, const QString &rest, const HttpRequest &request)
{
    if (rest.isEmpty()) {
        if (request.method == "GET")
            return m_reader.list(table, request, {});
        if (request.method == "POST")
            return m_writer.create(table, request);
        return plain(405, u"0x80060888"_s, u"The requested resource does not support this http method."_s);
    }
    if (rest == u"/$count" && request.method == "GET")
        return m_reader.count(table, request);
    static const QRegularExpression shape(u"^\\(([^)]*)\\)(?:/(.*))?$"_s);
    const auto match = shape.match(rest);
    if (!match.hasMatch())
        return plain(404, u"0x80060888"_s,
                     u"Resource not found for the segment '%1'."_s.arg(table.set + rest));
    QString key = match.captured(1);
    if (key.startsWith(table.id + u'='))
        key = key.mid(table.id.size() + 1);
    if (!isGuid(key))
        return plain(
            400, u"0x80060888"_s,
            u"The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.%1'. Ensure that "
            u"the "
            "names and number of key properties match the declared or alternate key properties for the "
            "resource 'Microsoft.Dynamics.CRM.%1'."_s.arg(table.name));
    return routeRecord(table, key.toLower(), match.captured(2), request);
}

HttpResponse MembriService::routeRecord(const Table &table, const QString &id, const QString &rest,
                                        const HttpRequest &request)
{
    if (rest.isEmpty()) {
        if (request.method == "GET")
            return m_reader.record(table, id, request);
        if (request.method == "PATCH")
            return m_writer.update(table, id, request);
        if (request.method == "DELETE")
            return m_writer.remove(table, id, request);
        return plain(405, u"0x80060888"_s, u"The requested resource does not support this http method."_s);
    }
    const Collection *collection = table.collection(rest);
    if (collection && request.method == "GET") {
        const Condition scope{u"%1.%2 = ?"_s.arg(TableAlias, collection->lookup), {id}};
        return m_reader.list(*tableNamed(collection->table), request, scope);
    }
    if (const auto [lookup, target] = table.navigation(rest); lookup && request.method == "GET") {
        const auto row = m_store.find(table, id);
        const QString other = row ? row->text(lookup->name) : QString();
        return m_reader.record(*tableNamed(target->table), other, request);
    }
    const Column *column = table.columnOnWire(rest);
    const auto row = column && request.method == "GET" ? m_store.find(table, id) : std::nullopt;
    if (!row)
        return plain(404, u"0x80060888"_s, u"Resource not found for the segment '%1'."_s.arg(rest));
    Json body;
    body.set(u"@odata.context"_s, u"%1%2$metadata#%3(%4)/%5"_s.arg(m_origin, Root, table.set, id, rest));
    return jsonAnswer(body.set(u"value"_s, toJson(*column, row->values.value(column->name))), {});
}

} // namespace passerelle::sandbox::membri
