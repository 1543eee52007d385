// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// The rules of an expense, cheque or card charge: payment type and account, lines, purchase taxes.
[[nodiscard]] Check preparePurchase(Company &company, Draft &draft);

/// The rules of a bank deposit: the undeposited transactions it takes and its direct lines. Fills
/// draft.links.
[[nodiscard]] Check prepareDeposit(Company &company, Draft &draft);
/// Locks the transactions a deposit takes and frees those it no longer takes.
void settleDeposit(Company &company, const EntityType &type, qint64 id, const QList<Link> &links);

/// The rules of a journal entry: two sides, equal, with a party where an account needs one.
[[nodiscard]] Check prepareJournalEntry(Company &company, Draft &draft);

} // namespace passerelle::sandbox::intuit
