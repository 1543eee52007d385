// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal remembers of a record decides whether and how it is planned again.
#include "planfixture.h"

namespace passerelle::sync {

class PlanHistoryTest : public PlanFixture
{
protected:
    void knowInvoice(EffectState state) { know(labelOf(add(invoiceOf(u"1"_s, u"a"_s))), state); }
};

// covers: M-24, M-34
TEST_F(PlanHistoryTest, GivesARejectedRecordThatWasSetBackItsSecondGeneration)
{
    knowInvoice(EffectState::Rejected);

    plan();

    ASSERT_TRUE(isPlanned(u"1"_s));
    const Effect &again = effect(u"1"_s)->effect;
    EXPECT_EQ(again.generation, 2);
    EXPECT_EQ(again.baseId, input.known.front().baseId);
    EXPECT_NE(again.effectId, input.known.front().effectId);
    EXPECT_EQ(again.marker, input.known.front().marker);
    EXPECT_FALSE(again.looksUpFirst);
}

TEST_F(PlanHistoryTest, LooksUpFirstAfterAConflict)
{
    knowInvoice(EffectState::Conflict);

    plan();

    EXPECT_TRUE(effect(u"1"_s)->effect.looksUpFirst);
    EXPECT_EQ(effect(u"1"_s)->effect.generation, 2);
}

TEST_F(PlanHistoryTest, PostsAnInvoiceThatWasProvedVoidAnewUnderAnIdentityThatFollowsFromTheVoidOne)
{
    const Invoice invoice = add(invoiceOf(u"1"_s, u"a"_s));
    Effect &gone = know(labelOf(invoice), EffectState::Conflict);
    gone.error.code = ErrorCode::ConflictVoided;
    gone.ledgerId = u"145"_s;

    plan();

    ASSERT_TRUE(isPlanned(u"1"_s));
    const Effect again = effect(u"1"_s)->effect;
    EXPECT_EQ(again.baseId, baseIdOf(SampleScope, again.record, Purpose::Create, u"145"_s));
    EXPECT_NE(again.marker, gone.marker);
    EXPECT_EQ(again.generation, 1);
    EXPECT_EQ(again.naturalKey, u"F-1-2"_s) << "the ledger keeps the void invoice and its number";

    add(paymentOf(u"9"_s, invoice, 100));
    plan();
    ASSERT_TRUE(isPlanned(u"9"_s));
    EXPECT_THAT(effect(u"9"_s)->effect.dependsOn, testing::Contains(again.baseId));

    Effect posted = again;
    posted.state = EffectState::Closed;
    posted.ledgerId = u"146"_s;
    posted.ledgerTotal = posted.total;
    input.known.push_back(posted);
    plan();
    EXPECT_FALSE(isPlanned(u"1"_s)) << "it is in the ledger, and only once";
    EXPECT_EQ(std::get<PaymentDraft>(effect(u"9"_s)->draft).invoice.ledgerId, u"146"_s);
}

// covers: T-54
TEST_F(PlanHistoryTest, TakesNoReferenceFromAnotherLedgerCompany)
{
    Invoice &old = add(invoiceOf(u"1"_s, u"a"_s));
    old.sync.reference = u"F-7"_s;
    old.sync.status = SyncStatus::Transferred;
    add(paymentOf(u"9"_s, old, 100));
    LedgerDocument &held = input.facts.invoicesByNumber[u"F-7"_s];
    held.number = u"F-7"_s;
    held.ledgerId = u"77"_s;
    held.customerId = u"L-a"_s;
    held.total = held.balance = old.total;
    input.hasOtherCompany = true;
    plan();
    ASSERT_TRUE(isPlanned(u"9"_s)) << "entered by hand here: same number, customer and total";

    held.customerId = u"L-z"_s;
    plan();
    EXPECT_EQ(blocked(u"9"_s), ErrorCode::InvoiceNotTransferred) << "not on a stranger's invoice";

    held.customerId = u"L-a"_s;
    input.elsewhere = {{RecordRef{RecordKind::Invoice, u"1"_s}, u"F-7"_s}};
    plan();
    EXPECT_EQ(blocked(u"9"_s), ErrorCode::InvoiceNotTransferred) << "its number is of the other company";

    input.snapshot.invoices.back().sync.status = SyncStatus::ToTransfer;
    plan();
    EXPECT_TRUE(isPlanned(u"1"_s)) << "its reference does not pass for being here";
    EXPECT_TRUE(isPlanned(u"9"_s));

    input.elsewhere.begin()->second = u"F-6"_s;
    plan();
    EXPECT_FALSE(isPlanned(u"1"_s)) << "a person noted another number since: it was entered by hand here";
}

TEST_F(PlanHistoryTest, KeepsTheGenerationOfWhatWasNeverSent)
{
    knowInvoice(EffectState::Blocked);

    plan();

    EXPECT_EQ(effect(u"1"_s)->effect.generation, 1);
}

class PlanUnfinishedTest : public PlanHistoryTest, public testing::WithParamInterface<EffectState>
{
};

TEST_P(PlanUnfinishedTest, NeverPlansAgainWhatAnEarlierRunLeftOpen)
{
    knowInvoice(GetParam());

    plan();

    EXPECT_TRUE(made.effects.empty());
    EXPECT_EQ(leftOut(u"1"_s), LeftOutReason::OutcomePending);
}

INSTANTIATE_TEST_SUITE_P(States, PlanUnfinishedTest,
                         testing::Values(EffectState::Intended, EffectState::InFlight, EffectState::Unknown,
                                         EffectState::Confirmed));

// covers: M-117
TEST_F(PlanHistoryTest, OnlyTellsTheSourceWhenTheRecordIsInTheLedgerAlready)
{
    knowInvoice(EffectState::Closed);

    plan();

    EXPECT_TRUE(made.effects.empty());
    EXPECT_TRUE(isWriteBackMissing(u"1"_s));
}

TEST_F(PlanHistoryTest, LetsAPaymentWaitForTheInvoiceThatIsStillUnknown)
{
    const Invoice invoice = add(invoiceOf(u"1"_s, u"a"_s));
    know(labelOf(invoice), EffectState::Unknown);
    add(paymentOf(u"9"_s, invoice, 100));

    plan();

    ASSERT_TRUE(isPlanned(u"9"_s));
    EXPECT_THAT(effect(u"9"_s)->effect.dependsOn, testing::ElementsAre(input.known.front().baseId));
}

TEST_F(PlanHistoryTest, LooksUpEverythingFirstInAmnesia)
{
    add(newAccount(u"b"_s, u"Béatrice"_s));
    add(paymentOf(u"9"_s, add(invoiceOf(u"1"_s, u"b"_s)), 100));
    input.isAmnesiac = true;

    plan();

    ASSERT_EQ(made.effects.size(), 3U);
    for (const PlannedEffect &one : made.effects)
        EXPECT_TRUE(one.effect.looksUpFirst);
}

// covers: M-113
TEST_F(PlanHistoryTest, FollowsTheCustomerThatItCreatedByIdWithoutAReference)
{
    Customer account = newAccount(u"b"_s, u"Béatrice"_s);
    account.sync.status = SyncStatus::Transferred;
    add(account);
    know(labelOf(account), EffectState::Closed);
    input.facts.customersById[u"L-b"_s] = ledgerCustomer(u"L-b"_s, u"Renamed"_s);
    add(invoiceOf(u"1"_s, u"b"_s));

    plan();

    EXPECT_FALSE(isPlanned(u"b"_s));
    EXPECT_EQ(effect(u"1"_s)->effect.customerLedgerId, u"L-b"_s);

    input.facts.customersById[u"L-b"_s].isActive = false;
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::CustomerInactive);
}

