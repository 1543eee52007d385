// SPDX-License-Identifier: GPL-3.0-or-later
// Step 4: which invoices are posted, as what, and why others are not.
#include "planfixture.h"

namespace passerelle::sync {

class PlanDocumentsTest : public PlanFixture
{
};

class PlanStatusTest : public PlanFixture, public testing::WithParamInterface<SyncStatus>
{
};

// covers: M-26, M-27, M-28, M-29, M-34, M-35, M-36
TEST_P(PlanStatusTest, TakesOnlyRecordsToTransfer)
{
    const bool isWanted = GetParam() == SyncStatus::ToTransfer;
    add(newAccount(u"b"_s, u"Béatrice"_s)).sync.status = GetParam();
    Invoice &base = add(invoiceOf(u"0"_s, u"a"_s));
    Invoice ofNew = invoiceOf(u"1"_s, u"b"_s);
    Payment payment = paymentOf(u"9"_s, base, 100);
    ofNew.sync.status = GetParam();
    payment.sync.status = GetParam();
    add(ofNew);
    add(payment);

    plan();

    EXPECT_TRUE(isPlanned(u"0"_s));
    for (const auto &id : {u"b"_s, u"1"_s, u"9"_s})
        EXPECT_EQ(isPlanned(id), isWanted) << qPrintable(id);
    EXPECT_TRUE(made.problems.empty());
}

INSTANTIATE_TEST_SUITE_P(All, PlanStatusTest, testing::ValuesIn(AllSyncStatuses));

// covers: M-05, M-10, M-13
TEST_F(PlanDocumentsTest, PostsAManualInvoiceLikeAnyOtherWithItsNumberDatesLinesAndTotal)
{
    add(invoiceOf(u"1"_s, u"a"_s)).type = InvoiceType::Manual;

    plan();

    ASSERT_TRUE(isPlanned(u"1"_s));
    const auto &draft = std::get<DocumentDraft>(effect(u"1"_s)->draft);
    EXPECT_EQ(effect(u"1"_s)->effect.total.minor, 11498);
    EXPECT_EQ(draft.number, u"F-1"_s);
    EXPECT_EQ(draft.day, (QDate{2026, 11, 10}));
    EXPECT_EQ(draft.dueDate, (QDate{2026, 12, 10}));
    EXPECT_EQ(draft.customer.ledgerId, u"L-a"_s);
    ASSERT_EQ(draft.lines.size(), 1U);
    EXPECT_EQ(draft.lines.front().itemId, u"10"_s);
    EXPECT_EQ(draft.lines.front().taxCodeId, u"qc"_s);
}

TEST_F(PlanDocumentsTest, LeavesTheNumberToALedgerThatKeepsItsOwn)
{
    add(invoiceOf(u"1"_s, u"a"_s));
    input.facts.keepsOurNumbers = false;

    plan();

    EXPECT_TRUE(effect(u"1"_s)->effect.naturalKey.isEmpty());
    EXPECT_TRUE(std::get<DocumentDraft>(effect(u"1"_s)->draft).number.isEmpty());
}

TEST_F(PlanDocumentsTest, OrdersEffectsByStepThenDayThenNumber)
{
    add(newAccount(u"b"_s, u"Béatrice"_s));
    add(invoiceOf(u"3"_s, u"a"_s)).date = QDate{2026, 11, 1};
    add(invoiceOf(u"2"_s, u"b"_s));
    add(paymentOf(u"9"_s, add(invoiceOf(u"1"_s, u"a"_s)), 100));

    plan();

    QStringList ids;
    for (const PlannedEffect &one : made.effects)
        ids.append(one.effect.record.id);
    EXPECT_THAT(ids, testing::ElementsAre(u"b"_s, u"3"_s, u"1"_s, u"2"_s, u"9"_s));
}

TEST_F(PlanDocumentsTest, LeavesOutOldDocumentsNoticesOpeningBalancesAndWhatWasCancelledFirst)
{
    add(invoiceOf(u"1"_s, u"a"_s)).date = QDate{2025, 12, 31};
    add(invoiceOf(u"2"_s, u"a"_s)).number.clear();
    add(invoiceOf(u"3"_s, u"a"_s)).type = InvoiceType::OpeningBalance;
    Invoice &cancelled = add(invoiceOf(u"4"_s, u"a"_s));
    cancelled.isCancelled = true;
    const Invoice note = creditNoteOf(u"5"_s, cancelled);
    add(note);

    plan();

    EXPECT_EQ(leftOut(u"1"_s), LeftOutReason::BeforeStartDate);
    EXPECT_EQ(leftOut(u"2"_s), LeftOutReason::NotReady);
    EXPECT_EQ(leftOut(u"3"_s), LeftOutReason::OpeningBalance);
    EXPECT_EQ(leftOut(u"4"_s), LeftOutReason::CancelledBeforeTransfer);
    EXPECT_EQ(leftOut(u"5"_s), LeftOutReason::CancelledBeforeTransfer);
    EXPECT_TRUE(made.effects.empty());
    EXPECT_TRUE(made.problems.empty());
}

TEST_F(PlanDocumentsTest, PostsADocumentOfTheStartDateItself)
{
    add(invoiceOf(u"1"_s, u"a"_s)).date = input.policy.startDate;

    plan();

    EXPECT_TRUE(isPlanned(u"1"_s));
}

struct Held
{
    InvoiceType type = InvoiceType::Manual;
    bool isMembership = false;
};

class PlanHeldTest : public PlanFixture, public testing::WithParamInterface<Held>
{
};

// covers: M-57, M-58, M-59
TEST_P(PlanHeldTest, HoldsMembershipsUntilPaidWhenTheChapterSaysSo)
{
    add(invoiceOf(u"1"_s, u"a"_s)).type = GetParam().type;

    plan();
    EXPECT_TRUE(isPlanned(u"1"_s)) << "without the setting, as soon as it is billed";

    input.snapshot.settings.isMembershipHeldUntilPaid = true;
    plan();
    EXPECT_EQ(isPlanned(u"1"_s), !GetParam().isMembership);
    EXPECT_EQ(leftOut(u"1"_s).has_value(), GetParam().isMembership);

    input.snapshot.invoices.front().isPaid = true;
    plan();
    EXPECT_TRUE(isPlanned(u"1"_s));
}

INSTANTIATE_TEST_SUITE_P(
    Types, PlanHeldTest,
    testing::Values(Held{InvoiceType::Membership, true}, Held{InvoiceType::DelegateMembership, true},
                    Held{InvoiceType::Renewal, true}, Held{InvoiceType::DelegateRenewal, true},
                    Held{InvoiceType::Upgrade, false}, Held{InvoiceType::EventRegistration, false},
                    Held{InvoiceType::Order, false}, Held{InvoiceType::Donation, false},
                    Held{InvoiceType::Manual, false}, Held{InvoiceType::Subscription, false}));

TEST_F(PlanDocumentsTest, HoldsEveryInvoiceWhenTheChapterHoldsEverything)
{
    add(invoiceOf(u"1"_s, u"a"_s));
    input.snapshot.settings.isEverythingHeldUntilPaid = true;

    plan();

    EXPECT_EQ(leftOut(u"1"_s), LeftOutReason::NotReady);
}

struct Faulty
{
    const char *name = "";
    void (*spoil)(Invoice &) = nullptr;
    ErrorCode code = ErrorCode::InternalError;
};

class PlanFaultyTest : public PlanFixture, public testing::WithParamInterface<Faulty>
{
};

// covers: M-31, M-32
TEST_P(PlanFaultyTest, SaysWhatIsWrongWithTheDocument)
{
    GetParam().spoil(add(invoiceOf(u"1"_s, u"a"_s)));

    plan();

    EXPECT_EQ(error(u"1"_s), GetParam().code);
    EXPECT_TRUE(made.effects.empty());
    ASSERT_TRUE(problem(u"1"_s));
    EXPECT_EQ(problem(u"1"_s)->sourceVersion, u"v1"_s);
}

INSTANTIATE_TEST_SUITE_P(
    Documents, PlanFaultyTest,
    testing::Values(
        Faulty{"NoAccount", [](Invoice &i) { i.customerId.clear(); }, ErrorCode::RequiredFieldMissing},
        Faulty{"UnknownAccount", [](Invoice &i) { i.customerId = u"gone"_s; }, ErrorCode::CustomerMissing},
        Faulty{"NoDate", [](Invoice &i) { i.date = {}; }, ErrorCode::RequiredFieldMissing},
        Faulty{"NoLines", [](Invoice &i) { i.lines.clear(); }, ErrorCode::RequiredFieldMissing},
        Faulty{"Unreadable", [](Invoice &i) { i.problem = u"1.005"_s; }, ErrorCode::AmountInvalid},
        Faulty{"WrongSum", [](Invoice &i) { ++i.total.minor; }, ErrorCode::AmountInvalid},
        Faulty{"LongNumber", [](Invoice &i) { i.number = QString(22, u'9'); }, ErrorCode::FieldTooLong},
        Faulty{"Yen", [](Invoice &i) { i.currencyCode = u"JPY"_s; }, ErrorCode::CurrencyUnsupported},
        Faulty{"Dollars", [](Invoice &i) { i.currencyCode = u"USD"_s; }, ErrorCode::CurrencyMismatch},
        Faulty{"Product", [](Invoice &i) { i.lines.front().productKey = u"x"_s; },
               ErrorCode::ProductUnmapped},
        Faulty{"Tax", [](Invoice &i) { i.lines.front().taxKey = u"TVH"_s; }, ErrorCode::TaxUnmapped}),
    [](const auto &each) { return std::string{each.param.name}; });

TEST_F(PlanDocumentsTest, UsesNoMappingThatNobodyConfirmedOrWhoseTargetIsGone)
{
    add(invoiceOf(u"1"_s, u"a"_s));
    input.facts.items.front().isActive = false;
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::MappingTargetMissing);

