// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/effectwriter.h"

#include "base/hash.h"
#include "storage/effectfields.h"
#include "storage/transitions.h"

namespace passerelle::storage {

using domain::Effect;
using domain::EffectState;
using namespace Qt::StringLiterals;

namespace {

Failure refused(const QString &reason, const Effect &effect)
{
    return fail(ErrorCode::JournalWriteFailed,
                u"%1: %2 %3"_s.arg(reason, effect.effectId, domain::effectStateKey(effect.state)));
}

} // namespace

Result<Done> EffectWriter::intend(const Effect &effect, const QByteArray &payload)
{
    if (sha256Hex(payload) != effect.payloadHash)
        return refused(u"payload"_s, effect);
    Effect intended = effect;
    intended.state = EffectState::Intended;
    const auto no = place(intended);
    if (!no)
        return Failure{no.error()};
    return m_payloads.keep(*no, payload);
}

Result<Done> EffectWriter::move(const Effect &effect, EffectState from)
{
    const auto before = m_effects.find(effect.effectId);
    if (!before)
        return Failure{before.error()};
    if (!*before || (*before)->effect.state != from || !mayMove(from, effect.state))
        return refused(u"state"_s, effect);
    if (const QString broken = brokenPromise((*before)->effect, effect); !broken.isEmpty())
        return refused(broken, effect);
    return change(**before, effect);
}

Result<Done> EffectWriter::settle(const Effect &effect)
{
    if (!wasNeverSent(effect))
        return refused(u"state"_s, effect);
    const auto no = place(effect);
    if (!no)
        return Failure{no.error()};
    return Done{};
}

Result<qint64> EffectWriter::place(const Effect &effect)
{
    const auto before = m_effects.find(effect.effectId);
    if (!before)
        return Failure{before.error()};
    if (!*before)
        return add(effect);
    if (!wasNeverSent((*before)->effect))
        return refused(u"state"_s, effect);
    if ((*before)->effect.record != effect.record)
        return refused(u"frozen"_s, effect);
    if (auto changed = change(**before, effect); !changed)
        return Failure{changed.error()};
    return (*before)->no;
}

Result<qint64> EffectWriter::add(const Effect &effect)
{
    const auto recordNo = m_records.ensure(effect);
    if (!recordNo)
        return recordNo;
    const auto no = m_effects.insert(0, *recordNo, effect);
    if (!no)
        return no;
    if (auto logged = log(nullptr, effect, *no, *recordNo); !logged)
        return Failure{logged.error()};
    return no;
}

Result<Done> EffectWriter::change(const EffectTable::Entry &before, const Effect &after)
{
    const auto rows = m_effects.update(before, after);
    if (!rows)
        return Failure{rows.error()};
    if (*rows != 1)
        return refused(u"state"_s, after);
    return log(&before.effect, after, before.no, before.recordNo);
}

Result<Done> EffectWriter::log(const Effect *before, const Effect &after, qint64 effectNo, qint64 recordNo)
{
    EffectChange change = changeBetween(before, after);
    EventEntry entry{u"effect"_s,     recordNo, after.record, effectNo, before ? int(before->state) : -1,
                     int(after.state)};
    entry.data = std::move(change.data);
    entry.personal = std::move(change.personal);
    if (auto logged = m_events.append(entry); !logged)
        return logged;
    return m_records.setEffect(recordNo, after);
}

} // namespace passerelle::storage
