// SPDX-License-Identifier: GPL-3.0-or-later
// Credit notes and refunds.
#include "planfixture.h"

namespace passerelle::sync {

class PlanCorrectionsTest : public PlanFixture
{
protected:
    PlanCorrectionsTest()
    {
        original = invoiceOf(u"1"_s, u"a"_s);
        original.sync.status = SyncStatus::Transferred;
        original.isCancelled = true;
        add(original);
        know(labelOf(original), EffectState::Closed);
    }

    void pay(qint64 minor)
    {
        Payment payment = paymentOf(u"9"_s, original, minor);
        payment.sync.status = SyncStatus::Transferred;
        add(payment);
        know(labelOf(payment), EffectState::Closed);
    }

    Invoice original = {};
};

TEST_F(PlanCorrectionsTest, TurnsTheNoteOfAnUnpaidInvoiceIntoAMemoAndItsApplicationOfZero)
{
    add(creditNoteOf(u"2"_s, original));

    plan();

    ASSERT_TRUE(isPlanned(u"2"_s));
    ASSERT_TRUE(isPlanned(u"2"_s, Purpose::Apply));
    const PlannedEffect &memo = *effect(u"2"_s);
    const PlannedEffect &apply = *effect(u"2"_s, Purpose::Apply);
    EXPECT_EQ(memo.effect.step, StepName::CreateInvoices);
    EXPECT_EQ(memo.effect.total.minor, 11498);
    EXPECT_EQ(std::get<DocumentDraft>(memo.draft).appliesTo, (Reference{u"L-1"_s, {}}));
    EXPECT_EQ(apply.effect.step, StepName::Payments);
    EXPECT_EQ(apply.effect.total.minor, 0);
    EXPECT_NE(apply.effect.marker, memo.effect.marker);
    const auto &draft = std::get<PaymentDraft>(apply.draft);
    EXPECT_EQ(draft.applied.minor, 11498);
    EXPECT_EQ(draft.invoice.ledgerId, u"L-1"_s);
    EXPECT_EQ(draft.credit->baseId, memo.effect.baseId);
    EXPECT_TRUE(apply.effect.dependsOn.contains(memo.effect.baseId));
}

TEST_F(PlanCorrectionsTest, RefundsTheNoteOfAPaidInvoice)
{
    pay(11498);
    add(creditNoteOf(u"2"_s, original));

    plan();

    ASSERT_EQ(made.effects.size(), 1U);
    ASSERT_TRUE(isPlanned(u"2"_s, Purpose::Refund));
    const PlannedEffect &refund = *effect(u"2"_s, Purpose::Refund);
    const auto &draft = std::get<DocumentDraft>(refund.draft);
    EXPECT_EQ(entityOf(refund.effect.record.kind, refund.effect.purpose), LedgerEntity::RefundReceipt);
    EXPECT_EQ(draft.paymentMethodId, u"20"_s);
    EXPECT_EQ(draft.accountId, u"30"_s);
    EXPECT_EQ(refund.effect.total.minor, 11498);
}

TEST_F(PlanCorrectionsTest, PostsARefundAsARefund)
{
    pay(11498);
    Invoice refund = refundOf(u"2"_s, original);
    refund.refundPaymentType = u"1"_s;
    add(refund);

    plan();

    ASSERT_EQ(made.effects.size(), 1U);
    EXPECT_EQ(entityOf(made.effects.front().effect.record.kind, Purpose::Create),
              LedgerEntity::RefundReceipt);
}

class PlanSplitTest : public PlanCorrectionsTest, public testing::WithParamInterface<qint64>
{
};

TEST_P(PlanSplitTest, CreditsTheUnpaidPartAndRefundsTheRestToTheCent)
{
    pay(GetParam());
    add(creditNoteOf(u"2"_s, original));

    plan();

    ASSERT_EQ(made.effects.size(), 3U);
    const Effect &memo = effect(u"2"_s)->effect;
    const Effect &refund = effect(u"2"_s, Purpose::Refund)->effect;
    EXPECT_EQ(memo.total.minor, 11498 - GetParam());
    EXPECT_EQ(refund.total.minor, GetParam());
    for (const PlannedEffect *part : {effect(u"2"_s), effect(u"2"_s, Purpose::Refund)}) {
        const auto &lines = std::get<DocumentDraft>(part->draft).lines;
        EXPECT_EQ(predictedTotal(lines, input.facts.taxCodes, TaxRounding::PerLine), part->effect.total);
    }
}

INSTANTIATE_TEST_SUITE_P(Paid, PlanSplitTest, testing::Values(1, 100, 3333, 5749, 10000, 11400));

class PlanNoSplitTest : public PlanCorrectionsTest, public testing::WithParamInterface<qint64>
{
};

TEST_P(PlanNoSplitTest, LeavesAPartThatNoNetAmountAddsUpToToAPerson)
{
    input.capabilities.taxRounding = TaxRounding::PerRate; // a line of its own rounds no differently
    pay(GetParam()); // 99.99 and its taxes make 114.96, 100.00 makes 114.98: nothing makes 114.97
    add(creditNoteOf(u"2"_s, original));

    plan();

    EXPECT_TRUE(made.effects.empty());
    EXPECT_EQ(error(u"2"_s), ErrorCode::TotalDiffers);
}

INSTANTIATE_TEST_SUITE_P(Paid, PlanNoSplitTest, testing::Values(1, 11400));

TEST_F(PlanCorrectionsTest, BlocksANoteWhoseInvoiceIsNotInTheLedgerYet)
{
    Invoice waiting = invoiceOf(u"3"_s, u"a"_s);
    waiting.sync.status = SyncStatus::InReview;
    add(waiting);
    add(creditNoteOf(u"4"_s, waiting));

    plan();

    EXPECT_EQ(blocked(u"4"_s), ErrorCode::InvoiceNotTransferred);
}

TEST_F(PlanCorrectionsTest, NeedsTheInvoiceThatItCorrects)
{
    Invoice note = creditNoteOf(u"2"_s, original);
    note.originalId = u"gone"_s;
    add(note);

    plan();

    EXPECT_EQ(error(u"2"_s), ErrorCode::RequiredFieldMissing);
}

TEST_F(PlanCorrectionsTest, PlansOnlyTheMissingApplicationWhenTheMemoIsInTheLedger)
{
    const Invoice note = creditNoteOf(u"2"_s, original);
    add(note);
    know(labelOf(note), EffectState::Acknowledged);
    know(labelOf(note), EffectState::Rejected, Purpose::Apply);

    plan();

    EXPECT_FALSE(isPlanned(u"2"_s));
    ASSERT_TRUE(isPlanned(u"2"_s, Purpose::Apply));
    EXPECT_EQ(std::get<PaymentDraft>(effect(u"2"_s, Purpose::Apply)->draft).credit->ledgerId, u"L-2"_s);
    EXPECT_EQ(effect(u"2"_s, Purpose::Apply)->effect.generation, 2);
}

class PlanBegunMemoTest : public PlanCorrectionsTest, public testing::WithParamInterface<EffectState>
{
};

TEST_P(PlanBegunMemoTest, PlansTheApplicationBesideAMemoThatAnEarlierRunLeftOpen)
{
    const Invoice note = creditNoteOf(u"2"_s, original);
    add(note);
    const Effect memo = know(labelOf(note), GetParam());

    plan();

    EXPECT_FALSE(isPlanned(u"2"_s));
    ASSERT_TRUE(isPlanned(u"2"_s, Purpose::Apply)) << "else the note would be told as transferred without it";
    EXPECT_TRUE(effect(u"2"_s, Purpose::Apply)->effect.dependsOn.contains(memo.baseId)
                || GetParam() == EffectState::Confirmed);
}

INSTANTIATE_TEST_SUITE_P(States, PlanBegunMemoTest,
                         testing::Values(EffectState::Intended, EffectState::InFlight, EffectState::Unknown,
                                         EffectState::Confirmed));

TEST_F(PlanCorrectionsTest, KeepsTheSplitThatAnEarlierRunBegan)
{
    const Invoice note = creditNoteOf(u"2"_s, original);
    add(note);
    know(labelOf(note), EffectState::Unknown).total.minor = 5749;
    pay(3333); // meanwhile the payments changed

    plan();

    ASSERT_TRUE(isPlanned(u"2"_s, Purpose::Refund));
    EXPECT_EQ(effect(u"2"_s, Purpose::Refund)->effect.total.minor, 5749);
    EXPECT_EQ(std::get<PaymentDraft>(effect(u"2"_s, Purpose::Apply)->draft).applied.minor, 5749);
}

TEST_F(PlanCorrectionsTest, OnlyTellsTheSourceOfANoteWhosePartsAreAllInTheLedger)
{
    const Invoice note = creditNoteOf(u"2"_s, original);
    add(note);
    know(labelOf(note), EffectState::Closed);
    know(labelOf(note), EffectState::Closed, Purpose::Apply);

    plan();

    EXPECT_TRUE(made.effects.empty());
    EXPECT_TRUE(isWriteBackMissing(u"2"_s));
}

TEST_F(PlanCorrectionsTest, NeedsAPaymentTypeAndAnAccountForARefund)
{
    pay(11498);
    add(creditNoteOf(u"2"_s, original));
    input.facts.refundAccountId.clear();
    plan();
    EXPECT_EQ(error(u"2"_s), ErrorCode::RequiredFieldMissing);

    input.mapping.entries[MappingKind::PaymentType].clear();
    plan();
    EXPECT_EQ(error(u"2"_s), ErrorCode::PaymentTypeUnmapped);
}

} // namespace passerelle::sync
