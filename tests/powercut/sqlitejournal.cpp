// SPDX-License-Identifier: GPL-3.0-or-later
#include "powercut/sqlitejournal.h"

#include "base/hash.h"
#include "powercut/diskvfs.h"
#include "storage/migrations.h"

#include <QDir>
#include <QTemporaryDir>

#include <atomic>

namespace passerelle::powercut {

using simulation::JournalKind;
using simulation::Schedule;
using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 UtcOfZero = 1'795'000'000'000;

/// Where all journals of this process live: in memory where the system offers that.
QString newFolder()
{
    static const QTemporaryDir home{(QFileInfo{u"/dev/shm"_s}.isWritable() ? u"/dev/shm"_s : QDir::tempPath())
                                    + u"/passerelle-XXXXXX"_s};
    static std::atomic<int> count = 0;
    static const bool isInstalled = installDiskVfs();
    if (!isInstalled || !home.isValid())
        qFatal("no place for a journal");
    return home.path() + u'/' + QString::number(++count);
}

/// Tables without anything in them, made once: a journal takes them for a first start that was interrupted.
void copyEmptyJournal(const QString &folder)
{
    static const QString made = [] {
        const QString file = newFolder() + u".sqlite"_s;
        const auto database = storage::Database::open(file, storage::Database::Mode::ReadWrite);
        if (!database || !(*database)->run(u"PRAGMA journal_mode = WAL"_s)
            || !storage::migrate(**database, storage::newestSchema()))
            qFatal("no journal to copy");
        return file;
    }();
    if (!QDir{}.mkpath(folder) || !QFile::copy(made, storage::JournalPaths{folder}.journalFile()))
        qFatal("no place for a journal");
}

quint64 seedOf(const Schedule &schedule, int station)
{
    return schedule.seed * 0x9e3779b97f4a7c15ULL + schedule.image * 0x2545f4914f6cdd1dULL
        + static_cast<quint64>(schedule.ledger) * 31ULL + static_cast<quint64>(station);
}

} // namespace

QDateTime AgendaClock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(UtcOfZero + m_agenda.now(), Qt::UTC);
}

std::chrono::milliseconds AgendaClock::monotonic() const
{
    return std::chrono::milliseconds{m_agenda.now()};
}

QByteArray SeededRandom::bytes(int count)
{
    QByteArray result;
    for (int index = 0; index < count; ++index)
        result.append(static_cast<char>(m_chance.upTo(255)));
    return result;
}

SqliteJournal::SqliteJournal(const Schedule &schedule, int station, const simulation::Agenda &agenda)
    : m_clock(agenda)
    , m_random(seedOf(schedule, station))
    , m_disk(newFolder(), seedOf(schedule, station), schedule.journal == JournalKind::PowerCut)
    , m_checkpointEvery(m_disk.isTracking() && schedule.seed % 2 == 0 ? 16 : 0)
    , m_staysOpen(!m_disk.isTracking() && schedule.seed % 4 != 0)
{
    if (m_staysOpen)
        copyEmptyJournal(m_disk.folder());
    setDisk(m_disk.folder(), &m_disk);
    if (station == 0)
        m_disk.cutBefore(schedule.cutBefore);
}

SqliteJournal::~SqliteJournal()
{
    m_journal.reset();
    setDisk(m_disk.folder(), nullptr);
    QDir{m_disk.folder()}.removeRecursively();
}

simulation::JournalStore::Answer SqliteJournal::answerTo(const Error &error) const
{
    const QString why = QString{errorKey(error.code)} + u' ' + error.detail;
    if (m_disk.isDead())
        return {Fate::Cut, why};
    return {m_disk.hadTrouble() ? Fate::Failed : Fate::Refused, why};
}

simulation::JournalStore::Answer SqliteJournal::answerTo(const Result<Done> &result) const
{
    if (m_disk.isDead())
        return {Fate::Cut, {}};
    return result ? Answer{} : answerTo(result.error());
}

