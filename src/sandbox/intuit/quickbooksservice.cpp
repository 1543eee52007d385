// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/quickbooksservice.h"

#include "sandbox/intuit/batch.h"
#include "sandbox/intuit/changedata.h"
#include "sandbox/intuit/entitywriter.h"
#include "sandbox/intuit/gatewayanswers.h"
#include "sandbox/intuit/queryrunner.h"
#include "sandbox/intuit/requestids.h"
#include "sandbox/intuit/servicetime.h"
#include "sandbox/intuit/settingsobjects.h"

#include <QStringDecoder>

#include <cmath>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {
constexpr int MaximumRequestId = 50;
const auto CompanyPrefix = u"/v3/company/"_s;
const auto SwitchesPath = u"/admin/switches"_s;

QByteArray membersOf(const Json &object)
{
    const QByteArray bytes = object.toBytes();
    return bytes.sliced(1, bytes.size() - 2);
}

/// A body as JSON, or the fault for text that is none.
struct ReadBody
{
    Json json;
    Check fault = {};
};

ReadBody readBody(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return {{}, unsupportedOperation(u"The request holds characters that are not valid UTF-8."_s)};
    auto json = Json::parse(bytes);
    if (!json || !json->isObject())
        return {{}, unsupportedProperty(u"failed to parse json object; a property"_s)};
    return {*json};
}
} // namespace

/// One request on its way: the company, what the path names, and the parameters that matter.
struct QuickBooksService::Call
{
    const HttpRequest &request;
    QString realm;
    QStringList path; ///< after the realm
    Company company;
    QString requestId;

    [[nodiscard]] bool isPost() const { return request.method == "POST"; }
    [[nodiscard]] bool isBatch() const { return isPost() && path.value(0).toLower() == u"batch"_s; }
    [[nodiscard]] QStringList include() const
    {
        return request.parameter(u"include").toLower().split(u',', Qt::SkipEmptyParts);
    }
};

QuickBooksService::QuickBooksService(std::shared_ptr<IntuitState> state)
    : m_state(std::move(state))
{
}

QString QuickBooksService::name() const
{
    return u"quickbooks"_s;
}

bool QuickBooksService::owns(const QString &path) const
{
    return path.startsWith(CompanyPrefix) || path == SwitchesPath;
}

QString QuickBooksService::requestKey(const HttpRequest &request) const
{
    return request.parameter(u"requestid");
}

bool QuickBooksService::isPartialBatchTarget(const HttpRequest &request) const
{
    return request.method == "POST" && request.path.endsWith(u"/batch"_s, Qt::CaseInsensitive);
}

void QuickBooksService::describe(Json &description) const
{
    const QString base = m_state->options.baseUrl();
    description.set(u"quickbooks"_s,
                    Json::object({{u"apiBase"_s, base},
                                  {u"authorizeUrl"_s, QString(base + u"/connect/oauth2"_s)},
                                  {u"tokenUrl"_s, QString(base + u"/oauth2/v1/tokens/bearer"_s)},
                                  {u"revokeUrl"_s, QString(base + u"/v2/oauth2/tokens/revoke"_s)},
                                  {u"clientId"_s, m_state->tokens.clientId()},
                                  {u"clientSecret"_s, m_state->tokens.clientSecret()},
                                  {u"redirectUri"_s, RedirectUri},
                                  {u"realmId"_s, Realms[0]}}));
}

bool QuickBooksService::closePeriod(const QDate &date)
{
    setCloseDate(m_state->database, Realms[0], date);
    return true;
}

HttpResponse QuickBooksService::handle(const HttpRequest &request)
{
    if (request.path == SwitchesPath)
        return handleSwitches(request);
    QStringList parts = request.path.mid(CompanyPrefix.size()).split(u'/', Qt::SkipEmptyParts);
    const QString realm = parts.isEmpty() ? QString() : parts.takeFirst();
    if (auto refused = checkToken(request, realm))
        return *refused;
    Call call{request, realm, parts, m_state->company(realm), request.parameter(u"requestid")};
    if (auto refused = checkLimits(call))
        return *refused;
    const bool wantsJson =
        request.header("accept").contains("application/json") || request.parameter(u"format") == u"json"_s;
    if (!wantsJson)
        return faultResponse(
            unsupportedOperation(u"Only JSON is answered here: send Accept: application/json."_s));
    return dispatch(call);
}

