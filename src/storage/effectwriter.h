// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/effecttable.h"
#include "storage/eventtable.h"
#include "storage/payloadtable.h"
#include "storage/recordtable.h"

namespace passerelle::storage {

/// Writes one effect's next state: the event first, then the tables derived from it. Runs inside the
/// journal's transaction; any failure rolls all of it back.
class EffectWriter final
{
public:
    EffectWriter(RecordTable &records, EffectTable &effects, PayloadTable &payloads, EventTable &events)
        : m_records(records)
        , m_effects(effects)
        , m_payloads(payloads)
        , m_events(events)
    {
    }

    [[nodiscard]] Result<Done> intend(const domain::Effect &effect, const QByteArray &payload);
    [[nodiscard]] Result<Done> move(const domain::Effect &effect, domain::EffectState from);
    /// An effect that was never Intended.
    [[nodiscard]] Result<Done> settle(const domain::Effect &effect);

private:
    /// Inserts the effect, or replaces one that was never sent. Answers its number.
    [[nodiscard]] Result<qint64> place(const domain::Effect &effect);
    [[nodiscard]] Result<qint64> add(const domain::Effect &effect);
    [[nodiscard]] Result<Done> change(const EffectTable::Entry &before, const domain::Effect &after);
    [[nodiscard]] Result<Done> log(const domain::Effect *before, const domain::Effect &after, qint64 effectNo,
                                   qint64 recordNo);

    RecordTable &m_records;
    EffectTable &m_effects;
    PayloadTable &m_payloads;
    EventTable &m_events;
};

} // namespace passerelle::storage
