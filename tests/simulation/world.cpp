// SPDX-License-Identifier: GPL-3.0-or-later
// The course of one schedule: runs among faults, then calm until all is settled.
#include "simulation/world.h"

#include "sync/unsettled.h"

#include <algorithm>

namespace passerelle::simulation {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000;
constexpr qint64 Minute = 60 * Second;
constexpr int EventsAtMost = 100'000;
constexpr int RetriesAtMost = 3;

/// Two workstations without a claim agree on the first generation of an effect only: one that saw a refusal
/// and one that did not would send two different keys. Not simulated (docs/simulation).
Schedule withoutRefusals(Schedule schedule, const Scene &scene)
{
    if (scene.hasSecondStation && !scene.hasClaim) {
        for (const Fault fault : {Fault::Refusal, Fault::PersonInLedger, Fault::PersonInSource})
            schedule.faults &= ~(1U << static_cast<unsigned>(fault));
    }
    return schedule;
}

} // namespace

World::World(const Schedule &schedule)
    : m_scene(sceneOf(schedule))
    , m_trace(schedule.keepsTrace)
    , m_faults(withoutRefusals(schedule, m_scene))
    , m_points(schedule, m_faults)
    , m_ledger(m_scene, m_judge, m_trace)
    , m_crm(m_scene, schedule.seed, m_ledger)
    , m_wire(m_scene, m_agenda, m_faults, m_ledger)
{
    m_scene.judgesReopening = schedule.judgesReopening;
    const int stations = m_scene.hasSecondStation && !refusesSecondStation() ? 2 : 1;
    for (int number = 0; number < stations; ++number) {
        m_stations.push_back(
            std::make_unique<Station>(around(), number, makeJournalStore(schedule, number, m_agenda)));
        m_stations.back()->onEnd = [this, number] { onRunEnd(number); };
    }
}

Surroundings World::around()
{
    return Surroundings{m_scene, m_agenda, m_faults, m_points, m_ledger, m_crm, m_wire, m_judge, m_trace};
}

/// Without a claim in the source, another workstation starts only where the ledger itself tells a repeated
/// request (docs/simulation).
bool World::refusesSecondStation() const
{
    return !m_scene.hasClaim
        && (m_scene.ledger == LedgerClass::IgnoredKey || m_scene.ledger == LedgerClass::LookUpOnly
            || m_scene.ledger == LedgerClass::FileHandOver);
}

Outcome World::run()
{
    for (int number = 0; number < static_cast<int>(m_stations.size()); ++number)
        startLater(number, number * m_faults.chance(Fault::SecondStation).between(Second, 5 * Minute));
    m_agenda.at(m_scene.faultsUntil, [this] { beginCalm(); });
    planPerson();
    planStopsAndJumps();
    int events = 0;
    while (!m_isOver && !m_judge.violation() && !m_agenda.isEmpty()) {
        m_agenda.doNext();
        if (++events > EventsAtMost)
            m_judge.violate("termination", u"the schedule does not come to an end"_s);
    }
    if (!m_judge.violation())
        checkEnd();
    Outcome outcome;
    outcome.violation = m_judge.violation();
    outcome.traceHash = m_trace.hash();
    outcome.strikes = m_faults.strikesSoFar();
    outcome.crashes = m_points.crashes();
    outcome.points = m_points.passed();
    outcome.requests = m_ledger.requests();
    outcome.calmMinutes = m_calmSince < 0 ? 0 : (m_agenda.now() - m_calmSince) / Minute;
    for (const auto &station : m_stations) {
        outcome.runs += station->runs();
        outcome.images += station->journal().images();
    }
    outcome.diskSteps = m_stations.front()->journal().steps();
    for (const RecordRef &record : m_crm.records())
        outcome.transferred += m_crm.find(record)->status == SyncStatus::Transferred ? 1 : 0;
    outcome.trace = m_trace.lines();
    return outcome;
}

void World::startLater(int number, qint64 delay)
{
    m_agenda.after(delay, [this, number] { start(number); });
}

/// The claim (a column of the source): one workstation at a time; who takes it over looks before each send.
/// Without it people keep to the same once something was refused (docs/simulation: assumptions).
bool World::mustWait(int number) const
{
    const qint64 now = m_agenda.now();
    const bool isExclusive =
        m_scene.hasClaim || std::any_of(m_stations.begin(), m_stations.end(), [](const auto &station) {
            const std::vector<Effect> &effects = station->journal().effects();
            return std::any_of(effects.begin(), effects.end(), [](const Effect &effect) {
                return effect.state == EffectState::Rejected || effect.state == EffectState::Conflict;
            });
        });
    for (int other = 0; isExclusive && other < static_cast<int>(m_stations.size()); ++other) {
        const bool isAtWork = m_stations[static_cast<size_t>(other)]->isRunning()
            || now < m_freeFrom[static_cast<size_t>(other)];
        if (other != number && isAtWork)
            return true;
    }
    return false;
}

void World::start(int number)
{
    Station &station = *m_stations[static_cast<size_t>(number)];
    if (station.isRunning() || m_isOver)
        return;
    if (m_stations.size() > 1)
        station.forget(); // the other may have posted anything since
    if (mustWait(number)) {
        startLater(number, 5 * Minute);
        return;
    }
    m_trace.note(m_agenda.now(), "start", {}, number);
    station.start();
}

