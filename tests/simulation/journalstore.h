// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/agenda.h"
#include "simulation/chance.h"
#include "simulation/ledgermodel.h"

#include <memory>

namespace passerelle::simulation {

/// Where the commits of a journal really go. The model beside it knows what must then be there.
class JournalStore
{
public:
    enum class Fate
    {
        Done,
        Refused, ///< by the journal's own rules, or for no reason that the world knows of
        Failed, ///< the disk is full, locked or broken
        Cut ///< the power is gone
    };
    struct Answer
    {
        Fate fate = Fate::Done;
        QString why = {};
    };
    using Intents = std::vector<std::pair<domain::Effect, Body>>;

    JournalStore() = default;
    JournalStore(const JournalStore &) = delete;
    JournalStore &operator=(const JournalStore &) = delete;
    virtual ~JournalStore() = default;

    [[nodiscard]] virtual Answer open() = 0; ///< a run begins
    [[nodiscard]] virtual Answer close() = 0; ///< a run ended
    virtual void crash() = 0; ///< the process dies, or the computer
    virtual void lose() = 0;
    [[nodiscard]] virtual bool isAmnesiac() const = 0;
    [[nodiscard]] virtual Answer markWhole() = 0;
    [[nodiscard]] virtual Answer keepSnapshot(const domain::SourceSnapshot &snapshot) = 0;
    [[nodiscard]] virtual Answer setRecordSync(const domain::RecordRef &record,
                                               const domain::SyncFields &sync) = 0;
    [[nodiscard]] virtual Answer intend(const Intents &intents) = 0;
    [[nodiscard]] virtual Answer transit(const std::vector<sync::Transition> &transitions) = 0;

    [[nodiscard]] virtual std::vector<domain::Effect> effects() const = 0; ///< newest generations
    [[nodiscard]] virtual std::vector<domain::Effect> unfinished() const = 0;
    [[nodiscard]] virtual QByteArray payload(const QString &effectId) const = 0; ///< empty: unreadable

    /// Draws what goes wrong with the disk next, for stores that have one that fails.
    virtual void trouble(Chance &chance) = 0;
    virtual void repair() = 0;
    [[nodiscard]] virtual bool hasFailingDisk() const = 0;
    [[nodiscard]] virtual int steps() const = 0; ///< of the disk: where its power can be cut
    [[nodiscard]] virtual int images() const = 0; ///< left by the cuts so far
};

/// What the schedule asks for; null for the memory journal. The agenda is its clock and must outlive it.
[[nodiscard]] std::unique_ptr<JournalStore> makeJournalStore(const Schedule &schedule, int station,
                                                             const Agenda &agenda);

} // namespace passerelle::simulation
