// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan.h"

namespace passerelle::domain {

QString leftOutKey(LeftOutReason reason)
{
    static constexpr std::array Keys{"before-start-date", "not-ready",         "cancelled-before-transfer",
                                     "opening-balance",   "already-in-ledger", "nothing-to-invoice",
                                     "outcome-pending",   "not-due-yet",       "series-stopped",
                                     "payments-off"};
    return QLatin1StringView{Keys.at(static_cast<size_t>(reason))};
}

} // namespace passerelle::domain
