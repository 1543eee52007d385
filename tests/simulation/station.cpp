// SPDX-License-Identifier: GPL-3.0-or-later
// A workstation's life: how a run begins and ends, and what a crash leaves.
#include "simulation/station.h"

#include "support/samplebooks.h"
#include "sync/unsettled.h"

namespace passerelle::simulation {

using namespace domain;
using namespace sync;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 UtcOfZero = 1'795'000'000'000;

using Statuses = std::map<RecordRef, SyncFields>;

Statuses statusesOf(const SourceSnapshot &snapshot)
{
    Statuses statuses;
    for (const Customer &customer : snapshot.customers)
        statuses.emplace(RecordRef{RecordKind::Customer, customer.id}, customer.sync);
    for (const Invoice &invoice : snapshot.invoices)
        statuses.emplace(RecordRef{invoice.kind, invoice.id}, invoice.sync);
    for (const Payment &payment : snapshot.payments)
        statuses.emplace(RecordRef{RecordKind::Payment, payment.id}, payment.sync);
    for (const DeferredEntry &entry : snapshot.entries)
        statuses.emplace(RecordRef{RecordKind::JournalEntry, entry.id}, entry.sync);
    return statuses;
}

/// Whether this run did not look for a record that it had to tell of: what an earlier journal knew of it
/// stays unknown. As the runner decides it, what ended in error is troubled too.
bool hasUnseen(const std::map<RecordRef, SyncStatus> &statuses, const std::set<RecordRef> &unplanned,
               const Engine &engine)
{
    LookedFor looked = lookedFor(engine);
    looked.troubled.insert(unplanned.begin(), unplanned.end());
    for (const Engine::Item &item : engine.items()) {
        if (item.effect.state == EffectState::Rejected || item.effect.state == EffectState::Conflict)
            looked.troubled.insert(item.effect.record);
    }
    return std::any_of(statuses.begin(), statuses.end(), [&looked](const auto &entry) {
        return !isLookedForWhole(entry.first, entry.second, looked);
    });
}

} // namespace

Station::Station(const Surroundings &around, int number, std::unique_ptr<JournalStore> store)
    : m_around(around)
    , m_number(number)
{
    m_journal.keepIn(std::move(store), !around.scene.beginsInAmnesia);
}

qint64 Station::utcOf(qint64 agendaTime)
{
    return UtcOfZero + agendaTime;
}

Moment Station::moment() const
{
    const qint64 byElapsed = UtcOfZero + m_around.agenda.now() + m_measureError;
    const qint64 byClock = byElapsed + m_clockJump;
    return Moment{std::max(byClock, byElapsed), m_around.agenda.now(), std::abs(m_clockJump)};
}

void Station::note(const char *what, const QString &about, qint64 number) const
{
    m_around.trace.note(m_around.agenda.now(), what, about, number * 10 + m_number);
}

void Station::guarded(const Agenda::Work &work)
{
    try {
        work();
    } catch (const Crashed &) {
        die();
    } catch (const JournalFailed &) {
        giveUp();
    }
}

void Station::later(qint64 delay, Agenda::Work work)
{
    m_around.agenda.after(delay, [this, life = m_life, work = std::move(work)] {
        if (life == m_life)
            guarded(work);
    });
}

void Station::die()
{
    note("crash");
    m_around.points.noteCrash();
    m_journal.crash();
    drop();
}

/// What the runner does when the journal can't be written: nothing is sent any more, open calls end, and what
/// was on its way is unknown when the next run begins.
void Station::giveUp()
{
    note("journal failed");
    try {
        m_journal.end();
    } catch (const Crashed &) {
        die();
        return;
    } catch (const JournalFailed &) {
        note("not closed");
    }
    drop();
}

void Station::drop()
{
    ++m_life;
    m_engine.reset();
    m_events.clear();
    m_calls.clear();
    m_tells = 0;
    m_isRunning = false;
    m_isPumping = false;
    if (onEnd)
        onEnd();
}

void Station::loseJournal()
{
    m_journal.lose();
    m_isLossUnnoticed = true;
}

