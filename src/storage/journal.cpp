// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal.h"

#include "base/log.h"
#include "storage/effecttable.h"
#include "storage/effectwriter.h"
#include "storage/eventtable.h"
#include "storage/installation.h"
#include "storage/journalfolder.h"
#include "storage/journalopening.h"
#include "storage/metatable.h"
#include "storage/payloadtable.h"
#include "storage/rebuild.h"
#include "storage/recordtable.h"
#include "storage/runtable.h"
#include "storage/writerlock.h"

#include <QDir>
#include <QFile>

namespace passerelle::storage {

using domain::Effect;
using domain::RecordRef;
using namespace Qt::StringLiterals;

/// The connection and its tables. The lock comes first, so that it is released last.
class Journal::Parts
{
public:
    Parts(WriterLock writerLock, OpenedFile opened, const Clock &time, RandomSource &random)
        : lock(std::move(writerLock))
        , setAside(std::move(opened.setAside))
        , database(std::move(opened.database))
        , clock(time)
        , meta(*database)
        , records(*database)
        , effects(*database)
        , payloads(*database)
        , runs(*database)
        , events(*database, time, random)
        , writer(records, effects, payloads, events)
    {
    }

    /// Judges by the installation's note whether this journal saw everything, and begins a new epoch.
    [[nodiscard]] Result<Done> recognize(const JournalPaths &paths, RandomSource &random, bool isNew);
    [[nodiscard]] Result<Done> closeInterruptedRuns();
    [[nodiscard]] Result<Done> sealHead();

