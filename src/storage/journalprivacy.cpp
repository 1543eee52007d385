// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may ask to be forgotten, and what an organization keeps no longer than it must (S16, J7).
#include "storage/effectfields.h"
#include "storage/journal.h"
#include "storage/journalparts.h"
#include "storage/personinjournal.h"
#include "storage/sourceid.h"

namespace passerelle::storage {

using domain::Effect;
using domain::RecordKind;
using domain::RecordRef;
using namespace Qt::StringLiterals;

namespace {

// One record on its way to saying nothing of its person.
struct Forgotten
{
    qint64 no = 0;
    RecordRef record = {};
    QString pseudonym = {};
    QString reference = {};
};

Effect withoutPerson(const Effect &effect, const QString &pseudonym)
{
    Effect bare = effect;
    bare.customerName = pseudonym;
    bare.error.detail.clear();
    bare.error.systemText.clear();
    if (effect.record.kind == RecordKind::Customer) { // its key and its number are its name
        bare.naturalKey = bare.recordNumber;
        bare.ledgerNumber = bare.ledgerId;
    }
    return bare;
}

Result<std::vector<Forgotten>> recordsOf(Database &database, const PersonInJournal &person)
{
    std::vector<Forgotten> records;
    for (const qint64 no : person.records()) {
        auto found = database.first(
            u"SELECT kind, source_id FROM record WHERE no = ?"_s, {no}, [&person, no](const QSqlQuery &row) {
                const auto kind = static_cast<RecordKind>(row.value(0).toInt());
                return Forgotten{
                    no, {kind, sourceIdText(row.value(1))}, person.pseudonym(), person.reference()};
            });
        if (!found)
            return Failure{found.error()};
        if (*found)
            records.push_back(**std::move(found));
    }
    return records;
}

// Erased before, settled again since, and more is said of them than an erasure leaves.
Result<std::vector<Forgotten>> comeBack(Database &database)
{
    return database.all(
        u"SELECT no, kind, source_id, customer, reference FROM record r WHERE is_erased IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM effect e WHERE e.record_no = r.no AND e.state IN (1, 2, 3, 4, 8))"
        " AND (EXISTS (SELECT 1 FROM event v WHERE v.record_no = r.no AND v.personal IS NOT NULL"
        " AND ifnull(v.kind, '') <> ?) OR EXISTS (SELECT 1 FROM effect e JOIN payload p ON p.effect_no = e.no"
        " WHERE e.record_no = r.no))"_s,
        {ErasedKind}, [](const QSqlQuery &row) {
            const auto kind = static_cast<RecordKind>(row.value(1).toInt());
            return Forgotten{row.value(0).toLongLong(),
                             {kind, sourceIdText(row.value(2))},
                             row.value(3).toString(),
                             row.value(4).toString()};
        });
}

Result<ErasedRecords> allErased(Database &database)
{
    ErasedRecords records;
    const auto read = database.each(
        u"SELECT kind, source_id, customer FROM record WHERE is_erased IS NOT NULL"_s, {},
        [&records](const QSqlQuery &row) {
            const auto kind = static_cast<RecordKind>(row.value(0).toInt());
            records.emplace(RecordRef{kind, sourceIdText(row.value(1))}, row.value(2).toString());
            return true;
        });
    return read ? Result<ErasedRecords>{records} : Failure{read.error()};
}

// Cells and pages that are given up are overwritten, and the log with them at the next checkpoint.
Result<Done> leaveNoTraces(Database &database)
{
    return database.run(u"PRAGMA secure_delete = ON"_s);
}

Result<Done> emptyLog(Database &database)
{
    const auto isBusy = database.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!isBusy)
        return Failure{isBusy.error()};
    return isBusy->toInt() == 0 ? Result<Done>{Done{}} : fail(ErrorCode::JournalLocked, database.file());
}

// The file anew, so that no page keeps what was given up before; then the log.
Result<Done> rewriteFile(Database &database)
{
    if (auto set = database.run(u"PRAGMA temp_store = FILE"_s); !set) // as large as the journal
        return set;
    auto rewritten = database.run(u"VACUUM"_s);
    return rewritten ? emptyLog(database) : rewritten;
}

/// Makes rows say nothing of their person; inside the journal's transaction.
class Forgetting final
{
public:
    Forgetting(RecordTable &records, EffectTable &effects, PayloadTable &payloads, EventTable &events)
        : m_records(records)
        , m_effects(effects)
        , m_payloads(payloads)
        , m_events(events)
    {
    }