HttpResponse QuickBooksService::handleSwitches(const HttpRequest &request)
{
    HttpResponse response;
    response.contentType = "application/json";
    if (request.method == "POST") {
        const ReadBody sent = readBody(request.body);
        IntuitSwitches changed = m_state->switches;
        for (const auto &[name, value] : sent.json.members()) {
            if (changed.set(name, value))
                continue;
            response.status = 400;
            response.body =
                Json::object({{u"error"_s, u"unknown switch or wrong kind of value: %1"_s.arg(name)}})
                    .toBytes();
            return response;
        }
        m_state->switches = changed;
        changed.store(m_state->database);
    }
    response.body = m_state->switches.toJson().toBytes();
    return response;
}

std::optional<HttpResponse> QuickBooksService::checkToken(const HttpRequest &request, const QString &realm)
{
    const QByteArray header = request.header("authorization");
    const QString token = QString::fromLatin1(header.mid(7));
    if (!header.toLower().startsWith("bearer ") || token.size() < 20)
        return unauthenticated(u"Malformed bearer token: too short or too long"_s, m_state->clock.now());
    if (request.fault == u"expire-token"_s)
        m_state->tokens.expire(token);
    const Access access = m_state->tokens.access(token);
    if (access.state != AccessState::Valid)
        return unauthenticated(u"Token expired: %1"_s.arg(token), m_state->clock.now());
    if (access.realm != realm)
        return faultResponse(notAuthorized());
    return std::nullopt;
}

std::optional<HttpResponse> QuickBooksService::checkLimits(const Call &call)
{
    static const std::array general{LimitRule{u"requests-per-second"_s, 10, seconds(1)},
                                    LimitRule{u"requests-per-minute"_s, 500, seconds(60)}};
    static const std::array batches{LimitRule{u"requests-per-second"_s, 10, seconds(1)},
                                    LimitRule{u"requests-per-minute"_s, 500, seconds(60)},
                                    LimitRule{u"batches-per-minute"_s, 40, seconds(60)},
                                    LimitRule{u"company-batches-per-minute"_s, 120, seconds(60)}};
    const QString key = u"quickbooks/%1/%2"_s.arg(m_state->tokens.clientId().left(12), call.realm);
    LimitVerdict verdict = m_state->limiter.take(
        key, call.isBatch() ? std::span<const LimitRule>(batches) : std::span<const LimitRule>(general));
    if (verdict.isAllowed && call.isBatch() && m_state->switches.batchCountsPayloads) {
        const auto body = Json::parse(call.request.body);
        const qint64 more = (body ? batchSize(*body) : 1) - 1;
        if (more > 0)
            verdict = m_state->limiter.take(key, std::span(general).subspan(1), more);
    }
    if (verdict.isAllowed)
        return std::nullopt;
    HttpResponse response = faultResponse(throttled());
    if (m_state->switches.retryAfterOn429) {
        const double wait = std::ceil(double(verdict.retryAfter.count()) / 1000.0);
        response.addHeader("Retry-After", QByteArray::number(qint64(wait)));
    }
    return response;
}

HttpResponse QuickBooksService::dispatch(Call &call)
{
    const QString resource = call.path.value(0).toLower();
    if (resource == u"query"_s)
        return query(call);
    if (resource == u"cdc"_s && !call.isPost())
        return changes(call);
    if (call.isBatch())
        return batch(call);
    const EntityType *type = entityType(resource);
    const bool isKnown = type && resource == type->resource;
    if (isKnown && call.request.method == "GET" && call.path.size() <= 2)
        return read(call, *type);
    if (isKnown && call.isPost() && call.path.size() == 1)
        return write(call, *type);
    return faultResponse(unsupportedOperation(u"Operation %1 is not supported."_s.arg(call.path.join(u'/'))));
}

HttpResponse QuickBooksService::query(Call &call)
{
    const QString statement = call.isPost() && !call.request.hasParameter(u"query")
        ? QString::fromUtf8(call.request.body)
        : call.request.parameter(u"query");
    const QueryAnswer answer = runQuery(call.company, statement);
    return answer.fault ? faultResponse(*answer.fault) : envelope("\"QueryResponse\":" + answer.response);
}

HttpResponse QuickBooksService::changes(Call &call)
{
    const ChangeAnswer answer = changesSince(call.company, call.request.parameter(u"entities"),
                                             call.request.parameter(u"changedSince"));
    return answer.fault ? faultResponse(*answer.fault) : envelope("\"CDCResponse\":" + answer.response);
}

