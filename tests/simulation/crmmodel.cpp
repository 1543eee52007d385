// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/crmmodel.h"

#include "support/samplebooks.h"

#include <algorithm>

namespace passerelle::simulation {

using namespace domain;
using namespace sync;
using namespace Qt::StringLiterals;

namespace {

bool isAsWanted(const SyncFields &fields, const TellSource &command)
{
    const bool hasReference = command.reference.isEmpty() || fields.reference == command.reference;
    return hasReference && (command.keepsStatus || fields.status == command.status);
}

bool mayTakeReference(const SyncFields &fields, const TellSource &command)
{
    return fields.status == SyncStatus::ToTransfer
        && (fields.reference.isEmpty() || fields.reference == command.reference);
}

void write(SyncFields &fields, const TellSource &command, bool keepsStatus)
{
    if (!keepsStatus)
        fields.status = command.status;
    if (!command.reference.isEmpty())
        fields.reference = command.reference;
    fields.message = command.error ? QString::number(static_cast<int>(command.error->code)) : QString{};
}

} // namespace

CrmModel::CrmModel(const Scene &scene, quint64 seed, LedgerModel &ledger)
{
    Chance chance{seed ^ 0x5851f42d4c957f2dULL};
    m_books.organizationId = test::SampleScope.sourceOrganizationId;
    addCustomers(scene, chance, ledger);
    addDocuments(scene, chance);
    addEntries(scene, chance);
    for (const RecordRef &record : m_records)
        renew(*find(record));
}

void CrmModel::addCustomers(const Scene &scene, Chance &chance, LedgerModel &ledger)
{
    for (int index = 0; index < scene.customers; ++index) {
        const QString id = u"c"_s + QString::number(index);
        const bool isLinked = scene.isTour ? index == 1 : chance.in(300);
        Customer customer =
            isLinked ? test::linkedAccount(id, u"Name "_s + id) : test::newAccount(id, u"Name "_s + id);
        if (isLinked) {
            LedgerCustomer held = test::ledgerCustomer(u"L-"_s + id, customer.name);
            const bool isChanged = scene.isTour || chance.in(600);
            held.email = isChanged ? u"old@example.org"_s : customer.email;
            customer.sync.status = isChanged ? SyncStatus::ToTransfer : SyncStatus::Transferred;
            ledger.seedCustomer(held);
        }
        m_books.customers.push_back(customer);
        m_records.push_back({RecordKind::Customer, id});
    }
}

void CrmModel::addDocuments(const Scene &scene, Chance &chance)
{
    for (int index = 0; index < scene.invoices && scene.customers > 0; ++index) {
        const int owner = scene.isTour ? index : chance.upTo(scene.customers - 1);
        const QString customer = u"c"_s + QString::number(owner);
        m_books.invoices.push_back(
            test::invoiceOf(u"i"_s + QString::number(index), customer, 10'000 + 100 * chance.upTo(50)));
        m_records.push_back({RecordKind::Invoice, m_books.invoices.back().id});
    }
    const int invoices = static_cast<int>(m_books.invoices.size());
    for (int index = 0; index < scene.payments && invoices > 0; ++index) {
        const int paid = scene.isTour ? invoices - 1 : chance.upTo(invoices - 1);
        const Invoice &invoice = m_books.invoices[static_cast<size_t>(paid)];
        m_books.payments.push_back(
            test::paymentOf(u"p"_s + QString::number(index), invoice, 1'000 + 10 * chance.upTo(50)));
        m_records.push_back({RecordKind::Payment, m_books.payments.back().id});
    }
    const int first = scene.isTour || invoices == 0 ? invoices - 1 : chance.upTo(invoices - 1);
    for (int index = 0; index < std::min(scene.creditNotes, invoices); ++index) {
        const int corrected = (first + index) % invoices; // nobody credits an invoice twice
        const Invoice original = m_books.invoices[static_cast<size_t>(corrected)];
        m_books.invoices.push_back(test::creditNoteOf(u"n"_s + QString::number(index), original));
        m_records.push_back({RecordKind::CreditNote, m_books.invoices.back().id});
    }
}

/// Rows of the CRM that spread an invoice's fee.
void CrmModel::addEntries(const Scene &scene, Chance &chance)
{
    for (int index = 0; index < scene.entries && scene.invoices > 0; ++index) {
        const Invoice &fee = m_books.invoices[static_cast<size_t>(chance.upTo(scene.invoices - 1))];
        if (fee.kind != RecordKind::Invoice)
            continue;
        DeferredEntry entry;
        entry.id = u"e"_s + QString::number(index);
        entry.number = fee.number + u' ' + QString::number(index);
        entry.invoiceId = fee.id;
        entry.invoiceNumber = fee.number;
        entry.date = test::DeferredDay;
        entry.currencyCode = u"CAD"_s;
        entry.amount.minor = 500 + 10 * chance.upTo(50);
        entry.debitAccount = test::DeferredAccount;
        entry.creditAccount = test::RevenueAccount;
        entry.sync.status = SyncStatus::ToTransfer;
        m_books.entries.push_back(entry);
        m_records.push_back({RecordKind::JournalEntry, entry.id});
    }
}

SyncFields *CrmModel::find(const RecordRef &record)
{
    for (Customer &customer : m_books.customers) {
        if (record.kind == RecordKind::Customer && customer.id == record.id)
            return &customer.sync;
    }
    for (Invoice &invoice : m_books.invoices) {
        if (record.kind == invoice.kind && invoice.id == record.id)
            return &invoice.sync;
    }
    for (Payment &payment : m_books.payments) {
        if (record.kind == RecordKind::Payment && payment.id == record.id)
            return &payment.sync;
    }
    for (DeferredEntry &entry : m_books.entries) {
        if (record.kind == RecordKind::JournalEntry && entry.id == record.id)
            return &entry.sync;
    }
    return nullptr;
}

void CrmModel::renew(SyncFields &fields)
{
    fields.versionToken = u"v"_s + QString::number(++m_version);
}

WriteBackFinished CrmModel::writeBack(const TellSource &command)
{
    WriteBackFinished done;
    done.order = command.order;
    SyncFields *fields = find(command.record);
    if (!fields) {
        done.fate = WriteBackFate::Lost;
        return done;
    }
    if (command.versionToken.isEmpty() || command.versionToken == fields->versionToken) {
        write(*fields, command, command.keepsStatus);
        renew(*fields);
        done.fate = WriteBackFate::Written;
    } else if (isAsWanted(*fields, command)) {
        done.fate = WriteBackFate::Written;
    } else if (!mayTakeReference(*fields, command)) {
        done.fate = WriteBackFate::LeftAsFound;
        done.error = Error{ErrorCode::WriteBackFailed};
    } else {
        write(*fields, command, true);
        renew(*fields);
        done.fate = command.keepsStatus ? WriteBackFate::Written : WriteBackFate::LeftAsFound;
    }
    done.versionToken = fields->versionToken;
    return done;
}

void CrmModel::touch(const RecordRef &record, SyncStatus status)
{
    SyncFields &fields = *find(record);
    if (status != fields.status && status == SyncStatus::ToTransfer)
        m_takenBack.erase(record);
    else if (status != fields.status)
        m_takenBack.insert(record);
    fields.status = status;
    renew(fields);
}

} // namespace passerelle::simulation
