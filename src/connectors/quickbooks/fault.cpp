// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/fault.h"

#include <algorithm>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using connectors::SendVerdict;

namespace {

struct Known
{
    int code;
    SendVerdict verdict;
    ErrorCode error;
};

// Every code whose meaning is documented. Refused: the service validated the request and did nothing.
constexpr std::array KnownCodes{
    Known{120, SendVerdict::NotSent, ErrorCode::LedgerAccessDenied},
    Known{500, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{610, SendVerdict::Refused, ErrorCode::ReferenceInactive},
    Known{620, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{2010, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{2020, SendVerdict::Refused, ErrorCode::RequiredFieldMissing},
    Known{2030, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{2050, SendVerdict::Refused, ErrorCode::FieldTooLong},
    Known{2080, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{2090, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{2170, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{2210, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{2500, SendVerdict::Refused, ErrorCode::ReferenceInactive},
    Known{3001, SendVerdict::Throttled, ErrorCode::Throttled},
    Known{3100, SendVerdict::NotSent, ErrorCode::LedgerAccessDenied},
    Known{3200, SendVerdict::NotSent, ErrorCode::AuthorizationExpired},
    Known{4000, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{4001, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{5010, SendVerdict::Refused, ErrorCode::ConflictChanged},
    Known{5020, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{5030, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{6000, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{6010, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{6070, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{6080, SendVerdict::Refused, ErrorCode::RequiredFieldMissing},
    Known{6100, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{6140, SendVerdict::NumberTaken, ErrorCode::NumberUsed},
    Known{6190, SendVerdict::Refused, ErrorCode::LedgerSubscriptionEnded},
    Known{6210, SendVerdict::Refused, ErrorCode::PeriodClosed},
    Known{6240, SendVerdict::Refused, ErrorCode::CustomerNameUsed},
    Known{6250, SendVerdict::Refused, ErrorCode::CustomerInactive},
    Known{6430, SendVerdict::Refused, ErrorCode::RefusedByLedger},
    Known{6540, SendVerdict::Refused, ErrorCode::TransactionLocked},
    Known{6560, SendVerdict::Refused, ErrorCode::CustomerInactive},
    Known{10000, SendVerdict::Unknown, ErrorCode::LedgerServerError},
};

/// The two spellings differ in the case of the first letter.
const Json &either(const Json &object, QStringView upper, QStringView lower)
{
    return object.contains(upper) ? object[upper] : object[lower];
}

QString withoutLeadingZeros(QString code)
{
    while (code.size() > 1 && code.startsWith(u'0'))
        code.remove(0, 1);
    return code;
}

/// 6000 is the one code that covers both refusals and passing trouble of the service.
bool isPassingTrouble(const Fault &fault)
{
    return fault.detail.contains(u"unexpected error occurred while accessing or saving"_s,
                                 Qt::CaseInsensitive);
}

/// The general text of 610 lists every kind of thing; a customer alone is named only when it is the customer.
bool isAboutCustomer(const Fault &fault)
{
    return fault.detail.contains(u"customer"_s, Qt::CaseInsensitive)
        && !fault.detail.contains(u"vendors"_s, Qt::CaseInsensitive);
}

Error errorOf(const Fault &fault, ErrorCode code)
{
    return Error{code, fault.code, fault.detail.isEmpty() ? fault.message : fault.detail};
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

} // namespace

std::optional<Fault> faultIn(const Json &reply)
{
    const Json &fault = either(reply, u"Fault", u"fault");
    if (!fault.isObject())
        return std::nullopt;
    Fault result;
    result.type = fault[u"type"].toString();
    const Json &errors = either(fault, u"Error", u"error");
    if (errors.items().empty())
        return result;
    const Json &first = errors.items().front();
    const Json &code = first[u"code"];
    result.code =
        withoutLeadingZeros(code.isNumber() ? QString::fromLatin1(code.numberText()) : code.toString());
    result.message = either(first, u"Message", u"message").toString();
    result.detail = either(first, u"Detail", u"detail").toString();
    return result;
}

Judgement judge(const Fault &fault, int status)
{
    const int code = fault.code.toInt();
    const auto known = std::find_if(KnownCodes.begin(), KnownCodes.end(),
                                    [code](const Known &entry) { return entry.code == code; });
    if (known == KnownCodes.end()) {
        const bool isValidation =
            fault.type.startsWith(u"Validation"_s) && code > 0 && code < 10'000 && status < 500;
        return isValidation ? Judgement{SendVerdict::Refused, errorOf(fault, ErrorCode::RefusedByLedger)}
                            : Judgement{SendVerdict::Unknown, errorOf(fault, ErrorCode::LedgerServerError)};
    }
    if (code == 6000 && isPassingTrouble(fault))
        return Judgement{SendVerdict::Unknown, errorOf(fault, ErrorCode::LedgerServerError)};
    if (known->error == ErrorCode::ReferenceInactive && isAboutCustomer(fault))
        return Judgement{SendVerdict::Refused, errorOf(fault, ErrorCode::CustomerInactive)};
    return Judgement{known->verdict, errorOf(fault, known->error)};
}

Reply readReply(const Result<net::Exchange> &exchange)
{
    Reply reply;
    if (!exchange) {
        reply.problem = Judgement{SendVerdict::NotSent, exchange.error()};
        return reply;
    }
    reply.retryAfter = exchange->retryAfter;
    if (!exchange->isAnswered()) {
        reply.problem = judgeDelivery(*exchange);
        return reply;
    }
    const Result<Json> body = Json::parse(exchange->body);
    const std::optional<Fault> fault = body ? faultIn(*body) : std::nullopt;
    if (exchange->status == 429)
        reply.problem = Judgement{SendVerdict::Throttled, Error{ErrorCode::Throttled, u"429"_s, {}}};
    else if (fault)
        reply.problem = judge(*fault, exchange->status);
    else if (!exchange->isSuccess())
        reply.problem = judgeStatus(exchange->status);
    else if (!body)
        reply.problem = unknown(body.error().code, u"json"_s);
    else
        reply.body = *body;
    return reply;
}

} // namespace passerelle::quickbooks
