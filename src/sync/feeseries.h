// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/planner.h"

#include <map>

namespace passerelle::sync {

/// What the series of membership fees depend on besides the snapshot.
struct SeriesInput
{
    domain::DeferralPolicy policy = {};
    QDate startDate = {}; ///< older fees have no lines here and are not spread
    const domain::Mapping &mapping;
    const std::vector<domain::Effect> &known; ///< the journal's effects
    const std::map<QString, domain::SyncFields> &kept; ///< of computed entries, by id: nobody else keeps them
};

/// Completes a snapshot's entries (M-68 to M-71). A fee that has rows keeps them; a paid fee without rows
/// gets a computed series where the policy says so and its products have both accounts. A fee that is
/// credited or cancelled is posted no further, and one entry takes back what was earned too much, or earns
/// what is left, so that its accounts end with what it is now worth, to the cent.
void completeEntries(domain::SourceSnapshot &snapshot, const SeriesInput &input);

/// The days on which a fee invoiced on this day is earned, each with its weight. Ascending; never empty for
/// one month or more.
struct Portion
{
    QDate date = {};
    int weight = 1;
};
[[nodiscard]] std::vector<Portion> portionsOf(const QDate &begin, const domain::DeferralPolicy &policy);

/// What is earned of an amount when `part` of `whole` has passed: rounded half away from zero to the cent.
[[nodiscard]] qint64 earned(qint64 minor, qint64 part, qint64 whole);

} // namespace passerelle::sync
