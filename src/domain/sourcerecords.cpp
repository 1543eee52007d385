// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sourcerecords.h"

namespace passerelle::domain {

QString invoiceTypeKey(InvoiceType type)
{
    static constexpr std::array Keys{"membership", "delegate-membership", "renewal",       "delegate-renewal",
                                     "upgrade",    "event-registration",  "order",         "contract",
                                     "donation",   "annual-sponsor",      "event-sponsor", "manual",
                                     "refund",     "opening-balance",     "subscription"};
    return QLatin1StringView{Keys.at(static_cast<size_t>(type))};
}

bool isMembership(InvoiceType type)
{
    return type == InvoiceType::Membership || type == InvoiceType::DelegateMembership
        || type == InvoiceType::Renewal || type == InvoiceType::DelegateRenewal;
}

} // namespace passerelle::domain
