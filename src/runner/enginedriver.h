// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "connectors/api/ledger.h"
#include "connectors/api/source.h"
#include "net/latch.h"
#include "runner/runtally.h"
#include "storage/journal.h"

#include <QTimer>

#include <deque>

namespace passerelle::runner {

/// Carries out the engine's commands: journal first, then the wire, and feeds the outcomes back as events.
/// Lives on the run's thread; one use. The records must outlive it.
class EngineDriver final
{
public:
    struct Parts
    {
        connectors::Source &source;
        connectors::Ledger &ledger;
        storage::Journal &journal;
        const Clock &clock;
        RunTally &tally;
        ErrorWords words;
        QDateTime createdSince; ///< where a look-up's window begins when the send time says nothing
        qint64 runId;
        sync::Moment begin; ///< a moment of this run, by the source's clock
        qint64 clockIsBehind; ///< this computer's, at that moment; milliseconds
        std::chrono::milliseconds oursAloneFor; ///< since so long nobody else can have sent anything
    };

    /// `records`: as the source shows them, sorted by record; what is told to it is noted there.
    EngineDriver(Parts parts, std::vector<domain::ListedRecord> &records);
    EngineDriver(const EngineDriver &) = delete;
    EngineDriver &operator=(const EngineDriver &) = delete;
    ~EngineDriver();

    /// Runs the engine to its end. Fails when the journal can't be written: nothing was sent after that.
    [[nodiscard]] QCoro::Task<Result<sync::Finish>> run(sync::Engine *engine, std::stop_token stop);

private:
    [[nodiscard]] sync::Moment moment() const;
    void push(sync::Event event);
    void onStop();
    [[nodiscard]] Result<Done> pump(sync::Engine &engine);
    [[nodiscard]] Result<Done> execute(sync::Engine &engine, sync::Command &command);
    [[nodiscard]] Result<Done> storeIntents(sync::Engine &engine, const sync::StoreIntents &command);
    [[nodiscard]] Result<Done> record(const sync::Record &command);
    [[nodiscard]] Result<Done> beginSend(sync::Send &command);
    void wakeAt(const sync::WakeAt &command);
    [[nodiscard]] QCoro::Task<> send(sync::Send command);
    [[nodiscard]] QCoro::Task<> lookUp(sync::LookUp command);
    [[nodiscard]] QCoro::Task<> tellSource(sync::TellSource command);
    [[nodiscard]] std::vector<connectors::Outgoing>
    outgoing(const std::vector<domain::Effect> &effects) const;
    [[nodiscard]] domain::ListedRecord *find(const domain::RecordRef &record);
    [[nodiscard]] bool isToldAlready(const connectors::WriteBack &change);
    void keep(const connectors::WriteBack &change, const connectors::WriteBackOutcome &outcome,
              const Error &error);
    void hold(QCoro::Task<> task);

    Parts m_parts;
    QHash<QString, QString> m_ledgerIds; // by base id, of confirmed effects
    std::vector<domain::ListedRecord> &m_records;
    std::deque<sync::Event> m_events;
    std::unique_ptr<net::Latch> m_news; ///< opened by the next event
    QObject m_context; ///< where signals of other threads arrive
    QTimer m_timer;
    QTimer m_grace;
    std::stop_source m_callStop;
    std::vector<QCoro::Task<>> m_tasks;
    int m_calls = 0;
    std::optional<sync::Finish> m_finish;
    std::optional<Error> m_storageFailure;
};

} // namespace passerelle::runner
