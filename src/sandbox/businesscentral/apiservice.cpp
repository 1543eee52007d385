// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/apiservice.h"

#include "sandbox/businesscentral/apipath.h"
#include "sandbox/businesscentral/batch.h"
#include "sandbox/businesscentral/metadata.h"
#include "sandbox/businesscentral/seedlists.h"
#include "sandbox/businesscentral/writer.h"

#include <algorithm>
#include <cmath>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {
const auto ApiPrefix = u"/businesscentral/v2.0/"_s;
const auto SwitchesPath = u"/admin/business-central/switches"_s;
const auto SetupPath = u"/admin/business-central/setup"_s;

HttpResponse jsonAnswer(int status, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json; odata.metadata=minimal; odata.streaming=true";
    response.body = body;
    response.addHeader("OData-Version", "4.0");
    return response;
}

HttpResponse entityAnswer(int status, const Json &entity, const QString &location = {})
{
    HttpResponse response = jsonAnswer(status, entity.toBytes());
    response.addHeader("ETag", entity[u"@odata.etag"].toString().toLatin1());
    if (!location.isEmpty())
        response.addHeader("Location", location.toLatin1());
    return response;
}

HttpResponse nothing(bool isApplied)
{
    HttpResponse response;
    response.status = 204;
    response.addHeader("OData-Version", "4.0");
    response.applied = isApplied;
    return response;
}

/// Cuts ".../{tenant}/{environment}/api/v2.0" off a path; nothing when it does not lead to the API.
std::optional<QString> baseOf(const QString &path)
{
    for (const QString &place : {TokenOffice::tenant() + u'/' + Environment, Environment}) {
        QString base = ApiPrefix + place + u"/api/v2.0"_s;
        if (path == base || path.startsWith(base + u'/'))
            return base;
    }
    return std::nullopt;
}
} // namespace

struct ApiService::Target : PathTarget
{
};

