// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/outcome.h"

#include "connectors/quickbooks/readdocument.h"

#include <map>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using connectors::Outgoing;
using connectors::SendOutcome;
using connectors::SendVerdict;
using domain::LedgerEntity;

namespace {

SendOutcome unknown(const domain::Effect &effect, const QString &detail)
{
    SendOutcome outcome;
    outcome.effectId = effect.effectId;
    outcome.error = Error{ErrorCode::BadReply, detail, {}};
    return outcome;
}

QString positionText(size_t index)
{
    return QString::number(index + 1);
}

Reply itemReply(const Json &item, std::optional<std::chrono::seconds> retryAfter)
{
    Reply reply;
    reply.retryAfter = retryAfter;
    if (const std::optional<Fault> fault = faultIn(item))
        reply.problem = judge(*fault, 200);
    else
        reply.body = item;
    return reply;
}

LedgerEntity entityOf(const domain::Effect &effect)
{
    return domain::entityOf(effect.record.kind, effect.purpose);
}

} // namespace

SendOutcome outcomeOf(const domain::Effect &effect, LedgerEntity entity, const Reply &reply,
                      const domain::Currency &home)
{
    SendOutcome outcome;
    outcome.effectId = effect.effectId;
    outcome.retryAfter = reply.retryAfter;
    if (reply.problem) {
        outcome.verdict = reply.problem->verdict;
        outcome.error = reply.problem->error;
        return outcome;
    }
    const Json &document = reply.body[entityName(entity)];
    if (!document.isObject() || document[u"status"].toString() == u"Deleted")
        return unknown(effect, entityName(entity));
    const Result<domain::LedgerDocument> read = readDocument(entity, document, home);
    if (!read)
        return unknown(effect, read.error().detail);
    outcome.verdict = SendVerdict::Applied;
    outcome.document = *read;
    return outcome;
}

Result<QByteArray> batchBody(const std::vector<Outgoing> &batch)
{
    Json items = Json::array();
    for (size_t i = 0; i < batch.size(); ++i) {
        const Result<Payload> payload = payloadFromBytes(batch[i].payload);
        if (!payload)
            return Failure{payload.error()};
        const bool isUpdate = payload->body.contains(u"Id");
        Json item;
        item.set(u"bId"_s, positionText(i));
        item.set(u"operation"_s, isUpdate ? u"update"_s : u"create"_s);
        item.set(entityName(payload->entity), payload->body);
        items.append(item);
    }
    Json body;
    body.set(u"BatchItemRequest"_s, items);
    return body.toBytes();
}

std::vector<SendOutcome> batchOutcomes(const std::vector<Outgoing> &batch, const Reply &reply,
                                       const domain::Currency &home)
{
    std::map<QString, const Json *> answers;
    for (const Json &item : reply.body[u"BatchItemResponse"].items())
        answers[item[u"bId"].toString()] = &item;
    std::vector<SendOutcome> outcomes;
    for (size_t i = 0; i < batch.size(); ++i) {
        const domain::Effect &effect = batch[i].effect;
        const auto answer = answers.find(positionText(i));
        if (reply.problem)
            outcomes.push_back(outcomeOf(effect, entityOf(effect), reply, home));
        else if (answer == answers.end())
            outcomes.push_back(unknown(effect, u"bId"_s));
        else
            outcomes.push_back(
                outcomeOf(effect, entityOf(effect), itemReply(*answer->second, reply.retryAfter), home));
    }
    return outcomes;
}

SendOutcome notSent(const domain::Effect &effect, const Error &error)
{
    SendOutcome outcome;
    outcome.effectId = effect.effectId;
    outcome.verdict = SendVerdict::NotSent;
    outcome.error = error;
    return outcome;
}

} // namespace passerelle::quickbooks
