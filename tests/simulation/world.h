// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/station.h"

#include <array>
#include <memory>

namespace passerelle::simulation {

/// What one schedule came to.
struct Outcome
{
    std::optional<Violation> violation = {};
    quint64 traceHash = 0;
    int strikes = 0;
    int crashes = 0;
    int points = 0; ///< where it could have crashed
    int requests = 0;
    int images = 0; ///< of disks whose power was cut
    int diskSteps = 0; ///< of the first workstation's disk
    int transferred = 0;
    int runs = 0;
    qint64 calmMinutes = 0; ///< until all was settled after the faults had ended
    QStringList trace = {};
};

/// The seeded world of one schedule: two ends, a wire, workstations, a person, and time. Deterministic.
class World final
{
public:
    explicit World(const Schedule &schedule);
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    [[nodiscard]] Outcome run();

private:
    [[nodiscard]] Surroundings around();
    [[nodiscard]] bool refusesSecondStation() const;
    void startLater(int number, qint64 delay);
    void start(int number);
    [[nodiscard]] bool mustWait(int number) const;
    void onRunEnd(int number);
    void beginCalm();
    void helpAfterFaults();
    void answerFilesAgain();
    [[nodiscard]] qint64 claimAfter(int number, bool hasCrashed);
    [[nodiscard]] qint64 longestCalm() const;

    // The person
    void planPerson();
    void planStopsAndJumps();
    void actInSource();
    void actInLedger();

    // What must hold at the end
    [[nodiscard]] bool isHumanOwned(const domain::RecordRef &record);
    [[nodiscard]] bool isNotWanted(const domain::RecordRef &record);
    [[nodiscard]] bool isSettled();
    [[nodiscard]] QString firstUnsettled();
    [[nodiscard]] qint64 amountOf(const domain::RecordRef &record) const;
    void checkEnd();
    void checkRecord(const domain::RecordRef &record);
    void checkSums();

    Scene m_scene;
    Trace m_trace;
    Judge m_judge;
    Agenda m_agenda;
    FaultPlan m_faults;
    CrashPoints m_points;
    LedgerModel m_ledger;
    CrmModel m_crm;
    Wire m_wire;
    std::vector<std::unique_ptr<Station>> m_stations;
    std::map<domain::RecordRef, int> m_retries;
    std::array<qint64, 2> m_freeFrom = {}; // by workstation: when its claim ends for others
    int m_crashesSeen = 0;
    bool m_hasTouchedDocuments = false;
    bool m_hasLostJournal = false;
    qint64 m_calmSince = -1;
    int m_calmRuns = 0;
    bool m_isOver = false;
};

/// Runs a schedule once.
[[nodiscard]] Outcome runSchedule(const Schedule &schedule);

} // namespace passerelle::simulation
