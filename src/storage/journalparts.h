// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/effecttable.h"
#include "storage/effectwriter.h"
#include "storage/eventtable.h"
#include "storage/installation.h"
#include "storage/journal.h"
#include "storage/journalfolder.h"
#include "storage/journalopening.h"
#include "storage/metatable.h"
#include "storage/payloadtable.h"
#include "storage/recordchanges.h"
#include "storage/recordtable.h"
#include "storage/runtable.h"
#include "storage/writerlock.h"

namespace passerelle::storage {

/// The connection and its tables. The lock comes first, so that it is released last.
class Journal::Parts
{
public:
    Parts(WriterLock writerLock, OpenedFile opened, const Clock &time, RandomSource &random)
        : lock(std::move(writerLock))
        , setAside(std::move(opened.setAside))
        , database(std::move(opened.database))
        , clock(time)
        , meta(*database)
        , records(*database)
        , changes(*database)
        , effects(*database)
        , payloads(*database)
        , runs(*database)
        , events(*database, time, random)
        , writer(records, effects, payloads, events)
    {
    }

    /// Judges by the installation's note whether this journal saw everything, and begins a new epoch.
    [[nodiscard]] Result<Done> recognize(const JournalPaths &paths, RandomSource &random, bool isNew);
    [[nodiscard]] Result<Done> closeInterruptedRuns();
    [[nodiscard]] Result<Done> sealHead();
    /// An earlier program did not look for changes after transfer.
    [[nodiscard]] Result<Done> judgeOnce();

    WriterLock lock;
    QString setAside;
    std::unique_ptr<Database> database;
    const Clock &clock;
    MetaTable meta;
    RecordTable records;
    RecordChanges changes;
    EffectTable effects;
    PayloadTable payloads;
    RunTable runs;
    EventTable events;
    EffectWriter writer;
    Memory memory = Memory::Amnesia;
    QString installationId = {};

private:
    [[nodiscard]] Result<Done> keep(const Installation &installation);
};

} // namespace passerelle::storage
