// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capabilities.h"
#include "domain/plan.h"
#include "sync/events.h"
#include "sync/recordhash.h"

#include <QHash>

#include <map>
#include <set>

namespace passerelle::sync {

struct EngineOptions
{
    domain::Capabilities capabilities = {};
    int attemptsPerRun = 5;
    qint64 waitForUnknown = 60'000; ///< milliseconds after everything else is done
    int writeBacksInFlight = 4;
    int lookUpsInFlight = 2;
    std::set<domain::RecordRef> heldBack = {}; ///< not told "transferred" in this run
    std::set<domain::RecordRef> takenBack = {}; ///< not sent again when they prove absent
};

/// The state machine of one run: events in, commands out. No I/O, no thread, no clock of its own, so that a
/// simulated world can drive the very same code. Rules: docs/exactly-once.md. Not thread safe; one owner.
class Engine final
{
public:
    /// `restored`: unfinished effects of earlier runs, frozen payloads in the journal, and the refused ones
    /// of their records that nobody asked to try again. `plan`: what to do now.
    Engine(domain::SyncPlan plan, std::vector<domain::Effect> restored, EngineOptions options);
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    ~Engine() = default;

    /// The draft of a planned effect, to freeze its payload: it is handed out once, and not kept.
    [[nodiscard]] domain::Draft takeDraft(const QString &effectId);

    [[nodiscard]] std::vector<Command> step(const Event &event, const Moment &now);

    /// One effect and what the run knows of it beyond the journal.
    struct Item
    {
        domain::Effect &effect; ///< the plan's, or a restored one
        bool isBusy = false; ///< a call or a commit about it is under way
        bool isRestored = false;
        bool isStored = false; ///< its intent is in the journal: only then it is looked for, or sent
        bool isRefused = false; ///< its last attempt was; an earlier one may still be applied
        int attempts = 0; ///< in this run
        int absences = 0; ///< consecutive proofs of absence (class L wants two)
        qint64 dueAt = 0; ///< monotonic: not before
        int failedLookUps = 0;
        int waitsFor = 0; ///< dependencies not in the ledger yet
        std::vector<int> dependents = {};
    };
    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    [[nodiscard]] int lostReplies() const { return m_lostReplies; }
    [[nodiscard]] int throttled() const { return m_throttled; }
    /// Write-backs that were given up, by record.
    [[nodiscard]] const std::vector<std::pair<domain::RecordRef, Error>> &failedWriteBacks() const
    {
        return m_failedWriteBacks;
    }

private:
    using Place = std::pair<int, int>; // step, index: the order of sending
    struct Order
    {
        TellSource command = {};
        std::vector<int> items = {}; ///< acknowledged by it
        int tries = 0;
        qint64 dueAt = 0;
        bool isInFlight = false;
    };

    // Building
    void addItem(domain::Effect &effect, bool isRestored);
    void linkDependencies();
    void linkTo(int index, const QString &baseId, const QHash<QString, int> &byBase);
    void lookFirstIfTried(Item &item) const;
    void takeOverPlan();

    // Events
    void on(const Began &event);
    void on(const IntentsStored &event);
    void on(const SendFinished &event);
    void on(const LookUpFinished &event);
    void on(const WriteBackFinished &event);
    void on(const Woke &event);
    void on(const StopRequested &event);

    // Outcomes
    void applySend(int index, const SendFinished::Outcome &outcome);
    void applyLookUp(int index, const LookUpFinished::Outcome &outcome);
    void confirm(int index, const domain::LedgerDocument &document, domain::Proof proof);
    [[nodiscard]] std::optional<Error> contradiction(const domain::Effect &effect,
                                                     const domain::LedgerDocument &document) const;
    void reject(int index, domain::EffectState state, Error error);
    void becomeUnknown(int index, Error error, qint64 delay);
    void becomeIntended(int index, qint64 delay);
    void absent(int index);
    [[nodiscard]] qint64 untilSecondLook(const Item &item, qint64 gap) const;
    /// Milliseconds; 0: what was sent of it was applied by now, or never will be.
    [[nodiscard]] qint64 mayStillApplyFor(int index) const;
    void blockDependents(int index);
    void release(int index);
    void countFailure(const Error &error);
    void countUnsent(const Error &error);
    void pause(qint64 milliseconds);
    void move(int index, domain::EffectState to);

    // Write-backs
    void tellIfSettled(int index);
    void queueWriteBack(TellSource command, std::vector<int> items);
    void dispatchWriteBacks();

    // Dispatch
    void dispatch();
    void dispatchDueLookUps();
    void dispatchStep();
    void storeIntents(int step);
    void lookUpFirst(int step);
    void sendReady(int step);
    void send(std::vector<int> indexes);
    void lookUp(const std::vector<int> &indexes);
    [[nodiscard]] std::optional<int> openStep() const;
    [[nodiscard]] std::vector<int> takeSameEntity(const std::set<Place> &places, int step) const;
    void finishIfNothingLeft();
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] std::optional<qint64> nextWake() const;
    void place(int index);
    void unplace(int index);
    void setBusy(int index, bool isBusy);

    EngineOptions m_options;
    domain::SyncPlan m_plan; ///< there may be hundreds of thousands of effects: none is copied
    std::vector<domain::Effect> m_restored;
    std::vector<Item> m_items;
    QHash<QString, int> m_byId;
    size_t m_firstPlanned = 0; ///< items before it were restored
    QHash<domain::RecordRef, std::vector<int>> m_byRecord;
    std::set<Place> m_planned; // dependencies satisfied, not intended yet
    std::set<Place> m_lookFirst;
    std::set<Place> m_ready;
    std::set<Place> m_unknown;
    std::set<Place> m_busy; // hold their step open
    std::map<int, Order> m_orders; ///< open ones, by number
    int m_lastOrder = 0;
    QHash<domain::RecordRef, QString> m_recordVersions;
    std::set<domain::RecordRef>
        m_recordsWithProblem; ///< that could not be planned, or were refused, wholly or in part
    std::vector<std::pair<domain::RecordRef, Error>> m_failedWriteBacks;
    std::vector<Command> m_commands;
    std::vector<Transition> m_transitions;
    Moment m_now;
    qint64 m_pausedUntil = 0;
    qint64 m_pausedInAll = 0;
    qint64 m_quietSince = -1;
    int m_sendsInFlight = 0;
    int m_lookUpsInFlight = 0;
    int m_writeBacksInFlight = 0;
    int m_failuresInARow = 0;
    int m_circuitsOpened = 0;
    int m_lostReplies = 0;
    int m_throttled = 0;
    bool m_isCircuitOpen = false;
    bool m_isStopping = false;
    bool m_isFinished = false;
    std::optional<Error> m_failure;
    std::optional<Error> m_callFailure; ///< of the call whose answer is being read
    bool m_isCallThrottled = false;
};

} // namespace passerelle::sync
