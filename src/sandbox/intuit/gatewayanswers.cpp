// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/gatewayanswers.h"

#include "base/json.h"
#include "sandbox/intuit/intuitstate.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

HttpResponse jsonAnswer(int status, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json;charset=utf-8";
    response.body = body;
    response.addHeader("intuit_tid", newTransactionId());
    response.addHeader("QBO-Version", "1939.171");
    response.addHeader("Cache-Control", "no-cache, no-store");
    return response;
}

HttpResponse unauthenticated(const QString &detail, const QDateTime &now)
{
    const Json nothing;
    Json error =
        Json::object({{u"message"_s, u"message=AuthenticationFailed; errorCode=003200; statusCode=401"_s},
                      {u"detail"_s, detail},
                      {u"code"_s, u"3200"_s},
                      {u"element"_s, nothing}});
    Json fault = Json::object({{u"error"_s, Json::array({error})}, {u"type"_s, u"AUTHENTICATION"_s}});
    Json body = Json::object({{u"warnings"_s, nothing},
                              {u"intuitObject"_s, nothing},
                              {u"fault"_s, fault},
                              {u"report"_s, nothing},
                              {u"queryResponse"_s, nothing},
                              {u"batchItemResponse"_s, Json::array()},
                              {u"attachableResponse"_s, Json::array()},
                              {u"syncErrorResponse"_s, nothing},
                              {u"requestId"_s, nothing},
                              {u"time"_s, now.toMSecsSinceEpoch()},
                              {u"status"_s, nothing},
                              {u"cdcresponse"_s, Json::array()}});
    HttpResponse response = jsonAnswer(401, body.toBytes());
    response.addHeader("WWW-Authenticate", R"(Bearer realm="Intuit", error="invalid_token")");
    return response;
}

HttpResponse gatewayDown(int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "text/html";
    response.body = "<html><head><title>" + QByteArray::number(status) + ' ' + reasonPhrase(status)
        + "</title></head><body><h1>" + reasonPhrase(status) + "</h1></body></html>\n";
    response.addHeader("intuit_tid", newTransactionId());
    return response;
}

} // namespace passerelle::sandbox::intuit
