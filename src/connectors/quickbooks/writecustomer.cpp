// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/writecustomer.h"

#include <algorithm>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using domain::CustomerDraft;

namespace {

constexpr int EmailLength = 100;
constexpr int PhoneLength = 30;

using Fields = std::vector<std::pair<QString, QString>>;

Fields addressFields(const domain::Address &address)
{
    return {{u"Line1"_s, address.line1},
            {u"Line2"_s, address.line2},
            {u"City"_s, address.city},
            {u"CountrySubDivisionCode"_s, address.province},
            {u"PostalCode"_s, address.postalCode},
            {u"Country"_s, address.country}};
}

/// A group of texts. On a create, empty texts and empty groups are left out; on an update they are written,
/// because what is left out stays as it is.
void setGroup(Json &body, const QString &key, const Fields &fields, bool isUpdate)
{
    Json group;
    for (const auto &[name, text] : fields) {
        if (isUpdate || !text.isEmpty())
            group.set(name, text);
    }
    if (!group.isNull())
        body.set(key, group);
}

Result<Done> checkName(const QString &name)
{
    if (name.size() > CustomerNameLength)
        return fail(ErrorCode::FieldTooLong, name.left(60));
    const auto *forbidden =
        std::find_if(name.begin(), name.end(), [](QChar c) { return ForbiddenNameCharacters.contains(c); });
    if (forbidden != name.end())
        return fail(ErrorCode::RefusedByLedger, QString{*forbidden});
    return Done{};
}

Result<Done> checkCustomer(const CustomerDraft &draft)
{
    const bool isUpdate = !draft.ledgerId.isEmpty();
    if (!isUpdate && draft.name.trimmed().isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, u"name"_s);
    if (isUpdate && draft.versionToken.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, u"version"_s);
    if (draft.email.size() > EmailLength)
        return fail(ErrorCode::FieldTooLong, draft.email.left(60));
    if (draft.phone.size() > PhoneLength)
        return fail(ErrorCode::FieldTooLong, draft.phone);
    return checkName(draft.name);
}

/// A text that is missing and an empty one are the same to the service.
bool holds(const Json &current, const Json &wanted)
{
    if (!wanted.isObject())
        return wanted.isString() ? current.toString() == wanted.toString() : current == wanted;
    return std::all_of(
        wanted.members().begin(), wanted.members().end(),
        [&current](const Json::Member &member) { return holds(current[member.first], member.second); });
}

} // namespace

Result<Json> customerBody(const domain::Effect &effect, const CustomerDraft &draft, const WriteRules &rules)
{
    const Result<Done> checked = checkCustomer(draft);
    if (!checked)
        return Failure{checked.error()};
    const bool isUpdate = !draft.ledgerId.isEmpty();
    Json body;
    if (isUpdate) {
        body.set(u"Id"_s, draft.ledgerId);
        body.set(u"SyncToken"_s, draft.versionToken);
        body.set(u"sparse"_s, true);
    }
    if (!draft.name.isEmpty())
        body.set(u"DisplayName"_s, draft.name);
    setGroup(body, u"PrimaryEmailAddr"_s, {{u"Address"_s, draft.email}}, isUpdate);
    setGroup(body, u"PrimaryPhone"_s, {{u"FreeFormNumber"_s, draft.phone}}, isUpdate);
    setGroup(body, u"BillAddr"_s, addressFields(draft.address), isUpdate);
    if (!isUpdate) {
        if (rules.isMultiCurrency && !draft.currencyCode.isEmpty())
            body.set(u"CurrencyRef"_s, reference(draft.currencyCode));
        body.set(u"Notes"_s, effect.marker);
    }
    return body;
}

bool holdsUpdate(const Json &customer, const Json &body)
{
    Json wanted = body;
    for (const QStringView key : {u"Id", u"SyncToken", u"sparse"})
        wanted.remove(key);
    return holds(customer, wanted);
}

} // namespace passerelle::quickbooks
