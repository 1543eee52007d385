// SPDX-License-Identifier: GPL-3.0-or-later
// A workstation's run: the engine's commands carried out as the runner does, and what must hold at each.
#include "simulation/bodywriter.h"
#include "simulation/station.h"

#include "base/hash.h"
#include "sync/unsettled.h"

namespace passerelle::simulation {

using namespace domain;
using namespace sync;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 UtcOfZero = 1'795'000'000'000;

} // namespace

void Station::push(Event event)
{
    m_events.push_back(std::move(event));
    pump();
}

void Station::pump()
{
    if (m_isPumping)
        return;
    m_isPumping = true;
    while (!m_events.empty() && m_engine) {
        const Event event = std::move(m_events.front());
        m_events.pop_front();
        noteEvent(event);
        m_isAwaitingWake = false;
        ++m_wakes;
        std::vector<Command> commands = m_engine->step(event, moment());
        for (Command &command : commands) {
            if (m_engine)
                execute(command);
        }
    }
    m_isPumping = false;
    checkMoves();
}

/// An engine that is not finished waits for an answer or for a time it named; else nobody ever wakes it.
void Station::checkMoves() const
{
    if (m_engine && m_calls.empty() && m_tells == 0 && !m_isAwaitingWake)
        m_around.judge.violate("stall", u"nothing in flight, no wake-up asked for, not finished"_s);
}

void Station::execute(Command &command)
{
    if (const auto *intents = std::get_if<StoreIntents>(&command))
        storeIntents(*intents);
    else if (const auto *transitions = std::get_if<Record>(&command))
        record(*transitions);
    else if (auto *sending = std::get_if<Send>(&command))
        beginSend(*sending);
    else if (const auto *searching = std::get_if<LookUp>(&command))
        lookUp(*searching);
    else if (const auto *telling = std::get_if<TellSource>(&command))
        tellSource(*telling);
    else if (const auto *wake = std::get_if<WakeAt>(&command))
        wakeAt(wake->monotonic);
    else if (const auto *end = std::get_if<Finish>(&command))
        finish(*end);
}

void Station::wakeAt(qint64 monotonic)
{
    m_isAwaitingWake = true;
    const qint64 delay = std::max<qint64>(1, monotonic - m_around.agenda.now());
    later(delay, [this, wake = m_wakes] {
        if (wake == m_wakes && m_engine)
            push(Woke{});
    });
}

void Station::storeIntents(const StoreIntents &command)
{
    IntentsStored event;
    std::vector<std::pair<Effect, Body>> intents;
    for (const Effect &planned : command.effects) {
        BodyWriter writer{planned, m_ledgerIds};
        std::visit(writer, m_drafts.at(planned.effectId));
        if (!writer.isWhole())
            m_around.judge.violate("I7", u"an intent before its dependencies: "_s + planned.record.id);
        Effect effect = planned;
        const Body body = writer.result();
        effect.customerLedgerId = body.customerId;
        effect.payloadHash = sha256Hex(body.bytes);
        effect.state = EffectState::Intended;
        event.stored.push_back({effect.effectId, effect.payloadHash, effect.customerLedgerId});
        intents.emplace_back(std::move(effect), body);
    }
    m_around.points.pass(m_around.agenda.now());
    m_journal.mayFail(m_around.faults, m_around.agenda.now());
    const QString refusal = m_journal.intend(intents);
    if (!refusal.isEmpty())
        m_around.judge.violate("journal", refusal);
    for (const auto &[effect, body] : intents)
        note("intent", effect.record.id + u' ' + purposeKey(effect.purpose), effect.generation);
    m_around.points.pass(m_around.agenda.now());
    push(std::move(event));
}

void Station::record(const Record &command)
{
    commit(command.transitions);
    for (const Transition &transition : command.transitions) {
        m_touched.insert(transition.effect.effectId);
        const bool isWithdrawn = transition.effect.error.code == ErrorCode::Cancelled; // says nothing of it
        const bool isRefused = transition.effect.state == EffectState::Rejected && !isWithdrawn;
        if (isRefused && m_around.ledger.hasMarker(m_journal.body(transition.effect.effectId))
            && transition.effect.purpose != Purpose::Update)
            m_around.judge.violate("truth", u"rejected, but in the ledger: "_s + transition.effect.record.id);
        if (transition.effect.state != EffectState::Confirmed)
            continue;
        m_around.judge.prove(transition.effect, m_number);
        m_ledgerIds[transition.effect.baseId] = transition.effect.ledgerId;
        checkProof(transition.effect);
    }
}

/// I3: what is called confirmed exists, is ours and has our total.
void Station::checkProof(const Effect &effect) const
{
    const LedgerModel::Held *held = m_around.ledger.find(effect.ledgerId);
    if (!held) {
        m_around.judge.violate("I3", u"confirmed, but not in the ledger: "_s + effect.record.id);
        return;
    }
    if (effect.purpose == Purpose::Update) {
        const bool isDone = held->isTouched || held->email == m_journal.body(effect.effectId).email;
        if (effect.ledgerId != effect.targetLedgerId || !isDone)
            m_around.judge.violate("I3", u"confirmed, but not updated: "_s + effect.record.id);
        return;
    }
    if (!held->isTouched && (held->document.marker != effect.marker || held->document.total != effect.total))
        m_around.judge.violate("I3", u"confirmed by another document: "_s + effect.record.id);
}

