// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/fault.h"

#include "base/log.h"

#include <algorithm>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::SendVerdict;

namespace {

struct Known
{
    QLatin1StringView code;
    SendVerdict verdict;
    ErrorCode error;
};

// Codes with a meaning of their own. The families below cover the rest of the documented ones.
constexpr std::array KnownCodes{
    Known{QLatin1StringView{"Request_EntityChanged"}, SendVerdict::NumberTaken, ErrorCode::ConflictChanged},
    Known{QLatin1StringView{"BadRequest_InvalidToken"}, SendVerdict::NumberTaken, ErrorCode::ConflictChanged},
    Known{QLatin1StringView{"Internal_EntityWithSameKeyExists"}, SendVerdict::NumberTaken,
          ErrorCode::NumberUsed},
    Known{QLatin1StringView{"Internal_CompanyNotFound"}, SendVerdict::NotSent, ErrorCode::LedgerWrongCompany},
    Known{QLatin1StringView{"Internal_RecordNotFound"}, SendVerdict::Refused, ErrorCode::ReferenceInactive},
    Known{QLatin1StringView{"Internal_DataNotFoundFilter"}, SendVerdict::Refused,
          ErrorCode::ReferenceInactive},
    Known{QLatin1StringView{"Internal_InvalidTableRelation"}, SendVerdict::Refused,
          ErrorCode::ReferenceInactive},
    Known{QLatin1StringView{"Internal_ServerError"}, SendVerdict::Unknown, ErrorCode::LedgerServerError},
    Known{QLatin1StringView{"Internal_TenantUnavailable"}, SendVerdict::Unknown,
          ErrorCode::LedgerServerError},
    Known{QLatin1StringView{"BadRequest_NotFound"}, SendVerdict::Refused, ErrorCode::ReferenceInactive},
    Known{QLatin1StringView{"BadRequest_ResourceNotFound"}, SendVerdict::Refused,
          ErrorCode::ReferenceInactive},
    Known{QLatin1StringView{"BadRequest_RequiredParamNotProvided"}, SendVerdict::Refused,
          ErrorCode::RequiredFieldMissing},
    Known{QLatin1StringView{"Application_StringExceededLength"}, SendVerdict::Refused,
          ErrorCode::FieldTooLong},
    Known{QLatin1StringView{"Authentication_InvalidCredentials"}, SendVerdict::NotSent,
          ErrorCode::LedgerAccessDenied},
};

/// The request was validated and refused: the families whose members the service documents.
bool isRefusal(const QString &code)
{
    return code.startsWith(u"Application_"_s) || code.startsWith(u"BadRequest"_s);
}

/// A closed period has no code of its own. Posting calls ask for English, so its words can be known.
bool isClosedPeriod(const Fault &fault)
{
    return fault.message.contains(u"allowed posting dates"_s, Qt::CaseInsensitive);
}

Judgement unknown(ErrorCode code, QString detail)
{
    return Judgement{SendVerdict::Unknown, Error{code, std::move(detail), {}}};
}

Judgement judgeDelivery(const net::Exchange &exchange)
{
    ErrorCode code = exchange.error;
    if (code != ErrorCode::Cancelled && code != ErrorCode::ReplyTooLarge)
        code = ErrorCode::LedgerUnreachable;
    const bool isNotSent = exchange.delivery == net::Delivery::NotSent;
    return Judgement{isNotSent ? SendVerdict::NotSent : SendVerdict::Unknown,
                     Error{code, exchange.transportText, {}}};
}

Judgement judgeStatus(int status)
{
    const QString text = QString::number(status);
    if (status == 403)
        return unknown(ErrorCode::LedgerAccessDenied, text);
    if (status >= 500 || status == 408)
        return unknown(ErrorCode::LedgerServerError, text);
    return unknown(ErrorCode::BadReply, text);
}

bool mayHaveHappened(int status)
{
    return status >= 500 || status == 408;
}

} // namespace

std::optional<Fault> faultIn(const Json &reply)
{
    const Json &error = reply[u"error"];
    if (!error.isObject())
        return std::nullopt;
    Fault fault;
    fault.code = error[u"code"].toString();
    const QString message = error[u"message"].toString();
    const qsizetype tail = message.indexOf(u"CorrelationId:"_s);
    fault.message = message.first(tail < 0 ? message.size() : tail).trimmed();
    if (tail >= 0)
        qCInfo(logConnectors) << fault.code << message.sliced(tail).left(60);
    return fault;
}

Judgement judge(const Fault &fault, int status)
{
    const auto of = [&fault](SendVerdict verdict, ErrorCode code) {
        return Judgement{verdict, Error{code, fault.code, fault.message}};
    };
    if (mayHaveHappened(status))
        return of(SendVerdict::Unknown, ErrorCode::LedgerServerError);
    const auto known = std::find_if(KnownCodes.begin(), KnownCodes.end(),
                                    [&fault](const Known &entry) { return fault.code == entry.code; });
    if (known != KnownCodes.end())
        return of(known->verdict, known->error);
    if (status == 403)
        return of(SendVerdict::NotSent, ErrorCode::LedgerAccessDenied);
    if (status == 409 || status == 412)
        return of(SendVerdict::NumberTaken, ErrorCode::ConflictChanged);
    if (!isRefusal(fault.code))
        return of(SendVerdict::Unknown, ErrorCode::LedgerServerError);
    return of(SendVerdict::Refused,
              isClosedPeriod(fault) ? ErrorCode::PeriodClosed : ErrorCode::RefusedByLedger);
}

Reply readReply(const Result<net::Exchange> &exchange)
{
    Reply reply;
    if (!exchange) {
        reply.problem = Judgement{SendVerdict::NotSent, exchange.error()};
        return reply;
    }
    reply.status = exchange->status;
    reply.retryAfter = exchange->retryAfter;
    if (!exchange->isAnswered()) {
        reply.problem = judgeDelivery(*exchange);
        return reply;
    }
    const bool isEmpty = exchange->isSuccess() && exchange->body.trimmed().isEmpty();
    const Result<Json> body = isEmpty ? Result<Json>{Json{}} : Json::parse(exchange->body);
    const std::optional<Fault> fault = body ? faultIn(*body) : std::nullopt;
    if (exchange->status == 429)
        reply.problem = Judgement{SendVerdict::Throttled, Error{ErrorCode::Throttled, u"429"_s, {}}};
    else if (!exchange->isSuccess() && fault)
        reply.problem = judge(*fault, exchange->status);
    else if (!exchange->isSuccess())
        reply.problem = judgeStatus(exchange->status);
    else if (!body || fault)
        reply.problem = unknown(ErrorCode::BadReply, u"json"_s);
    else
        reply.body = *body;
    return reply;
}

} // namespace passerelle::businesscentral