void World::onRunEnd(int number)
{
    Chance &chance = m_faults.chance(Fault::Crash);
    const bool hasCrashed = m_points.crashes() > m_crashesSeen;
    m_crashesSeen = m_points.crashes();
    if (hasCrashed && m_faults.strikes(Fault::JournalLost, m_agenda.now())) {
        m_trace.note(m_agenda.now(), "journal lost");
        m_hasLostJournal = true;
        m_ledger.journalWasLost();
        m_stations[static_cast<size_t>(number)]->loseJournal();
    }
    m_freeFrom[static_cast<size_t>(number)] = m_agenda.now() + claimAfter(number, hasCrashed);
    if (!m_faults.isCalm()) {
        constexpr std::array Gaps{1 * Second, 20 * Second, 3 * Minute, 12 * Minute, 40 * Minute};
        startLater(number, Gaps.at(static_cast<size_t>(chance.upTo(hasCrashed ? 3 : 4))));
        return;
    }
    ++m_calmRuns;
    if (isSettled()) {
        m_isOver = true;
        return;
    }
    if (m_agenda.now() - m_calmSince > longestCalm()) {
        m_judge.violate("I10", u"not settled in time after the faults had ended: "_s + firstUnsettled());
        return;
    }
    helpAfterFaults();
    const int next = (number + 1) % static_cast<int>(m_stations.size());
    startLater(next, 20 * Second);
}

/// How long a claim outlives its run: a dead owner's to its end, and else as long as what was sent can't be
/// seen; who comes next would look in vain.
qint64 World::claimAfter(int number, bool hasCrashed)
{
    const std::chrono::milliseconds quietTime = m_scene.capabilities.quietTime;
    const qint64 longer = quietTime.count() + Minute;
    if (hasCrashed) {
        const qint64 life = std::max(15 * Minute, 5 * Minute + longer);
        return m_faults.chance(Fault::SecondStation).between(life - 5 * Minute, life);
    }
    qint64 left =
        std::max<qint64>(0, m_stations[static_cast<size_t>(number)]->lostSendsShowBy() - m_agenda.now());
    for (const Effect &effect : m_stations[static_cast<size_t>(number)]->journal().effects()) {
        if (effect.state == EffectState::InFlight || effect.state == EffectState::Unknown)
            left = longer;
        const qint64 until = sync::mayAppearUntil(effect, quietTime);
        left = std::max(left, until - Station::utcOf(m_agenda.now()));
    }
    return left;
}

qint64 World::longestCalm() const
{
    return 30 * Minute * static_cast<qint64>(m_stations.size()) + 3 * m_scene.capabilities.quietTime.count();
}

void World::beginCalm()
{
    m_trace.note(m_agenda.now(), "calm");
    m_faults.calm();
    m_calmSince = m_agenda.now();
    helpAfterFaults();
    answerFilesAgain();
    for (int number = 0; number < static_cast<int>(m_stations.size()); ++number)
        startLater(number, Second);
}

/// The person puts right what the faults' refusals were about, and asks again for what was in error.
void World::helpAfterFaults()
{
    m_ledger.setClosedThrough({});
    for (LedgerModel::Held &held : m_ledger.documents()) {
        held.isActive = true;
        if (held.isByHand && held.entity == LedgerEntity::Invoice)
            held.isDeleted = true;
    }
    m_ledger.answerFiles(true, m_agenda.now());
    for (const RecordRef &record : m_crm.records()) {
        const bool isRunning = std::any_of(m_stations.begin(), m_stations.end(),
                                           [](const auto &station) { return station->isRunning(); });
        if (isRunning || m_crm.find(record)->status != SyncStatus::TransferError
            || m_retries[record] >= RetriesAtMost)
            continue;
        ++m_retries[record];
        m_crm.touch(record, SyncStatus::ToTransfer);
    }
}

/// The person of class F imports what was written, minute by minute.
void World::answerFilesAgain()
{
    if (m_scene.ledger != LedgerClass::FileHandOver)
        return;
    m_ledger.answerFiles(true, m_agenda.now());
    m_agenda.after(Minute, [this] { answerFilesAgain(); });
}

void World::planPerson()
{
    Chance &chance = m_faults.chance(Fault::PersonInSource);
    for (qint64 at = chance.between(0, 2 * Minute); at < m_scene.faultsUntil;
         at += chance.between(5 * Second, 6 * Minute)) {
        m_agenda.at(at, [this] {
            if (m_faults.strikes(Fault::PersonInSource, m_agenda.now()))
                actInSource();
            if (m_faults.strikes(Fault::PersonInLedger, m_agenda.now()))
                actInLedger();
        });
    }
}

void World::planStopsAndJumps()
{
    Chance &chance = m_faults.chance(Fault::Stop);
    for (qint64 at = chance.between(0, 30 * Second); at < m_scene.faultsUntil;
         at += chance.between(Second, 5 * Minute)) {
        m_agenda.at(at, [this] {
            Station &station = *m_stations.front();
            if (m_faults.strikes(Fault::Stop, m_agenda.now()))
                station.stop();
            if (m_faults.strikes(Fault::ClockJump, m_agenda.now()))
                station.jumpClock(m_faults.chance(Fault::ClockJump).between(-120, 120) * Minute);
        });
    }
}

Outcome runSchedule(const Schedule &schedule)
{
    World world{schedule};
    return world.run();
}

} // namespace passerelle::simulation
