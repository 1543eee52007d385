// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's faults, and what both ledgers say when they refuse.
#include "sandbox/faults.h"
#include "connectors/businesscentral/fault.h"
#include "connectors/quickbooks/fault.h"
#include "fuzz.h"

#include <algorithm>
#include <array>

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Statuses{200, 400, 401, 403, 404, 408, 409, 412, 429, 500, 503};

sandbox::Faults usual()
{
    sandbox::Faults faults;
    Json rule;
    rule.set(u"fault"_s, u"reset"_s);
    const auto loaded = faults.load(Json().set(u"rules"_s, Json::array({rule})));
    require(bool(loaded), "a plain rule is understood");
    return faults;
}

QStringList namesOf(const Json &described)
{
    QStringList names;
    for (const Json &rule : described[u"rules"].items())
        names += rule[u"fault"].toString();
    return names;
}

void strike(sandbox::Faults &faults)
{
    sandbox::HttpRequest request;
    request.method = "POST";
    request.path = u"/intuit/v3/company/9130/invoice"_s;
    const QStringList names = namesOf(faults.describe());
    for (int i = 0; i < 8; ++i) {
        const QString fault = faults.choose(u"intuit"_s, request, i % 2 == 0);
        require(fault.isEmpty() || names.contains(fault), "only what was loaded strikes");
    }
    const Json described = faults.describe();
    for (const Json &rule : described[u"rules"].items())
        require(rule[u"fired"].toInt() <= rule[u"matched"].toInt(), "a rule strikes what it matches");
}

void loadFaults(const Json &json)
{
    sandbox::Faults faults = usual();
    const Json before = faults.describe();
    const Result<Done> loaded = faults.load(json);
    if (!loaded) {
        require(loaded.error().code == ErrorCode::BadUsage, "faults that are not understood are named so");
        require(!loaded.error().detail.isEmpty(), "and why");
        require(faults.describe() == before, "the old rules stay");
        return;
    }
    require(json[u"rules"].isArray() || !json.contains(u"rules"), "rules are a list");
    require(faults.describe()[u"rules"].items().size() == json[u"rules"].items().size(), "each rule is kept");
    strike(faults);
}

/// A judgement without a named fault is never a refusal: the request may have been applied.
template<typename Reply> void checkReply(const Reply &reply, const net::Exchange &exchange, bool hasFault)
{
    require(bool(reply) != reply.problem.has_value(), "a reply is good or has a problem");
    if (!reply.problem)
        return;
    require(reply.problem->error.code != ErrorCode::InternalError, "a problem has a name");
    if (exchange.status == 429)
        require(reply.problem->verdict == connectors::SendVerdict::Throttled, "429 is throttled");
    if (!hasFault && exchange.status != 429)
        require(reply.problem->verdict == connectors::SendVerdict::Unknown, "nothing said, nothing known");
}

void readReplies(const QByteArray &bytes, const Json &json)
{
    const bool hasFault = quickbooks::faultIn(json).has_value();
    const bool hasError = businesscentral::faultIn(json).has_value();
    for (const int status : Statuses) {
        net::Exchange exchange;
        exchange.delivery = net::Delivery::Answered;
        exchange.status = status;
        exchange.body = bytes;
        checkReply(quickbooks::readReply(exchange), exchange, hasFault);
        checkReply(businesscentral::readReply(exchange), exchange, hasError);
    }
}

} // namespace

void run(const QByteArray &input)
{
    const Result<Json> json = Json::parse(input);
    if (json) {
        const Result<Json> again = Json::parse(json->toBytes());
        require(again && *again == *json, "JSON is read as it was written");
        require(Json::parse(json->toIndentedBytes()).operator bool(), "indented too");
        loadFaults(*json);
    }
    readReplies(input, json ? *json : Json{});
}

} // namespace passerelle::fuzz