simulation::JournalStore::Answer SqliteJournal::open()
{
    setCheckpointEvery(m_checkpointEvery);
    if (m_journal)
        return beginRun();
    auto opened = storage::Journal::open(storage::JournalPaths{m_disk.folder()}, m_clock, m_random,
                                         {u"marie"_s, u"poste-1"_s, u"sync"_s}, {0});
    if (!opened)
        return answerTo(opened.error());
    m_journal = *std::move(opened);
    return m_disk.isDead() ? Answer{Fate::Cut, {}} : beginRun();
}

simulation::JournalStore::Answer SqliteJournal::beginRun()
{
    const auto run = m_journal->beginRun(u"sync"_s);
    if (!run)
        return answerTo(run.error());
    m_runId = *run;
    return {};
}

/// The end of a run is noted and the log is closed; a full disk may prevent both.
simulation::JournalStore::Answer SqliteJournal::close()
{
    if (m_journal && m_runId != 0)
        (void)m_journal->endRun(m_runId, u"done"_s, 0, Json{});
    m_runId = 0;
    if (!m_staysOpen)
        m_journal.reset();
    return answerTo(Result<Done>{Done{}});
}

void SqliteJournal::crash()
{
    m_disk.cut();
    m_runId = 0;
    m_journal.reset();
    m_disk.restart();
}

void SqliteJournal::lose()
{
    m_runId = 0;
    m_journal.reset();
    m_disk.clear();
}

bool SqliteJournal::isAmnesiac() const
{
    return m_journal->memory() == storage::Memory::Amnesia;
}

simulation::JournalStore::Answer SqliteJournal::markWhole()
{
    return answerTo(m_journal->markWhole());
}

simulation::JournalStore::Answer SqliteJournal::keepSnapshot(const SourceSnapshot &snapshot)
{
    return answerTo(m_journal->storeSnapshot(snapshot));
}

simulation::JournalStore::Answer SqliteJournal::setRecordSync(const RecordRef &record, const SyncFields &sync)
{
    return answerTo(m_journal->setRecordSync(record, sync, u"write-back"_s));
}

simulation::JournalStore::Answer SqliteJournal::intend(const Intents &intents)
{
    std::vector<std::pair<Effect, QByteArray>> wanted;
    for (const auto &[effect, body] : intents)
        wanted.emplace_back(effect, body.bytes);
    return answerTo(m_journal->intend(wanted));
}

simulation::JournalStore::Answer SqliteJournal::transit(const std::vector<sync::Transition> &transitions)
{
    std::vector<storage::Journal::Transition> wanted;
    for (const sync::Transition &transition : transitions)
        wanted.push_back({transition.effect, transition.from});
    return answerTo(m_journal->transit(wanted));
}

std::vector<Effect> SqliteJournal::effects() const
{
    const auto found = m_journal->effects();
    return found ? *found : std::vector<Effect>{};
}

std::vector<Effect> SqliteJournal::unfinished() const
{
    const auto found = m_journal->unfinished();
    return found ? *found : std::vector<Effect>{};
}

QByteArray SqliteJournal::payload(const QString &effectId) const
{
    const auto found = m_journal->payload(effectId);
    return found ? *found : QByteArray{};
}

void SqliteJournal::trouble(simulation::Chance &chance)
{
    constexpr int Ahead = 12;
    const int steps = chance.upTo(Ahead);
    constexpr std::array Kinds{DiskTrouble::Full, DiskTrouble::ShortWrite, DiskTrouble::SyncFails,
                               DiskTrouble::Locked};
    const auto kind = static_cast<size_t>(chance.upTo(static_cast<int>(Kinds.size())));
    if (kind == Kinds.size())
        m_disk.cutBefore(m_disk.steps() + 1 + steps);
    else
        m_disk.trouble(Kinds.at(kind), steps);
}

} // namespace passerelle::powercut

namespace passerelle::simulation {

std::unique_ptr<JournalStore> makeJournalStore(const Schedule &schedule, int station, const Agenda &agenda)
{
    if (schedule.journal == JournalKind::Memory)
        return nullptr;
    return std::make_unique<powercut::SqliteJournal>(schedule, station, agenda);
}

} // namespace passerelle::simulation