HttpResponse QuickBooksService::batch(Call &call)
{
    const ReadBody sent = readBody(call.request.body);
    if (sent.fault)
        return faultResponse(*sent.fault);
    const bool isPartial = call.request.fault == u"partial-batch"_s;
    const BatchAnswer answer = runBatch(call.company, sent.json, call.requestId, isPartial);
    if (answer.fault)
        return faultResponse(*answer.fault);
    HttpResponse response = envelope("\"BatchItemResponse\":" + answer.response);
    response.applied = answer.isApplied;
    return response;
}

HttpResponse QuickBooksService::read(Call &call, const EntityType &type)
{
    if (type.kind == EntityKind::Settings) {
        const Json object = Json::object({{QString(type.name), settingsObject(call.company, type)}});
        return envelope(membersOf(object));
    }
    bool isNumber = false;
    const QString text = call.path.value(1);
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber)
        return faultResponse(invalidId(text));
    const auto entity = call.company.store.find(type, id);
    if (!entity)
        return faultResponse(objectNotFound());
    return envelope(membersOf(Json::object({{QString(type.name), entity->body}})));
}

HttpResponse QuickBooksService::write(Call &call, const EntityType &type)
{
    if (call.requestId.size() > MaximumRequestId)
        return faultResponse(wrongLength(u"requestid"_s, MaximumRequestId, call.requestId.size()));
    RequestIds requestIds(call.company);
    if (const auto known = requestIds.find(call.requestId, call.request.body)) {
        if (!known->isSameRequest && !m_state->switches.requestIdOtherBodyReplays)
            return faultResponse(businessRule(u"This requestid was used for another request."_s));
        HttpResponse response = jsonAnswer(known->status, known->body);
        return response;
    }
    if (m_state->switches.emptyEnvelopes > 0) {
        --m_state->switches.emptyEnvelopes;
        m_state->switches.store(m_state->database);
        return envelope("\"BatchItemResponse\":[]");
    }
    HttpResponse response = writeFresh(call, type);
    if (requestIds.keeps(response.status != 200))
        requestIds.remember(call.requestId, call.request.body, response.status, response.body);
    return response;
}

HttpResponse QuickBooksService::writeFresh(Call &call, const EntityType &type)
{
    const ReadBody sent = readBody(call.request.body);
    if (sent.fault)
        return faultResponse(*sent.fault);
    const QString operation = call.request.parameter(u"operation").toLower();
    const bool isUpdate = sent.json.contains(u"Id");
    WriteOperation wanted = isUpdate ? WriteOperation::Update : WriteOperation::Create;
    if (operation == u"delete"_s)
        wanted = WriteOperation::Delete;
    else if (operation == u"void"_s)
        wanted = WriteOperation::Void;
    else if (operation == u"update"_s)
        wanted = WriteOperation::Update;
    else if (!operation.isEmpty() && operation != u"create"_s)
        return faultResponse(unsupportedOperation(u"Operation %1 is not supported."_s.arg(operation)));
    if (operation == u"create"_s && isUpdate)
        return faultResponse(objectNotFound());
    EntityWriter writer(call.company);
    const WriteOutcome outcome = writer.write(type, wanted, sent.json, call.include());
    if (outcome.fault)
        return faultResponse(*outcome.fault);
    HttpResponse response = envelope(membersOf(outcome.answer));
    response.applied = outcome.isApplied;
    return response;
}

HttpResponse QuickBooksService::faultResponse(const Fault &fault) const
{
    HttpResponse response = envelope(membersOf(faultJson(fault)));
    const bool isSoft = m_state->switches.faultsWith200 && fault.type == u"ValidationFault"_s;
    response.status = isSoft ? 200 : fault.status;
    return response;
}

HttpResponse QuickBooksService::envelope(const QByteArray &member) const
{
    const QString time = envelopeTime(m_state->clock.now());
    return jsonAnswer(200, '{' + member + R"(,"time":")" + time.toLatin1() + R"("})");
}

HttpResponse QuickBooksService::refusal(int status, const HttpRequest &) const
{
    if (status == 429)
        return faultResponse(throttled());
    if (status == 500)
        return faultResponse(applicationError());
    return gatewayDown(status);
}

} // namespace passerelle::sandbox::intuit
