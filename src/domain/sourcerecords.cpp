// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sourcerecords.h"

#include <algorithm>

namespace passerelle::domain {

namespace {

constexpr std::array TypeKeys{"membership", "delegate-membership", "renewal",       "delegate-renewal",
                              "upgrade",    "event-registration",  "order",         "contract",
                              "donation",   "annual-sponsor",      "event-sponsor", "manual",
                              "refund",     "opening-balance",     "subscription"};

} // namespace

QString invoiceTypeKey(InvoiceType type)
{
    return QLatin1StringView{TypeKeys.at(static_cast<size_t>(type))};
}

std::optional<InvoiceType> invoiceTypeFromKey(QStringView key)
{
    const auto found = std::find_if(TypeKeys.begin(), TypeKeys.end(),
                                    [key](const char *text) { return key == QLatin1StringView{text}; });
    if (found == TypeKeys.end())
        return std::nullopt;
    return static_cast<InvoiceType>(found - TypeKeys.begin());
}

bool isMembership(InvoiceType type)
{
    return type == InvoiceType::Membership || type == InvoiceType::DelegateMembership
        || type == InvoiceType::Renewal || type == InvoiceType::DelegateRenewal;
}

} // namespace passerelle::domain
