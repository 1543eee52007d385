// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/memorybooks.h"

#include "support/samplebooks.h"

#include <algorithm>

namespace passerelle::bench {

using namespace connectors;
using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr int NewEvery = 10; // customers

template<typename Record> SyncFields *fieldsOf(const QHash<QString, Record *> &records, const QString &id)
{
    Record *found = records.value(id);
    return found ? &found->sync : nullptr;
}

template<typename Record> int countTransferred(const std::vector<Record> &records)
{
    return static_cast<int>(std::count_if(records.begin(), records.end(), [](const Record &record) {
        return record.sync.status == SyncStatus::Transferred;
    }));
}

} // namespace

SourceSnapshot booksOf(const Size &size)
{
    SourceSnapshot books;
    books.organizationId = u"club"_s;
    for (int i = 0; i < size.customers; ++i) {
        const QString id = u"c%1"_s.arg(i);
        const QString name = u"Membre numéro %1"_s.arg(i);
        books.customers.push_back(i % NewEvery == 0 ? test::newAccount(id, name)
                                                    : test::linkedAccount(id, name));
    }
    for (int i = 0; i < size.invoices; ++i) {
        const QString customer = books.customers[static_cast<size_t>(i % size.customers)].id;
        books.invoices.push_back(test::invoiceOf(u"i%1"_s.arg(i), customer, 5'000 + i % 997));
    }
    for (int i = 0; i < size.payments; ++i) {
        const Invoice &paid = books.invoices[static_cast<size_t>(i)];
        books.payments.push_back(test::paymentOf(u"p%1"_s.arg(i), paid, 1'000));
    }
    for (int i = 0; i < size.creditNotes; ++i) { // of the last invoices, which have no payment
        const Invoice credited = books.invoices[static_cast<size_t>(size.invoices - 1 - i)];
        books.invoices.push_back(test::creditNoteOf(u"n%1"_s.arg(i), credited));
    }
    return books;
}

MemorySource::MemorySource(SourceSnapshot books)
    : m_books(std::move(books))
{
    for (Customer &customer : m_books.customers)
        m_customers.insert(customer.id, &customer);
    for (Invoice &invoice : m_books.invoices)
        m_invoices.insert(invoice.id, &invoice);
    for (Payment &payment : m_books.payments)
        m_payments.insert(payment.id, &payment);
}

QCoro::Task<Result<SourceSnapshot>> MemorySource::connect(std::stop_token /*stop*/)
{
    SourceSnapshot organization;
    organization.organizationId = m_books.organizationId;
    co_return organization;
}

QCoro::Task<Result<SourceSnapshot>> MemorySource::read(ReadRequest /*request*/, std::stop_token /*stop*/)
{
    SourceSnapshot copy = m_books; // a member named in co_return would be moved from
    co_return copy;
}

QCoro::Task<WriteBackOutcome> MemorySource::writeBack(WriteBack change, std::stop_token /*stop*/)
{
    const QString &id = change.record.id;
    WriteBackOutcome outcome;
    outcome.record = change.record;
    SyncFields *fields = fieldsOf(m_invoices, id);
    if (change.record.kind == RecordKind::Customer)
        fields = fieldsOf(m_customers, id);
    else if (change.record.kind == RecordKind::Payment)
        fields = fieldsOf(m_payments, id);
    if (!fields) {
        outcome.verdict = WriteBackVerdict::Gone;
        co_return outcome;
    }
    if (!change.keepsStatus)
        fields->status = change.status;
    if (!change.reference.isEmpty())
        fields->reference = change.reference;
    fields->message = change.message;
    fields->versionToken = u"v2"_s;
    outcome.versionToken = fields->versionToken;
    outcome.verdict = WriteBackVerdict::Written;
    co_return outcome;
}

QCoro::Task<ClaimOutcome> MemorySource::claim(Claim /*wanted*/, std::stop_token /*stop*/)
{
    ClaimOutcome outcome;
    outcome.verdict = ClaimVerdict::NotKept;
    co_return outcome;
}

QCoro::Task<Result<SourceSnapshot>> MemorySource::readAgain(std::vector<RecordRef> records,
                                                            std::stop_token /*stop*/)
{
    SourceSnapshot found;
    found.organizationId = m_books.organizationId;
    for (const RecordRef &record : records) {
        if (record.kind == RecordKind::Customer)
            found.customers.push_back(*m_customers.value(record.id));
        else if (record.kind == RecordKind::Payment)
            found.payments.push_back(*m_payments.value(record.id));
        else
            found.invoices.push_back(*m_invoices.value(record.id));
    }
    co_return found;
}

int MemorySource::transferred() const
{
    return countTransferred(m_books.customers) + countTransferred(m_books.invoices)
        + countTransferred(m_books.payments);
}

} // namespace passerelle::bench