qint64 Station::lostSendsShowBy() const
{
    return m_lossNoticedAt < 0 ? 0 : m_lossNoticedAt + m_around.scene.capabilities.quietTime.count();
}

void Station::start()
{
    m_isRunning = true;
    if (std::exchange(m_isLossUnnoticed, false))
        m_lossNoticedAt = m_around.agenda.now();
    m_isStopped = false;
    ++m_runs;
    m_clockJump = 0; // the runner asks the source for the time when a run begins
    m_measureError = m_around.faults.chance(Fault::ClockJump).between(-2'000, 0);
    note("run", {}, m_runs);
    later(m_around.faults.chance(Fault::Crash).between(200, 3'000), [this] { read(); });
}

void Station::stop()
{
    constexpr qint64 Grace = 1'200; // what the runner gives calls before it ends them
    if (!m_engine)
        return;
    note("stop");
    m_isStopped = true;
    guarded([this] { push(StopRequested{}); });
    later(Grace, [this] { cancelCalls(); });
}

/// The source first, the ledger's facts after it; both may change meanwhile.
void Station::read()
{
    const QString wrong = m_journal.begin(m_around.faults, m_around.agenda.now());
    if (!wrong.isEmpty() && m_around.scene.judgesReopening)
        m_around.judge.violate("durable", wrong);
    const SourceSnapshot snapshot = m_around.crm.books();
    later(m_around.faults.chance(Fault::Crash).between(200, 3'000), [this, snapshot] { plan(snapshot); });
}

void Station::plan(const SourceSnapshot &snapshot)
{
    m_journal.keepSnapshot(snapshot);
    std::vector<Effect> resumed = effectsToResume(snapshot);
    static const Mapping mapping = test::sampleMapping();
    PlanInput input;
    input.scope = test::SampleScope;
    input.snapshot = snapshot;
    input.facts = m_around.ledger.facts(m_around.agenda.now());
    input.mapping = mapping;
    input.capabilities = m_around.scene.capabilities;
    input.known = m_journal.storedEffects();
    input.isAmnesiac = m_journal.isAmnesiac();
    input.today = test::DeferredDay;
    SyncPlan plan = makePlan(input);
    if (m_lossNoticedAt >= 0)
        lookNoSooner(plan, utcOf(lostSendsShowBy()));

    m_statuses.clear();
    for (const auto &[record, fields] : statusesOf(snapshot))
        m_statuses.emplace(record, fields.status);
    m_unplanned.clear();
    for (const PlanProblem &problem : plan.problems)
        m_unplanned.insert(problem.label.record);
    m_drafts.clear();
    m_ledgerIds.clear();
    m_messages.clear();
    m_touched.clear();
    for (const auto &[record, fields] : statusesOf(snapshot))
        m_messages.emplace(record, fields.message);
    EngineOptions options;
    options.capabilities = m_around.scene.capabilities;
    options.waitForUnknown = m_around.scene.waitForUnknown;
    options.heldBack = correctionsInError(snapshot);
    options.takenBack = takenBack(snapshot, resumed);
    m_takenBack = options.takenBack;
    m_windows.clear();
    m_engine.emplace(plan, std::move(resumed), options);
    for (PlannedEffect &planned : plan.effects)
        m_drafts.emplace(planned.effect.effectId, std::move(planned.draft));
    for (const Engine::Item &item : m_engine->items()) {
        if (isInLedger(item.effect.state))
            m_ledgerIds[item.effect.baseId] = item.effect.ledgerId;
    }
    note("plan", {}, static_cast<qint64>(plan.effects.size()));
    push(Began{});
}

/// As the runner decides it (runner/resume): intents that nobody wants any more are withdrawn, records of
/// which a part was refused keep their confirmed parts to themselves.
std::vector<Effect> Station::effectsToResume(const SourceSnapshot &snapshot)
{
    const Statuses statuses = statusesOf(snapshot);
    const auto isWanted = [&statuses](const Effect &effect) {
        const auto found = statuses.find(effect.record);
        return found != statuses.end() && found->second.status == SyncStatus::ToTransfer;
    };
    std::vector<Effect> resumed;
    std::vector<Transition> withdrawn;
    for (Effect &effect : m_journal.storedUnfinished()) {
        if (isWanted(effect)) // nobody decided otherwise: what else was edited must not hold the status back
            effect.sourceVersion = statuses.at(effect.record).versionToken;
        if (effect.state == EffectState::Intended && m_journal.isAmnesiac())
            effect.looksUpFirst = true;
        if (isWanted(effect) || !mayWithdraw(effect)) {
            resumed.push_back(std::move(effect));
            continue;
        }
        effect.state = EffectState::Rejected;
        effect.error = Error{ErrorCode::Cancelled};
        withdrawn.push_back(Transition{std::move(effect), EffectState::Intended});
    }
    if (!withdrawn.empty())
        commit(withdrawn);
    std::map<std::pair<RecordRef, Purpose>, const Effect *> newest;
    for (const Effect &effect : m_journal.effects())
        newest[{effect.record, effect.purpose}] = &effect;
    std::set<RecordRef> halfDone;
    for (const auto &[part, effect] : newest) {
        const bool isRefused =
            effect->state == EffectState::Rejected || effect->state == EffectState::Conflict;
        if (!isRefused || isWanted(*effect))
            continue;
        halfDone.insert(effect->record);
        resumed.push_back(*effect);
    }
    std::erase_if(resumed, [&halfDone](const Effect &effect) {
        return effect.state == EffectState::Confirmed && halfDone.contains(effect.record);
    });
    return resumed;
}

void Station::commit(const std::vector<Transition> &transitions)
{
    m_around.points.pass(m_around.agenda.now());
    m_journal.mayFail(m_around.faults, m_around.agenda.now());
    const QString refusal = m_journal.transit(transitions);
    if (!refusal.isEmpty())
        m_around.judge.violate("journal", refusal);
    for (const Transition &transition : transitions)
        note("state",
             transition.effect.record.id + u' ' + purposeKey(transition.effect.purpose) + u' '
                 + effectStateKey(transition.effect.state),
             static_cast<qint64>(transition.effect.error.code));
    m_around.points.pass(m_around.agenda.now());
}

void Station::finish(const Finish &finish)
{
    note("finish", {}, static_cast<qint64>(finish.reason) * 1'000 + static_cast<qint64>(finish.error.code));
    if (!m_calls.empty() || m_tells > 0)
        m_around.judge.violate("finish", u"finished with a call under way"_s);
    const bool isChecked = finish.reason != FinishReason::Failed || finish.error.code == ErrorCode::Throttled;
    bool isWhole = finish.reason == FinishReason::Done && !hasUnseen(m_statuses, m_unplanned, *m_engine);
    for (const Engine::Item &item : m_engine->items())
        isWhole = isWhole && item.effect.state != EffectState::Unknown;
    if (isWhole)
        m_journal.markWhole();
    if (isChecked && finish.reason != FinishReason::Stopped)
        closePassed();
    m_journal.end();
    m_engine.reset();
    ++m_life;
    m_isRunning = false;
    if (onEnd)
        onEnd();
}

/// The audit: what the ledger still holds as the journal says is closed.
void Station::closePassed()
{
    std::vector<Transition> closed;
    for (const Effect &effect : m_journal.effects()) {
        if (effect.state != EffectState::Acknowledged || !m_touched.contains(effect.effectId))
            continue;
        const LedgerModel::Held *held = m_around.ledger.find(effect.ledgerId);
        const bool isCustomer = effect.record.kind == RecordKind::Customer;
        if (!held || !held->isLive())
            continue;
        if (!isCustomer
            && (held->document.marker != effect.marker || held->document.total != effect.ledgerTotal))
            continue;
        Transition transition{effect, effect.state};
        transition.effect.state = EffectState::Closed;
        closed.push_back(std::move(transition));
    }
    if (!closed.empty())
        commit(closed);
}

} // namespace passerelle::simulation