void Station::beginSend(Send &command)
{
    if (m_isStopped)
        m_around.judge.violate("stop", u"sent after the stop"_s);
    std::vector<Transition> transitions;
    for (const Effect &effect : command.effects) {
        checkSend(effect);
        m_touched.insert(effect.effectId);
        transitions.push_back(Transition{effect, EffectState::Intended});
    }
    commit(transitions);
    send(command);
}

/// I7 and I8, and a new generation only after a decided one.
void Station::checkSend(const Effect &effect) const
{
    const Effect *held = m_journal.find(effect.effectId);
    if (!held) {
        m_around.judge.violate("I8", u"sent without an intent: "_s + effect.record.id);
        return;
    }
    if (m_takenBack.contains(effect.record))
        m_around.judge.violate("taken-back", u"sent, though nobody wants it any more: "_s + effect.record.id);
    if (held->attempt >= effect.attempt)
        m_around.judge.violate("I8", u"an attempt that was made before: "_s + effect.record.id);
    for (const QString &baseId : effect.dependsOn) {
        const Effect *dependency = m_journal.newest(baseId);
        if (!dependency || (!isInLedger(dependency->state) && dependency->state != EffectState::Conflict))
            m_around.judge.violate("I7", u"sent before what it depends on: "_s + effect.record.id);
    }
    for (const Effect &earlier : m_journal.effects()) {
        const bool isDecided =
            earlier.state == EffectState::Rejected || earlier.state == EffectState::Conflict;
        if (earlier.baseId == effect.baseId && earlier.generation < effect.generation && !isDecided)
            m_around.judge.violate("generation", u"the earlier one is not decided: "_s + effect.record.id);
    }
}

void Station::send(const Send &command)
{
    std::vector<Wire::Parcel> parcels;
    Call call{true, {}};
    for (const Effect &effect : command.effects) {
        const Effect *held = m_journal.find(effect.effectId);
        if (!held || held->state != EffectState::InFlight || held->attempt != effect.attempt)
            m_around.judge.violate("in-flight", u"not on disk before the first byte: "_s + effect.record.id);
        if (!m_journal.holdsPayload(effect.effectId))
            m_around.judge.violate("I8", u"the frozen bytes are not in the journal: "_s + effect.record.id);
        parcels.push_back(Wire::Parcel{effect, m_journal.body(effect.effectId)});
        call.effectIds.push_back(effect.effectId);
        note("send", effect.record.id + u' ' + purposeKey(effect.purpose), effect.attempt);
    }
    const int number = ++m_callCount;
    m_calls.emplace(number, std::move(call));
    m_around.wire.send(
        std::move(parcels), command.batchKey, [this, number, life = m_life](Wire::Sent outcomes) {
            if (life != m_life || m_calls.erase(number) == 0)
                return;
            guarded([&] {
                m_around.points.pass(m_around.agenda.now()); // the answer was read, and nobody knows yet
                push(SendFinished{std::move(outcomes)});
            });
        });
    m_around.points.pass(m_around.agenda.now());
}

/// When the window was read that may answer this look-up, as the connector keeps one while the claim is held;
/// nothing when it is read now.
std::optional<qint64> Station::earlierWindow(const LookUp &command)
{
    constexpr qint64 Minute = 60'000;
    const qint64 quiet = m_around.scene.capabilities.quietTime.count();
    const std::chrono::milliseconds alone{std::max(10 * Minute, quiet + Minute)};
    const qint64 now = m_around.agenda.now();
    qint64 age = m_around.scene.hasClaim ? alone.count() : 0;
    for (const Effect &effect : command.effects)
        age = std::min<qint64>(
            age, answerMayBeAsOldAs(effect, moment(), alone, m_around.scene.capabilities.recovery).count());
    if (age == 0)
        return std::nullopt;
    const Effect &first = command.effects.front();
    const LedgerEntity entity = entityOf(first.record.kind, first.purpose);
    const auto known = m_windows.find(entity);
    if (known != m_windows.end() && now - known->second <= age)
        return known->second;
    m_windows[entity] = now;
    return std::nullopt;
}

void Station::lookUp(const LookUp &command)
{
    const std::optional<qint64> windowRead = earlierWindow(command);
    std::vector<Wire::Parcel> parcels;
    Call call{false, {}};
    for (const Effect &effect : command.effects) {
        parcels.push_back(Wire::Parcel{effect, m_journal.body(effect.effectId)});
        call.effectIds.push_back(effect.effectId);
        note("look-up", effect.record.id + u' ' + purposeKey(effect.purpose));
    }
    const int number = ++m_callCount;
    m_calls.emplace(number, std::move(call));
    const auto onSeen = [this, number, life = m_life](Wire::Seen outcomes) {
        if (life != m_life || m_calls.erase(number) == 0)
            return;
        guarded([&] {
            m_around.points.pass(m_around.agenda.now());
            push(LookUpFinished{std::move(outcomes)});
        });
    };
    m_around.wire.lookUp(std::move(parcels), UtcOfZero, windowRead, onSeen);
}

