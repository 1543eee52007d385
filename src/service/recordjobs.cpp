// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/recordjobs.h"

#include "domain/recordlabel.h"
#include "service/syncjob.h"
#include "service/systems.h"

#include <algorithm>
#include <map>

namespace passerelle::service {

using namespace domain;

namespace {

std::map<RecordRef, SyncFields> fieldsOf(const SourceSnapshot &snapshot)
{
    std::map<RecordRef, SyncFields> fields;
    for (const ListedRecord &listed : listedRecords(snapshot))
        fields.emplace(listed.label.record, listed.sync);
    return fields;
}

std::optional<Error> objection(const RecordChange &change, const QString &reference, const SyncFields &now,
                               const ChapterSettings &chapter)
{
    if (change.status == SyncStatus::InReview && !chapter.isReviewEnabled)
        return Error{ErrorCode::StatusNotAllowed};
    const bool hasReference = !reference.isEmpty() || !now.reference.isEmpty();
    if (change.status == SyncStatus::Transferred && !hasReference)
        return Error{ErrorCode::ReferenceRequired};
    return std::nullopt;
}

connectors::WriteBack writeBackOf(const RecordRef &record, const SyncFields &now, const SyncFields &wanted,
                                  const std::optional<bool> &designatesNew)
{
    connectors::WriteBack write;
    write.record = record;
    write.versionToken = now.versionToken;
    write.status = wanted.status;
    write.reference = wanted.reference;
    write.clearsReference = wanted.reference.isEmpty() && !now.reference.isEmpty();
    write.message = wanted.message;
    write.designatesNew = designatesNew;
    return write;
}

std::optional<Error> errorOf(const connectors::WriteBackOutcome &outcome)
{
    switch (outcome.verdict) {
    case connectors::WriteBackVerdict::Written:
        return std::nullopt;
    case connectors::WriteBackVerdict::Gone:
        return Error{ErrorCode::RecordUnknown};
    case connectors::WriteBackVerdict::ChangedMeanwhile:
    case connectors::WriteBackVerdict::Refused:
    case connectors::WriteBackVerdict::Failed:
        break;
    }
    return outcome.error.code == ErrorCode::InternalError
        ? Error{ErrorCode::WriteBackFailed, outcome.error.detail}
        : outcome.error;
}

/// Source and journal open for a short change, and the records as the source shows them now.
struct Bench
{
    std::unique_ptr<SourceLink> link;
    std::unique_ptr<storage::Journal> journal;
    ChapterSettings chapter;
    std::map<RecordRef, SyncFields> now;
};

QCoro::Task<Result<std::shared_ptr<Bench>>> openBench(Office *office, CompanySettings company,
                                                      std::vector<RecordRef> records, std::stop_token stop)
{
    const auto bench = std::make_shared<Bench>();
    Result<std::unique_ptr<storage::Journal>> journal = openJournal(*office, company);
    if (!journal)
        co_return Failure{journal.error()};
    bench->journal = std::move(*journal);
    Result<std::unique_ptr<SourceLink>> link = co_await SourceLink::open(office, company, stop);
    if (!link)
        co_return Failure{link.error()};
    bench->link = std::move(*link);
    const Result<SourceSnapshot> organization = co_await bench->link->source().connect(stop);
    if (!organization)
        co_return Failure{organization.error()};
    bench->chapter = organization->settings;
    std::erase_if(records, [](const RecordRef &record) { return record.isComputed(); });
    const Result<SourceSnapshot> again = co_await bench->link->source().readAgain(std::move(records), stop);
    if (!again)
        co_return Failure{again.error()};
    bench->now = fieldsOf(*again);
    const Result<std::map<QString, SyncFields>> computed = bench->journal->computedEntries();
    if (!computed)
        co_return Failure{computed.error()};
    for (const auto &[id, sync] : *computed)
        bench->now.emplace(RecordRef{RecordKind::JournalEntry, id}, sync);
    co_return bench;
}

/// Gives the journal's lock back when the change is over. The frames of tasks that hold the bench live until
/// whoever awaited them is suspended again, and that one may want the journal.
class Closing final
{
public:
    explicit Closing(Bench &bench)
        : m_bench(bench)
    {
    }
    Q_DISABLE_COPY_MOVE(Closing)
    ~Closing() { m_bench.journal.reset(); }

private:
    Bench &m_bench;
};

/// What a person wants of one record.
struct Wanted
{
    SyncFields fields = {};
    std::optional<bool> designatesNew = {};
    QString reason = {};
};

QCoro::Task<std::optional<Error>> writeOne(std::shared_ptr<Bench> bench, RecordRef record, Wanted wanted,
                                           std::stop_token stop)
{
    const SyncFields now = bench->now.at(record);
    if (!record.isComputed()) {
        const connectors::WriteBack write = writeBackOf(record, now, wanted.fields, wanted.designatesNew);
        const connectors::WriteBackOutcome outcome = co_await bench->link->source().writeBack(write, stop);
        const std::optional<Error> error = errorOf(outcome);
        if (error)
            co_return error;
        wanted.fields.versionToken = outcome.versionToken;
    }
    const Result<Done> kept = bench->journal->setRecordSync(record, wanted.fields, wanted.reason);
    if (!kept)
        co_return kept.error();
    co_return std::nullopt;
}

Wanted wantedOf(const RecordChange &change, const QString &reference, const SyncFields &now)
{
    Wanted wanted{now, change.designatesNew, QStringLiteral("status set by hand")};
    wanted.fields.status = change.status.value_or(now.status);
    wanted.fields.message.clear();
    if (!reference.isEmpty()) {
        wanted.fields.reference = reference;
        wanted.reason = QStringLiteral("reference entered by hand");
    }
    if (change.clearsReference) {
        wanted.fields.reference.clear();
        wanted.reason = QStringLiteral("to be posted again");
    }
    return wanted;
}

} // namespace

int RecordChangeResult::writtenCount() const
{
    return static_cast<int>(
        std::count_if(entries.begin(), entries.end(), [](const Entry &entry) { return !entry.error; }));
}

std::optional<Error> RecordChangeResult::firstError() const
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [](const Entry &entry) { return entry.error.has_value(); });
    return found == entries.end() ? std::nullopt : found->error;
}

