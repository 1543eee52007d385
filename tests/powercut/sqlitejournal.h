// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "powercut/disk.h"
#include "simulation/journalstore.h"
#include "storage/journal.h"

namespace passerelle::powercut {

/// The virtual time of a world, for the journal's events.
class AgendaClock final : public Clock
{
public:
    explicit AgendaClock(const simulation::Agenda &agenda)
        : m_agenda(agenda)
    {
    }
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;

private:
    const simulation::Agenda &m_agenda;
};

/// Bytes from a seed.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint64 seed)
        : m_chance(seed)
    {
    }
    [[nodiscard]] QByteArray bytes(int count) override;

private:
    simulation::Chance m_chance;
};

/// The real journal of one workstation in a folder of its own, on a disk that can lose its power.
class SqliteJournal final : public simulation::JournalStore
{
public:
    SqliteJournal(const simulation::Schedule &schedule, int station, const simulation::Agenda &agenda);
    ~SqliteJournal() override;

    [[nodiscard]] Answer open() override;
    [[nodiscard]] Answer close() override;
    void crash() override;
    void lose() override;
    [[nodiscard]] bool isAmnesiac() const override;
    [[nodiscard]] Answer markWhole() override;
    [[nodiscard]] Answer keepSnapshot(const domain::SourceSnapshot &snapshot) override;
    [[nodiscard]] Answer setRecordSync(const domain::RecordRef &record,
                                       const domain::SyncFields &sync) override;
    [[nodiscard]] Answer intend(const Intents &intents) override;
    [[nodiscard]] Answer transit(const std::vector<sync::Transition> &transitions) override;
    [[nodiscard]] std::vector<domain::Effect> effects() const override;
    [[nodiscard]] std::vector<domain::Effect> unfinished() const override;
    [[nodiscard]] QByteArray payload(const QString &effectId) const override;
    void trouble(simulation::Chance &chance) override;
    void repair() override { m_disk.free(); }
    [[nodiscard]] bool hasFailingDisk() const override { return m_disk.isTracking(); }
    [[nodiscard]] int steps() const override { return m_disk.steps(); }
    [[nodiscard]] int images() const override { return m_disk.images(); }

private:
    [[nodiscard]] Answer beginRun();
    [[nodiscard]] Answer answerTo(const Error &error) const;
    [[nodiscard]] Answer answerTo(const Result<Done> &result) const;

    AgendaClock m_clock;
    SeededRandom m_random;
    Disk m_disk;
    int m_checkpointEvery;
    bool m_staysOpen; ///< from run to run, to be quicker
    std::unique_ptr<storage::Journal> m_journal;
    qint64 m_runId = 0;
};

} // namespace passerelle::powercut
