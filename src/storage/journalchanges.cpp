// SPDX-License-Identifier: GPL-3.0-or-later
// Records that were changed after their transfer, and what a person decided about them.
#include "storage/journal.h"
#include "storage/journalparts.h"

namespace passerelle::storage {

using domain::Effect;
using domain::RecordRef;
using namespace Qt::StringLiterals;

Result<Done> Journal::Parts::judgeOnce()
{
    const QString done = u"changes-judged"_s;
    const auto isDone = meta.number(done);
    if (!isDone)
        return Failure{isDone.error()};
    if (*isDone != 0)
        return Done{};
    if (auto judged = changes.judgeAll(); !judged)
        return judged;
    return meta.set(done, 1);
}

Result<qint64> Journal::changedRecords() const
{
    return m_parts->changes.count();
}

Result<Done> Journal::leaveChanges(const std::vector<RecordRef> &records)
{
    return commit([this, &records]() -> Result<Done> {
        for (const RecordRef &record : records) {
            const auto recordNo = m_parts->records.numberOf(record);
            if (!recordNo)
                return Failure{recordNo.error()};
            if (*recordNo == 0)
                return fail(ErrorCode::RecordUnknown, record.id);
            if (auto noted = m_parts->events.append({u"change-left"_s, *recordNo, record}); !noted)
                return noted;
            if (auto left = m_parts->changes.leave(*recordNo); !left)
                return left;
        }
        return Done{};
    });
}

Result<Done> Journal::tellLedgerChanges(const std::vector<std::pair<RecordRef, std::optional<Error>>> &found)
{
    return commit([this, &found]() -> Result<Done> {
        for (const auto &[record, difference] : found) {
            const auto recordNo = m_parts->records.numberOf(record);
            if (!recordNo)
                return Failure{recordNo.error()};
            if (*recordNo == 0)
                continue;
            if (auto told = m_parts->changes.tellLedger(*recordNo, difference); !told)
                return told;
        }
        return Done{};
    });
}

Result<Done> Journal::giveUp(const Effect &effect)
{
    return commit([this, &effect]() -> Result<Done> {
        Effect voided = effect;
        voided.state = domain::EffectState::Conflict;
        voided.error = Error{ErrorCode::ConflictVoided, effect.ledgerNumber};
        if (auto moved = m_parts->writer.move(voided, effect.state); !moved)
            return moved;
        const auto recordNo = m_parts->records.numberOf(effect.record);
        return recordNo ? m_parts->changes.tellLedger(*recordNo, voided.error) : Failure{recordNo.error()};
    });
}

} // namespace passerelle::storage