    input.mapping.entries[MappingKind::Product][u"p1"_s].isConfirmed = false;
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::ProductUnmapped);
}

// covers: M-33
TEST_F(PlanDocumentsTest, RefusesAClosedPeriodOrPutsTheRecordBackByPolicy)
{
    add(invoiceOf(u"1"_s, u"a"_s));
    input.facts.closedThrough = QDate{2026, 11, 10};
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::PeriodClosed);
    EXPECT_FALSE(problem(u"1"_s)->holdsAsPending);

    input.policy.heldInClosedPeriods = {RecordKind::Payment};
    plan();
    EXPECT_FALSE(problem(u"1"_s)->holdsAsPending);

    input.policy.heldInClosedPeriods = {RecordKind::Payment, RecordKind::Invoice};
    plan();
    EXPECT_TRUE(problem(u"1"_s)->holdsAsPending);

    input.facts.closedThrough = QDate{2026, 11, 9};
    plan();
    EXPECT_TRUE(isPlanned(u"1"_s));
}

TEST_F(PlanDocumentsTest, RefusesADayAfterTheLastThatMayBePostedTo)
{
    add(invoiceOf(u"1"_s, u"a"_s));
    input.facts.openThrough = QDate{2026, 11, 9};
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::PeriodClosed);

    input.facts.openThrough = QDate{2026, 11, 10};
    plan();
    EXPECT_TRUE(isPlanned(u"1"_s));
}

