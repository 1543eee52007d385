// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/dataverseerrors.h"

#include <QRegularExpression>

namespace passerelle::connectors::membri {

namespace {

using namespace Qt::StringLiterals;

Error withoutAnswer(const net::Exchange &exchange)
{
    switch (exchange.error) {
    case ErrorCode::Cancelled:
    case ErrorCode::ReplyTooLarge:
    case ErrorCode::BadReply:
        return {exchange.error, {}, exchange.transportText};
    default:
        return {ErrorCode::SourceUnreachable, exchange.transportText, {}};
    }
}

/// The column that a query named and the organization does not have, or an empty text.
QString unknownColumn(const QString &message)
{
    static const QRegularExpression pattern{u"property named '([^']+)'"_s};
    return pattern.match(message).captured(1);
}

Error badRequest(const ServiceFault &fault)
{
    const QString column = unknownColumn(fault.message);
    if (!column.isEmpty())
        return {ErrorCode::SourceColumnMissing, column, fault.message};
    return {ErrorCode::BadReply, u"400"_s, fault.message};
}

} // namespace

ServiceFault faultIn(const net::Exchange &exchange)
{
    const Result<Json> body = Json::parse(exchange.body);
    if (!body)
        return {};
    const Json &error = (*body)[u"error"];
    return {error[u"code"].toString().toLower(), error[u"message"].toString()};
}

bool isRefusedByPlugin(const ServiceFault &fault)
{
    return fault.code == u"0x80040265"_s;
}

Error errorOf(const net::Exchange &exchange)
{
    if (!exchange.isAnswered())
        return withoutAnswer(exchange);
    const ServiceFault fault = faultIn(exchange);
    const QString status = QString::number(exchange.status);
    switch (exchange.status) {
    case 400:
        return badRequest(fault);
    case 401:
    case 403:
        return {ErrorCode::SourceAccessDenied, status, fault.message};
    case 404:
        return {ErrorCode::SourceColumnMissing, status, fault.message};
    case 429:
        return {ErrorCode::Throttled, status, {}};
    default:
        break;
    }
    if (exchange.status >= 500)
        return {ErrorCode::SourceUnreachable, status, fault.message};
    return {ErrorCode::BadReply, status, fault.message};
}

Error sourceError(Error error)
{
    if (error.code == ErrorCode::AuthorizationExpired)
        error.code = ErrorCode::SourceAccessDenied;
    return error;
}

bool isPassing(const net::Exchange &exchange)
{
    if (!exchange.isAnswered())
        return exchange.error != ErrorCode::Cancelled && exchange.error != ErrorCode::ReplyTooLarge
            && !exchange.isCertificateError;
    return exchange.status == 429 || exchange.status == 502 || exchange.status == 503
        || exchange.status == 504;
}

} // namespace passerelle::connectors::membri
