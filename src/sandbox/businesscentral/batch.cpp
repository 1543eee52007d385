// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/batch.h"

#include "sandbox/businesscentral/recordstore.h"

#include <QUrl>

#include <memory>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
constexpr size_t MostOperations = 100;

/// The operation as a request like any other: the batch's own headers, then its own.
BatchOperation operationOf(const Json &part, const HttpRequest &batch, const QString &base)
{
    BatchOperation operation{part[u"id"], batch};
    HttpRequest &request = operation.request;
    request.fault.clear();
    request.headers.remove("prefer");
    request.headers.remove("isolation");
    request.method = part[u"method"].toString().toLatin1().toUpper();
    const QString url = part[u"url"].toString();
    const QString whole = url.startsWith(u"http"_s) ? url : base + (url.startsWith(u'/') ? url.mid(1) : url);
    const QUrl address(whole);
    const QByteArray query = address.query(QUrl::FullyEncoded).toLatin1();
    setTarget(request,
              address.path(QUrl::FullyEncoded).toLatin1() + (query.isEmpty() ? QByteArray() : '?' + query));
    for (const auto &[name, value] : part[u"headers"].members())
        request.headers.insert(name.toLatin1().toLower(), value.toString().toUtf8());
    request.body = part[u"body"].isNull() ? QByteArray() : part[u"body"].toBytes();
    return operation;
}

Json responseOf(const Json &id, const HttpResponse &response)
{
    Json headers = Json::object();
    if (!response.contentType.isEmpty())
        headers.set(u"Content-Type"_s, QString::fromLatin1(response.contentType));
    for (const auto &[name, value] : response.headers)
        headers.set(QString::fromLatin1(name), QString::fromUtf8(value));
    Json result = Json::object({{u"id"_s, id}, {u"status"_s, response.status}, {u"headers"_s, headers}});
    if (const auto body = Json::parse(response.body); body && !response.body.isEmpty())
        result.set(u"body"_s, *body);
    return result;
}

HttpResponse unavailable()
{
    return errorAnswer(
        {503, u"Internal_TenantUnavailable"_s, u"The tenant is not available at the moment."_s}, {},
        u"00000000-0000-0000-0000-000000000000"_s);
}
} // namespace

Outcome<BatchPlan> readBatch(const HttpRequest &request, const QString &base)
{
    const auto json = Json::parse(request.body);
    if (!json || !(*json)[u"requests"].isArray())
        return badRequest(u"The body of a batch holds an array \"requests\"."_s);
    const auto &parts = (*json)[u"requests"].items();
    if (parts.size() > MostOperations)
        return badRequest(u"A batch holds at most 100 operations."_s);
    BatchPlan plan;
    for (const Json &part : parts) {
        if (!part[u"id"].isString() || part[u"method"].toString().isEmpty())
            return badRequest(u"Each request of a batch has an \"id\", a \"method\" and a \"url\"."_s);
        plan.operations.append(operationOf(part, request, base));
    }
    plan.isOneTransaction = request.header("isolation").trimmed().toLower() == "snapshot";
    plan.continuesOnError = request.header("prefer").contains("odata.continue-on-error");
    return plan;
}

BatchAnswer runBatch(Database &database, const BatchPlan &plan, bool isHalf, bool stopsOnError,
                     const std::function<HttpResponse(const HttpRequest &)> &serve)
{
    Json responses = Json::array();
    bool isApplied = false;
    bool isCommitted = false; // something that a roll-back can't undo
    auto transaction = plan.isOneTransaction ? std::make_unique<Savepoint>(database) : nullptr;
    const qsizetype served = isHalf ? (plan.operations.size() + 1) / 2 : plan.operations.size();
    bool isFailed = false;
    for (qsizetype i = 0; i < plan.operations.size(); ++i) {
        const BatchOperation &operation = plan.operations[i];
        const HttpResponse response = i < served ? serve(operation.request) : unavailable();
        responses.append(responseOf(operation.id, response));
        isApplied = isApplied || response.applied;
        const bool isAction = operation.request.path.contains(u"/Microsoft.NAV."_s);
        if (transaction && isAction && response.applied) {
            transaction->keep();
            transaction.reset();
            transaction = std::make_unique<Savepoint>(database);
            isCommitted = true;
        }
        isFailed = isFailed || response.status >= 400;
        const bool isEnd = transaction || (stopsOnError && !plan.continuesOnError && !isHalf);
        if (response.status >= 400 && isEnd)
            break;
    }
    if (transaction && !isFailed)
        transaction->keep();
    if (transaction && isFailed)
        isApplied = isCommitted;
    return {Json::object({{u"responses"_s, responses}}), isApplied};
}

} // namespace passerelle::sandbox::businesscentral
