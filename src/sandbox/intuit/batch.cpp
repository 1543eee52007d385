// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/batch.h"

#include "sandbox/intuit/entitywriter.h"
#include "sandbox/intuit/queryrunner.h"
#include "sandbox/intuit/requestids.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MaximumItems = 30;
constexpr int MaximumRequestId = 36;
constexpr int MaximumItemId = 10;

struct ItemAnswer
{
    QByteArray member; ///< "Invoice":{...} without the braces
    bool isFault = false;
    bool isApplied = false;
};

QByteArray membersOf(const Json &object)
{
    const QByteArray bytes = object.toBytes();
    return bytes.sliced(1, bytes.size() - 2);
}

ItemAnswer faultAnswer(const Fault &fault)
{
    return {membersOf(faultJson(fault)), true, false};
}

std::optional<WriteOperation> operationOf(const QString &name)
{
    if (name == u"create"_s)
        return WriteOperation::Create;
    if (name == u"update"_s)
        return WriteOperation::Update;
    if (name == u"delete"_s)
        return WriteOperation::Delete;
    if (name == u"void"_s)
        return WriteOperation::Void;
    return std::nullopt;
}

/// The entity of an item: the first member that names one.
std::pair<const EntityType *, Json> entityOf(const Json &item)
{
    for (const auto &[name, value] : item.members()) {
        const EntityType *type = entityType(name);
        if (type && value.isObject())
            return {type, value};
    }
    return {nullptr, Json()};
}

ItemAnswer runItem(Company &company, const Json &item)
{
    if (item.contains(u"Query")) {
        const QueryAnswer answer = runQuery(company, item[u"Query"].toString());
        if (answer.fault)
            return faultAnswer(*answer.fault);
        return {"\"QueryResponse\":" + answer.response};
    }
    const auto operation = operationOf(item[u"operation"].toString());
    const auto [type, sent] = entityOf(item);
    if (!operation || !type)
        return faultAnswer(
            unsupportedOperation(u"Operation %1 is not supported."_s.arg(item[u"operation"].toString())));
    const QStringList include = item[u"optionsData"].toString().toLower().split(u',', Qt::SkipEmptyParts);
    EntityWriter writer(company);
    const WriteOutcome outcome = writer.write(*type, *operation, sent, include);
    if (outcome.fault)
        return faultAnswer(*outcome.fault);
    return {membersOf(outcome.answer), false, outcome.isApplied};
}

ItemAnswer runRemembered(Company &company, const Json &item, const QString &requestId)
{
    if (requestId.isEmpty() || item.contains(u"Query"))
        return runItem(company, item);
    RequestIds requestIds(company);
    const QString key = requestId + u'/' + item[u"bId"].toString();
    const QByteArray sent = item.toBytes();
    if (const auto known = requestIds.find(key, sent)) {
        if (!known->isSameRequest && !company.switches.requestIdOtherBodyReplays)
            return faultAnswer(businessRule(u"This requestid was used for another request."_s));
        return {known->body, known->status != 200, false};
    }
    const ItemAnswer answer = runItem(company, item);
    if (requestIds.keeps(answer.isFault))
        requestIds.remember(key, sent, answer.isFault ? 400 : 200, answer.member);
    return answer;
}

Check checkIds(const Json::Array &items, const QString &requestId)
{
    if (requestId.size() > MaximumRequestId)
        return wrongLength(u"requestid"_s, MaximumRequestId, requestId.size());
    QStringList seen;
    for (const Json &item : items) {
        const QString id = item[u"bId"].toString();
        if (id.isEmpty())
            return requiredMissing(u"bId"_s);
        if (!requestId.isEmpty() && id.size() > MaximumItemId)
            return wrongLength(u"bId"_s, MaximumItemId, id.size());
        if (seen.contains(id))
            return businessRule(u"The bId %1 is used twice."_s.arg(id));
        seen.append(id);
    }
    return {};
}
} // namespace

qsizetype batchSize(const Json &body)
{
    return qsizetype(body[u"BatchItemRequest"].items().size());
}

BatchAnswer runBatch(Company &company, const Json &body, const QString &requestId, bool isPartial)
{
    const Json::Array &items = body[u"BatchItemRequest"].items();
    if (items.empty())
        return {{}, requiredMissing(u"BatchItemRequest"_s)};
    if (qsizetype(items.size()) > MaximumItems)
        return {{}, businessRule(u"The batch holds more than %1 items."_s.arg(MaximumItems))};
    if (Check fault = checkIds(items, requestId))
        return {{}, fault};
    BatchAnswer result;
    QList<QByteArray> parts;
    for (size_t i = 0; i < items.size(); ++i) {
        const bool isLost = isPartial && i >= (items.size() + 1) / 2;
        if (isLost && i % 2 == 1)
            continue;
        const ItemAnswer answer =
            isLost ? faultAnswer(applicationError()) : runRemembered(company, items[i], requestId);
        result.isApplied |= answer.isApplied;
        parts.append('{' + answer.member + (answer.member.isEmpty() ? "" : ",")
                     + "\"bId\":" + Json(items[i][u"bId"].toString()).toBytes() + '}');
    }
    result.response = '[' + parts.join(',') + ']';
    return result;
}

} // namespace passerelle::sandbox::intuit
