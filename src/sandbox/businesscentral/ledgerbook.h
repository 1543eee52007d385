// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/company.h"

namespace passerelle::sandbox::businesscentral {

/// The accounts that posting groups would name.
inline const QString ReceivablesAccount = QStringLiteral("1100");

/// One posted entry of the general ledger; debit is positive.
struct BookEntry
{
    QString date;
    QString documentNumber;
    QString documentType; ///< "Invoice", "Credit Memo", "Payment" or " "
    QString account; ///< number
    QString description;
    qint64 cents = 0;
};

/// Enters what is posted: general ledger entries, customers' balances, what an invoice still has open.
void enter(Company &company, const BookEntry &entry);
void addToCustomerBalance(Company &company, const QString &customerId, qint64 cents);
/// Settles part of a posted invoice; refuses one that is closed or of a later date.
[[nodiscard]] Check applyToInvoice(Company &company, const QString &invoiceId, qint64 cents,
                                   const QString &date);

} // namespace passerelle::sandbox::businesscentral
