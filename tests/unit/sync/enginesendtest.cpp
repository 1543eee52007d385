// SPDX-License-Identifier: GPL-3.0-or-later
// From intent to proof: what is sent, and what each answer makes of it.
#include "enginefixture.h"

namespace passerelle::sync {

class EngineSendTest : public EngineFixture
{
protected:
    static qsizetype linesOf(const QString &trace, const QString &part) { return trace.count(part); }
};

TEST_F(EngineSendTest, StoresTheIntentBeforeItSendsAndSendsItInFlight)
{
    addInvoice(u"1"_s);

    begin();

    EXPECT_LT(trace.indexOf(u"0 1c:planned"_s), trace.indexOf(u"2 1c:in-flight"_s));
    const Send send = nextSend();
    EXPECT_EQ(send.effects.front().state, EffectState::InFlight);
    EXPECT_EQ(send.effects.front().attempt, 1);
    EXPECT_EQ(send.effects.front().sentAt, now.utc);
    EXPECT_EQ(send.effects.front().payloadHash, "hash");
    EXPECT_TRUE(send.batchKey.isEmpty());
}

TEST_F(EngineSendTest, ConfirmsOnlyAnAnswerThatEchoesMarkerAndTotal)
{
    const Effect effect = addInvoice(u"1"_s);
    begin();

    answerWith(documentOf(effect));

    EXPECT_EQ(state(u"1"_s), EffectState::Acknowledged);
    EXPECT_EQ(item(u"1"_s).effect.proof, Proof::Reply);
    EXPECT_EQ(item(u"1"_s).effect.ledgerId, u"L-1"_s);
    EXPECT_EQ(finish->reason, FinishReason::Done);
}

TEST_F(EngineSendTest, TakesAnAnswerWithoutOurMarkerForNoAnswer)
{
    const Effect effect = addInvoice(u"1"_s);
    begin();
    LedgerDocument stranger = documentOf(effect);
    stranger.marker.clear();

    answerWith(stranger);

    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    EXPECT_TRUE(tells.empty());
    EXPECT_EQ(engine->lostReplies(), 1);
}

TEST_F(EngineSendTest, MakesAWrongTotalNumberOrCurrencyAConflict)
{
    const Effect effect = addInvoice(u"1"_s);
    addInvoice(u"2"_s);
    addInvoice(u"3"_s);
    begin();
    LedgerDocument document = documentOf(effect);
    ++document.total.minor;
    answerWith(document);
    document = documentOf(sends.front().effects.front());
    document.number = u"other"_s;
    answerWith(document);
    document = documentOf(sends.front().effects.front());
    document.total.currency = *Currency::fromCode(u"USD");
    answerWith(document);

    for (const auto &id : {u"1"_s, u"2"_s, u"3"_s})
        EXPECT_EQ(state(id), EffectState::Conflict);
    EXPECT_EQ(error(u"1"_s), ErrorCode::ConflictTotal);
    EXPECT_EQ(item(u"1"_s).effect.error.detail, u"114.98 / 114.99"_s);
    EXPECT_EQ(error(u"2"_s), ErrorCode::ConflictChanged);
    EXPECT_EQ(error(u"3"_s), ErrorCode::CurrencyMismatch);
    EXPECT_EQ(tells.front().status, SyncStatus::TransferError);
}

// covers: M-31
TEST_F(EngineSendTest, RejectsWhatTheLedgerRefusedAndBlocksWhatDependsOnIt)
{
    add(RecordKind::Customer, u"c"_s, StepName::CreateCustomers);
    addInvoice(u"1"_s).dependsOn = {baseOf(RecordKind::Customer, u"c"_s)};
    add(RecordKind::Payment, u"9"_s, StepName::Payments).dependsOn = {baseOf(RecordKind::Invoice, u"1"_s)};
    begin();

    answer(SendFate::Refused, ErrorCode::RefusedByLedger);

    EXPECT_EQ(state(u"c"_s), EffectState::Rejected);
    EXPECT_EQ(state(u"1"_s), EffectState::Blocked);
    EXPECT_EQ(state(u"9"_s), EffectState::Blocked);
    EXPECT_EQ(error(u"1"_s), ErrorCode::CustomerNotTransferred);
    EXPECT_EQ(error(u"9"_s), ErrorCode::InvoiceNotTransferred);
    ASSERT_EQ(tells.size(), 3U);
    for (const TellSource &tell : tells)
        EXPECT_EQ(tell.keepsStatus, tell.record.kind != RecordKind::Customer);
    EXPECT_EQ(finish->reason, FinishReason::Done);
}

// covers: M-32
TEST_F(EngineSendTest, NeverSendsWhatTheLedgerCannotExpress)
{
    addInvoice(u"1"_s);
    refusedAtEncoding = {u"1"_s};

    begin();

    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(state(u"1"_s), EffectState::Rejected);
    EXPECT_EQ(tells.front().error->code, ErrorCode::FieldTooLong);
}

// covers: M-44, M-61, M-62
TEST_F(EngineSendTest, WorksStepByStepAndReleasesWhatWaited)
{
    add(RecordKind::Payment, u"9"_s, StepName::Payments).dependsOn = {baseOf(RecordKind::Invoice, u"1"_s)};
    addInvoice(u"1"_s).dependsOn = {baseOf(RecordKind::Customer, u"c"_s)};
    addInvoice(u"2"_s);
    add(RecordKind::Customer, u"u"_s, StepName::UpdateCustomers, Purpose::Update).targetLedgerId = u"L-u"_s;
    add(RecordKind::Customer, u"c"_s, StepName::CreateCustomers);
    options.capabilities.parallelCalls = 4;
    begin();
    QStringList order;

    while (!sends.empty()) {
        order.append(sends.front().effects.front().record.id);
        EXPECT_EQ(sends.size() == 2, order.last() == u"1"_s) << "only the two invoices go together";
        answer(SendFate::Applied);
    }

    EXPECT_THAT(order, testing::ElementsAre(u"c"_s, u"u"_s, u"1"_s, u"2"_s, u"9"_s));
    EXPECT_EQ(finish->reason, FinishReason::Done);
}

TEST_F(EngineSendTest, BatchesManyAndSendsFewAlone)
{
    options.capabilities.batchSize = 10;
    for (int i = 1; i <= 7; ++i)
        addInvoice(QString::number(i));
    begin();

    const Send batch = nextSend();
    EXPECT_EQ(batch.effects.size(), 7U);
    EXPECT_EQ(batch.batchKey.size(), 32);
    EXPECT_TRUE(sends.empty());
    for (const Effect &effect : batch.effects)
        EXPECT_EQ(effect.batchId, batch.batchKey);

    answer(batch, SendFate::Applied);
    EXPECT_EQ(finish->reason, FinishReason::Done);
}

TEST_F(EngineSendTest, SendsUpToFourAlone)
{
    options.capabilities.batchSize = 10;
    options.capabilities.parallelCalls = 10;
    for (int i = 1; i <= 4; ++i)
        addInvoice(QString::number(i));

    begin();

    EXPECT_EQ(sends.size(), 4U);
}

TEST_F(EngineSendTest, MakesEveryItemOfALostBatchUnknownAndSendsTheAbsentOnesAlone)
{
    options.capabilities.batchSize = 10;
    for (int i = 1; i <= 6; ++i)
        addInvoice(QString::number(i));
    begin();
    answer(SendFate::Unknown);
    for (int i = 1; i <= 6; ++i)
        EXPECT_EQ(state(QString::number(i)), EffectState::Unknown);

    wake();
    EXPECT_EQ(lookUps.front().effects.size(), 6U) << "one look-up for all";
    find(LookUpFate::Absent);

    EXPECT_EQ(nextSend().effects.size(), 1U);
}

TEST_F(EngineSendTest, KeepsNoMoreCallsInFlightThanTheLedgerTakes)
{
    options.capabilities.parallelCalls = 3;
    for (int i = 1; i <= 9; ++i)
        addInvoice(QString::number(i));
    begin();

    EXPECT_EQ(sends.size(), 3U);
    answer(SendFate::Applied);
    EXPECT_EQ(sends.size(), 3U);
    applyAll();
    EXPECT_EQ(engine->items().size(), 9U);
    EXPECT_TRUE(engine->isFinished());
}

TEST_F(EngineSendTest, TakesBackWhatWasNotSentAndGivesUpAfterFour)
{
    addInvoice(u"1"_s);
    begin();
    for (int i = 0; i < 3; ++i) {
        answer(SendFate::NotSent, ErrorCode::LedgerUnreachable);
        EXPECT_EQ(state(u"1"_s), EffectState::Intended);
        EXPECT_TRUE(sends.empty()) << "it waits a little longer each time";
        wake();
    }

    answer(SendFate::NotSent, ErrorCode::LedgerUnreachable);

    ASSERT_TRUE(finish);
    EXPECT_EQ(finish->reason, FinishReason::Failed);
    EXPECT_EQ(finish->error.code, ErrorCode::LedgerUnreachable);
    EXPECT_EQ(item(u"1"_s).attempts, 0);
}

class EngineEndingErrorTest : public EngineFixture, public testing::WithParamInterface<ErrorCode>
{
};

TEST_P(EngineEndingErrorTest, EndsTheRunWithoutTouchingTheRest)
{
    addInvoice(u"1"_s);
    addInvoice(u"2"_s);
    begin();

    answer(SendFate::Refused, GetParam());

    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(finish->reason, FinishReason::Failed);
    EXPECT_EQ(finish->error.code, GetParam());
    EXPECT_EQ(state(u"1"_s), EffectState::Intended);
    EXPECT_EQ(state(u"2"_s), EffectState::Planned);
    EXPECT_TRUE(tells.empty());
}

INSTANTIATE_TEST_SUITE_P(Errors, EngineEndingErrorTest,
                         testing::Values(ErrorCode::AuthorizationExpired, ErrorCode::LedgerSubscriptionEnded,
                                         ErrorCode::LedgerAccessDenied, ErrorCode::LedgerWrongCompany));

TEST_F(EngineSendTest, PausesTheWholeCompanyWhenThrottledAndDoesNotCountTheAttempt)
{
    options.capabilities.trustsRequestKey = true;
    addInvoice(u"1"_s);
    addInvoice(u"2"_s);
    begin();
    const QString effectId = sends.front().effects.front().effectId;

    answer(SendFate::Throttled, ErrorCode::Throttled, 30'000);

    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(item(u"1"_s).attempts, 0);
    EXPECT_EQ(wakeAt, now.monotonic + 30'000);
    wake();
    EXPECT_EQ(nextSend().effects.front().effectId, effectId);
    EXPECT_EQ(engine->throttled(), 1);
}

TEST_F(EngineSendTest, LooksUpAfterA429WhenTheKeyIsNotTrusted)
{
    addInvoice(u"1"_s);
    begin();

    answer(SendFate::Throttled, ErrorCode::Throttled, 30'000);
    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    wake();

    EXPECT_TRUE(sends.empty());
    find(LookUpFate::Absent);
    EXPECT_EQ(sends.size(), 1U);
}

TEST_F(EngineSendTest, OpensTheCircuitAfterFiveServerErrorsAndProbesWithALookUp)
{
    for (int i = 1; i <= 6; ++i)
        addInvoice(QString::number(i));
    begin();
    for (int i = 1; i <= 5; ++i)
        answer(SendFate::Unknown, ErrorCode::LedgerServerError);
    EXPECT_TRUE(sends.empty());

    pass(60'000);
    EXPECT_TRUE(sends.empty()) << "the first call after the pause reads";
    wake();
    EXPECT_TRUE(sends.empty());
    ASSERT_FALSE(lookUps.empty());
    find(LookUpFate::Found);

    EXPECT_EQ(nextSend().effects.front().record.id, u"6"_s);
}

TEST_F(EngineSendTest, SendsNothingMoreAfterAStopButKeepsWhatIsAnswered)
{
    for (int i = 1; i <= 3; ++i)
        addInvoice(QString::number(i));
    begin();
    const Send inFlight = nextSend();

    feed(StopRequested{});
    EXPECT_FALSE(finish) << "it waits for the answer that is on its way";
    answer(inFlight, SendFate::Applied);

    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(finish->reason, FinishReason::Stopped);
    EXPECT_EQ(state(u"1"_s), EffectState::Confirmed);
    EXPECT_TRUE(tells.empty());
}

TEST_F(EngineSendTest, GivesTheSameCommandsForTheSameEvents)
{
    QStringList traces;
    for (int run = 0; run < 2; ++run) {
        plan = {};
        trace.clear();
        now = Moment{1'795'000'000'000, 1'000};
        add(RecordKind::Customer, u"c"_s, StepName::CreateCustomers);
        for (int i = 1; i <= 12; ++i)
            addInvoice(QString::number(i)).dependsOn = {baseOf(RecordKind::Customer, u"c"_s)};
        begin();
        answer(SendFate::Applied);
        answer(SendFate::Unknown);
        answer(SendFate::Refused, ErrorCode::PeriodClosed);
        applyAll();
        wake();
        find(LookUpFate::Absent);
        applyAll();
        EXPECT_TRUE(engine->isFinished());
        traces.append(trace);
    }
    EXPECT_EQ(traces.front(), traces.back());
    EXPECT_GT(linesOf(traces.front(), u"\n"_s), 40);
}

} // namespace passerelle::sync
