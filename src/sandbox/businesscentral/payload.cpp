// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/payload.h"

#include "sandbox/businesscentral/amounts.h"
#include "sandbox/businesscentral/filter.h"

#include <QDate>
#include <QStringDecoder>

namespace passerelle::sandbox::businesscentral {

using namespace Qt::StringLiterals;

namespace {
Json emptyValue(const Property &property)
{
    switch (property.kind) {
    case Kind::Guid:
        return NoGuid;
    case Kind::Date:
        return NoDate;
    case Kind::DateTime:
        return QString(NoDate + u"T00:00:00Z"_s);
    case Kind::Decimal:
    case Kind::Whole:
        return 0;
    case Kind::YesNo:
        return false;
    case Kind::Choice:
        return QString(property.choices).section(u'|', 0, 0);
    case Kind::Text:
    case Kind::Code:
        break;
    }
    return QString(u""_s);
}

Refusal wrongType(const Property &property, const char *edm)
{
    return badRequest(u"Cannot convert the value of '%1' to the expected type 'Edm.%2'."_s.arg(
        property.name, QLatin1StringView(edm)));
}

Outcome<Json> readText(const Property &property, const Json &value)
{
    if (!value.isString())
        return wrongType(property, "String");
    const QString text =
        property.kind == Kind::Code ? value.toString().trimmed().toUpper() : value.toString();
    if (property.length > 0 && text.size() > property.length)
        return Refusal{400, u"Application_StringExceededLength"_s,
                       u"The length of the string is %1, but it must be less than or equal to %2 "
                       "characters. Value: %3"_s.arg(text.size())
                           .arg(property.length)
                           .arg(text)};
    return Json(text);
}

Outcome<Json> readValue(const Property &property, const Json &value)
{
    const QString text = value.toString();
    switch (property.kind) {
    case Kind::Text:
    case Kind::Code:
        return readText(property, value);
    case Kind::Guid:
        if (!isGuid(text))
            return Refusal{400, u"Application_InvalidGUID"_s, u"'%1' is not a valid GUID."_s.arg(text)};
        return Json(text.toLower());
    case Kind::Date:
        if (!QDate::fromString(text, u"yyyy-MM-dd"_s).isValid())
            return wrongType(property, "Date");
        return Json(text);
    case Kind::DateTime:
        return value.isString() ? Outcome<Json>(value) : wrongType(property, "DateTimeOffset");
    case Kind::Decimal:
        if (!scaledOf(value, 5))
            return wrongType(property, "Decimal");
        return plainNumber(value);
    case Kind::Whole:
        return value.isNumber() ? Outcome<Json>(value) : wrongType(property, "Int32");
    case Kind::YesNo:
        return value.isBool() ? Outcome<Json>(value) : wrongType(property, "Boolean");
    case Kind::Choice:
        break;
    }
    const QString choice = decodedChoice(text);
    if (!value.isString() || !QString(property.choices).split(u'|').contains(choice))
        return badRequest(u"The value '%1' is not one of the options of '%2'."_s.arg(text, property.name));
    return Json(choice);
}
} // namespace

bool Payload::has(const QString &property) const
{
    const Json &value = values[property];
    return value.isString() ? !value.toString().isEmpty() && value.toString() != NoGuid : !value.isNull();
}

Json emptyBody(const EntityType &type)
{
    Json body = Json::object();
    // A record of a shared table has the properties of both its views.
    const auto other = type.is("customerPayment"_L1) ? "journalLine"_L1
        : type.is("journalLine"_L1)                  ? "customerPayment"_L1
                                                     : type.name;
    for (const EntityType *view : {&typeNamed(other), &type}) {
        for (const Property &property : view->properties)
            body.set(property.name, emptyValue(property));
    }
    body.remove(u"lastModifiedDateTime");
    return body;
}

Outcome<Payload> readPayload(const EntityType &type, const QByteArray &body, bool isUpdate)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(body);
    const auto json = Json::parse(body);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter) || !json)
        return badRequest(u"The body of the request is not valid JSON."_s);
    return readPayload(type, *json, isUpdate);
}

Outcome<Payload> readPayload(const EntityType &type, const Json &body, bool isUpdate)
{
    if (!body.isObject())
        return badRequest(u"The body of the request is not a JSON object."_s);
    Payload payload;
    for (const auto &[name, value] : body.members()) {
        if (name.contains(u'@'))
            continue; // annotations such as @odata.etag are taken and not read
        const Navigation *way = type.way(name);
        if (way && way->isCollection) {
            if (isUpdate)
                return invalidOperation(u"'%1' can't be changed through its parent."_s.arg(name));
            payload.deep.append({way, value});
            continue;
        }
        const Property *property = type.property(name);
        if (!property)
            return badRequest(u"The property '%1' does not exist on type 'Microsoft.NAV.%2'. Make sure to "
                              "only use property names that are defined by the type."_s.arg(name, type.name));
        if (property->isReadOnly)
            return badRequest(u"Control '%1' is read-only."_s.arg(name));
        const auto read = value.isNull() ? Outcome<Json>(emptyValue(*property)) : readValue(*property, value);
        if (const Refusal *refusal = refusalOf(read))
            return *refusal;
        payload.values.set(name, std::get<0>(read));
    }
    return payload;
}

} // namespace passerelle::sandbox::businesscentral
