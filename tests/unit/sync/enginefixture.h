// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity.h"
#include "support/samplebooks.h"
#include "sync/engine.h"

#include <gmock/gmock.h>

#include <deque>

namespace passerelle::sync {

using namespace domain;
using namespace test;
using namespace Qt::StringLiterals;

/// Drives an engine by hand: intents are stored and the source is told at once unless a test says otherwise;
/// what is sent and looked up waits in queues until the test answers.
class EngineFixture : public testing::Test
{
protected:
    EngineFixture()
    {
        options.capabilities = sampleCapabilities();
        options.capabilities.parallelCalls = 1;
        options.waitForUnknown = 10 * 60'000;
    }

    static QString baseOf(RecordKind kind, const QString &id, Purpose purpose = Purpose::Create)
    {
        return baseIdOf(SampleScope, {kind, id}, purpose);
    }
    static Effect effectOf(RecordKind kind, const QString &id, StepName step,
                           Purpose purpose = Purpose::Create)
    {
        Effect effect = pastEffect({{kind, id}, id, u"Ariane"_s, QDate{2026, 11, 10}, Money{11498, {}}},
                                   purpose, EffectState::Planned, {});
        effect.step = step;
        effect.sourceVersion = u"v1"_s;
        return effect;
    }
    /// Adds to the plan; answers its effect to be changed further.
    Effect &add(RecordKind kind, const QString &id, StepName step, Purpose purpose = Purpose::Create)
    {
        plan.effects.push_back({effectOf(kind, id, step, purpose), {}});
        return plan.effects.back().effect;
    }
    Effect &addInvoice(const QString &id) { return add(RecordKind::Invoice, id, StepName::CreateInvoices); }

    void begin()
    {
        engine.emplace(plan, restored, options);
        feed(Began{});
    }

    void feed(const Event &event)
    {
        std::vector<Command> commands = engine->step(event, now);
        wakeAt.reset();
        for (Command &command : commands)
            take(std::move(command));
        while (!stored.empty()) {
            IntentsStored answer = std::move(stored.front());
            stored.pop_front();
            feed(answer);
        }
        while (answersTells && !untold.empty()) {
            const int order = untold.front();
            untold.pop_front();
            feed(WriteBackFinished{order, WriteBackFate::Written, u"v2"_s, {}, {}});
        }
    }

    void take(Command command)
    {
        trace += describe(command);
        if (const auto *intents = std::get_if<StoreIntents>(&command))
            stored.push_back(answerTo(*intents));
        else if (auto *sending = std::get_if<Send>(&command))
            sends.push_back(std::move(*sending));
        else if (auto *searching = std::get_if<LookUp>(&command))
            lookUps.push_back(std::move(*searching));
        else if (auto *telling = std::get_if<TellSource>(&command)) {
            untold.push_back(telling->order);
            tells.push_back(std::move(*telling));
        } else if (const auto *wake = std::get_if<WakeAt>(&command))
            wakeAt = wake->monotonic;
        else if (const auto *end = std::get_if<Finish>(&command))
            finish = *end;
    }

    IntentsStored answerTo(const StoreIntents &intents) const
    {
        IntentsStored answer;
        for (const Effect &effect : intents.effects) {
            if (refusedAtEncoding.contains(effect.record.id))
                answer.refused.push_back({effect.effectId, Error{ErrorCode::FieldTooLong, u"name"_s}});
            else
                answer.stored.push_back({effect.effectId, "hash", u"L-a"_s});
        }
        return answer;
    }

    static QString describe(const Command &command)
    {
        QString text = QString::number(command.index());
        const auto addEffect = [&text](const Effect &effect, EffectState from) {
            text += u' ' + effect.record.id + purposeKey(effect.purpose).left(1) + u':' + effectStateKey(from)
                + u'>' + effectStateKey(effect.state);
        };
        if (const auto *intents = std::get_if<StoreIntents>(&command)) {
            for (const Effect &effect : intents->effects)
                addEffect(effect, effect.state);
        } else if (const auto *record = std::get_if<Record>(&command)) {
            for (const Transition &transition : record->transitions)
                addEffect(transition.effect, transition.from);
        } else if (const auto *sending = std::get_if<Send>(&command)) {
            for (const Effect &effect : sending->effects)
                addEffect(effect, effect.state);
            text += u'#' + sending->batchKey;
        } else if (const auto *searching = std::get_if<LookUp>(&command)) {
            for (const Effect &effect : searching->effects)
                addEffect(effect, effect.state);
        } else if (const auto *telling = std::get_if<TellSource>(&command)) {
            text += u' ' + telling->record.id + u'=' + syncStatusKey(telling->status);
        } else if (const auto *wake = std::get_if<WakeAt>(&command)) {
            text += u'@' + QString::number(wake->monotonic);
        }
        return text + u'\n';
    }

