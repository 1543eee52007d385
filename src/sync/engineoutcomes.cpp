// SPDX-License-Identifier: GPL-3.0-or-later
// What the answers of the ledger make of an effect. Transition rules: docs/exactly-once.md.
#include "domain/identity.h"
#include "sync/engine.h"

namespace passerelle::sync {

using namespace domain;

namespace {

constexpr qint64 ThrottlePause = 60'000;
constexpr qint64 LongestPause = 15 * 60'000;
constexpr qint64 CircuitPause = 60'000;
constexpr int FailuresBeforeCircuit = 5;
constexpr int CircuitsBeforeGivingUp = 3;
constexpr int UnsentBeforeGivingUp = 4;
constexpr qint64 FirstBackoff = 500;

/// Errors after which no further request makes sense in this run.
bool endsTheRun(ErrorCode code)
{
    return code == ErrorCode::NotAuthorized || code == ErrorCode::AuthorizationExpired
        || code == ErrorCode::LedgerAccessDenied || code == ErrorCode::LedgerSubscriptionEnded
        || code == ErrorCode::LedgerKeysRefused || code == ErrorCode::LedgerWrongCompany
        || code == ErrorCode::KeychainLocked || code == ErrorCode::KeychainAbsent
        || code == ErrorCode::KeychainRefused || code == ErrorCode::SecretMissing;
}

bool isTaken(const Error &error)
{
    return error.code == ErrorCode::NumberUsed || error.code == ErrorCode::CustomerNameUsed;
}

QString amounts(const Money &ours, const Money &theirs)
{
    return QString::fromLatin1(moneyText(ours)) + QStringLiteral(" / ")
        + QString::fromLatin1(moneyText(theirs));
}

} // namespace

void Engine::on(const SendFinished &event)
{
    --m_sendsInFlight;
    m_callFailure.reset();
    m_isCallThrottled = false;
    for (const SendFinished::Outcome &outcome : event.outcomes) {
        const int index = m_byId.value(outcome.effectId);
        setBusy(index, false);
        applySend(index, outcome);
    }
    m_throttled += m_isCallThrottled ? 1 : 0;
    if (m_callFailure) // one call is one failure, however many effects it carried
        countFailure(*m_callFailure);
}

void Engine::on(const LookUpFinished &event)
{
    --m_lookUpsInFlight;
    m_callFailure.reset();
    for (const LookUpFinished::Outcome &outcome : event.outcomes) {
        const int index = m_byId.value(outcome.effectId);
        setBusy(index, false);
        applyLookUp(index, outcome);
    }
    if (m_callFailure)
        countFailure(*m_callFailure);
}

void Engine::applySend(int index, const SendFinished::Outcome &outcome)
{
    const qint64 quiet = m_options.capabilities.quietTime.count();
    switch (outcome.fate) {
    case SendFate::Applied:
        m_failuresInARow = 0;
        confirm(index, outcome.document, Proof::Reply);
        return;
    case SendFate::Refused:
        m_failuresInARow = 0;
        if (endsTheRun(outcome.error.code)) {
            m_failure = outcome.error;
            becomeIntended(index, 0);
        } else if (isTaken(outcome.error)) {
            becomeUnknown(index, outcome.error, 0);
        } else if (const qint64 left = mayStillApplyFor(index); left > 0) {
            // This attempt was refused; an earlier one, throttled but perhaps taken, is not proved absent
            // yet.
            becomeUnknown(index, outcome.error, left);
            m_items[static_cast<size_t>(index)].isRefused = true;
        } else {
            reject(index, EffectState::Rejected, outcome.error);
        }
        return;
    case SendFate::Taken:
        becomeUnknown(index, outcome.error, 0);
        return;
    case SendFate::NotSent:
        --m_items[static_cast<size_t>(index)].attempts;
        becomeIntended(index, 0);
        if (endsTheRun(outcome.error.code))
            m_failure = outcome.error;
        else if (outcome.error.code != ErrorCode::Cancelled)
            m_callFailure =
                Error{ErrorCode::LedgerUnreachable, outcome.error.detail, outcome.error.systemText};
        return;
    case SendFate::Unknown:
        ++m_lostReplies;
        becomeUnknown(index, outcome.error, quiet);
        m_callFailure = outcome.error;
        return;
    case SendFate::Throttled: {
        m_isCallThrottled = true;
        --m_items[static_cast<size_t>(index)].attempts;
        const qint64 wait = outcome.retryAfter.value_or(ThrottlePause);
        pause(wait);
        const bool isSingle = m_items[static_cast<size_t>(index)].effect.batchId.isEmpty();
        if (m_options.capabilities.trustsRequestKey && isSingle) { // a batch had another key (decision 007)
            m_items[static_cast<size_t>(index)].effect.mayApplyUntil = m_now.utc + quiet;
            becomeIntended(index, wait);
        } else {
            becomeUnknown(index, outcome.error, std::max(quiet, wait));
        }
        return;
    }
    }
}

void Engine::applyLookUp(int index, const LookUpFinished::Outcome &outcome)
{
    Item &item = m_items[static_cast<size_t>(index)];
    if (outcome.fate != LookUpFate::Failed) {
        m_isCircuitOpen = false;
        m_failuresInARow = 0;
        item.failedLookUps = 0;
    }
    switch (outcome.fate) {
    case LookUpFate::Found:
        confirm(index, outcome.document, Proof::Lookup);
        return;
    case LookUpFate::FoundVoided:
        reject(index, EffectState::Conflict, Error{ErrorCode::ConflictVoided, outcome.document.number});
        return;
    case LookUpFate::Several:
        reject(index, EffectState::Conflict, Error{ErrorCode::ConflictTwoDocuments, item.effect.marker});
        return;
    case LookUpFate::Changed:
        reject(index, EffectState::Conflict, Error{ErrorCode::ConflictChanged, item.effect.naturalKey});
        return;
    case LookUpFate::Foreign: {
        const bool isCustomer = item.effect.record.kind == RecordKind::Customer;
        reject(index, EffectState::Rejected,
               Error{isCustomer ? ErrorCode::CustomerNameUsed : ErrorCode::NumberUsed, item.effect.naturalKey,
                     item.effect.error.systemText});
        return;
    }
    case LookUpFate::Absent:
        absent(index);
        return;
    case LookUpFate::Failed:
        ++item.failedLookUps;
        item.dueAt = m_now.monotonic + FirstBackoff * (1LL << std::min(item.failedLookUps, 6));
        if (endsTheRun(outcome.error.code))
            m_failure = outcome.error;
        else if (outcome.error.code == ErrorCode::Throttled)
            pause(ThrottlePause);
        else if (outcome.error.code != ErrorCode::Cancelled)
            m_callFailure = outcome.error;
        return;
    }
}

void Engine::absent(int index)
{
    constexpr qint64 BetweenAbsences = 30'000;
    Item &item = m_items[static_cast<size_t>(index)];
    const bool isTakenBack = m_options.takenBack.contains(item.effect.record);
    if (item.effect.state == EffectState::Intended && !isTakenBack) { // looked up before it is sent
        unplace(index);
        item.effect.looksUpFirst = false;
        place(index);
        return;
    }
    const bool isNumberTaken = !item.isRefused && isTaken(item.effect.error);
    const qint64 quiet = m_options.capabilities.quietTime.count();
    if (isNumberTaken && ++item.absences < 2) { // whose number, if nobody's document is seen? It may be ours
        item.dueAt = m_now.monotonic + untilSecondLook(item, quiet);
        return;
    }
    if (item.isRefused || isNumberTaken) { // refused, and no document is ours
        reject(index, EffectState::Rejected, item.effect.error);
        return;
    }
    ++item.absences;
    const bool wantsTwo = m_options.capabilities.recovery == RecoveryClass::LookUpOnly;
    if (wantsTwo && item.absences < 2) {
        item.dueAt = m_now.monotonic + untilSecondLook(item, std::min(BetweenAbsences, quiet));
        return;
    }
    item.absences = 0;
    if (isTakenBack) { // a person may have entered it by hand
        item.effect.error = Error{ErrorCode::Cancelled};
        move(index, EffectState::Rejected);
        blockDependents(index);
        return;
    }
    if (item.attempts >= m_options.attemptsPerRun) {
        item.dueAt = m_now.monotonic + LongestPause; // the next run goes on with it
        return;
    }
    becomeIntended(index, 0);
}

/// The gap is counted from when the effect could last be applied: what is that old is looked for twice at
/// once, else runs that wait for nothing would see it missing once each and never be sure.
qint64 Engine::untilSecondLook(const Item &item, qint64 gap) const
{
    const qint64 passed = m_now.utc - m_now.doubt - item.effect.mayApplyUntil;
    return std::clamp<qint64>(gap - passed, 0, gap);
}

std::optional<Error> Engine::contradiction(const Effect &effect, const LedgerDocument &document) const
{
    const LedgerEntity entity = entityOf(effect.record.kind, effect.purpose);
    if (entity == LedgerEntity::Customer)
        return std::nullopt;
    if (document.total.currency != effect.total.currency)
        return Error{ErrorCode::CurrencyMismatch,
                     effect.total.currency.code() + QLatin1Char('/') + document.total.currency.code()};
    if (document.total != effect.total)
        return Error{ErrorCode::ConflictTotal, amounts(effect.total, document.total)};
    if (!effect.naturalKey.isEmpty() && document.number != effect.naturalKey)
        return Error{ErrorCode::ConflictChanged, document.number};
    return std::nullopt;
}

void Engine::confirm(int index, const LedgerDocument &document, Proof proof)
{
    Effect &effect = m_items[static_cast<size_t>(index)].effect;
    // A creation is ours by its marker; an update has none, but it knows what it changes.
    const bool isOurs = effect.purpose == Purpose::Update ? document.ledgerId == effect.targetLedgerId
                                                          : document.marker == effect.marker;
    if (!isOurs) {
        ++m_lostReplies;
        becomeUnknown(index, Error{ErrorCode::BadReply}, m_options.capabilities.quietTime.count());
        return;
    }
    effect.ledgerId = document.ledgerId;
    effect.versionToken = document.versionToken;
    effect.ledgerNumber = document.number;
    effect.ledgerTotal = document.total;
    effect.proof = proof;
    if (const auto error = contradiction(effect, document)) {
        reject(index, EffectState::Conflict, *error);
        return;
    }
    effect.error = {};
    effect.looksUpFirst = false;
    move(index, EffectState::Confirmed);
    release(index);
    tellIfSettled(index);
}

void Engine::reject(int index, EffectState state, Error error)
{
    m_items[static_cast<size_t>(index)].effect.error = std::move(error);
    move(index, state);
    blockDependents(index);
    tellIfSettled(index);
}

/// A clock that was set forward meanwhile makes nothing sure any sooner.
qint64 Engine::mayStillApplyFor(int index) const
{
    const qint64 until = m_items[static_cast<size_t>(index)].effect.mayApplyUntil;
    return std::max<qint64>(0, until - (m_now.utc - m_now.doubt));
}

void Engine::becomeUnknown(int index, Error error, qint64 delay)
{
    Item &item = m_items[static_cast<size_t>(index)];
    item.effect.error = std::move(error);
    item.isRefused = false;
    item.absences = 0;
    item.effect.mayApplyUntil = m_now.utc + delay;
    item.dueAt = m_now.monotonic + delay;
    move(index, EffectState::Unknown);
}

void Engine::becomeIntended(int index, qint64 delay)
{
    Item &item = m_items[static_cast<size_t>(index)];
    item.dueAt = m_now.monotonic + delay;
    item.effect.batchId.clear();
    item.effect.error = {};
    move(index, EffectState::Intended);
}

void Engine::countFailure(const Error &error)
{
    if (error.code == ErrorCode::LedgerUnreachable) {
        countUnsent(error);
        return;
    }
    ++m_failuresInARow;
    if (m_failuresInARow < FailuresBeforeCircuit || error.code != ErrorCode::LedgerServerError)
        return;
    m_failuresInARow = 0;
    m_isCircuitOpen = true;
    if (++m_circuitsOpened >= CircuitsBeforeGivingUp)
        m_failure = error;
    pause(CircuitPause);
}

void Engine::countUnsent(const Error &error)
{
    if (++m_failuresInARow >= UnsentBeforeGivingUp)
        m_failure = error;
    else
        pause(FirstBackoff << (m_failuresInARow - 1));
}

void Engine::pause(qint64 milliseconds)
{
    const qint64 until = m_now.monotonic + milliseconds;
    if (until <= m_pausedUntil)
        return;
    m_pausedInAll += until - std::max(m_pausedUntil, m_now.monotonic);
    m_pausedUntil = until;
    if (m_pausedInAll > LongestPause && !m_failure)
        m_failure = Error{ErrorCode::Throttled};
}

} // namespace passerelle::sync
