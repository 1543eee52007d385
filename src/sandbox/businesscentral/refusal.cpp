// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/refusal.h"

#include "base/json.h"

#include <QRegularExpression>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

Refusal badRequest(const QString &message)
{
    return {400, u"BadRequest"_s, message};
}

Refusal dialog(const QString &message, const QString &french)
{
    return {400, u"Application_DialogException"_s, message, french};
}

Refusal fieldValidation(const QString &message)
{
    return {400, u"Application_FieldValidationException"_s, message};
}

Refusal invalidRelation(const QString &field, const QString &table, const QString &value)
{
    return {400, u"Internal_InvalidTableRelation"_s,
            u"The field %1 contains a value (%2) that cannot be found in the related table (%3)."_s.arg(
                field, value, table)};
}

Refusal recordNotFound(const QString &id)
{
    return {404, u"Internal_RecordNotFound"_s, u"The record with id %1 does not exist."_s.arg(id)};
}

Refusal segmentNotFound(const QString &segment)
{
    return {404, u"BadRequest_ResourceNotFound"_s,
            u"Resource not found for the segment '%1'."_s.arg(segment)};
}

Refusal methodNotAllowed()
{
    return {405, u"BadRequest_MethodNotAllowed"_s, u"The method is not allowed for this resource."_s};
}

Refusal invalidOperation(const QString &message)
{
    return {400, u"BadRequest_InvalidOperation"_s, message};
}

HttpResponse errorAnswer(const Refusal &refusal, const QByteArray &acceptLanguage,
                         const QString &correlationId)
{
    const bool isFrench = acceptLanguage.trimmed().toLower().startsWith("fr") && !refusal.french.isEmpty();
    const QString message =
        u"%1  CorrelationId:  %2."_s.arg(isFrench ? refusal.french : refusal.message, correlationId);
    Json error;
    error.set(u"code"_s, refusal.code).set(u"message"_s, message);
    HttpResponse response;
    response.status = refusal.status;
    response.contentType = "application/json; odata.metadata=minimal; odata.streaming=true";
    response.body = Json().set(u"error"_s, error).toBytes();
    response.addHeader("OData-Version", "4.0");
    response.addHeader("request-id", correlationId.toLatin1());
    return response;
}

QString newGuid(RandomSource &random)
{
    QByteArray bytes = random.bytes(16);
    bytes[6] = char((uchar(bytes[6]) & 0x0f) | 0x40);
    bytes[8] = char((uchar(bytes[8]) & 0x3f) | 0x80);
    const QString hex = QString::fromLatin1(bytes.toHex());
    return u"%1-%2-%3-%4-%5"_s.arg(hex.sliced(0, 8), hex.sliced(8, 4), hex.sliced(12, 4), hex.sliced(16, 4),
                                   hex.sliced(20, 12));
}

bool isGuid(QStringView text)
{
    static const QRegularExpression pattern(
        u"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"_s);
    return pattern.match(text.toString()).hasMatch();
}

} // namespace passerelle::sandbox::businesscentral
