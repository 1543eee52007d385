// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/formercompany.h"

#include "service/ownership.h"
#include "service/recordjobs.h"
#include "service/syncjob.h"

#include <algorithm>

namespace passerelle::service {

using namespace domain;

namespace {

constexpr size_t PortionSize = 200; // records between two reports of progress

storage::RecordQuery transferred(std::vector<RecordKind> kinds, const QDate &from)
{
    storage::RecordQuery query;
    query.statuses = {SyncStatus::Transferred};
    query.kinds = std::move(kinds);
    query.from = from;
    return query;
}

/// Whether we posted a record to another ledger company and nobody to this one: a reference that is not the
/// number it got there was entered since.
Result<bool> isElsewhere(const storage::JournalReader &reader, const IdentityScope &scope,
                         const storage::RecordRow &row)
{
    const Result<std::vector<Effect>> effects = reader.effectsOf(row.record);
    if (!effects)
        return Failure{effects.error()};
    bool isPosted = false;
    for (const Effect &effect : *effects) {
        if (effect.purpose == Purpose::Update || !isInLedger(effect.state))
            continue;
        const Result<bool> isHere = isOfCompany(reader, scope, effect);
        if (!isHere)
            return isHere;
        if (*isHere)
            return false;
        const bool isItsNumber = effect.purpose != Purpose::Create || row.sync.reference.isEmpty()
            || row.sync.reference == effect.ledgerNumber;
        if (!isItsNumber)
            return false;
        isPosted = true;
    }
    return isPosted;
}

Result<Done> append(std::vector<RecordRef> &records, const storage::JournalReader &reader,
                    const IdentityScope &scope, const storage::RecordQuery &query)
{
    const Result<std::vector<storage::RecordRow>> rows = reader.rows(query);
    if (!rows)
        return Failure{rows.error()};
    for (const storage::RecordRow &row : *rows) {
        const Result<bool> isThere = isElsewhere(reader, scope, row);
        if (!isThere)
            return Failure{isThere.error()};
        if (*isThere)
            records.push_back(row.record);
    }
    return Done{};
}

Result<std::vector<RecordRef>> judged(const Office &office, const CompanySettings &company,
                                      const IdentityScope &scope)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(office, company);
    if (!reader)
        return Failure{reader.error()};
    std::vector<RecordRef> records;
    Result<Done> read = append(records, **reader, scope, transferred({RecordKind::Customer}, {}));
    if (read)
        read = append(records, **reader, scope,
                      transferred({RecordKind::Invoice, RecordKind::CreditNote, RecordKind::Refund,
                                   RecordKind::Payment, RecordKind::JournalEntry},
                                  company.startDate));
    if (!read)
        return Failure{read.error()};
    return records;
}

/// What another company calls by these ids is not what this one does.
Result<Done> forgetIds(Office &office, const CompanySettings &company)
{
    CompanySettings settings = company;
    settings.ledger.roundingItemId.clear();
    const Result<Done> saved = settings == company ? Result<Done>{Done{}} : office.companies.save(settings);
    if (!saved)
        return saved;
    const Result<Mapping> mapping = office.companies.mapping(company.id);
    return mapping ? office.companies.saveMapping(company.id, mapping->unconfirmed())
                   : Failure{mapping.error()};
}

} // namespace

Result<Done> noteFormerCompany(Office &office, const CompanySettings &company, AuthorizationState &state,
                               const AuthorizationState &before)
{
    const bool isOther = !before.realmId.isEmpty() && before.realmId != state.realmId;
    if (!isOther) {
        state.formerCompany = before.formerCompany;
        state.otherSince = before.otherSince;
        return Done{};
    }
    state.formerCompany = before.ledgerCompanyName.isEmpty() ? before.realmId : before.ledgerCompanyName;
    state.otherSince = office.clock.now();
    return forgetIds(office, company);
}

QCoro::Task<Result<std::vector<RecordRef>>> recordsOfFormerCompany(Office *office, CompanySettings company,
                                                                   std::stop_token stop)
{
    if (office->companies.authorization(company.id).formerCompany.isEmpty())
        co_return std::vector<RecordRef>{};
    const Result<BothEnds> ends = co_await connectBoth(office, company, stop);
    if (!ends)
        co_return Failure{ends.error()};
    co_return judged(*office, company, ends->scope);
}

QCoro::Task<Result<int>> setBackRecords(Office *office, CompanySettings company, SetBackProgress told,
                                        std::stop_token stop)
{
    const Result<Done> fresh = co_await readSource(office, company, stop);
    if (!fresh)
        co_return Failure{fresh.error()};
    const Result<std::vector<RecordRef>> records = co_await recordsOfFormerCompany(office, company, stop);
    if (!records)
        co_return Failure{records.error()};
    const auto total = static_cast<int>(records->size());
    int done = 0;
    std::optional<Error> first;
    for (size_t begin = 0; begin < records->size(); begin += PortionSize) {
        if (stop.stop_requested())
            co_return fail(ErrorCode::Cancelled);
        const size_t end = std::min(begin + PortionSize, records->size());
        RecordChange change;
        change.records.assign(records->begin() + static_cast<qsizetype>(begin),
                              records->begin() + static_cast<qsizetype>(end));
        change.status = SyncStatus::ToTransfer;
        change.clearsReference = true;
        change.onlyFrom = SyncStatus::Transferred;
        const Result<RecordChangeResult> changed = co_await changeRecords(office, company, change, stop);
        if (!changed)
            co_return Failure{changed.error()};
        done += changed->writtenCount();
        if (!first)
            first = changed->firstError();
        if (told)
            told(done, total);
    }
    if (first)
        co_return Failure{*first};
    const Result<Done> settled = leaveFormerRecords(*office, company);
    if (!settled)
        co_return Failure{settled.error()};
    co_return done;
}

Result<Done> leaveFormerRecords(Office &office, const CompanySettings &company)
{
    AuthorizationState state = office.companies.authorization(company.id);
    state.formerCompany.clear();
    state.otherSince = {};
    return office.companies.saveAuthorization(company.id, state);
}

} // namespace passerelle::service