/// What the runner does when a stop's grace is over: open calls end at once, whatever becomes of the
/// requests.
void Station::cancelCalls()
{
    const std::map<int, Call> open = std::exchange(m_calls, {});
    for (const auto &[number, call] : open) {
        SendFinished sent;
        LookUpFinished seen;
        for (const QString &effectId : call.effectIds) {
            sent.outcomes.push_back({effectId, SendFate::Unknown, {}, Error{ErrorCode::Cancelled}, {}});
            seen.outcomes.push_back({effectId, LookUpFate::Failed, {}, Error{ErrorCode::Cancelled}});
        }
        if (!m_engine)
            return;
        m_events.push_back(call.isSend ? Event{std::move(sent)} : Event{std::move(seen)});
    }
    pump();
}

void Station::tellSource(const TellSource &command)
{
    ++m_tells;
    note("tell", command.record.id + u' ' + syncStatusKey(command.status), command.keepsStatus ? 1 : 0);
    checkTold(command);
    const QString message =
        command.error ? QString::number(static_cast<int>(command.error->code)) : QString{};
    if (command.keepsStatus && m_messages[command.record] == message) { // told already
        WriteBackFinished done;
        done.order = command.order;
        done.fate = WriteBackFate::Written;
        later(0, [this, command, done] { finishTell(command, done); });
        return;
    }
    Chance &chance = m_around.faults.chance(Fault::SourceFails);
    const bool fails = m_around.faults.strikes(Fault::SourceFails, m_around.agenda.now());
    const bool arrives = !fails || chance.in(500);
    const auto done = std::make_shared<WriteBackFinished>();
    done->order = command.order;
    done->error = Error{ErrorCode::SourceUnreachable};
    const qint64 travel = chance.between(20, 400);
    m_around.agenda.after(travel, [this, command, arrives, fails, done] { // it arrives though we may be dead
        const WriteBackFinished truth = arrives ? m_around.crm.writeBack(command) : *done;
        if (!fails)
            *done = truth;
    });
    later(travel + chance.between(20, 200), [this, command, done] { finishTell(command, *done); });
}

void Station::finishTell(const TellSource &command, WriteBackFinished done)
{
    m_around.points.pass(m_around.agenda.now());
    --m_tells;
    if (done.fate == WriteBackFate::Written) {
        m_messages[command.record] =
            command.error ? QString::number(static_cast<int>(command.error->code)) : QString{};
        m_journal.setRecordSync(command.record, *m_around.crm.find(command.record));
    }
    push(std::move(done));
}

/// I4: the source hears "transferred" only of what this journal has proved, or a plan found there before.
/// What this journal saw refused or in conflict another workstation may have proved since.
void Station::checkTold(const TellSource &command) const
{
    if (command.status != SyncStatus::Transferred || command.keepsStatus || command.error)
        return;
    const bool isNamed = !m_around.crm.find(command.record)->reference.isEmpty();
    for (const Effect &effect : m_journal.effects()) {
        const Effect *newest = m_journal.newest(effect.baseId);
        // Of a note in parts the whole is proved elsewhere when the source names its document already.
        const bool isWhole = effect.record.kind != RecordKind::CreditNote || isNamed;
        const bool mayBeElsewhere =
            effect.state == EffectState::Conflict || (effect.state == EffectState::Rejected && isWhole);
        const bool isElsewhere = mayBeElsewhere && m_around.judge.isProvedElsewhere(effect, m_number);
        if (!isElsewhere && effect.record == command.record && newest == &effect && !isInLedger(effect.state)
            && effect.purpose != Purpose::Update)
            m_around.judge.violate("I4",
                                   u"told transferred, but "_s + effectStateKey(effect.state) + u": "_s
                                       + effect.record.id + u' ' + purposeKey(effect.purpose));
    }
}

void Station::noteEvent(const Event &event) const
{
    if (const auto *sent = std::get_if<SendFinished>(&event)) {
        for (const SendFinished::Outcome &outcome : sent->outcomes)
            note("answer", outcome.effectId.left(6), static_cast<qint64>(outcome.fate));
    } else if (const auto *seen = std::get_if<LookUpFinished>(&event)) {
        for (const LookUpFinished::Outcome &outcome : seen->outcomes)
            note("seen", outcome.effectId.left(6), static_cast<qint64>(outcome.fate));
    } else if (const auto *told = std::get_if<WriteBackFinished>(&event)) {
        note("told", {}, static_cast<qint64>(told->fate));
    } else if (std::holds_alternative<Woke>(event)) {
        note("woke");
    }
}

} // namespace passerelle::simulation