QCoro::Task<Result<RecordChangeResult>> changeRecords(Office *office, CompanySettings company,
                                                      RecordChange change, std::stop_token stop)
{
    const Result<std::shared_ptr<Bench>> bench = co_await openBench(office, company, change.records, stop);
    if (!bench)
        co_return Failure{bench.error()};
    const Closing closing{**bench};
    RecordChangeResult result;
    for (const RecordRef &record : change.records) {
        RecordChangeResult::Entry entry;
        entry.record = record;
        const auto found = (*bench)->now.find(record);
        if (found == (*bench)->now.end()) {
            entry.error = Error{ErrorCode::RecordUnknown, record.id};
            result.entries.push_back(entry);
            continue;
        }
        if (change.onlyFrom && found->second.status != *change.onlyFrom)
            continue;
        entry.before = found->second;
        const QString &reference = change.referenceOf(record);
        entry.error = objection(change, reference, found->second, (*bench)->chapter);
        if (!entry.error) {
            if (change.designatesNew)
                entry.wasNew = !*change.designatesNew;
            const Wanted wanted = wantedOf(change, reference, found->second);
            entry.error = co_await writeOne(*bench, record, wanted, stop);
        }
        result.entries.push_back(entry);
    }
    co_return result;
}

QCoro::Task<Result<Done>> undoChange(Office *office, CompanySettings company, RecordChangeResult change,
                                     std::stop_token stop)
{
    std::vector<RecordRef> records;
    for (const RecordChangeResult::Entry &entry : change.entries) {
        if (!entry.error)
            records.push_back(entry.record);
    }
    const Result<std::shared_ptr<Bench>> bench = co_await openBench(office, company, records, stop);
    if (!bench)
        co_return Failure{bench.error()};
    const Closing closing{**bench};
    for (const RecordChangeResult::Entry &entry : change.entries) {
        if (entry.error || !(*bench)->now.contains(entry.record))
            continue;
        const Wanted wanted{entry.before, entry.wasNew, QStringLiteral("undone")};
        const std::optional<Error> error = co_await writeOne(*bench, entry.record, wanted, stop);
        if (error)
            co_return Failure{*error};
    }
    co_return Done{};
}

QCoro::Task<Result<RecordRef>> findRecord(Office *office, CompanySettings company, RecordKind kind,
                                          QString idOrNumber, std::stop_token stop)
{
    Result<std::unique_ptr<storage::JournalReader>> reader = openReader(*office, company);
    if (!reader)
        co_return Failure{reader.error()};
    Result<storage::RecordRow> row = (*reader)->find(kind, idOrNumber);
    if (!row) {
        reader->reset();
        const Result<Done> read = co_await readSource(office, company, stop);
        if (!read)
            co_return Failure{read.error()};
        reader = openReader(*office, company);
        if (!reader)
            co_return Failure{reader.error()};
        row = (*reader)->find(kind, idOrNumber);
    }
    if (!row)
        co_return fail(ErrorCode::RecordUnknown, idOrNumber);
    co_return std::as_const(*row).record;
}

} // namespace passerelle::service