    [[nodiscard]] Result<Done> operator()(const Forgotten &forgotten)
    {
        if (auto erased = m_records.erase(forgotten.no, forgotten.pseudonym, forgotten.reference); !erased)
            return erased;
        if (auto silenced = m_events.forgetPersonal(forgotten.no); !silenced)
            return silenced;
        const auto entries = m_effects.entriesOf(forgotten.no);
        if (!entries)
            return Failure{entries.error()};
        for (const EffectTable::Entry &entry : *entries) {
            if (auto done = forget(forgotten, entry); !done)
                return done;
        }
        return Done{};
    }

private:
    [[nodiscard]] Result<Done> forget(const Forgotten &forgotten, const EffectTable::Entry &entry)
    {
        const Effect bare = withoutPerson(entry.effect, forgotten.pseudonym);
        const auto changed = m_effects.update(entry, bare);
        if (!changed)
            return Failure{changed.error()};
        if (auto dropped = m_payloads.drop(entry.no); !dropped)
            return dropped;
        EventEntry left{ErasedKind, forgotten.no, forgotten.record, entry.no};
        left.personal = personalMembers(bare);
        return m_events.append(left);
    }

    RecordTable &m_records;
    EffectTable &m_effects;
    PayloadTable &m_payloads;
    EventTable &m_events;
};

// What the index of words gave up stays in it until its parts are merged.
Result<Done> mergeWords(Database &database)
{
    return database.run(u"INSERT INTO record_search(record_search) VALUES('optimize')"_s);
}

Result<Done> forgetAll(Forgetting forgetting, const std::vector<Forgotten> &records, Database &database)
{
    for (const Forgotten &forgotten : records) {
        if (auto done = forgetting(forgotten); !done)
            return done;
    }
    return records.empty() ? Result<Done>{Done{}} : mergeWords(database);
}

} // namespace

Result<Erasure> Journal::erase(const RecordRef &customer, const SentenceOf &sentence)
{
    Database &database = *m_parts->database;
    const auto person = PersonInJournal::find(database, customer);
    if (!person)
        return Failure{person.error()};
    auto erasure = person->counted(database);
    if (!erasure)
        return erasure;
    if (!erasure->unsettled.empty())
        return fail(ErrorCode::PersonUnsettled, QString::number(erasure->unsettled.size()));
    const auto records = recordsOf(database, *person);
    if (!records)
        return Failure{records.error()};
    if (auto set = leaveNoTraces(database); !set)
        return Failure{set.error()};
    const auto done = commit([&]() -> Result<Done> {
        const Forgetting forgetting{m_parts->records, m_parts->effects, m_parts->payloads, m_parts->events};
        if (auto forgotten = forgetAll(forgetting, *records, database); !forgotten)
            return forgotten;
        const auto erased = allErased(database);
        if (!erased)
            return Failure{erased.error()};
        const auto runs = m_parts->runs.scrub(*erased, sentence);
        if (!runs)
            return Failure{runs.error()};
        erasure->runs = *runs;
        EventEntry entry{PersonErasedKind, person->customerNo(), customer};
        entry.data.set(u"records"_s, erasure->records).set(u"effects"_s, erasure->effects);
        return m_parts->events.append(entry);
    });
    if (!done)
        return Failure{done.error()};
    if (auto rewritten = rewriteFile(database); !rewritten)
        return Failure{rewritten.error()};
    return erasure;
}

Result<int> Journal::eraseAgain(const SentenceOf &sentence)
{
    Database &database = *m_parts->database;
    const auto erased = allErased(database);
    if (!erased || erased->empty())
        return erased ? Result<int>{0} : Failure{erased.error()};
    const auto records = comeBack(database);
    if (!records)
        return Failure{records.error()};
    if (auto set = leaveNoTraces(database); !set)
        return Failure{set.error()};
    int runs = 0;
    const auto done = commit([&]() -> Result<Done> {
        const auto scrubbed = m_parts->runs.scrub(*erased, sentence);
        if (!scrubbed)
            return Failure{scrubbed.error()};
        runs = *scrubbed;
        const Forgetting forgetting{m_parts->records, m_parts->effects, m_parts->payloads, m_parts->events};
        return forgetAll(forgetting, *records, database);
    });
    if (!done)
        return Failure{done.error()};
    if (!records->empty() || runs > 0) {
        if (auto emptied = emptyLog(database); !emptied)
            return Failure{emptied.error()};
    }
    return static_cast<int>(records->size());
}

Result<int> Journal::dropSentBefore(const QDateTime &then)
{
    Database &database = *m_parts->database;
    if (auto set = leaveNoTraces(database); !set)
        return Failure{set.error()};
    qint64 dropped = 0;
    const auto done = commit([this, &then, &dropped]() -> Result<Done> {
        const auto count = m_parts->payloads.dropSentBefore(then.toMSecsSinceEpoch());
        if (!count)
            return Failure{count.error()};
        dropped = *count;
        if (dropped == 0)
            return Done{};
        EventEntry entry{u"texts-dropped"_s};
        entry.data.set(u"texts"_s, dropped);
        return m_parts->events.append(entry);
    });
    if (!done)
        return Failure{done.error()};
    if (dropped > 0) {
        if (auto emptied = emptyLog(database); !emptied)
            return Failure{emptied.error()};
    }
    return static_cast<int>(dropped);
}

} // namespace passerelle::storage
