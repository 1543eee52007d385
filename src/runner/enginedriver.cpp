// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/enginedriver.h"

#include "base/hash.h"
#include "runner/references.h"

namespace passerelle::runner {

using namespace domain;
using namespace sync;

namespace {

constexpr auto StopGrace = std::chrono::milliseconds{1'200}; // "ends within 2 s"

} // namespace

EngineDriver::EngineDriver(Parts parts, std::vector<ListedRecord> &records)
    : m_parts(std::move(parts))
    , m_records(records)
    , m_news(std::make_unique<net::Latch>())
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_context, [this] { push(Woke{}); });
    m_grace.setSingleShot(true);
    QObject::connect(&m_grace, &QTimer::timeout, &m_context, [this] { m_callStop.request_stop(); });
}

EngineDriver::~EngineDriver() = default;

Moment EngineDriver::moment() const
{
    const qint64 monotonic = m_parts.clock.monotonic().count();
    const qint64 byClock = m_parts.clock.now().toMSecsSinceEpoch() + m_parts.clockIsBehind;
    const qint64 byElapsed = m_parts.begin.utc + monotonic - m_parts.begin.monotonic;
    return Moment{std::max(byClock, byElapsed), monotonic, std::abs(byClock - byElapsed)};
}

void EngineDriver::push(Event event)
{
    m_events.push_back(std::move(event));
    m_news->open();
}

void EngineDriver::onStop()
{
    push(StopRequested{});
    m_grace.start(StopGrace);
}

QCoro::Task<Result<Finish>> EngineDriver::run(Engine *engine, std::stop_token stop)
{
    const std::stop_callback onStopRequest{
        stop, [this] { QMetaObject::invokeMethod(&m_context, [this] { onStop(); }, Qt::QueuedConnection); }};
    for (const Engine::Item &item : engine->items()) {
        if (isInLedger(item.effect.state))
            m_ledgerIds.insert(item.effect.baseId, item.effect.ledgerId);
    }
    push(Began{});
    while (true) {
        m_news = std::make_unique<net::Latch>();
        const Result<Done> pumped = pump(*engine);
        if (!pumped && !m_storageFailure) {
            m_storageFailure = pumped.error();
            m_callStop.request_stop(); // nothing may leave any more; what is in flight becomes Unknown at the
                                       // next start
        }
        const bool isOver = (m_finish || m_storageFailure) && m_calls == 0 && m_events.empty();
        if (isOver)
            break;
        if (m_events.empty())
            co_await m_news->wait();
    }
    m_tasks.clear();
    if (m_storageFailure)
        co_return Failure{*m_storageFailure};
    const Finish finish = *m_finish;
    co_return finish;
}

Result<Done> EngineDriver::pump(Engine &engine)
{
    while (!m_events.empty()) {
        const Event event = std::move(m_events.front());
        m_events.pop_front();
        if (m_storageFailure || m_finish)
            continue;
        std::vector<Command> commands = engine.step(event, moment());
        for (Command &command : commands) {
            Result<Done> executed = execute(engine, command);
            if (!executed)
                return executed;
        }
    }
    return Done{};
}

Result<Done> EngineDriver::execute(Engine &engine, Command &command)
{
    if (const auto *intents = std::get_if<StoreIntents>(&command))
        return storeIntents(engine, *intents);
    if (const auto *transitions = std::get_if<Record>(&command))
        return record(*transitions);
    if (auto *sending = std::get_if<Send>(&command))
        return beginSend(*sending);
    if (auto *searching = std::get_if<LookUp>(&command))
        hold(lookUp(std::move(*searching)));
    else if (auto *telling = std::get_if<TellSource>(&command))
        hold(tellSource(std::move(*telling)));
    else if (const auto *wake = std::get_if<WakeAt>(&command))
        wakeAt(*wake);
    else if (const auto *finish = std::get_if<Finish>(&command))
        m_finish = *finish;
    return Done{};
}

void EngineDriver::hold(QCoro::Task<> task)
{
    constexpr size_t Many = 64;
    if (m_tasks.size() > Many)
        std::erase_if(m_tasks, [](const QCoro::Task<> &one) { return one.isReady(); });
    m_tasks.push_back(std::move(task));
}

void EngineDriver::wakeAt(const WakeAt &command)
{
    const qint64 delay = command.monotonic - m_parts.clock.monotonic().count();
    m_timer.start(std::chrono::milliseconds{std::max<qint64>(delay, 1)});
}

Result<Done> EngineDriver::storeIntents(Engine &engine, const StoreIntents &command)
{
    IntentsStored event;
    std::vector<std::pair<Effect, QByteArray>> intents;
    for (const Effect &planned : command.effects) {
        const Draft draft = resolved(engine.takeDraft(planned.effectId), m_ledgerIds);
        Effect effect = planned;
        effect.customerLedgerId = customerIdOf(draft);
        const Result<QByteArray> payload = m_parts.ledger.encode(effect, draft);
        if (!payload) {
            event.refused.push_back(IntentsStored::Refused{effect.effectId, payload.error()});
            continue;
        }
        effect.payloadHash = sha256Hex(*payload);
        effect.state = EffectState::Intended;
        effect.runId = m_parts.runId;
        event.stored.push_back(
            IntentsStored::Stored{effect.effectId, effect.payloadHash, effect.customerLedgerId});
        intents.emplace_back(std::move(effect), *payload);
    }
    if (!intents.empty()) {
        Result<Done> stored = m_parts.journal.intend(intents);
        if (!stored)
            return stored;
    }
    push(std::move(event));
    return Done{};
}

Result<Done> EngineDriver::record(const Record &command)
{
    std::vector<storage::Journal::Transition> transitions;
    for (const Transition &transition : command.transitions) {
        Effect effect = transition.effect;
        effect.runId = m_parts.runId;
        transitions.push_back(storage::Journal::Transition{std::move(effect), transition.from});
    }
    Result<Done> committed = m_parts.journal.transit(transitions);
    if (!committed)
        return committed;
    for (const Transition &transition : command.transitions) {
        if (transition.effect.state == EffectState::Confirmed)
            m_ledgerIds.insert(transition.effect.baseId, transition.effect.ledgerId);
        m_parts.tally.moved(transition.effect, transition.from);
    }
    return Done{};
}

Result<Done> EngineDriver::beginSend(Send &command)
{
    std::vector<storage::Journal::Transition> transitions;
    for (Effect &effect : command.effects) {
        effect.runId = m_parts.runId;
        transitions.push_back(storage::Journal::Transition{effect, EffectState::Intended});
    }
    Result<Done> committed = m_parts.journal.transit(transitions);
    if (!committed)
        return committed;
    for (const Effect &effect : command.effects)
        m_parts.tally.moved(effect, EffectState::Intended);
    hold(send(std::move(command)));
    return Done{};
}

} // namespace passerelle::runner
