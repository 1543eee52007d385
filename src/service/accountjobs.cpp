// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/accountjobs.h"

#include "service/syncjob.h"
#include "service/systems.h"

#include <algorithm>
#include <set>

namespace passerelle::service {

using namespace domain;

namespace {

Result<std::vector<RecordRef>> flaggedAccounts(const Office &office, const CompanySettings &company)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader)
        return Failure{reader.error()};
    storage::RecordQuery query;
    query.onlyToVerify = true;
    query.sort = storage::RecordQuery::Sort::Customer;
    query.descending = false;
    const Result<std::vector<storage::RecordRow>> rows = (*reader)->rows(query);
    if (!rows)
        return Failure{rows.error()};
    std::vector<RecordRef> accounts;
    for (const storage::RecordRow &row : *rows)
        accounts.push_back(row.record);
    return accounts;
}

bool isAboutTheLink(const storage::RecordRow &row)
{
    const auto code = errorFromKey(row.errorCode);
    return code
        && (*code == ErrorCode::CustomerUnknown || *code == ErrorCode::CustomerNameUsed
            || *code == ErrorCode::CustomerInactive);
}

/// What is held up by the customer of the ledger that its account names, or that has the account's name.
Result<std::vector<storage::RecordRow>> heldUpByLinks(const storage::JournalReader &reader)
{
    storage::RecordQuery inError;
    inError.statuses = {SyncStatus::TransferError};
    Result<std::vector<storage::RecordRow>> rows = reader.rows(inError);
    if (rows)
        std::erase_if(*rows, [](const storage::RecordRow &row) { return !isAboutTheLink(row); });
    return rows;
}

/// The accounts of those, by their names: documents tell no more.
Result<std::set<RecordRef>> wronglyLinkedAccounts(const Office &office, const CompanySettings &company)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader)
        return Failure{reader.error()};
    const Result<std::vector<storage::RecordRow>> heldUp = heldUpByLinks(**reader);
    if (!heldUp)
        return Failure{heldUp.error()};
    std::set<QString> names;
    for (const storage::RecordRow &row : *heldUp)
        names.insert(row.customerName);
    std::set<RecordRef> accounts;
    for (const QString &name : names) {
        storage::RecordQuery ofTheName;
        ofTheName.kinds = {RecordKind::Customer};
        ofTheName.text = name;
        const Result<std::vector<storage::RecordRow>> found = (*reader)->rows(ofTheName);
        if (!found)
            return Failure{found.error()};
        for (const storage::RecordRow &row : *found) {
            if (row.customerName == name)
                accounts.insert(row.record);
        }
    }
    return accounts;
}

QCoro::Task<Result<std::vector<Customer>>> readCustomers(Office *office, CompanySettings company,
                                                         std::vector<RecordRef> records, std::stop_token stop)
{
    Result<std::unique_ptr<SourceLink>> link = co_await SourceLink::open(office, company, stop);
    if (!link)
        co_return Failure{link.error()};
    const Result<SourceSnapshot> organization = co_await (*link)->source().connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    Result<SourceSnapshot> snapshot = co_await (*link)->source().readAgain(std::move(records), stop);
    if (!snapshot)
        co_return Failure{snapshot.error()};
    co_return std::move(snapshot->customers);
}

QCoro::Task<Result<std::vector<LedgerAccount>>> readLedger(Office *office, CompanySettings company,
                                                           std::stop_token stop)
{
    Result<std::unique_ptr<LedgerLink>> link = co_await LedgerLink::open(office, company);
    if (!link)
        co_return Failure{link.error()};
    const Result<LedgerFacts> facts = co_await (*link)->ledger().connect(stop);
    if (!facts)
        co_return Failure{facts.error()};
    Result<std::vector<LedgerAccount>> accounts = co_await (*link)->ledger().customerAccounts(stop);
    co_return accounts;
}

/// One change a verdict: what the source is told differs.
RecordChange changeOf(AccountVerdict verdict, const std::vector<AccountDecision> &decisions)
{
    RecordChange change;
    for (const AccountDecision &decision : decisions) {
        if (decision.verdict != verdict)
            continue;
        const RecordRef record{RecordKind::Customer, decision.customerId};
        change.records.push_back(record);
        if (verdict == AccountVerdict::Link)
            change.references.emplace(record, decision.reference.trimmed());
    }
    if (verdict == AccountVerdict::CreateNew) {
        change.status = SyncStatus::ToTransfer;
        change.designatesNew = true;
    } else if (verdict == AccountVerdict::DoNotSynchronize) {
        change.status = SyncStatus::DoNotSynchronize;
    }
    return change;
}

