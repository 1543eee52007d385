// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/crashpoints.h"
#include "simulation/crmmodel.h"
#include "simulation/journalmodel.h"
#include "simulation/wire.h"
#include "sync/engine.h"

#include <deque>
#include <map>
#include <set>

namespace passerelle::simulation {

/// Everything a workstation stands in.
struct Surroundings
{
    const Scene &scene;
    Agenda &agenda;
    FaultPlan &faults;
    CrashPoints &points;
    LedgerModel &ledger;
    CrmModel &crm;
    Wire &wire;
    Judge &judge;
    Trace &trace;
};

/// One workstation: its journal, and run after run what the runner does with the real planner and engine.
class Station final
{
public:
    Station(const Surroundings &around, int number, std::unique_ptr<JournalStore> store);

    [[nodiscard]] static qint64 utcOf(qint64 agendaTime); ///< as the source's clock has it

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const JournalModel &journal() const { return m_journal; }
    [[nodiscard]] int runs() const { return m_runs; }
    /// Another workstation has posted since: its documents are not in this journal.
    void loseJournal();
    /// When the last sends of a lost journal can be seen, by the agenda; 0: none was lost.
    [[nodiscard]] qint64 lostSendsShowBy() const;
    void forget() { m_journal.forget(); }
    void jumpClock(qint64 milliseconds) { m_clockJump += milliseconds; }

    std::function<void()> onEnd = {}; ///< a run ended, or the workstation died

private:
    struct Call
    {
        bool isSend = false;
        std::vector<QString> effectIds = {};
    };

    [[nodiscard]] sync::Moment moment() const;
    void later(qint64 delay, Agenda::Work work);
    void guarded(const Agenda::Work &work);
    void die();
    void giveUp();
    void drop();

    // A run's beginning
    void read();
    void plan(const domain::SourceSnapshot &snapshot);
    [[nodiscard]] std::vector<domain::Effect> effectsToResume(const domain::SourceSnapshot &snapshot);

    // The run
    void push(sync::Event event);
    void pump();
    void execute(sync::Command &command);
    void storeIntents(const sync::StoreIntents &command);
    void record(const sync::Record &command);
    void beginSend(sync::Send &command);
    void send(const sync::Send &command);
    void lookUp(const sync::LookUp &command);
    [[nodiscard]] std::optional<qint64> earlierWindow(const sync::LookUp &command);
    void tellSource(const sync::TellSource &command);
    void finishTell(const sync::TellSource &command, sync::WriteBackFinished done);
    void wakeAt(qint64 monotonic);
    void commit(const std::vector<sync::Transition> &transitions);
    void cancelCalls();
    void checkMoves() const;
    void checkProof(const domain::Effect &effect) const;
    void checkSend(const domain::Effect &effect) const;
    void checkTold(const sync::TellSource &command) const;

    // A run's end
    void finish(const sync::Finish &finish);
    void closePassed();
    void note(const char *what, const QString &about = {}, qint64 number = 0) const;
    void noteEvent(const sync::Event &event) const;

    Surroundings m_around;
    int m_number;
    JournalModel m_journal;
    std::optional<sync::Engine> m_engine;
    std::map<QString, domain::Draft> m_drafts; // by effect id
    std::map<QString, QString> m_ledgerIds; // by base id
    std::map<domain::RecordRef, QString> m_messages; // as the snapshot or a write-back left them
    std::deque<sync::Event> m_events;
    std::map<int, Call> m_calls; // open, by number
    std::map<domain::LedgerEntity, qint64> m_windows; // when each was read whole in this run
    std::set<QString> m_touched; // effects of this run
    std::set<domain::RecordRef> m_takenBack; // when this run began
    int m_callCount = 0;
    int m_tells = 0;
    int m_life = 0; // answers of an earlier life find nobody
    int m_wakes = 0;
    bool m_isAwaitingWake = false;
    bool m_isRunning = false;
    bool m_isPumping = false;
    bool m_isStopped = false;
    std::map<domain::RecordRef, domain::SyncStatus> m_statuses; ///< when this run began
    std::set<domain::RecordRef> m_unplanned; ///< by this run, for a problem of theirs
    int m_runs = 0;
    bool m_isLossUnnoticed = false;
    qint64 m_lossNoticedAt = -1;
    qint64 m_clockJump = 0; ///< since this run began
    qint64 m_measureError = 0;
};

} // namespace passerelle::simulation
