// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// The rules of a payment: what it uses of invoices and credit memos, never more than they still have open
/// (the rest stays unapplied). Fills draft.links.
[[nodiscard]] Check preparePayment(Company &company, Draft &draft);

/// Carries a payment's links to the invoices and credit memos: balances, LinkedTxn and SyncToken of each one
/// whose part changed. Call after the payment is stored.
void settlePayment(Company &company, const EntityType &type, qint64 id, const QList<Link> &links);

/// Takes an invoice or credit memo that is being voided or deleted out of the payments that use it: their
/// amount becomes unapplied.
void releaseFromPayments(Company &company, const StoredEntity &document);

/// Whether a transaction sits in a deposit, so that nobody may change it.
[[nodiscard]] bool isDeposited(Company &company, const EntityType &type, qint64 id);

} // namespace passerelle::sandbox::intuit
