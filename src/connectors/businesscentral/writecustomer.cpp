// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/customer.h"
#include "connectors/businesscentral/writerules.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using domain::CustomerDraft;

namespace {

struct Field
{
    QString name;
    QString text;
    int longest;
};

/// Texts the source owns. Lengths: line 1 and 2 are recalled, the others documented.
std::vector<Field> ownedFields(const CustomerDraft &draft, const WriteRules &rules)
{
    const domain::Address &place = draft.address;
    return {{u"addressLine1"_s, place.line1, 100},
            {u"addressLine2"_s, place.line2, 50},
            {u"city"_s, place.city, 30},
            {u"state"_s, place.province, 30},
            {u"country"_s, countryCode(rules.settings, place.country), 10},
            {u"postalCode"_s, place.postalCode, 20},
            {u"phoneNumber"_s, draft.phone, 30},
            {u"email"_s, draft.email, 80}};
}

Result<Done> checkCustomer(const CustomerDraft &draft)
{
    const bool isUpdate = !draft.ledgerId.isEmpty();
    if (!isUpdate && draft.name.trimmed().isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, u"name"_s);
    if (isUpdate && draft.versionToken.isEmpty())
        return fail(ErrorCode::RequiredFieldMissing, u"version"_s);
    return checkLength(draft.name, CustomerNameLength);
}

/// What only a new customer gets: its number, its currency and its tax area.
Result<Done> setCreation(Json &body, const domain::Effect &effect, const CustomerDraft &draft,
                         const WriteRules &rules)
{
    if (rules.settings.customerNumbers == CustomerNumbers::OfTheSource) {
        Result<Done> numbered = requireAll({{u"number", effect.recordNumber}});
        if (!numbered)
            return numbered;
        const Result<Done> fits = checkLength(effect.recordNumber, NumberLength);
        if (!fits)
            return fits;
        body.set(u"number"_s, effect.recordNumber);
    }
    const bool isForeign = !draft.currencyCode.isEmpty() && draft.currencyCode != rules.homeCurrency;
    if (isForeign && !rules.isMultiCurrency)
        return fail(ErrorCode::CurrencyMismatch, draft.currencyCode + u'/' + rules.homeCurrency);
    if (isForeign)
        body.set(u"currencyCode"_s, draft.currencyCode);
    if (rules.settings.taxMode == TaxMode::ByTaxGroup && !rules.taxAreaId.isEmpty()) {
        body.set(u"taxLiable"_s, true);
        body.set(u"taxAreaId"_s, rules.taxAreaId);
    }
    return Done{};
}

} // namespace

/// On a create, empty texts are left out; on an update they are written, because what is left out stays as
/// it is.
Result<Payload> customerPayload(const domain::Effect &effect, const CustomerDraft &draft,
                                const WriteRules &rules)
{
    const Result<Done> checked = checkCustomer(draft);
    if (!checked)
        return Failure{checked.error()};
    const bool isUpdate = !draft.ledgerId.isEmpty();
    Json body;
    if (!draft.name.isEmpty())
        body.set(u"displayName"_s, draft.name);
    for (const Field &field : ownedFields(draft, rules)) {
        const Result<Done> fits = checkLength(field.text, field.longest);
        if (!fits)
            return Failure{fits.error()};
        if (isUpdate || !field.text.isEmpty())
            body.set(field.name, field.text);
    }
    Json content;
    if (isUpdate) {
        content.set(u"id"_s, draft.ledgerId);
        content.set(u"version"_s, draft.versionToken);
    } else {
        const Result<Done> completed = setCreation(body, effect, draft, rules);
        if (!completed)
            return Failure{completed.error()};
    }
    content.set(u"body"_s, body);
    return Payload{PayloadKind::Customer, content};
}

} // namespace passerelle::businesscentral
