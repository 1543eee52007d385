// SPDX-License-Identifier: GPL-3.0-or-later
// Leaving Unknown: quiet time, look-ups, restarts; and telling the source.
#include "enginefixture.h"

namespace passerelle::sync {

class EngineRecoveryTest : public EngineFixture
{
protected:
    qint64 quiet() const { return options.capabilities.quietTime.count(); }

    void loseReply()
    {
        addInvoice(u"1"_s);
        begin();
        answer(SendFate::Unknown);
    }
};

TEST_F(EngineRecoveryTest, LooksUpALostReplyOnlyAfterTheQuietTime)
{
    loseReply();

    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    EXPECT_EQ(item(u"1"_s).effect.mayApplyUntil, now.utc + quiet());
    EXPECT_TRUE(lookUps.empty());
    pass(quiet() - 1);
    EXPECT_TRUE(lookUps.empty());
    pass(1);
    EXPECT_EQ(lookUps.size(), 1U);
    EXPECT_TRUE(tells.empty()) << "nothing is said of it meanwhile";
}

TEST_F(EngineRecoveryTest, SendsWhatIsAbsentAgainWithTheSameKeyAndPayload)
{
    loseReply();
    const Effect before = item(u"1"_s).effect;
    wake();

    find(LookUpFate::Absent);

    const Effect again = nextSend().effects.front();
    EXPECT_EQ(again.effectId, before.effectId);
    EXPECT_EQ(again.payloadHash, before.payloadHash);
    EXPECT_EQ(again.generation, 1);
    EXPECT_EQ(again.attempt, 2);
}

TEST_F(EngineRecoveryTest, WantsTwoAbsencesWhereOnlyLookUpsHelp)
{
    options.capabilities.recovery = RecoveryClass::LookUpOnly;
    loseReply();
    wake();

    find(LookUpFate::Absent);
    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(wakeAt, now.monotonic + 30'000);
    wake();
    find(LookUpFate::Absent);

    EXPECT_EQ(sends.size(), 1U);
}

// covers: M-30
TEST_F(EngineRecoveryTest, AdoptsWhatItFinds)
{
    loseReply();
    wake();

    find(LookUpFate::Found);

    EXPECT_EQ(state(u"1"_s), EffectState::Acknowledged);
    EXPECT_EQ(item(u"1"_s).effect.proof, Proof::Lookup);
    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(tells.front().status, SyncStatus::Transferred);
}

struct Finding
{
    LookUpFate fate = LookUpFate::Several;
    EffectState state = EffectState::Conflict;
    ErrorCode code = ErrorCode::InternalError;
};

class EngineFindingTest : public EngineRecoveryTest, public testing::WithParamInterface<Finding>
{
};

TEST_P(EngineFindingTest, LeavesTheRecordToAPersonAndSendsNothing)
{
    loseReply();
    wake();

    find(GetParam().fate);

    EXPECT_EQ(state(u"1"_s), GetParam().state);
    EXPECT_EQ(error(u"1"_s), GetParam().code);
    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(tells.front().status, SyncStatus::TransferError);
    EXPECT_TRUE(engine->isFinished());
}

INSTANTIATE_TEST_SUITE_P(
    Fates, EngineFindingTest,
    testing::Values(Finding{LookUpFate::Several, EffectState::Conflict, ErrorCode::ConflictTwoDocuments},
                    Finding{LookUpFate::FoundVoided, EffectState::Conflict, ErrorCode::ConflictVoided},
                    Finding{LookUpFate::Changed, EffectState::Conflict, ErrorCode::ConflictChanged},
                    Finding{LookUpFate::Foreign, EffectState::Rejected, ErrorCode::NumberUsed}));

TEST_F(EngineRecoveryTest, LooksATakenNumberUpAtOnceAndAdoptsItWhenItIsOurs)
{
    addInvoice(u"1"_s);
    begin();

    answer(SendFate::Taken, ErrorCode::NumberUsed);
    find(LookUpFate::Found);

    EXPECT_EQ(state(u"1"_s), EffectState::Acknowledged);
}

TEST_F(EngineRecoveryTest, StaysUnknownAfterFiveAttemptsAndGoesOnWithTheRest)
{
    addInvoice(u"1"_s);
    begin();
    for (int attempt = 1; attempt <= 5; ++attempt) {
        answer(SendFate::Unknown);
        wake();
        find(LookUpFate::Absent);
    }

    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    EXPECT_EQ(item(u"1"_s).effect.attempt, 5);
    EXPECT_EQ(finish->reason, FinishReason::Done);
    EXPECT_TRUE(tells.empty());
}

TEST_F(EngineRecoveryTest, TakesAFailedLookUpForNoProofAndAsksAgainLater)
{
    loseReply();
    wake();

    find(LookUpFate::Failed);

    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    EXPECT_TRUE(sends.empty());
    wake();
    EXPECT_EQ(lookUps.size(), 1U);
}

TEST_F(EngineRecoveryTest, DoesNotWaitLongerThanAskedForWhatIsUnknown)
{
    options.waitForUnknown = 60'000; // less than the quiet time
    loseReply();

    ASSERT_TRUE(finish);
    EXPECT_EQ(finish->reason, FinishReason::Done);
    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
}

TEST_F(EngineRecoveryTest, DoesEverythingElseWhileOneIsUnknown)
{
    addInvoice(u"1"_s);
    addInvoice(u"2"_s);
    add(RecordKind::Payment, u"8"_s, StepName::Payments).dependsOn = {baseOf(RecordKind::Invoice, u"1"_s)};
    add(RecordKind::Payment, u"9"_s, StepName::Payments).dependsOn = {baseOf(RecordKind::Invoice, u"2"_s)};
    begin();
    answer(SendFate::Unknown);
    applyAll();

    EXPECT_EQ(state(u"9"_s), EffectState::Acknowledged);
    EXPECT_EQ(state(u"8"_s), EffectState::Planned);
    wake();
    find(LookUpFate::Found);
    applyAll();
    EXPECT_EQ(state(u"8"_s), EffectState::Acknowledged);
}

TEST_F(EngineRecoveryTest, GoesBackToAnEarlierStepThoughALaterOneIsFullyPrepared)
{
    options.capabilities.batchSize = 2;
    add(RecordKind::Customer, u"c"_s, StepName::CreateCustomers);
    addInvoice(u"i"_s).dependsOn = {baseOf(RecordKind::Customer, u"c"_s)};
    for (const QString &payment : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
        add(RecordKind::Payment, payment, StepName::Payments);
    begin();
    answer(SendFate::Unknown);
    ASSERT_EQ(sends.size(), 1U); // the first payment; two more are stored
    pass(options.capabilities.quietTime.count());

    find(LookUpFate::Found);
    applyAll();

    EXPECT_EQ(state(u"i"_s), EffectState::Acknowledged);
    EXPECT_EQ(state(u"4"_s), EffectState::Acknowledged);
    EXPECT_EQ(finish->reason, FinishReason::Done);
}

TEST_F(EngineRecoveryTest, MakesWhatWasInFlightAtARestartUnknownAndPlansNothingAgain)
{
    Effect effect = effectOf(RecordKind::Invoice, u"1"_s, StepName::CreateInvoices);
    effect.state = EffectState::InFlight;
    effect.attempt = 1;
    effect.sentAt = now.utc - 5'000;
    restored = {effect};

    begin();

    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    EXPECT_TRUE(trace.startsWith(u"1 1c:in-flight>unknown"_s)) << qPrintable(trace);
    EXPECT_TRUE(sends.empty());
    EXPECT_TRUE(lookUps.empty());
    wake();
    find(LookUpFate::Absent);
    EXPECT_EQ(nextSend().effects.front().effectId, effect.effectId);
    EXPECT_FALSE(trace.contains(u"planned"_s));
}

TEST_F(EngineRecoveryTest, ResumesAnIntentWithoutStoringItAgainAndFinishesAWriteBackAlone)
{
    Effect intended = effectOf(RecordKind::Invoice, u"1"_s, StepName::CreateInvoices);
    intended.state = EffectState::Intended;
    Effect confirmed = effectOf(RecordKind::Invoice, u"2"_s, StepName::CreateInvoices);
    confirmed.state = EffectState::Confirmed;
    confirmed.ledgerId = u"L-2"_s;
    restored = {intended, confirmed};

    begin();

    ASSERT_EQ(sends.size(), 1U);
    EXPECT_EQ(sends.front().effects.front().record.id, u"1"_s);
    EXPECT_EQ(state(u"2"_s), EffectState::Acknowledged);
    EXPECT_EQ(tells.front().record.id, u"2"_s);
}

TEST_F(EngineRecoveryTest, LooksUpBeforeTheFirstSendInAmnesia)
{
    options.capabilities.parallelCalls = 2;
    addInvoice(u"1"_s).looksUpFirst = true;
    addInvoice(u"2"_s).looksUpFirst = true;
    begin();
    EXPECT_TRUE(sends.empty());
    const LookUp both = nextLookUp();
    ASSERT_EQ(both.effects.size(), 2U);

    LookUpFinished event;
    event.outcomes.push_back(
        {both.effects.front().effectId, LookUpFate::Found, documentOf(both.effects.front()), {}});
    event.outcomes.push_back({both.effects.back().effectId, LookUpFate::Absent, {}, {}});
    feed(event);

    EXPECT_EQ(state(u"1"_s), EffectState::Acknowledged);
    EXPECT_EQ(nextSend().effects.front().record.id, u"2"_s);
    EXPECT_TRUE(sends.empty());
}

// covers: M-21, M-22, M-30
TEST_F(EngineRecoveryTest, TellsTheSourceStatusAndNumberOnlyAfterTheProofIsCommitted)
{
    answersTells = false;
    addInvoice(u"1"_s);
    begin();
    EXPECT_TRUE(tells.empty());

    answer(SendFate::Applied);

    ASSERT_EQ(tells.size(), 1U);
    EXPECT_LT(trace.indexOf(u"in-flight>confirmed"_s), trace.indexOf(u"4 1=transferred"_s));
    EXPECT_EQ(tells.front().reference, u"1"_s);
    EXPECT_EQ(tells.front().versionToken, u"v1"_s);
    EXPECT_EQ(state(u"1"_s), EffectState::Confirmed);
    feed(WriteBackFinished{tells.front().order, WriteBackFate::Written, u"v2"_s, {}, {}});
    EXPECT_EQ(state(u"1"_s), EffectState::Acknowledged);
}

TEST_F(EngineRecoveryTest, TellsARecordOfSeveralEffectsOnceAllAreConfirmed)
{
    add(RecordKind::CreditNote, u"n"_s, StepName::CreateInvoices);
    add(RecordKind::CreditNote, u"n"_s, StepName::Payments, Purpose::Apply).dependsOn = {
        baseOf(RecordKind::CreditNote, u"n"_s)};
    begin();

    answer(SendFate::Applied);
    EXPECT_TRUE(tells.empty());
    EXPECT_EQ(state(u"n"_s), EffectState::Confirmed);
    answer(SendFate::Applied);

    ASSERT_EQ(tells.size(), 1U);
    EXPECT_EQ(state(u"n"_s), EffectState::Acknowledged);
    EXPECT_EQ(state(u"n"_s, Purpose::Apply), EffectState::Acknowledged);
}

TEST_F(EngineRecoveryTest, RetriesAWriteBackAloneAndGivesUpAfterFive)
{
    answersTells = false;
    addInvoice(u"1"_s);
    begin();
    answer(SendFate::Applied);
    for (int attempt = 1; attempt <= 5; ++attempt) {
        ASSERT_EQ(tells.size(), static_cast<size_t>(attempt));
        feed(WriteBackFinished{
            tells.back().order, WriteBackFate::Failed, {}, Error{ErrorCode::SourceUnreachable}, {}});
        if (attempt < 5)
            wake();
    }

    EXPECT_EQ(state(u"1"_s), EffectState::Confirmed);
    EXPECT_EQ(engine->failedWriteBacks().size(), 1U);
    EXPECT_TRUE(sends.empty());
    EXPECT_TRUE(engine->isFinished());
}

TEST_F(EngineRecoveryTest, TellsTheSourceTheProblemsOfThePlan)
{
    PlanProblem wrong{{{RecordKind::Invoice, u"1"_s}, u"1"_s, {}, {}, {}},
                      Error{ErrorCode::TaxUnmapped},
                      false,
                      false,
                      u"v7"_s};
    PlanProblem waiting = wrong;
    waiting.label.record.id = u"2"_s;
    waiting.isBlocked = true;
    PlanProblem held = wrong;
    held.label.record.id = u"3"_s;
    held.holdsAsPending = true;
    plan.problems = {wrong, waiting, held};

    begin();

    ASSERT_EQ(tells.size(), 3U);
    EXPECT_EQ(tells[0].status, SyncStatus::TransferError);
    EXPECT_EQ(tells[0].versionToken, u"v7"_s);
    EXPECT_TRUE(tells[1].keepsStatus);
    EXPECT_EQ(tells[2].status, SyncStatus::Pending);
}

TEST_F(EngineRecoveryTest, DoesNotTellAPartTransferredWhenTheRestCouldNotBePlanned)
{
    Effect part = effectOf(RecordKind::CreditNote, u"n"_s, StepName::CreateInvoices);
    part.state = EffectState::Confirmed;
    restored = {part};
    plan.problems = {{{{RecordKind::CreditNote, u"n"_s}, u"n"_s, {}, {}, {}},
                      Error{ErrorCode::TaxUnmapped},
                      false,
                      false,
                      {}}};

    begin();

    ASSERT_EQ(tells.size(), 1U);
    EXPECT_EQ(tells.front().status, SyncStatus::TransferError);
    EXPECT_EQ(tells.front().error->code, ErrorCode::TaxUnmapped);
    EXPECT_EQ(state(u"n"_s), EffectState::Confirmed);
}

TEST_F(EngineRecoveryTest, TellsOneRecordOneThingAtATimeInItsOrder)
{
    answersTells = false;
    add(RecordKind::Invoice, u"1"_s, StepName::CreateInvoices).state = EffectState::Blocked;
    plan.problems = {{{{RecordKind::Invoice, u"1"_s}, u"1"_s, {}, {}, {}},
                      Error{ErrorCode::TaxUnmapped},
                      false,
                      false,
                      {}}};
    begin();
    ASSERT_EQ(tells.size(), 1U);
    EXPECT_FALSE(tells.front().keepsStatus);

    feed(WriteBackFinished{tells.front().order, WriteBackFate::Written, u"v2"_s, {}, {}});

    ASSERT_EQ(tells.size(), 2U);
    EXPECT_TRUE(tells.back().keepsStatus);
    EXPECT_EQ(tells.back().versionToken, u"v2"_s);
}

} // namespace passerelle::sync
