// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/unsettled.h"
#include "enginefixture.h"

namespace passerelle::sync {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds Alone = 10min;

Effect neverSent()
{
    Effect effect;
    effect.looksUpFirst = true;
    return effect;
}

Moment at(qint64 utc, qint64 doubt = 0)
{
    return Moment{utc, 0, doubt};
}

constexpr auto UniqueNumber = RecoveryClass::UniqueNumber;
const qint64 Now = std::chrono::milliseconds{1h}.count();

} // namespace

TEST(UnsettledTest, WhatWasNeverSentMayBeAnsweredFromTheTimeWeWereAlone)
{
    EXPECT_EQ(answerMayBeAsOldAs(neverSent(), at(Now), Alone, UniqueNumber), Alone);
    EXPECT_EQ(answerMayBeAsOldAs(neverSent(), at(Now), 0ms, UniqueNumber), 0ms);
}

TEST(UnsettledTest, WhatThisRunSentItselfIsAskedForNow)
{
    Effect effect = neverSent();
    effect.attempt = 1;
    EXPECT_EQ(answerMayBeAsOldAs(effect, at(Now), Alone, UniqueNumber), 0ms);
}

TEST(UnsettledTest, AnUpdateIsJudgedByItsTargetAsItIsNow)
{
    Effect effect = neverSent();
    effect.purpose = Purpose::Update;
    EXPECT_EQ(answerMayBeAsOldAs(effect, at(Now), Alone, UniqueNumber), 0ms);
}

TEST(UnsettledTest, AnAnswerFromBeforeTheLastSendsCouldBeSeenIsTooOld)
{
    Effect effect = neverSent();
    effect.mayApplyUntil = Now - 3'000;
    EXPECT_EQ(answerMayBeAsOldAs(effect, at(Now), Alone, UniqueNumber), 3s);
    EXPECT_EQ(answerMayBeAsOldAs(effect, at(Now, 2'000), Alone, UniqueNumber), 1s)
        << "the clock may be ahead";
    effect.mayApplyUntil = Now + 1;
    EXPECT_EQ(answerMayBeAsOldAs(effect, at(Now), Alone, UniqueNumber), 0ms);
}

TEST(UnsettledTest, AFileMayBeImportedAtAnyTimeSoThatNoAnswerMayBeOld)
{
    EXPECT_EQ(answerMayBeAsOldAs(neverSent(), at(Now), Alone, RecoveryClass::FileHandOver), 0ms);
}

TEST(UnsettledTest, OnePartOfACreditNoteProvesNothingOfTheOthers)
{
    const RecordRef note{RecordKind::CreditNote, u"n"_s};
    const RecordRef invoice{RecordKind::Invoice, u"i"_s};
    const LookedFor both{{note, invoice}, {}};

    EXPECT_TRUE(isLookedForWhole(note, SyncStatus::ToTransfer, both));
    EXPECT_FALSE(isLookedForWhole(note, SyncStatus::ToTransfer, LookedFor{{note}, {note}}))
        << "its other part has a problem";
    EXPECT_FALSE(isLookedForWhole(note, SyncStatus::TransferError, both)) << "only an old part was followed";
    EXPECT_TRUE(isLookedForWhole(invoice, SyncStatus::TransferError, LookedFor{{invoice}, {invoice}}));
    EXPECT_FALSE(isLookedForWhole(invoice, SyncStatus::ToTransfer, {}));
    EXPECT_TRUE(isLookedForWhole(note, SyncStatus::Transferred, {}));
}

class LookedForTest : public EngineFixture
{
};

TEST_F(LookedForTest, WhoWaitedForAnotherRecordOrCouldNotBeWordedWasNeverLookedFor)
{
    refusedAtEncoding = {u"unworded"_s};
    add(RecordKind::Customer, u"a"_s, StepName::CreateCustomers);
    addInvoice(u"waits"_s).dependsOn = {baseOf(RecordKind::Customer, u"a"_s)};
    addInvoice(u"unworded"_s);
    addInvoice(u"sent"_s);
    begin();
    answer(SendFate::Refused, ErrorCode::RefusedByLedger);
    answer(SendFate::Applied);

    const LookedFor looked = lookedFor(*engine);

    const RecordRef customer{RecordKind::Customer, u"a"_s};
    const RecordRef sent{RecordKind::Invoice, u"sent"_s};
    const RecordRef waits{RecordKind::Invoice, u"waits"_s};
    const RecordRef unworded{RecordKind::Invoice, u"unworded"_s};
    EXPECT_EQ(looked.seen, (std::set{customer, sent}));
    EXPECT_EQ(looked.troubled, (std::set{waits, unworded}));
}

} // namespace passerelle::sync
