// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/customer.h"

#include "connectors/businesscentral/wire.h"

#include <algorithm>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

namespace {

/// Blocked for everything or for invoices; a customer that only gets no goods may be invoiced.
bool isBlocked(const Json &customer)
{
    const QString blocked = customer[u"blocked"].toString();
    return blocked == u"All" || blocked == u"Invoice";
}

} // namespace

QString countryCode(const BusinessCentralSettings &settings, const QString &name)
{
    const auto found =
        std::find_if(settings.countries.begin(), settings.countries.end(), [&name](const Country &country) {
            return domain::foldedName(country.name) == domain::foldedName(name);
        });
    return found == settings.countries.end() ? name : found->code;
}

QString countryName(const BusinessCentralSettings &settings, const QString &code)
{
    const auto found = std::find_if(settings.countries.begin(), settings.countries.end(),
                                    [&code](const Country &country) { return country.code == code; });
    return found == settings.countries.end() ? code : found->name;
}

domain::LedgerCustomer readCustomer(const Json &customer, const BusinessCentralSettings &settings,
                                    const QString &homeCurrency)
{
    domain::LedgerCustomer result;
    result.id = customer[u"id"].toString();
    result.name = customer[u"number"].toString();
    result.email = customer[u"email"].toString();
    result.phone = customer[u"phoneNumber"].toString();
    result.address.line1 = customer[u"addressLine1"].toString();
    result.address.line2 = customer[u"addressLine2"].toString();
    result.address.city = customer[u"city"].toString();
    result.address.province = customer[u"state"].toString();
    result.address.postalCode = customer[u"postalCode"].toString();
    result.address.country = countryName(settings, customer[u"country"].toString());
    result.versionToken = versionTokenOf(customer);
    const QString currency = customer[u"currencyCode"].toString();
    result.currencyCode = currency.isEmpty() ? homeCurrency : currency;
    result.isActive = !isBlocked(customer);
    return result;
}

domain::LedgerDocument customerAsDocument(const Json &customer)
{
    domain::LedgerDocument result;
    result.ledgerId = customer[u"id"].toString();
    result.customerId = result.ledgerId;
    result.versionToken = versionTokenOf(customer);
    result.number = customer[u"number"].toString();
    result.isVoided = isBlocked(customer);
    return result;
}

bool holdsBody(const Json &customer, const Json &body)
{
    return std::all_of(body.members().begin(), body.members().end(), [&customer](const Json::Member &wanted) {
        const Json &current = customer[wanted.first];
        return wanted.second.isString() ? current.toString() == wanted.second.toString()
                                        : current == wanted.second;
    });
}

} // namespace passerelle::businesscentral
