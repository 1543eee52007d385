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
    const Result<std::vector<qint64>> ids = (*reader)->orderedIds(query);
    if (!ids)
        return Failure{ids.error()};
    const Result<std::vector<storage::RecordRow>> rows = (*reader)->rows(*ids);
    if (!rows)
        return Failure{rows.error()};
    std::vector<RecordRef> accounts;
    for (const storage::RecordRow &row : *rows)
        accounts.push_back(row.record);
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
    const Result<std::vector<RecordRef>> flagged = flaggedAccounts(*office, company);
    if (!flagged)
        co_return Failure{flagged.error()};
    if (flagged->empty())
        co_return accounts;
    Result<std::vector<Customer>> customers = co_await readCustomers(office, company, *flagged, stop);
    if (!customers)
        co_return Failure{customers.error()};
    Result<std::vector<LedgerAccount>> held = co_await readLedger(office, company, stop);
    if (!held)
        co_return Failure{held.error()};
    const AccountMatcher matcher{std::move(*held)};
    for (Customer &customer : *customers) {
        if (!isToVerify(customer)) // somebody decided meanwhile
            continue;
        std::vector<AccountCandidate> candidates = matcher.candidatesFor(customer);
        accounts.push_back({std::move(customer), std::move(candidates)});
    }
    std::sort(accounts.begin(), accounts.end(), [](const AccountToVerify &a, const AccountToVerify &b) {
        return QString::localeAwareCompare(a.customer.name, b.customer.name) < 0;
    });
    co_return accounts;
}

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
    co_return all;
}

} // namespace passerelle::service
