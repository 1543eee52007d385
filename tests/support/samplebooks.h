// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/planner.h"

namespace passerelle::test {

inline const domain::IdentityScope SampleScope{QStringLiteral("9130"), QStringLiteral("club")};

/// An account that a person designated as new, to transfer.
[[nodiscard]] domain::Customer newAccount(const QString &id, const QString &name);
/// An account that a person linked to the ledger's customer of the same name (ledger id "L-" and its id).
[[nodiscard]] domain::Customer linkedAccount(const QString &id, const QString &name);

/// An invoice of one line with GST and QST, to transfer; number "F-" and its id.
[[nodiscard]] domain::Invoice invoiceOf(const QString &id, const QString &customerId,
                                        qint64 netMinor = 10'000);
/// A credit note over the whole of an invoice, to transfer; number "N-" and its id.
[[nodiscard]] domain::Invoice creditNoteOf(const QString &id, const domain::Invoice &invoice);
[[nodiscard]] domain::Invoice refundOf(const QString &id, const domain::Invoice &invoice);
/// A cash payment on an invoice, to transfer; number "P-" and its id.
[[nodiscard]] domain::Payment paymentOf(const QString &id, const domain::Invoice &invoice, qint64 minor);

[[nodiscard]] domain::LedgerFacts sampleFacts();

/// Step 6: the accounts by their number, and a day on which entries are due.
inline const QString DeferredAccount{QStringLiteral("22500")};
inline const QString RevenueAccount{QStringLiteral("40100")};
inline const QDate DeferredDay{2026, 11, 10};
[[nodiscard]] domain::LedgerFacts withDeferredAccounts(domain::LedgerFacts facts);
[[nodiscard]] domain::LedgerCustomer ledgerCustomer(const QString &id, const QString &name);
[[nodiscard]] domain::Mapping sampleMapping();
[[nodiscard]] domain::Capabilities sampleCapabilities();

/// What the journal holds of a record that an earlier run brought to this state.
[[nodiscard]] domain::Effect pastEffect(const domain::RecordLabel &label, domain::Purpose purpose,
                                        domain::EffectState state, const QString &ledgerId);

} // namespace passerelle::test