TEST_F(PlanDocumentsTest, LeavesADifferentForecastToAPersonOrAddsTheAdjustingLine)
{
    Invoice &invoice = add(invoiceOf(u"1"_s, u"a"_s));
    --invoice.lines.front().tax.minor; // the source rounded the other way
    --invoice.total.minor;
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::TotalDiffers);
    EXPECT_EQ(problem(u"1"_s)->error.detail, u"114.97 / 114.98"_s);

    input.policy.adjustsRounding = true;
    input.policy.roundingItemId = u"11"_s;
    plan();
    ASSERT_TRUE(isPlanned(u"1"_s));
    const auto &lines = std::get<DocumentDraft>(effect(u"1"_s)->draft).lines;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines.back().net.minor, -1);
    EXPECT_EQ(lines.back().itemId, u"11"_s);
    EXPECT_EQ(lines.back().taxCodeId, u"exo"_s);
    EXPECT_EQ(predictedTotal(lines, input.facts.taxCodes, TaxRounding::PerLine), invoice.total);
    EXPECT_EQ(effect(u"1"_s)->effect.adjustment.minor, -1) << "for the accountant's list";
}

TEST_F(PlanDocumentsTest, WantsAProductForTheAdjustingLine)
{
    Invoice &invoice = add(invoiceOf(u"1"_s, u"a"_s));
    --invoice.lines.front().tax.minor;
    --invoice.total.minor;
    input.policy.adjustsRounding = true;
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::RoundingUnmapped);
    EXPECT_EQ(problem(u"1"_s)->error.detail, u"114.97 / 114.98"_s);

    auto &target = input.mapping.entries[MappingKind::Rounding][RoundingDifference];
    target = {u"11"_s, u"Arrondi"_s, false};
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::RoundingUnmapped) << "a suggestion is not a choice";

    target.isConfirmed = true;
    plan();
    EXPECT_EQ(std::get<DocumentDraft>(effect(u"1"_s)->draft).lines.back().itemId, u"11"_s);

    target.id = u"gone"_s;
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::MappingTargetMissing);
}

