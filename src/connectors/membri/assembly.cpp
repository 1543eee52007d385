// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/assembly.h"

#include <QHash>

#include <algorithm>

namespace passerelle::connectors::membri {

namespace {

using domain::Customer;
using domain::DeferredEntry;
using domain::Invoice;
using domain::InvoiceType;
using domain::Payment;
using domain::RecordKind;

class Joiner final
{
public:
    explicit Joiner(ReadRows &rows)
        : m_rows(rows)
    {
        for (const Customer &customer : rows.customers)
            m_customerNames[customer.id] = customer.name;
        for (const ContactRow &contact : rows.contacts)
            m_contacts[contact.id] = &contact;
        for (const InvoiceRow &row : rows.invoices)
            m_invoices[row.invoice.id] = &row;
        for (const Payment &payment : rows.payments)
            countPayment(payment);
    }

    void join()
    {
        for (InvoiceRow &row : m_rows.invoices)
            resolveCustomer(row);
        for (InvoiceRow &row : m_rows.invoices) {
            if (row.invoice.type == InvoiceType::Refund)
                joinToOriginal(row.invoice);
        }
        addLines();
        for (Payment &payment : m_rows.payments)
            joinToInvoice(payment);
        for (DeferredEntry &entry : m_rows.entries)
            joinToInvoice(entry);
    }

private:
    struct Paid
    {
        qint64 minor = 0;
        QDate lastDay = {};
        QString lastType = {};
    };

    void countPayment(const Payment &payment)
    {
        Paid &paid = m_paid[payment.invoiceId];
        paid.minor += payment.amount.minor;
        if (paid.lastType.isEmpty() || payment.date >= paid.lastDay) {
            paid.lastDay = payment.date;
            paid.lastType = payment.typeKey;
        }
    }

    void resolveCustomer(InvoiceRow &row)
    {
        Invoice &invoice = row.invoice;
        invoice.customerId = row.customerId;
        invoice.customerName = row.customerName;
        if (row.isContact) {
            const auto contact = m_contacts.find(row.customerId);
            const bool isKnown = contact != m_contacts.end();
            invoice.customerId = isKnown ? contact->second->accountId : QString{};
            invoice.customerName = isKnown ? contact->second->name : row.customerName;
        }
        const auto name = m_customerNames.find(invoice.customerId);
        if (name != m_customerNames.end())
            invoice.customerName = name->second;
    }

    void joinToOriginal(Invoice &refund)
    {
        refund.kind = RecordKind::CreditNote;
        const auto found = m_invoices.find(refund.originalId);
        if (found == m_invoices.end())
            return;
        const InvoiceRow &original = *found->second;
        if (refund.customerId.isEmpty()) {
            refund.customerId = original.invoice.customerId;
            refund.customerName = original.invoice.customerName;
        }
        const auto paid = m_paid.find(refund.originalId);
        if (wasFullyPaid(original, paid == m_paid.end() ? Paid{} : paid->second))
            refund.kind = RecordKind::Refund;
        if (refund.refundPaymentType.isEmpty() && paid != m_paid.end())
            refund.refundPaymentType = paid->second.lastType;
    }

    /// A cancelled invoice may owe nothing without having been paid: its balance alone proves nothing.
    [[nodiscard]] static bool wasFullyPaid(const InvoiceRow &original, const Paid &paid)
    {
        return original.isMarkedPaid
            || (original.invoice.balance.isZero() && paid.minor > 0
                && paid.minor >= original.invoice.total.minor);
    }

    void addLines()
    {
        std::vector<LineRow *> lines; // the rows themselves stay where they are: there are many
        lines.reserve(m_rows.lines.size());
        for (LineRow &line : m_rows.lines)
            lines.push_back(&line);
        std::stable_sort(lines.begin(), lines.end(),
                         [](const LineRow *a, const LineRow *b) { return a->position < b->position; });
        QHash<QString, Invoice *> invoices;
        invoices.reserve(static_cast<qsizetype>(m_rows.invoices.size()));
        for (InvoiceRow &row : m_rows.invoices)
            invoices.insert(row.invoice.id, &row.invoice);
        for (LineRow *line : lines) {
            Invoice *invoice = invoices.value(line->invoiceId, nullptr);
            if (!invoice)
                continue;
            invoice->lines.push_back(std::move(line->line));
            if (invoice->problem.isEmpty())
                invoice->problem = line->problem;
        }
        m_rows.lines = std::vector<LineRow>{};
    }

    void joinToInvoice(Payment &payment)
    {
        const auto found = m_invoices.find(payment.invoiceId);
        if (found != m_invoices.end()) {
            const Invoice &invoice = found->second->invoice;
            payment.invoiceNumber = invoice.number;
            if (payment.customerId.isEmpty())
                payment.customerId = invoice.customerId;
            if (payment.currencyCode.isEmpty()) {
                payment.currencyCode = invoice.currencyCode;
                payment.amount.currency = invoice.total.currency;
            }
            payment.customerName = invoice.customerName;
        }
        const auto name = m_customerNames.find(payment.customerId);
        if (name != m_customerNames.end())
            payment.customerName = name->second;
    }

    void joinToInvoice(DeferredEntry &entry)
    {
        const auto found = m_invoices.find(entry.invoiceId);
        if (found == m_invoices.end())
            return;
        const Invoice &invoice = found->second->invoice;
        entry.invoiceNumber = invoice.number;
        entry.customerName = invoice.customerName;
        if (entry.number.isEmpty())
            entry.number = invoice.number;
        if (entry.currencyCode.isEmpty()) {
            entry.currencyCode = invoice.currencyCode;
            entry.amount.currency = invoice.total.currency;
        }
    }

    ReadRows &m_rows;
    std::map<QString, QString> m_customerNames;
    std::map<QString, const ContactRow *> m_contacts;
    std::map<QString, const InvoiceRow *> m_invoices;
    std::map<QString, Paid> m_paid;
};

} // namespace

void assemble(ReadRows rows, domain::SourceSnapshot &snapshot)
{
    Joiner{rows}.join();
    snapshot.customers = std::move(rows.customers);
    snapshot.payments = std::move(rows.payments);
    snapshot.entries = std::move(rows.entries);
    snapshot.invoices.clear();
    snapshot.invoices.reserve(rows.invoices.size());
    for (InvoiceRow &row : rows.invoices)
        snapshot.invoices.push_back(std::move(row.invoice));
}

QStringList contactsNeeded(const std::vector<InvoiceRow> &invoices)
{
    QStringList ids;
    for (const InvoiceRow &row : invoices) {
        if (row.isContact)
            ids.append(row.customerId);
    }
    ids.removeDuplicates();
    return ids;
}

QStringList invoicesToPost(const std::vector<InvoiceRow> &invoices, QDate startDate, bool wantsFees)
{
    QStringList ids;
    for (const InvoiceRow &row : invoices) {
        const Invoice &invoice = row.invoice;
        const bool isTooOld = invoice.date.isValid() && startDate.isValid() && invoice.date < startDate;
        const bool mayBePosted = invoice.sync.status == domain::SyncStatus::ToTransfer
            || invoice.sync.status == domain::SyncStatus::TransferError;
        const bool isFee = domain::isMembership(invoice.type) || invoice.type == InvoiceType::Refund;
        if ((mayBePosted || (wantsFees && isFee)) && !isTooOld)
            ids.append(invoice.id);
    }
    return ids;
}

} // namespace passerelle::connectors::membri