    Send nextSend()
    {
        EXPECT_FALSE(sends.empty()) << qPrintable(trace);
        Send next = sends.empty() ? Send{} : std::move(sends.front());
        if (!sends.empty())
            sends.pop_front();
        return next;
    }
    LookUp nextLookUp()
    {
        EXPECT_FALSE(lookUps.empty()) << qPrintable(trace);
        LookUp next = lookUps.empty() ? LookUp{} : std::move(lookUps.front());
        if (!lookUps.empty())
            lookUps.pop_front();
        return next;
    }

    /// What a ledger that did as it was told would hold.
    static LedgerDocument documentOf(const Effect &effect)
    {
        LedgerDocument document;
        document.ledgerId = u"L-"_s + effect.record.id;
        document.versionToken = u"0"_s;
        document.number = effect.naturalKey;
        document.marker = effect.marker;
        document.total = effect.total;
        return document;
    }
    void answer(const Send &send, SendFate fate, ErrorCode code = ErrorCode::OutcomeUnknown,
                std::optional<qint64> retryAfter = {})
    {
        SendFinished event;
        for (const Effect &effect : send.effects) {
            SendFinished::Outcome outcome{effect.effectId, fate, {}, {}, retryAfter};
            if (fate == SendFate::Applied)
                outcome.document = documentOf(effect);
            else
                outcome.error = Error{code, u"detail"_s};
            event.outcomes.push_back(outcome);
        }
        feed(event);
    }
    void answer(SendFate fate, ErrorCode code = ErrorCode::OutcomeUnknown,
                std::optional<qint64> retryAfter = {})
    {
        answer(nextSend(), fate, code, retryAfter);
    }
    void answerWith(const LedgerDocument &document)
    {
        const Send send = nextSend();
        SendFinished event;
        event.outcomes.push_back({send.effects.front().effectId, SendFate::Applied, document, {}, {}});
        feed(event);
    }
    void find(LookUpFate fate, ErrorCode code = ErrorCode::LedgerServerError)
    {
        const LookUp lookUp = nextLookUp();
        LookUpFinished event;
        for (const Effect &effect : lookUp.effects) {
            const bool fails = fate == LookUpFate::Failed;
            event.outcomes.push_back(
                {effect.effectId, fate, documentOf(effect), fails ? Error{code} : Error{}});
        }
        feed(event);
    }
    /// Lets time go to the moment the engine asked for.
    void wake()
    {
        ASSERT_TRUE(wakeAt) << qPrintable(trace);
        pass(*wakeAt - now.monotonic);
    }
    void pass(qint64 milliseconds)
    {
        now.monotonic += milliseconds;
        now.utc += milliseconds;
        feed(Woke{});
    }
    /// Applies everything that is sent until nothing is.
    void applyAll()
    {
        while (!sends.empty())
            answer(SendFate::Applied);
    }

    const Engine::Item &item(const QString &id, Purpose purpose = Purpose::Create) const
    {
        for (const Engine::Item &one : engine->items()) {
            if (one.effect.record.id == id && one.effect.purpose == purpose)
                return one;
        }
        throw std::runtime_error{"no such record"};
    }
    EffectState state(const QString &id, Purpose purpose = Purpose::Create) const
    {
        return item(id, purpose).effect.state;
    }
    ErrorCode error(const QString &id) const { return item(id).effect.error.code; }

    EngineOptions options = {};
    SyncPlan plan = {};
    std::vector<Effect> restored = {};
    std::optional<Engine> engine = {};
    Moment now{1'795'000'000'000, 1'000};
    bool answersTells = true;
    QStringList refusedAtEncoding = {};
    std::deque<IntentsStored> stored = {};
    std::deque<Send> sends = {};
    std::deque<LookUp> lookUps = {};
    std::deque<int> untold = {};
    std::vector<TellSource> tells = {};
    std::optional<qint64> wakeAt = {};
    std::optional<Finish> finish = {};
    QString trace = {};
};

} // namespace passerelle::sync