TEST_F(PlanDocumentsTest, MakesUpForTheCentByWhichTheVoidInvoiceSurprised)
{
    const Invoice invoice = add(invoiceOf(u"1"_s, u"a"_s));
    plan();
    Effect first = effect(u"1"_s)->effect;
    first.state = EffectState::Conflict;
    first.error.code = ErrorCode::ConflictVoided;
    first.ledgerId = u"145"_s;
    first.ledgerTotal = {first.total.minor + 1, first.total.currency};
    input.known.push_back(first);
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::TotalDiffers) << "it would surprise again";

    input.policy.adjustsRounding = true;
    input.policy.roundingItemId = u"11"_s;
    plan();
    ASSERT_TRUE(isPlanned(u"1"_s));
    EXPECT_EQ(effect(u"1"_s)->effect.adjustment.minor, -1);
    EXPECT_EQ(effect(u"1"_s)->effect.total, invoice.total);

    Effect second = effect(u"1"_s)->effect; // posted so, then void as well
    second.state = EffectState::Conflict;
    second.error.code = ErrorCode::ConflictVoided;
    second.ledgerId = u"146"_s;
    second.ledgerTotal = second.total;
    input.known.push_back(second);
    plan();
    EXPECT_EQ(effect(u"1"_s)->effect.adjustment.minor, -1) << "what was learned holds";
    input.known.pop_back();

    input.known.back().ledgerTotal.minor += 500; // no rounding: a person edited it
    plan();
    EXPECT_TRUE(effect(u"1"_s)->effect.adjustment.isZero());
    input.known.back().ledgerTotal.minor -= 500;

    input.known.back().total.minor += 5; // foreseen otherwise then: the settings were put right since
    input.known.back().ledgerTotal.minor += 5;
    plan();
    EXPECT_TRUE(effect(u"1"_s)->effect.adjustment.isZero());
}

TEST_F(PlanDocumentsTest, DoesNotAdjustADifferenceThatIsNoRounding)
{
    Invoice &invoice = add(invoiceOf(u"1"_s, u"a"_s));
    invoice.lines.front().tax.minor -= 500;
    invoice.total.minor -= 500;
    input.policy.adjustsRounding = true;
    input.policy.roundingItemId = u"11"_s;

    plan();

    EXPECT_EQ(error(u"1"_s), ErrorCode::TotalDiffers);
}

TEST_F(PlanDocumentsTest, SeesBeforeStartThatTheNumberIsSomebodyElsesButNotWhenItIsOurs)
{
    add(invoiceOf(u"1"_s, u"a"_s));
    LedgerDocument &taken = input.facts.invoicesByNumber[u"F-1"_s];
    taken.number = u"F-1"_s;
    plan();
    EXPECT_EQ(error(u"1"_s), ErrorCode::NumberUsed);

    taken.marker = markerOf(baseIdOf(SampleScope, {RecordKind::Invoice, u"1"_s}, Purpose::Create));
    plan();
    EXPECT_TRUE(isPlanned(u"1"_s));
}

} // namespace passerelle::sync
