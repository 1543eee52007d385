// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordlabel.h"

namespace passerelle::domain {

RecordLabel labelOf(const Customer &customer)
{
    return RecordLabel{{RecordKind::Customer, customer.id}, customer.number, customer.name, {}, {}};
}

RecordLabel labelOf(const Invoice &invoice)
{
    return RecordLabel{
        {invoice.kind, invoice.id}, invoice.number, invoice.customerName, invoice.date, invoice.total};
}

RecordLabel labelOf(const Payment &payment)
{
    return RecordLabel{{RecordKind::Payment, payment.id},
                       payment.number,
                       payment.customerName,
                       payment.date,
                       payment.amount};
}

RecordLabel labelOf(const DeferredEntry &entry)
{
    return RecordLabel{
        {RecordKind::JournalEntry, entry.id}, entry.number, entry.customerName, entry.date, entry.amount};
}

std::vector<ListedRecord> listedRecords(const SourceSnapshot &snapshot)
{
    std::vector<ListedRecord> records;
    records.reserve(snapshot.customers.size() + snapshot.invoices.size() + snapshot.payments.size()
                    + snapshot.entries.size());
    for (const Customer &customer : snapshot.customers)
        records.push_back({labelOf(customer), customer.sync});
    for (const Invoice &invoice : snapshot.invoices)
        records.push_back({labelOf(invoice), invoice.sync, invoice.isCancelled});
    for (const Payment &payment : snapshot.payments)
        records.push_back({labelOf(payment), payment.sync});
    for (const DeferredEntry &entry : snapshot.entries)
        records.push_back({labelOf(entry), entry.sync});
    return records;
}

} // namespace passerelle::domain
