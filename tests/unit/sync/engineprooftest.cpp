// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulation found (docs/simulation.md): proofs that were none, and waits that never ended.
#include "enginefixture.h"

namespace passerelle::sync {

class EngineProofTest : public EngineFixture
{
protected:
    qint64 quiet() const { return options.capabilities.quietTime.count(); }
    void trustKeys() { options.capabilities.trustsRequestKey = true; }
    Effect tried(EffectState state) const
    {
        Effect effect = effectOf(RecordKind::Invoice, u"1"_s, StepName::CreateInvoices);
        effect.state = state;
        effect.attempt = 1;
        effect.sentAt = now.utc - 5'000;
        effect.mayApplyUntil = effect.sentAt + quiet();
        return effect;
    }
};

TEST_F(EngineProofTest, DoesNotConfirmAnUpdateByAnAnswerAboutAnotherCustomer)
{
    add(RecordKind::Customer, u"c"_s, StepName::UpdateCustomers, Purpose::Update).targetLedgerId = u"58"_s;
    begin();

    answer(SendFate::Applied); // about "L-c"

    EXPECT_EQ(state(u"c"_s, Purpose::Update), EffectState::Unknown);
    EXPECT_TRUE(tells.empty());
}

TEST_F(EngineProofTest, EndsTheWaitThoughLookUpsGoOnFailing)
{
    options.waitForUnknown = 5 * 60'000;
    addInvoice(u"1"_s);
    begin();
    answer(SendFate::Unknown);
    const qint64 since = now.monotonic;

    for (int round = 0; round < 100 && !finish; ++round) {
        wake();
        find(LookUpFate::Failed, ErrorCode::BadReply);
    }

    ASSERT_TRUE(finish);
    EXPECT_EQ(finish->reason, FinishReason::Done);
    EXPECT_LE(now.monotonic, since + options.waitForUnknown);
    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
}

TEST_F(EngineProofTest, SaysTheWaitAnewWhenTheClockWasSetBack)
{
    Effect effect = tried(EffectState::Unknown);
    effect.mayApplyUntil = now.utc + 2 * 60 * 60'000;
    restored = {effect};

    begin();

    EXPECT_EQ(item(u"1"_s).effect.mayApplyUntil, now.utc + quiet());
    EXPECT_EQ(wakeAt, now.monotonic + quiet());
}

/// Both the run that sent it and this one had their clock set forward.
TEST_F(EngineProofTest, NeverWaitsLongerThanAQuietTimeForWhatAnEarlierRunSent)
{
    Effect effect = tried(EffectState::Unknown);
    effect.mayApplyUntil = now.utc + quiet() + 60 * 60'000;
    restored = {effect};
    now.doubt = 2 * 60 * 60'000;

    begin();

    EXPECT_EQ(wakeAt, now.monotonic + quiet());
}

TEST_F(EngineProofTest, CountsTheClocksDoubtAgainstTheTimeThatHasPassed)
{
    Effect effect = tried(EffectState::Unknown);
    effect.mayApplyUntil = now.utc - 1'000;
    restored = {effect};
    now.doubt = 60'000; // it may be a minute earlier than it seems

    begin();

    EXPECT_TRUE(lookUps.empty());
    EXPECT_EQ(wakeAt, now.monotonic + 59'000);
}

TEST_F(EngineProofTest, NotesTheEarliestTimeASendMayHaveHadForTheWindowOfItsLookUp)
{
    now.doubt = 3'600'000;
    addInvoice(u"1"_s);

    begin();

    EXPECT_EQ(nextSend().effects.front().sentAt, now.utc - 3'600'000);
}

TEST_F(EngineProofTest, LooksUpAThrottledBatchThoughSingleKeysAreTrusted)
{
    trustKeys();
    options.capabilities.batchSize = 10;
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
        addInvoice(id);
    begin();
    ASSERT_EQ(sends.front().effects.size(), 5U);

    answer(SendFate::Throttled, ErrorCode::Throttled, 1'000);

    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    EXPECT_EQ(state(u"5"_s), EffectState::Unknown);
}

TEST_F(EngineProofTest, SendsASecondAttemptAloneWhateverElseIsReady)
{
    options.capabilities.batchSize = 10;
    add(RecordKind::Customer, u"c"_s, StepName::CreateCustomers);
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
        addInvoice(id).dependsOn = {baseOf(RecordKind::Customer, u"c"_s)};
    addInvoice(u"6"_s);
    begin();
    answer(SendFate::Unknown); // the customer; the sixth invoice goes out meanwhile
    const Send sixth = nextSend();
    pass(quiet());
    find(LookUpFate::Found);
    answer(sixth, SendFate::NotSent, ErrorCode::LedgerUnreachable);

    wake();

    const Send batch = nextSend();
    EXPECT_EQ(batch.effects.size(), 5U);
    EXPECT_EQ(batch.effects.back().record.id, u"5"_s);
    answer(batch, SendFate::Applied);
    EXPECT_EQ(nextSend().effects.front().attempt, 2);
}

TEST_F(EngineProofTest, DoesNotRejectWhileAnEarlierThrottledAttemptMayStillBeApplied)
{
    trustKeys();
    addInvoice(u"1"_s);
    begin();
    answer(SendFate::Throttled, ErrorCode::Throttled, 1'000);
    wake();

    answer(SendFate::Refused, ErrorCode::PeriodClosed);

    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    wake();
    EXPECT_GE(now.utc, item(u"1"_s).effect.mayApplyUntil);
    find(LookUpFate::Absent);
    EXPECT_EQ(state(u"1"_s), EffectState::Rejected);
    EXPECT_EQ(error(u"1"_s), ErrorCode::PeriodClosed);
}

TEST_F(EngineProofTest, DoesNotRejectSoonerBecauseTheClockWasSetForward)
{
    trustKeys();
    addInvoice(u"1"_s);
    begin();
    answer(SendFate::Throttled, ErrorCode::Throttled, 1'000);
    wake();
    now.utc += 3'600'000;
    now.doubt = 3'600'000;

    answer(SendFate::Refused, ErrorCode::PeriodClosed);

    EXPECT_EQ(state(u"1"_s), EffectState::Unknown);
    const qint64 before = now.monotonic;
    wake();
    EXPECT_GT(now.monotonic - before, quiet() - 2'000) << "a second had passed since the throttled attempt";
}

TEST_F(EngineProofTest, LooksFirstForAnIntentThatAnEarlierRunHadSent)
{
    trustKeys();
    restored = {tried(EffectState::Intended)};

    begin();

    EXPECT_TRUE(sends.empty());
    wake();
    find(LookUpFate::Found);
    EXPECT_EQ(state(u"1"_s), EffectState::Acknowledged);
    EXPECT_TRUE(sends.empty());
}

TEST_F(EngineProofTest, DoesNotTellAPartTransferredWhoseOtherPartAnEarlierRunSawRefused)
{
    Effect memo = effectOf(RecordKind::CreditNote, u"n"_s, StepName::CreateInvoices);
    memo.state = EffectState::Rejected;
    Effect refund = effectOf(RecordKind::CreditNote, u"n"_s, StepName::Payments, Purpose::Refund);
    refund.state = EffectState::Unknown;
    refund.attempt = 1;
    restored = {refund, memo};
    begin();

    find(LookUpFate::Found);

    EXPECT_EQ(state(u"n"_s, Purpose::Refund), EffectState::Confirmed);
    EXPECT_TRUE(tells.empty());
}

TEST_F(EngineProofTest, GivesUpAnIntentThatWasTriedAndTakenBackOnlyOnceItProvedAbsent)
{
    Effect effect = tried(EffectState::Intended);
    effect.mayApplyUntil = now.utc;
    restored = {effect};
    options.takenBack = {effect.record};
    begin();
    ASSERT_TRUE(sends.empty());

    find(LookUpFate::Absent);

    EXPECT_TRUE(sends.empty());
    EXPECT_EQ(state(u"1"_s), EffectState::Rejected);
    EXPECT_EQ(error(u"1"_s), ErrorCode::Cancelled);
    EXPECT_TRUE(tells.empty()) << "the person has the last word on its status";
}

TEST_F(EngineProofTest, KeepsAnIntentThatWasTakenBackButFound)
{
    Effect effect = tried(EffectState::Intended);
    effect.mayApplyUntil = now.utc;
    restored = {effect};
    options.takenBack = {effect.record};
    begin();

    find(LookUpFate::Found);

    EXPECT_EQ(state(u"1"_s), EffectState::Acknowledged);
}

/// A run that waits for nothing sees it missing once; the next one must not begin to count anew.
TEST_F(EngineProofTest, ALongUnknownEffectIsLookedForTwiceAtOnceSoThatShortRunsEndItToo)
{
    Effect effect = tried(EffectState::Unknown);
    effect.error = Error{ErrorCode::NumberUsed, u"001017"_s};
    effect.mayApplyUntil = now.utc - quiet();
    restored = {effect};
    options.waitForUnknown = 0;
    begin();

    find(LookUpFate::Absent);
    ASSERT_EQ(lookUps.size(), 1U);
    find(LookUpFate::Absent);

    EXPECT_EQ(state(u"1"_s), EffectState::Rejected);
}

TEST_F(EngineProofTest, AFreshlyTakenNumberIsLookedForTwiceAQuietTimeApart)
{
    Effect effect = tried(EffectState::Unknown);
    effect.error = Error{ErrorCode::NumberUsed, u"001017"_s};
    effect.mayApplyUntil = now.utc;
    restored = {effect};
    begin();

    find(LookUpFate::Absent);

    EXPECT_TRUE(lookUps.empty());
    EXPECT_EQ(wakeAt, now.monotonic + quiet());
}

TEST_F(EngineProofTest, LooksForAConflictTriedAgainOnlyWhenWhatWasSentCanBeSeen)
{
    Effect &again = addInvoice(u"1"_s);
    again.generation = 2;
    again.looksUpFirst = true;
    again.mayApplyUntil = now.utc + 6'000;
    begin();

    EXPECT_TRUE(lookUps.empty());
    pass(6'000);

    EXPECT_EQ(lookUps.size(), 1U);
    EXPECT_TRUE(sends.empty());
}

} // namespace passerelle::sync