Result<Done> keepTheRestFlagged(Office &office, const CompanySettings &company,
                                const RecordChangeResult &result)
{
    Result<std::vector<RecordRef>> flagged = flaggedAccounts(office, company);
    if (!flagged)
        return Failure{flagged.error()};
    std::set<RecordRef> decided;
    for (const RecordChangeResult::Entry &entry : result.entries) {
        if (!entry.error)
            decided.insert(entry.record);
    }
    std::erase_if(*flagged, [&decided](const RecordRef &record) { return decided.contains(record); });
    const Result<std::unique_ptr<storage::Journal>> journal = openJournal(office, company);
    return journal ? (*journal)->setAccountsToVerify(*flagged) : Failure{journal.error()};
}

} // namespace

QCoro::Task<Result<std::vector<AccountToVerify>>>
readAccountsToVerify(Office *office, CompanySettings company, std::stop_token stop)
{
    std::vector<AccountToVerify> accounts;
    Result<std::vector<RecordRef>> wanted = flaggedAccounts(*office, company);
    if (!wanted)
        co_return Failure{wanted.error()};
    const Result<std::set<RecordRef>> wrong = wronglyLinkedAccounts(*office, company);
    if (!wrong)
        co_return Failure{wrong.error()};
    wanted->insert(wanted->end(), wrong->begin(), wrong->end());
    if (wanted->empty())
        co_return accounts;
    Result<std::vector<Customer>> customers = co_await readCustomers(office, company, *wanted, stop);
    if (!customers)
        co_return Failure{customers.error()};
    Result<std::vector<LedgerAccount>> held = co_await readLedger(office, company, stop);
    if (!held)
        co_return Failure{held.error()};
    const AccountMatcher matcher{std::move(*held)};
    for (Customer &customer : *customers) {
        const bool isWrong = wrong->contains({RecordKind::Customer, customer.id})
            && customer.sync.status != SyncStatus::DoNotSynchronize;
        if (!isWrong && !isToVerify(customer)) // somebody decided meanwhile
            continue;
        std::vector<AccountCandidate> candidates = matcher.candidatesFor(customer);
        accounts.push_back({std::move(customer), std::move(candidates), isWrong});
    }
    std::sort(accounts.begin(), accounts.end(), [](const AccountToVerify &a, const AccountToVerify &b) {
        return QString::localeAwareCompare(a.customer.name, b.customer.name) < 0;
    });
    co_return accounts;
}

namespace {

/// The documents that waited for these links go again, all alike.
QCoro::Task<Result<Done>> tryDocumentsAgain(Office *office, CompanySettings company,
                                            std::set<RecordRef> accounts, std::stop_token stop)
{
    RecordChange change;
    {
        const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(*office, company);
        if (!reader)
            co_return Failure{reader.error()};
        std::set<QString> names;
        for (const RecordRef &account : accounts) {
            if (const auto row = (*reader)->find(account.kind, account.id))
                names.insert(row->customerName);
        }
        const Result<std::vector<storage::RecordRow>> heldUp = heldUpByLinks(**reader);
        if (!heldUp)
            co_return Failure{heldUp.error()};
        for (const storage::RecordRow &row : *heldUp) {
            if (row.record.kind != RecordKind::Customer && names.contains(row.customerName))
                change.records.push_back(row.record);
        }
    }
    if (change.records.empty())
        co_return Done{};
    change.status = SyncStatus::ToTransfer;
    const Result<RecordChangeResult> changed =
        co_await changeRecords(office, company, std::move(change), stop);
    if (!changed)
        co_return Failure{changed.error()};
    co_return Done{};
}

} // namespace

QCoro::Task<Result<RecordChangeResult>> decideAccounts(Office *office, CompanySettings company,
                                                       std::vector<AccountDecision> decisions,
                                                       std::stop_token stop)
{
    RecordChangeResult all;
    for (const AccountDecision &decision : decisions) {
        if (decision.verdict == AccountVerdict::Link && decision.reference.trimmed().isEmpty())
            co_return fail(ErrorCode::ReferenceRequired);
    }
    for (const AccountVerdict verdict :
         {AccountVerdict::Link, AccountVerdict::CreateNew, AccountVerdict::DoNotSynchronize}) {
        const RecordChange change = changeOf(verdict, decisions);
        if (change.records.empty())
            continue;
        const Result<RecordChangeResult> result = co_await changeRecords(office, company, change, stop);
        if (!result && all.entries.empty())
            co_return Failure{result.error()};
        if (!result) // what was written stays written, and is told
            break;
        all.entries.insert(all.entries.end(), result->entries.begin(), result->entries.end());
    }
    const Result<Done> kept = keepTheRestFlagged(*office, company, all);
    if (!kept)
        co_return Failure{kept.error()};
    std::set<RecordRef> linked;
    for (const AccountDecision &decision : decisions) {
        if (decision.verdict == AccountVerdict::Link)
            linked.insert({RecordKind::Customer, decision.customerId});
    }
    const Result<Done> again = co_await tryDocumentsAgain(office, company, std::move(linked), stop);
    if (!again)
        co_return Failure{again.error()};
    co_return all;
}

} // namespace passerelle::service
