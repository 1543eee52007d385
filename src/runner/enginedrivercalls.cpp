// SPDX-License-Identifier: GPL-3.0-or-later
// The driver's calls to the two systems: each ends in exactly one event.
#include "runner/enginedriver.h"

#include "sync/unsettled.h"

#include <algorithm>

namespace passerelle::runner {

using namespace domain;
using namespace sync;

namespace {

SendFate fateOf(connectors::SendVerdict verdict)
{
    using connectors::SendVerdict;
    switch (verdict) {
    case SendVerdict::Applied:
        return SendFate::Applied;
    case SendVerdict::Refused:
        return SendFate::Refused;
    case SendVerdict::NumberTaken:
        return SendFate::Taken;
    case SendVerdict::NotSent:
        return SendFate::NotSent;
    case SendVerdict::Unknown:
        return SendFate::Unknown;
    case SendVerdict::Throttled:
        return SendFate::Throttled;
    }
    return SendFate::Unknown;
}

LookUpFate fateOf(connectors::LookUpVerdict verdict)
{
    return static_cast<LookUpFate>(verdict); // same order, checked below
}

static_assert(static_cast<int>(connectors::LookUpVerdict::Absent) == static_cast<int>(LookUpFate::Absent));
static_assert(static_cast<int>(connectors::LookUpVerdict::Foreign) == static_cast<int>(LookUpFate::Foreign));
static_assert(static_cast<int>(connectors::LookUpVerdict::Failed) == static_cast<int>(LookUpFate::Failed));

WriteBackFate fateOf(connectors::WriteBackVerdict verdict)
{
    using connectors::WriteBackVerdict;
    switch (verdict) {
    case WriteBackVerdict::Written:
        return WriteBackFate::Written;
    case WriteBackVerdict::ChangedMeanwhile:
        return WriteBackFate::LeftAsFound;
    case WriteBackVerdict::Gone:
    case WriteBackVerdict::Refused:
        return WriteBackFate::Lost;
    case WriteBackVerdict::Failed:
        return WriteBackFate::Failed;
    }
    return WriteBackFate::Failed;
}

std::optional<qint64> inMilliseconds(std::optional<std::chrono::seconds> seconds)
{
    if (!seconds)
        return std::nullopt;
    return std::chrono::milliseconds{*seconds}.count();
}

SendFinished::Outcome outcomeOf(const connectors::SendOutcome &from)
{
    return SendFinished::Outcome{from.effectId, fateOf(from.verdict), from.document, from.error,
                                 inMilliseconds(from.retryAfter)};
}

} // namespace

std::vector<connectors::Outgoing> EngineDriver::outgoing(const std::vector<Effect> &effects) const
{
    std::vector<connectors::Outgoing> result;
    for (const Effect &effect : effects) {
        const Result<QByteArray> payload = m_parts.journal.payload(effect.effectId);
        if (payload)
            result.push_back(connectors::Outgoing{effect, *payload});
    }
    return result;
}

QCoro::Task<> EngineDriver::send(Send command)
{
    ++m_calls;
    SendFinished event;
    std::vector<connectors::Outgoing> batch = outgoing(command.effects);
    if (batch.size() != command.effects.size()) { // a payload can't be read: nothing was sent
        const Error error{ErrorCode::JournalDamaged};
        for (const Effect &effect : command.effects)
            event.outcomes.push_back(
                SendFinished::Outcome{effect.effectId, SendFate::NotSent, {}, error, {}});
    } else if (command.batchKey.isEmpty()) {
        const connectors::SendOutcome outcome =
            co_await m_parts.ledger.send(std::move(batch.front()), m_callStop.get_token());
        event.outcomes.push_back(outcomeOf(outcome));
    } else {
        const std::vector<connectors::SendOutcome> outcomes =
            co_await m_parts.ledger.sendBatch(command.batchKey, std::move(batch), m_callStop.get_token());
        for (const connectors::SendOutcome &outcome : outcomes)
            event.outcomes.push_back(outcomeOf(outcome));
    }
    --m_calls;
    push(std::move(event));
}

QCoro::Task<> EngineDriver::lookUp(LookUp command)
{
    ++m_calls;
    std::vector<connectors::LookUpRequest> requests;
    for (Effect &effect : command.effects) {
        connectors::LookUpRequest request;
        request.payload = m_parts.journal.payload(effect.effectId).operator bool()
            ? *m_parts.journal.payload(effect.effectId)
            : QByteArray{};
        constexpr qint64 TenMinutes = 10 * 60;
        request.createdSince = effect.sentAt > 0
            ? QDateTime::fromMSecsSinceEpoch(effect.sentAt, Qt::UTC).addSecs(-TenMinutes)
            : m_parts.createdSince;
        request.mayBeAsOldAs = answerMayBeAsOldAs(effect, moment(), m_parts.oursAloneFor,
                                                  m_parts.ledger.capabilities().recovery);
        request.effect = std::move(effect);
        requests.push_back(std::move(request));
    }
    const std::vector<connectors::LookUpResult> results =
        co_await m_parts.ledger.lookUp(std::move(requests), m_callStop.get_token());
    LookUpFinished event;
    for (const connectors::LookUpResult &result : results)
        event.outcomes.push_back(
            LookUpFinished::Outcome{result.effectId, fateOf(result.verdict), result.document, result.error});
    --m_calls;
    push(std::move(event));
}

QCoro::Task<> EngineDriver::tellSource(TellSource command)
{
    ++m_calls;
    connectors::WriteBack change;
    change.record = command.record;
    change.versionToken = command.versionToken;
    change.status = command.status;
    change.reference = command.reference;
    change.message =
        command.error && m_parts.words.sentence ? m_parts.words.sentence(*command.error) : QString{};
    change.syncedAt = m_parts.clock.now();
    change.keepsStatus = command.keepsStatus;
    WriteBackFinished event;
    event.order = command.order;
    if (isToldAlready(change)) {
        event.fate = WriteBackFate::Written;
    } else {
        connectors::WriteBackOutcome outcome;
        outcome.verdict = connectors::WriteBackVerdict::Written;
        if (!change.record.isComputed()) // else nobody but this journal knows the record
            outcome = co_await m_parts.source.writeBack(change, m_callStop.get_token());
        keep(change, outcome, command.error.value_or(Error{}));
        event.fate = fateOf(outcome.verdict);
        event.versionToken = outcome.versionToken;
        event.error = outcome.error;
        event.retryAfter = inMilliseconds(outcome.retryAfter);
    }
    --m_calls;
    push(std::move(event));
}

ListedRecord *EngineDriver::find(const RecordRef &record)
{
    const auto found = std::lower_bound(
        m_records.begin(), m_records.end(), record,
        [](const ListedRecord &listed, const RecordRef &wanted) { return listed.label.record < wanted; });
    return found != m_records.end() && found->label.record == record ? &*found : nullptr;
}

bool EngineDriver::isToldAlready(const connectors::WriteBack &change)
{
    if (!change.keepsStatus)
        return false;
    const ListedRecord *known = find(change.record);
    return known && known->sync.message == change.message;
}

void EngineDriver::keep(const connectors::WriteBack &change, const connectors::WriteBackOutcome &outcome,
                        const Error &error)
{
    ListedRecord *known = find(change.record);
    if (!known)
        return;
    SyncFields &sync = known->sync;
    if (outcome.verdict != connectors::WriteBackVerdict::Written) {
        if (outcome.verdict != connectors::WriteBackVerdict::Failed)
            m_parts.tally.wroteBack(known->label, outcome.error);
        return;
    }
    sync.status = change.keepsStatus ? sync.status : change.status;
    sync.reference = change.reference.isEmpty() ? sync.reference : change.reference;
    sync.message = change.message;
    sync.versionToken = outcome.versionToken;
    const Result<Done> kept =
        m_parts.journal.setRecordSync(change.record, sync, QStringLiteral("write-back"), error);
    if (!kept)
        m_storageFailure = kept.error();
    m_parts.tally.wroteBack(known->label, {});
}

} // namespace passerelle::runner