ApiService::ApiService(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

QString ApiService::name() const
{
    return u"businessCentral"_s;
}

bool ApiService::owns(const QString &path) const
{
    return path.startsWith(ApiPrefix) || path == SwitchesPath || path == SetupPath;
}

bool ApiService::isPartialBatchTarget(const HttpRequest &request) const
{
    return request.method == "POST" && request.path.endsWith(u"/$batch"_s);
}

void ApiService::describe(Json &description) const
{
    const QString base = m_state->options.baseUrl() + u"/businesscentral"_s;
    const QString login = base + u"/login/"_s + TokenOffice::tenant() + u"/oauth2/v2.0"_s;
    const Application application = TokenOffice::applications().front();
    description.set(u"businessCentral"_s,
                    Json::object({{u"apiBase"_s, base},
                                  {u"authorizeUrl"_s, QString(login + u"/authorize"_s)},
                                  {u"tokenUrl"_s, QString(login + u"/token"_s)},
                                  {u"clientId"_s, application.clientId},
                                  {u"clientSecret"_s, application.secret},
                                  {u"tenant"_s, TokenOffice::tenant()},
                                  {u"environment"_s, Environment},
                                  {u"companyId"_s, CompanyIds[0]}}));
}

bool ApiService::closePeriod(const QDate &date)
{
    Company company = m_state->company(CompanyIds[0]);
    Record setup = company.setup();
    setup.body.set(u"allowPostingFrom"_s, date.addDays(1).toString(Qt::ISODate));
    company.store.update(setup);
    return true;
}

HttpResponse ApiService::handle(const HttpRequest &request)
{
    if (request.path == SwitchesPath)
        return handleSwitches(request);
    if (request.path == SetupPath)
        return jsonAnswer(200, companySetup(m_state->switches.taxRoundingPerLine).toBytes());
    if (auto refused = checkToken(request))
        return *refused;
    if (auto refused = checkLimits(request, 1))
        return *refused;
    const auto base = baseOf(request.path);
    if (!base)
        return error({404, u"BadRequest_NotFound"_s, u"There is no such environment."_s}, request);
    if (isPartialBatchTarget(request))
        return batch(request, *base);
    return serve(request, *base);
}

HttpResponse ApiService::handleSwitches(const HttpRequest &request)
{
    if (request.method == "POST") {
        const auto sent = Json::parse(request.body);
        Switches changed = m_state->switches;
        const bool isKnown = sent && sent->isObject()
            && std::all_of(sent->members().begin(), sent->members().end(),
                           [&](const auto &member) { return changed.set(member.first, member.second); });
        if (!isKnown)
            return jsonAnswer(400, R"({"error":"unknown switch or wrong value"})");
        m_state->switches = changed;
        changed.store(m_state->database);
    }
    return jsonAnswer(200, m_state->switches.toJson().toBytes());
}

std::optional<HttpResponse> ApiService::checkToken(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization");
    if (request.fault == u"expire-token"_s)
        m_state->tokens.expire(QString::fromLatin1(header.mid(7).trimmed()));
    const auto application = m_state->tokens.holder(header);
    if (application && application->isRegistered)
        return std::nullopt;
    HttpResponse response = error({401, application ? u"Authentication_InvalidCredentials"_s : u"Unknown"_s,
                                   u"The server has rejected the client credentials."_s},
                                  request);
    response.addHeader("WWW-Authenticate", "Bearer");
    return response;
}

/// Per user: 6,000 requests in five minutes; 5 at once and 95 that wait.
std::optional<HttpResponse> ApiService::checkLimits(const HttpRequest &request, qint64 operations)
{
    static const std::array windows{LimitRule{u"requests-per-5-minutes"_s, 6000, seconds(300)}};
    static const LimitRule connections{u"connections"_s, 100, {}};
    const auto application = m_state->tokens.holder(request.header("authorization"));
    const QString key = u"businessCentral/%1"_s.arg(application ? application->clientId.right(4) : QString());
    LimitVerdict verdict = m_state->limiter.takeConcurrent(key, connections, request.concurrent);
    if (verdict.isAllowed)
        verdict = m_state->limiter.take(key, windows, operations);
    if (verdict.isAllowed)
        return std::nullopt;
    return throttled(verdict, request);
}

HttpResponse ApiService::throttled(const LimitVerdict &verdict, const HttpRequest &request) const
{
    HttpResponse response = error({429, u"Unknown"_s, u"Too many requests reached."_s}, request);
    if (m_state->switches.retryAfterOn429) {
        const double wait = std::ceil(double(verdict.retryAfter.count()) / 1000.0);
        response.addHeader("Retry-After", QByteArray::number(qint64(wait)));
    }
    return response;
}

HttpResponse ApiService::error(const Refusal &refusal, const HttpRequest &request) const
{
    return errorAnswer(refusal, request.header("accept-language"), newGuid(m_state->random));
}

HttpResponse ApiService::refusal(int status, const HttpRequest &request) const
{
    if (status == 429)
        return throttled({false, {}, seconds(1)}, request);
    HttpResponse response = status == 500
        ? error({500, u"Internal_ServerError"_s, u"An error occurred."_s}, request)
        : error({status, u"Internal_TenantUnavailable"_s, u"The tenant is not available at the moment."_s},
                request);
    if (status == 502 || status == 503)
        response.addHeader("Retry-After", "1");
    return response;
}

HttpResponse ApiService::batch(const HttpRequest &request, const QString &base)
{
    const auto plan = readBatch(request, m_state->options.baseUrl() + base + u'/');
    if (const Refusal *refusal = refusalOf(plan))
        return error(*refusal, request);
    const BatchPlan &parts = std::get<0>(plan);
    if (m_state->switches.batchCountsOperations) {
        if (auto refused = checkLimits(request, parts.operations.size() - 1))
            return *refused;
    }
    const BatchAnswer answer =
        runBatch(m_state->database, parts, request.fault == u"partial-batch"_s,
                 m_state->switches.batchStopsOnError, [&](const HttpRequest &one) {
                     const auto below = baseOf(one.path);
                     return below ? serve(one, *below) : error(segmentNotFound(one.path), one);
                 });
    HttpResponse response = jsonAnswer(200, answer.body.toBytes());
    response.applied = answer.isApplied;
    return response;
}

HttpResponse ApiService::serve(const HttpRequest &request, const QString &base)
{
    const auto outcome = dispatch(request, base);
    const Refusal *refusal = refusalOf(outcome);
    return refusal ? error(*refusal, request) : std::get<0>(outcome);
}

Outcome<HttpResponse> ApiService::dispatch(const HttpRequest &request, const QString &base)
{
    const QStringList path = request.path.mid(base.size()).split(u'/', Qt::SkipEmptyParts);
    const Segment first = segmentOf(path.value(0));
    const QString root = m_state->options.baseUrl() + base;
    if (first.name == u"$metadata"_s && path.size() == 1 && request.method == "GET") {
        HttpResponse response = jsonAnswer(200, metadataDocument());
        response.contentType = "application/xml";
        return response;
    }
    if (first.name != u"companies"_s)
        return path.isEmpty() ? methodNotAllowed() : segmentNotFound(first.name);
    Company companies = m_state->company({});
    const EntityType &type = typeNamed("company"_L1);
    if (path.size() == 1) {
        Target target;
        target.type = &type;
        if (first.hasKey)
            target.record = companies.store.find(type.table, first.key);
        if (first.hasKey && !target.record)
            return Refusal{404, u"Internal_CompanyNotFound"_s, u"The company does not exist."_s};
        return answer(request, companies, target, root);
    }
    if (!companies.store.find(type.table, first.key))
        return Refusal{404, u"Internal_CompanyNotFound"_s, u"The company does not exist."_s};
    Company company = m_state->company(first.key.toLower());
    const auto followed = follow(company, path.mid(1));
    if (const Refusal *refusal = refusalOf(followed))
        return *refusal;
    return answer(request, company, Target{std::get<0>(followed)}, root + u'/' + path.front());
}

Outcome<HttpResponse> ApiService::answer(const HttpRequest &request, Company &company, const Target &target,
                                         const QString &root)
{
    if (request.method == "GET" && target.action.isEmpty())
        return get(request, company, target, root);
    if (!target.action.isEmpty()) {
        if (request.method != "POST")
            return methodNotAllowed();
        if (auto refusal = Writer(company).act(*target.type, *target.record, target.action))
            return *refusal;
        return nothing(true);
    }
    if (request.method == "POST" && !target.record && !target.isCount)
        return create(request, company, target, root);
    const bool isChange = request.method == "PATCH" || request.method == "DELETE";
    return isChange && target.record ? change(request, company, target, root) : methodNotAllowed();
}

Outcome<HttpResponse> ApiService::get(const HttpRequest &request, Company &company, const Target &target,
                                      const QString &root)
{
    const auto options = optionsOf(request, m_state->switches);
    if (const Refusal *refusal = refusalOf(options))
        return *refusal;
    Reader reader(company.store, root);
    if (target.record) {
        const auto entity = reader.one(*target.type, *target.record, std::get<0>(options));
        if (const Refusal *refusal = refusalOf(entity))
            return *refusal;
        return entityAnswer(200, std::get<0>(entity));
    }
    const Condition scope = target.whole ? Condition{u"parent = ?"_s, {target.whole->id}} : Condition();
    if (target.isCount) {
        const auto count = reader.count(*target.type, scope, std::get<0>(options));
        if (const Refusal *refusal = refusalOf(count))
            return *refusal;
        HttpResponse response = jsonAnswer(200, QByteArray::number(std::get<0>(count)));
        response.contentType = "text/plain";
        return response;
    }
    const QString self = m_state->options.baseUrl() + request.target;
    const auto list = reader.list(*target.type, scope, std::get<0>(options), self);
    if (const Refusal *refusal = refusalOf(list))
        return *refusal;
    HttpResponse response = jsonAnswer(200, std::get<0>(list).toBytes());
    if (request.header("prefer").contains("odata.maxpagesize"))
        response.addHeader("Preference-Applied",
                           "odata.maxpagesize=" + QByteArray::number(std::get<0>(options).pageSize));
    return response;
}

Outcome<HttpResponse> ApiService::create(const HttpRequest &request, Company &company, const Target &target,
                                         const QString &root)
{
    const auto options = optionsOf(request, m_state->switches);
    if (const Refusal *refusal = refusalOf(options))
        return *refusal;
    const auto sent = readPayload(*target.type, request.body, false);
    if (const Refusal *refusal = refusalOf(sent))
        return *refusal;
    const auto made = Writer(company).create(*target.type, std::get<0>(sent), target.whole);
    if (const Refusal *refusal = refusalOf(made))
        return *refusal;
    const Record &record = std::get<0>(made);
    const auto entity = Reader(company.store, root).one(*target.type, record, std::get<0>(options));
    if (const Refusal *refusal = refusalOf(entity))
        return *refusal;
    HttpResponse response = entityAnswer(201, std::get<0>(entity),
                                         u"%1/%2(%3)"_s.arg(root, QString(target.type->resource), record.id));
    response.applied = true;
    return response;
}

Outcome<HttpResponse> ApiService::change(const HttpRequest &request, Company &company, const Target &target,
                                         const QString &root)
{
    if (auto refusal = checkTag(request, *target.record))
        return *refusal;
    Writer writer(company);
    if (request.method == "DELETE") {
        if (auto refusal = writer.remove(*target.type, *target.record))
            return *refusal;
        return nothing(true);
    }
    const auto sent = readPayload(*target.type, request.body, true);
    if (const Refusal *refusal = refusalOf(sent))
        return *refusal;
    const auto changed = writer.update(*target.type, *target.record, std::get<0>(sent));
    if (const Refusal *refusal = refusalOf(changed))
        return *refusal;
    const auto entity = Reader(company.store, root).one(*target.type, std::get<0>(changed), {});
    if (const Refusal *refusal = refusalOf(entity))
        return *refusal;
    HttpResponse response = entityAnswer(200, std::get<0>(entity));
    response.applied = true;
    return response;
}

Check ApiService::checkTag(const HttpRequest &request, const Record &record) const
{
    const QByteArray sent = request.header("if-match").trimmed();
    if (sent.isEmpty() || (sent != "*" && !sent.startsWith("W/\"")))
        return Refusal{400, u"BadRequest_InvalidToken"_s,
                       u"The If-Match header is missing or holds no valid ETag."_s};
    if (sent == "*" || sent == record.etag().toLatin1())
        return std::nullopt;
    return Refusal{m_state->switches.staleTagIs412 ? 412 : 409, u"Request_EntityChanged"_s,
                   u"Another user has already changed the record."_s,
                   u"Un autre utilisateur a déjà modifié l'enregistrement."_s};
}

} // namespace passerelle::sandbox::businesscentral
