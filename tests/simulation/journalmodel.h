// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/journalstore.h"

#include <optional>

namespace passerelle::simulation {

class FaultPlan;

/// Thrown where the journal can't be written: the run ends, and nothing is sent any more.
struct JournalFailed
{
};

/// The journal of one workstation: what a commit leaves on disk, and nothing else. It refuses what the real
/// one refuses (storage/transitions). With a store, each commit is made there too, and what the store holds
/// when it is opened again must be what was committed. Then its functions throw Crashed and JournalFailed.
class JournalModel final
{
public:
    /// `isWhole`: an earlier run made it whole.
    void keepIn(std::unique_ptr<JournalStore> store, bool isWhole);

    /// A run begins. What was wrong with what the store holds, or nothing.
    [[nodiscard]] QString begin(FaultPlan &faults, qint64 now);
    void end();
    void crash();
    void lose();
    void forget(); ///< another workstation may have posted since
    void markWhole();
    void keepSnapshot(const domain::SourceSnapshot &snapshot);
    void setRecordSync(const domain::RecordRef &record, const domain::SyncFields &sync);
    /// The disk may fail at the next commit.
    void mayFail(FaultPlan &faults, qint64 now);

    /// What was refused, or nothing.
    [[nodiscard]] QString intend(const JournalStore::Intents &intents);
    [[nodiscard]] QString transit(const std::vector<sync::Transition> &transitions);

    [[nodiscard]] bool isAmnesiac() const { return m_isAmnesiac; }
    [[nodiscard]] const std::vector<domain::Effect> &effects() const { return m_held.effects; }
    [[nodiscard]] std::vector<domain::Effect> unfinished() const;
    [[nodiscard]] const domain::Effect *find(const QString &effectId) const;
    /// The newest generation of an effect.
    [[nodiscard]] const domain::Effect *newest(const QString &baseId) const;
    [[nodiscard]] Body body(const QString &effectId) const { return m_held.bodies.value(effectId); }

    // As the store answers
    [[nodiscard]] std::vector<domain::Effect> storedEffects() const;
    [[nodiscard]] std::vector<domain::Effect> storedUnfinished() const;
    [[nodiscard]] bool holdsPayload(const QString &effectId) const;
    [[nodiscard]] int steps() const { return m_store ? m_store->steps() : 0; }
    [[nodiscard]] int images() const { return m_store ? m_store->images() : 0; }

private:
    struct Held
    {
        std::vector<domain::Effect> effects = {};
        QHash<QString, int> places = {};
        QHash<QString, Body> bodies = {};
    };

    static void place(Held &held, const JournalStore::Intents &intents);
    [[nodiscard]] static QString move(Held &held, const std::vector<sync::Transition> &transitions);
    [[nodiscard]] static std::vector<domain::Effect> newestOf(const Held &held);
    /// The store's word on a commit that the model would make, or refuses.
    [[nodiscard]] QString settle(const JournalStore::Answer &answer, Held after, const QString &refusal);
    static void throwIfFailed(const JournalStore::Answer &answer);

    Held m_held;
    std::optional<Held> m_maybe; ///< with a commit of which nobody knows whether it was made
    std::unique_ptr<JournalStore> m_store;
    bool m_isAmnesiac = true; ///< a new journal has no memory (decision 006)
    bool m_isForgetful = false;
    bool m_mayBeWhole = false;
};

} // namespace passerelle::simulation