    WriterLock lock;
    QString setAside;
    std::unique_ptr<Database> database;
    const Clock &clock;
    MetaTable meta;
    RecordTable records;
    EffectTable effects;
    PayloadTable payloads;
    RunTable runs;
    EventTable events;
    EffectWriter writer;
    Memory memory = Memory::Amnesia;
    QString installationId = {};

private:
    [[nodiscard]] Result<Done> keep(const Installation &installation);
};

Result<Done> Journal::Parts::recognize(const JournalPaths &paths, RandomSource &random, bool isNew)
{
    const auto id = meta.text(u"installation"_s);
    const auto epoch = meta.number(u"epoch"_s);
    const auto place = meta.text(u"place"_s);
    const auto isWhole = meta.number(u"whole"_s);
    if (!id || !epoch || !place || !isWhole)
        return fail(ErrorCode::JournalDamaged, database->file());

    const Installation known{*id, *epoch, *place};
    // A power cut may leave the tables of a first start without what belongs in them.
    const bool isFresh = isNew || id->isEmpty();
    const bool isAtHome = !isFresh && readInstallation(paths) == known;
    memory = isAtHome && *isWhole == 1 ? Memory::Whole : Memory::Amnesia;
    // The note first: a crash in between leaves it ahead, which looks like a restored journal and only costs
    // look-ups.
    const auto written = writeInstallation(paths, isAtHome ? *id : newInstallationId(random), *epoch + 1);
    if (!written)
        return Failure{written.error()};
    if (!isAtHome) {
        EventEntry entry{u"amnesia"_s};
        const QString reason = isFresh ? (setAside.isEmpty() ? u"new"_s : u"damaged"_s) : u"other-place"_s;
        entry.data.set(u"reason"_s, reason).set(u"installation"_s, written->id);
        if (auto noted = events.append(entry); !noted)
            return noted;
    }
    return keep(*written);
}

Result<Done> Journal::Parts::keep(const Installation &installation)
{
    installationId = installation.id;
    const std::vector<std::pair<QString, QVariant>> facts{{u"installation"_s, installation.id},
                                                          {u"epoch"_s, installation.epoch},
                                                          {u"place"_s, installation.place},
                                                          {u"whole"_s, memory == Memory::Whole ? 1 : 0},
                                                          {u"clean"_s, 0}};
    for (const auto &[key, value] : facts) {
        if (auto set = meta.set(key, value); !set)
            return set;
    }
    return Done{};
}

Result<Done> Journal::Parts::closeInterruptedRuns()
{
    const auto open = runs.open();
    if (!open)
        return Failure{open.error()};
    for (const qint64 runId : *open) {
        if (const auto ended = runs.end(runId, clock.now(), u"interrupted"_s, -1, Json{}, events.nextSeq());
            !ended)
            return Failure{ended.error()};
        EventEntry entry{u"run-interrupted"_s};
        entry.runId = runId;
        if (auto noted = events.append(entry); !noted)
            return noted;
    }
    return Done{};
}

Result<Done> Journal::Parts::sealHead()
{
    if (auto set = meta.set(u"sealed_seq"_s, events.lastSeq()); !set)
        return set;
    return meta.set(u"sealed_hash"_s, QString::fromLatin1(events.headHash().toHex()));
}

Result<std::unique_ptr<Journal>> Journal::open(const JournalPaths &paths, const Clock &clock,
                                               RandomSource &random, const Actor &actor)
{
    return open(paths, clock, random, actor, Options{});
}

Result<std::unique_ptr<Journal>> Journal::open(const JournalPaths &paths, const Clock &clock,
                                               RandomSource &random, const Actor &actor,
                                               const Options &options)
{
    if (auto prepared = prepareFolder(paths.folder, paths.journalFile(), options.bytesNeeded); !prepared)
        return Failure{prepared.error()};
    auto lock = WriterLock::take(paths.folder);
    if (!lock)
        return Failure{lock.error()};
    auto opened = openJournalFile(paths, clock);
    if (!opened)
        return Failure{opened.error()};
    const bool isNew = opened->isNew;
    auto parts = std::make_unique<Parts>(*std::move(lock), *std::move(opened), clock, random);
    if (auto loaded = parts->events.load(); !loaded)
        return Failure{loaded.error()};

    std::unique_ptr<Journal> journal{new Journal(std::move(parts))};
    Parts &own = *journal->m_parts;
    const auto begun = journal->commit([&own, &paths, &random, &actor, isNew]() -> Result<Done> {
        if (auto named = own.events.setActor(actor); !named)
            return named;
        if (auto recognized = own.recognize(paths, random, isNew); !recognized)
            return recognized;
        return own.closeInterruptedRuns();
    });
    if (!begun) {
        own.installationId.clear(); // nothing to close
        return Failure{begun.error()};
    }
    return journal;
}

Journal::Journal(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Journal::~Journal()
{
    if (m_parts->installationId.isEmpty())
        return;
    const auto closed = commit([this]() -> Result<Done> {
        if (auto sealed = m_parts->sealHead(); !sealed)
            return sealed;
        return m_parts->meta.set(u"clean"_s, 1);
    });
    if (!closed)
        qCWarning(logStorage) << "the journal was not closed cleanly";
}

Result<Done> Journal::commit(const std::function<Result<Done>()> &work)
{
    Transaction transaction{*m_parts->database};
    const auto run = [this, &work, &transaction]() -> Result<Done> {
        if (auto begun = transaction.begin(); !begun)
            return begun;
        if (auto worked = work(); !worked)
            return worked;
        if (auto sealed = m_parts->events.seal(); !sealed)
            return sealed;
        return transaction.commit();
    };
    auto outcome = run();
    m_parts->events.settle(bool(outcome));
    return outcome;
}

Memory Journal::memory() const
{
    return m_parts->memory;
}

QString Journal::setAside() const
{
    return m_parts->setAside;
}

QString Journal::installationId() const
{
    return m_parts->installationId;
}

Result<Done> Journal::markWhole()
{
    auto done = commit([this]() -> Result<Done> {
        if (auto noted = m_parts->events.append({u"whole"_s}); !noted)
            return noted;
        return m_parts->meta.set(u"whole"_s, 1);
    });
    if (done)
        m_parts->memory = Memory::Whole;
    return done;
}

Result<qint64> Journal::beginRun(const QString &mode)
{
    if (m_parts->events.runId() != 0)
        return fail(ErrorCode::JournalWriteFailed, u"run"_s);
    qint64 runId = 0;
    const auto done = commit([this, &mode, &runId]() -> Result<Done> {
        const auto begun = m_parts->runs.begin(m_parts->events.actorNo(), m_parts->clock.now(), mode,
                                               m_parts->events.nextSeq());
        if (!begun)
            return Failure{begun.error()};
        runId = *begun;
        EventEntry entry{u"run-began"_s};
        entry.data.set(u"mode"_s, mode);
        entry.runId = runId;
        return m_parts->events.append(entry);
    });
    if (!done)
        return Failure{done.error()};
    m_parts->events.setRun(runId);
    return runId;
}

Result<Done> Journal::endRun(qint64 runId, const QString &result, int exitCode, const Json &summary)
{
    auto ended = commit([&]() -> Result<Done> {
        const auto isOpen = m_parts->runs.end(runId, m_parts->clock.now(), result, exitCode, summary,
                                              m_parts->events.nextSeq());
        if (!isOpen)
            return Failure{isOpen.error()};
        if (!*isOpen)
            return fail(ErrorCode::JournalWriteFailed, u"run"_s);
        EventEntry entry{u"run-ended"_s};
        entry.data.set(u"result"_s, result).set(u"exitCode"_s, exitCode);
        entry.runId = runId;
        return m_parts->events.append(entry);
    });
    if (!ended)
        return ended;
    m_parts->events.setRun(0);
    return commit([this] { return m_parts->sealHead(); });
}

Result<Done> Journal::storeSnapshot(const domain::SourceSnapshot &snapshot)
{
    return commit([this, &snapshot]() -> Result<Done> {
        if (auto stored = m_parts->records.store(snapshot); !stored)
            return stored;
        if (auto kept = m_parts->meta.set(u"review"_s, snapshot.settings.isReviewEnabled ? 1 : 0); !kept)
            return kept;
        EventEntry entry{u"snapshot"_s};
        entry.data.set(u"customers"_s, qint64(snapshot.customers.size()))
            .set(u"invoices"_s, qint64(snapshot.invoices.size()))
            .set(u"payments"_s, qint64(snapshot.payments.size()));
        return m_parts->events.append(entry);
    });
}

Result<Done> Journal::setAccountsToVerify(const std::vector<RecordRef> &accounts)
{
    return commit([this, &accounts] { return m_parts->records.setToVerify(accounts); });
}

Result<Done> Journal::setRecordSync(const RecordRef &record, const domain::SyncFields &sync,
                                    const QString &reason)
{
    return commit([this, &record, &sync, &reason]() -> Result<Done> {
        const auto recordNo = m_parts->records.numberOf(record);
        if (!recordNo)
            return Failure{recordNo.error()};
        const auto before = m_parts->records.sync(*recordNo);
        if (!before)
            return Failure{before.error()};
        if (!*before)
            return fail(ErrorCode::RecordUnknown, record.id);
        EventEntry entry{u"record-sync"_s, *recordNo, record, 0, int((*before)->status), int(sync.status)};
        entry.personal.set(u"text"_s, reason);
        if (sync.reference != (*before)->reference)
            entry.personal.set(u"reference"_s, sync.reference); // may be a name (M-109)
        if (sync.message != (*before)->message)
            entry.personal.set(u"message"_s, sync.message);
        if (auto noted = m_parts->events.append(entry); !noted)
            return noted;
        return m_parts->records.setSync(*recordNo, sync);
    });
}

Result<Done> Journal::intend(const std::vector<std::pair<Effect, QByteArray>> &effects)
{
    return commit([this, &effects]() -> Result<Done> {
        for (const auto &[effect, payload] : effects) {
            if (auto intended = m_parts->writer.intend(effect, payload); !intended)
                return intended;
        }
        return Done{};
    });
}

Result<Done> Journal::transit(const std::vector<Transition> &transitions)
{
    return commit([this, &transitions]() -> Result<Done> {
        for (const Transition &transition : transitions) {
            if (auto moved = m_parts->writer.move(transition.effect, transition.from); !moved)
                return moved;
        }
        return Done{};
    });
}

Result<Done> Journal::recordOutcome(const Effect &effect)
{
    return commit([this, &effect] { return m_parts->writer.settle(effect); });
}

Result<std::vector<Effect>> Journal::unfinished() const
{
    return m_parts->effects.unfinished();
}

Result<std::vector<Effect>> Journal::effects() const
{
    return m_parts->effects.all();
}

Result<std::vector<Effect>> Journal::effectsOfRun(qint64 runId) const
{
    return m_parts->effects.ofRun(runId);
}

Result<QByteArray> Journal::payload(const QString &effectId) const
{
    return m_parts->payloads.read(effectId);
}

Result<Done> Journal::note(const QString &kind, const RecordRef &record, const QString &text)
{
    return commit([this, &kind, &record, &text]() -> Result<Done> {
        const auto recordNo = record.id.isEmpty() ? Result<qint64>{0} : m_parts->records.numberOf(record);
        if (!recordNo)
            return Failure{recordNo.error()};
        if (*recordNo == 0 && !record.id.isEmpty())
            return fail(ErrorCode::RecordUnknown, record.id);
        EventEntry entry{kind, *recordNo, record};
        entry.personal.set(u"text"_s, text);
        return m_parts->events.append(entry);
    });
}

Result<Done> Journal::rebuildState()
{
    return commit([this] { return rebuildEffects(*m_parts->database); });
}

Result<Done> Journal::backUp(const QString &file) const
{
    if (QFile::exists(file))
        return fail(ErrorCode::FileWriteFailed, QDir::toNativeSeparators(file));
    if (auto copied = m_parts->database->run(u"VACUUM INTO ?"_s, {file}); !copied)
        return copied;
    return makePrivate(file);
}

} // namespace passerelle::storage