TEST_F(PlanHistoryTest, TellsTheSourceOnlyOnceOfACreatedAccount)
{
    const Customer account = newAccount(u"b"_s, u"Béatrice"_s);
    add(account);
    know(labelOf(account), EffectState::Confirmed);
    input.facts.customersById[u"L-b"_s] = ledgerCustomer(u"L-b"_s, u"Béatrice"_s);
    input.facts.customersById[u"L-b"_s].email = account.email;

    plan();

    EXPECT_FALSE(isWriteBackMissing(u"b"_s)) << "the confirmed effect brings its own";
    EXPECT_EQ(leftOut(u"b"_s), LeftOutReason::OutcomePending);
    EXPECT_TRUE(made.effects.empty());
}

// A crash between the refusal and telling the source: nobody asked to try again.
TEST_F(PlanHistoryTest, TellsAgainWhatTheSourceWasNeverToldInsteadOfTryingAgain)
{
    const Invoice &invoice = add(invoiceOf(u"1"_s, u"a"_s));
    Effect &refused = know(labelOf(invoice), EffectState::Conflict);
    refused.error = Error{ErrorCode::ConflictTotal, u"1.00 / 2.00"_s};
    refused.sourceVersion = invoice.sync.versionToken;
    plan();

    EXPECT_FALSE(isPlanned(u"1"_s));
    EXPECT_EQ(error(u"1"_s), ErrorCode::ConflictTotal);
}

TEST_F(PlanHistoryTest, TriesAgainWhatSomebodySetBackAndLooksNoSoonerThanWhatWasSentCanBeSeen)
{
    const Invoice &invoice = add(invoiceOf(u"1"_s, u"a"_s));
    Effect &refused = know(labelOf(invoice), EffectState::Conflict);
    refused.sourceVersion = u"older"_s;
    refused.sentAt = 1'700'000;
    plan();

    ASSERT_TRUE(isPlanned(u"1"_s));
    EXPECT_EQ(effect(u"1"_s)->effect.generation, 2);
    EXPECT_TRUE(effect(u"1"_s)->effect.looksUpFirst);
    EXPECT_EQ(effect(u"1"_s)->effect.mayApplyUntil, 1'700'000 + input.capabilities.quietTime.count());
}

TEST_F(PlanHistoryTest, IsTheSameForTheSameInput)
{
    add(newAccount(u"b"_s, u"Béatrice"_s));
    add(paymentOf(u"9"_s, add(invoiceOf(u"1"_s, u"b"_s)), 100));
    plan();
    std::vector<Effect> first;
    for (const PlannedEffect &one : made.effects)
        first.push_back(one.effect);

    plan();

    ASSERT_EQ(made.effects.size(), first.size());
    for (size_t i = 0; i < first.size(); ++i)
        EXPECT_EQ(made.effects[i].effect, first[i]);
}

} // namespace passerelle::sync
