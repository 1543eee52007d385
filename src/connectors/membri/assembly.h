// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/membri/records.h"

namespace passerelle::connectors::membri {

/// The rows of one read, before they are joined.
struct ReadRows
{
    std::vector<domain::Customer> customers = {};
    std::vector<ContactRow> contacts = {};
    std::vector<InvoiceRow> invoices = {};
    std::vector<LineRow> lines = {};
    std::vector<domain::Payment> payments = {};
    std::vector<domain::DeferredEntry> entries = {};
};

/// Joins rows to records: a contact's invoice goes to its account, a refund-type invoice becomes a refund
/// when what it takes back was fully paid, else a credit note, and takes from the original what it does not
/// say itself.
void assemble(ReadRows rows, domain::SourceSnapshot &snapshot);

/// The contacts that invoices name as customers, each once.
[[nodiscard]] QStringList contactsNeeded(const std::vector<InvoiceRow> &invoices);

/// The invoices whose lines a run needs: to transfer, and dated on or after the start date (or not dated at
/// all). `wantsFees`: memberships and what corrects an invoice too, whatever their status.
[[nodiscard]] QStringList invoicesToPost(const std::vector<InvoiceRow> &invoices, QDate startDate,
                                         bool wantsFees = false);

} // namespace passerelle::connectors::membri
