// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/fault.h"

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

Json faultJson(const Fault &fault)
{
    Json error =
        Json::object({{u"Message"_s, fault.message}, {u"Detail"_s, fault.detail}, {u"code"_s, fault.code}});
    if (fault.type == u"ValidationFault"_s)
        error.set(u"element"_s, fault.element);
    Json inner = Json::object({{u"Error"_s, Json::array({error})}, {u"type"_s, fault.type}});
    return Json::object({{u"Fault"_s, inner}});
}

Fault unsupportedProperty(const QString &property)
{
    return {u"2010"_s, u"Request has invalid or unsupported property"_s,
            u"Property Name:%1 specified is unsupported or invalid"_s.arg(property), property};
}

Fault requiredMissing(const QString &property)
{
    return {u"2020"_s, u"Required param missing, need to supply the required value for the API"_s,
            u"Required parameter %1 is missing in the request"_s.arg(property), property};
}

Fault invalidId(const QString &supplied)
{
    return {u"2030"_s, u"Invalid ID"_s, u"Id should be a valid number. Supplied value:%1"_s.arg(supplied),
            u"Id"_s};
}

Fault wrongLength(const QString &property, int maximum, qsizetype supplied)
{
    return {u"2050"_s, u"String length is either shorter or longer than supported by specification"_s,
            u"Min:0 Max:%1 supported. Supplied length:%2"_s.arg(maximum).arg(supplied), property};
}

Fault invalidNumber(const QString &supplied)
{
    return {u"2090"_s, u"Invalid Number"_s, u"Number supplied is invalid. Supplied value:%1"_s.arg(supplied)};
}

Fault invalidEnumeration(const QString &supplied)
{
    return {u"2170"_s, u"Invalid Enumeration"_s, u"Invalid Enumeration : %1"_s.arg(supplied)};
}

Fault invalidEmail(const QString &property)
{
    return {u"2210"_s, u"Invalid Email Address format"_s,
            u"Email Address does not conform to the syntax rules of RFC 822."_s, property};
}

Fault invalidReference(const QString &entity, const QString &id)
{
    return {u"2500"_s, u"Invalid Reference Id"_s,
            u"Invalid Reference Id : %1s element id %2 not found"_s.arg(entity, id)};
}

Fault objectNotFound()
{
    return {u"610"_s, u"Object Not Found"_s,
            u"Object Not Found : Another user has deleted this transaction or it was never there."_s};
}

Fault objectInactive()
{
    return {
        u"610"_s, u"Object Not Found"_s,
        u"Object Not Found : Something you're trying to use has been made inactive. Check the fields with "
        "accounts, customers, items, vendors or employees."_s};
}

Fault cannotLink()
{
    return {u"620"_s, u"Transaction cannot be linked"_s,
            u"TxnId cannot be linked: the transaction is missing or belongs to another customer."_s};
}

Fault unsupportedOperation(const QString &detail)
{
    return {u"500"_s, u"Unsupported Operation"_s, detail};
}

Fault staleObject()
{
    return {u"5010"_s, u"Stale Object Error"_s,
            u"Stale Object Error : You and Jane Doe were working on this at the same time. Jane Doe finished "
            u"before "
            "you did, so your work was not saved."_s};
}

Fault businessRule(const QString &detail)
{
    return {u"6000"_s, u"A business validation error has occurred while processing your request"_s,
            u"Business Validation Error: %1"_s.arg(detail)};
}

Fault amountDiffers(const QString &supplied)
{
    return {u"6070"_s, u"Amount calculation incorrect in the request"_s,
            u"Amount is not equal to UnitPrice * Qty. Supplied value:%1"_s.arg(supplied)};
}

Fault namePartMissing()
{
    return {u"6080"_s, u"No name part supplied"_s, u"At least one of the name parts must be supplied"_s};
}

Fault duplicateNumber(const QString &number, const QString &shownType, qint64 id)
{
    return {u"6140"_s, u"Duplicate Document Number Error"_s,
            u"Duplicate Document Number Error : You must specify a different number. This number has already "
            u"been "
            "used. DocNumber=%1 is assigned to TxnType=%2 with TxnId=%3"_s.arg(number, shownType)
                .arg(id)};
}

Fault periodClosed()
{
    return {u"6210"_s, u"Account Period Closed"_s,
            u"Account Period Closed : The account period has closed and the account books cannot be updated "
            u"through "
            "the QBO Services API. Please use the QBO website to make these changes."_s};
}

Fault duplicateName()
{
    return {u"6240"_s, u"Duplicate Name Exists Error"_s,
            u"The name supplied already exists. : Another customer, vendor or employee is already using this "
            u"name. "
            "Please use a different name."_s};
}

Fault wrongAccountType()
{
    return {u"6430"_s, u"Invalid account type"_s, u"Invalid account type used."_s};
}

Fault deposited()
{
    return {u"6540"_s, u"Deposited Transaction cannot be changed"_s,
            u"Deposited Transaction cannot be changed : This transaction has been deposited. If you want to "
            u"change "
            "or delete it, you must edit the deposit it appears on and remove it first."_s};
}

Fault queryParse(const QString &detail)
{
    return {u"4000"_s, u"Error parsing query"_s, u"QueryParserError: %1"_s.arg(detail)};
}

Fault queryInvalid(const QString &detail)
{
    return {u"4001"_s, u"Invalid query"_s, u"QueryValidationError: %1"_s.arg(detail)};
}

Fault applicationError()
{
    return {u"10000"_s,
            u"An application error has occurred while processing your request"_s,
            u"System Failure Error: An application error has occurred while processing your request"_s,
            {},
            u"SystemFault"_s,
            500};
}

Fault throttled()
{
    return {u"3001"_s,
            u"message=ThrottleExceeded; errorCode=003001; statusCode=429"_s,
            u"The request limit was reached.  Try again later"_s,
            {},
            u"SERVICE"_s,
            429};
}

Fault notAuthorized()
{
    return {u"3100"_s,
            u"message=ApplicationAuthorizationFailed; errorCode=003100; statusCode=403"_s,
            u"The application is not authorized for this company."_s,
            {},
            u"AuthorizationFault"_s,
            403};
}

} // namespace passerelle::sandbox::intuit
