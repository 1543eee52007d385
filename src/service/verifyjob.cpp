// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/verifyjob.h"

#include "base/log.h"
#include "runner/verification.h"
#include "service/ownership.h"

#include <QSet>

#include <map>
#include <set>

namespace passerelle::service {

using namespace domain;

namespace {

std::set<RecordRef> recordsOf(const std::vector<Effect> &posted)
{
    std::set<RecordRef> records;
    for (const Effect &effect : posted)
        records.insert(effect.record);
    return records;
}

/// What was found of these records, and those of them that are right again.
std::vector<std::pair<RecordRef, std::optional<Error>>> news(const storage::JournalReader &reader,
                                                             const std::set<RecordRef> &records,
                                                             const runner::AuditResult &found)
{
    std::map<RecordRef, std::optional<Error>> told;
    storage::RecordQuery query;
    query.onlyChanged = true;
    const Result<std::vector<storage::RecordRow>> rows = reader.rows(query);
    for (const storage::RecordRow &row : rows ? *rows : std::vector<storage::RecordRow>{}) {
        if (row.ledgerChange && records.contains(row.record))
            told.emplace(row.record, std::nullopt);
    }
    for (const runner::RecordIssue &issue : found.differences) {
        if (records.contains(issue.label.record))
            told[issue.label.record] = issue.error;
    }
    return {told.begin(), told.end()};
}

/// Kept for the dashboard. While a run holds the journal it is not: the verification told it anyway.
void tell(Office &office, const CompanySettings &company, const storage::JournalReader &reader,
          const std::set<RecordRef> &records, const runner::AuditResult &found)
{
    const auto told = news(reader, records, found);
    if (told.empty())
        return;
    const Result<std::unique_ptr<storage::Journal>> journal = openJournal(office, company);
    const Result<Done> kept =
        journal ? (*journal)->tellLedgerChanges(told) : Result<Done>{Failure{journal.error()}};
    if (!kept)
        qCWarning(logService) << "what was verified could not be kept:" << errorKey(kept.error().code);
}

/// Leaves out what was posted to a ledger company that was connected before (T-54). A run is between the same
/// two ends from beginning to end: one of its effects tells for all.
Result<Done> leaveOutOtherCompanies(const storage::JournalReader &reader, const IdentityScope &scope,
                                    std::vector<Effect> &effects)
{
    std::set<qint64> ours;
    for (const Effect &effect : effects) {
        if (ours.contains(effect.runId))
            continue;
        const Result<bool> isOurs = isOfCompany(reader, scope, effect);
        if (!isOurs)
            return Failure{isOurs.error()};
        if (*isOurs)
            ours.insert(effect.runId);
    }
    std::erase_if(effects, [&ours](const Effect &effect) { return !ours.contains(effect.runId); });
    return Done{};
}

} // namespace

QCoro::Task<Result<runner::AuditResult>> verifyCompany(Office *office, CompanySettings company, QDate from,
                                                       QDate to, std::stop_token stop)
{
    const Result<std::unique_ptr<storage::JournalReader>> reader = openReader(*office, company);
    if (!reader)
        co_return Failure{reader.error()};
    Result<std::vector<Effect>> posted = (*reader)->effectsInPeriod(from, to);
    if (!posted)
        co_return Failure{posted.error()};
    const Result<BothEnds> ends = co_await connectBoth(office, company, stop);
    if (!ends)
        co_return Failure{ends.error()};
    const Result<Done> kept = leaveOutOtherCompanies(**reader, ends->scope, *posted);
    if (!kept)
        co_return Failure{kept.error()};
    QSet<QString> givenUp;
    for (const Effect &effect : *posted) {
        if (isProvedVoid(effect))
            givenUp.insert(effect.marker);
    }
    std::erase_if(*posted, [](const Effect &effect) { return !isInLedger(effect.state); });
    const std::set<RecordRef> records = recordsOf(*posted);
    const Result<runner::AuditResult> found = co_await runner::verify(
        &ends->source->source(), &ends->ledger->ledger(), std::move(*posted), givenUp, from, to, stop);
    if (found)
        tell(*office, company, **reader, records, *found);
    co_return found;
}

} // namespace passerelle::service
