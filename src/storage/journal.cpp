// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journal.h"

#include "base/log.h"
#include "storage/journalparts.h"
#include "storage/rebuild.h"

#include <QDir>
#include <QFile>

namespace passerelle::storage {

using domain::Effect;
using domain::RecordRef;
using namespace Qt::StringLiterals;

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

qint64 Journal::memoryLostAt() const
{
    const auto lostAt = m_parts->meta.number(u"memory-lost-at"_s);
    return lostAt ? *lostAt : 0;
}

QString Journal::installationId() const
{
    return m_parts->installationId;
}

bool Journal::isTakenOver() const
{
    const auto owner = m_parts->meta.text(u"taken-over"_s); // by another installation: not by us
    return owner && *owner == m_parts->installationId;
}

Result<Done> Journal::takeOver()
{
    return commit([this]() -> Result<Done> {
        if (auto noted = m_parts->events.append({u"taken-over"_s}); !noted)
            return noted;
        return m_parts->meta.set(u"taken-over"_s, m_parts->installationId);
    });
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
        if (auto judged = m_parts->judgeOnce(); !judged)
            return judged;
        if (auto kept = m_parts->meta.set(u"review"_s, snapshot.settings.isReviewEnabled ? 1 : 0); !kept)
            return kept;
        EventEntry entry{u"snapshot"_s};
        entry.data.set(u"customers"_s, qint64(snapshot.customers.size()))
            .set(u"invoices"_s, qint64(snapshot.invoices.size()))
            .set(u"payments"_s, qint64(snapshot.payments.size()))
            .set(u"entries"_s, qint64(snapshot.entries.size()));
        return m_parts->events.append(entry);
    });
}

Result<Done> Journal::setAccountsToVerify(const std::vector<RecordRef> &accounts)
{
    return commit([this, &accounts] { return m_parts->records.setToVerify(accounts); });
}

Result<Done> Journal::setRecordSync(const RecordRef &record, const domain::SyncFields &sync,
                                    const QString &reason, const Error &error)
{
    return commit([this, &record, &sync, &reason, &error]() -> Result<Done> {
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
        if (auto set = m_parts->records.setSync(*recordNo, sync, error); !set)
            return set;
        const bool isWanted = sync.status == domain::SyncStatus::ToTransfer;
        return isWanted ? m_parts->changes.forget(*recordNo) : Result<Done>{Done{}};
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

Result<std::vector<qint64>> Journal::effectNumbersOfRun(qint64 runId) const
{
    return m_parts->effects.numbersOfRun(runId);
}

Result<std::vector<Effect>> Journal::effectsNumbered(const std::vector<qint64> &numbers) const
{
    return m_parts->effects.numbered(numbers);
}

Result<std::map<QString, domain::SyncFields>> Journal::computedEntries() const
{
    return m_parts->records.computedEntries();
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
