// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/refusal.h"

#include "base/json.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

Refusal notUnderstood(const QString &message)
{
    return {400, u"0x80060888"_s, message};
}

Refusal unknownProperty(const QString &property, const QString &table)
{
    return notUnderstood(
        u"Could not find a property named '%1' on type 'Microsoft.Dynamics.CRM.%2'."_s.arg(property, table));
}

Refusal missingRecord(const QString &table, const QString &id)
{
    return {404, u"0x80040217"_s, u"Entity '%1' With Id = %2 Does Not Exist"_s.arg(table, id)};
}

HttpResponse answer(const Refusal &refusal, bool withDetails)
{
    Json error;
    error.set(u"code"_s, refusal.code).set(u"message"_s, refusal.message);
    if (withDetails) {
        error.set(u"@Microsoft.PowerApps.CDS.ErrorDetails.HttpStatusCode"_s, QString::number(refusal.status));
        error.set(u"@Microsoft.PowerApps.CDS.HelpLink"_s, u"http://127.0.0.1/help/%1"_s.arg(refusal.code));
        error.set(u"@Microsoft.PowerApps.CDS.TraceText"_s, u"[sandbox] %1"_s.arg(refusal.code));
        error.set(u"@Microsoft.PowerApps.CDS.InnerError.Message"_s, refusal.message);
    }
    HttpResponse response;
    response.status = refusal.status;
    response.contentType = "application/json; odata.metadata=minimal";
    response.body = Json().set(u"error"_s, error).toBytes();
    response.addHeader("OData-Version", "4.0");
    return response;
}

} // namespace passerelle::sandbox::membri
