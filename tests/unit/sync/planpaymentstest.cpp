// SPDX-License-Identifier: GPL-3.0-or-later
// Step 5: payments and the invoices they stand on.
#include "planfixture.h"

namespace passerelle::sync {

class PlanPaymentsTest : public PlanFixture
{
protected:
    /// An invoice that is in the ledger since an earlier run.
    Invoice posted(const QString &id)
    {
        Invoice invoice = invoiceOf(id, u"a"_s);
        invoice.sync.status = SyncStatus::Transferred;
        add(invoice);
        know(labelOf(invoice), EffectState::Closed);
        return invoice;
    }
    /// An invoice that a person entered in the ledger and whose number they wrote down.
    Invoice byHand(const QString &id, qint64 balance)
    {
        Invoice invoice = invoiceOf(id, u"a"_s);
        invoice.sync.status = SyncStatus::Transferred;
        invoice.sync.reference = u"1001"_s;
        add(invoice);
        LedgerDocument &document = input.facts.invoicesByNumber[u"1001"_s];
        document.ledgerId = u"77"_s;
        document.number = u"1001"_s;
        document.customerId = u"L-a"_s;
        document.total = invoice.total;
        document.balance = Money{balance, {}};
        return invoice;
    }
};

// covers: T-05
TEST_F(PlanPaymentsTest, LeavesEveryPaymentOutWhenTheCompanyTransfersNone)
{
    add(paymentOf(u"9"_s, posted(u"1"_s), 11498));
    add(invoiceOf(u"2"_s, u"a"_s));
    input.policy.transfersPayments = false;

    plan();

    EXPECT_EQ(leftOut(u"9"_s), LeftOutReason::PaymentsOff);
    EXPECT_TRUE(isPlanned(u"2"_s)) << "invoices go on";
    EXPECT_TRUE(made.problems.empty());
}

// covers: M-06, M-14, M-60
TEST_F(PlanPaymentsTest, PutsAPaymentOnItsInvoiceInTheLedger)
{
    add(paymentOf(u"9"_s, posted(u"1"_s), 11498));

    plan();

    ASSERT_TRUE(isPlanned(u"9"_s));
    const auto &draft = std::get<PaymentDraft>(effect(u"9"_s)->draft);
    EXPECT_EQ(draft.invoice.ledgerId, u"L-1"_s);
    EXPECT_EQ(draft.customer.ledgerId, u"L-a"_s);
    EXPECT_EQ(draft.amount.minor, 11498);
    EXPECT_EQ(draft.paymentMethodId, u"20"_s);
    EXPECT_EQ(draft.reference, u"P-9"_s);
    EXPECT_EQ(draft.note, u"T-9"_s);
    EXPECT_TRUE(effect(u"9"_s)->effect.dependsOn.isEmpty());
}

// covers: M-61
TEST_F(PlanPaymentsTest, BlocksAPaymentWhileItsInvoiceIsNotInTheLedger)
{
    Invoice &invoice = add(invoiceOf(u"1"_s, u"a"_s));
    invoice.sync.status = SyncStatus::Pending;
    add(paymentOf(u"9"_s, invoice, 100));

    plan();

    EXPECT_TRUE(made.effects.empty());
    EXPECT_EQ(blocked(u"9"_s), ErrorCode::InvoiceNotTransferred);
}

// covers: M-62
TEST_F(PlanPaymentsTest, LetsAPaymentDependOnTheInvoiceThatTheSameRunPosts)
{
    add(paymentOf(u"9"_s, add(invoiceOf(u"1"_s, u"a"_s)), 11498));

    plan();

    ASSERT_TRUE(isPlanned(u"9"_s));
    EXPECT_THAT(effect(u"9"_s)->effect.dependsOn, testing::ElementsAre(effect(u"1"_s)->effect.baseId));
    EXPECT_EQ(std::get<PaymentDraft>(effect(u"9"_s)->draft).invoice.baseId, effect(u"1"_s)->effect.baseId);
}

// covers: M-115, M-117
TEST_F(PlanPaymentsTest, DoesNotPostAnInvoiceOrPaymentThatAPersonEnteredByHand)
{
    Invoice &invoice = add(invoiceOf(u"1"_s, u"a"_s));
    invoice.sync.reference = u"1001"_s;
    Payment payment = paymentOf(u"9"_s, invoice, 100);
    payment.sync.reference = u"5005"_s;
    add(payment);

    plan();

    EXPECT_TRUE(made.effects.empty());
    EXPECT_EQ(leftOut(u"1"_s), LeftOutReason::AlreadyInLedger);
    EXPECT_EQ(leftOut(u"9"_s), LeftOutReason::AlreadyInLedger);
    EXPECT_TRUE(isWriteBackMissing(u"1"_s));
    EXPECT_TRUE(isWriteBackMissing(u"9"_s));
}

// covers: M-118
TEST_F(PlanPaymentsTest, PutsAPaymentOnTheInvoiceThatWasEnteredByHand)
{
    add(paymentOf(u"9"_s, byHand(u"1"_s, 11498), 11498));

    plan();

    ASSERT_TRUE(isPlanned(u"9"_s));
    EXPECT_EQ(std::get<PaymentDraft>(effect(u"9"_s)->draft).invoice.ledgerId, u"77"_s);
    EXPECT_EQ(effect(u"9"_s)->effect.customerLedgerId, u"L-a"_s);
}

// covers: M-118
TEST_F(PlanPaymentsTest, BlocksAPaymentWhoseInvoiceByHandIsVoidedOrNotFound)
{
    add(paymentOf(u"9"_s, byHand(u"1"_s, 11498), 100));
    input.facts.invoicesByNumber.begin()->second.isVoided = true;
    plan();
    EXPECT_EQ(blocked(u"9"_s), ErrorCode::InvoiceNotTransferred);

    input.facts.invoicesByNumber.clear();
    plan();
    EXPECT_EQ(blocked(u"9"_s), ErrorCode::InvoiceNotTransferred);
}

TEST_F(PlanPaymentsTest, CountsACreditOnceWhereItsPostingHasSettledTheInvoice)
{
    input.capabilities.appliesCreditsOnPosting = true;
    const Invoice invoice = byHand(u"1"_s, 4000); // what is left of 114.98 after the credit memo
    add(paymentOf(u"9"_s, invoice, 4000));
    const Invoice note = add(creditNoteOf(u"2"_s, invoice));
    know(labelOf(note), EffectState::Confirmed).total.minor = 7498;
    know(labelOf(note), EffectState::Confirmed, Purpose::Refund).total.minor = 4000;

    plan();

    EXPECT_TRUE(isPlanned(u"2"_s, Purpose::Apply));
    EXPECT_TRUE(isPlanned(u"9"_s));

    input.capabilities.appliesCreditsOnPosting = false; // the application is still to come
    plan();
    EXPECT_EQ(error(u"9"_s), ErrorCode::PaymentExceedsBalance);
}

TEST_F(PlanPaymentsTest, WaitsForACreditThatMayBeInTheBalanceAlreadyInsteadOfCallingThePaymentTooLarge)
{
    input.capabilities.appliesCreditsOnPosting = true;
    const Invoice invoice = byHand(u"1"_s, 4000); // 114.98 before the credit memo, if that has settled it
    add(paymentOf(u"9"_s, invoice, 4000));
    const Invoice note = add(creditNoteOf(u"2"_s, invoice));
    Effect &memo = know(labelOf(note), EffectState::Unknown);
    memo.total.minor = 7498;
    const QString memoId = memo.baseId;
    know(labelOf(note), EffectState::Confirmed, Purpose::Refund).total.minor = 4000;

    plan();

    ASSERT_TRUE(isPlanned(u"9"_s));
    EXPECT_THAT(effect(u"9"_s)->effect.dependsOn, testing::Contains(memoId));

    input.facts.invoicesByNumber.begin()->second.balance.minor = 11498; // room for both: nothing to wait for
    plan();
    ASSERT_TRUE(isPlanned(u"9"_s));
    EXPECT_THAT(effect(u"9"_s)->effect.dependsOn, testing::Not(testing::Contains(memoId)));
}

TEST_F(PlanPaymentsTest, RefusesWhatExceedsTheBalanceCountingThePaymentsOfThisRun)
{
    const Invoice invoice = byHand(u"1"_s, 10000);
    add(paymentOf(u"8"_s, invoice, 6000));
    add(paymentOf(u"9"_s, invoice, 4001));

    plan();

    EXPECT_TRUE(isPlanned(u"8"_s));
    EXPECT_EQ(error(u"9"_s), ErrorCode::PaymentExceedsBalance);
    EXPECT_EQ(problem(u"9"_s)->error.detail, u"40.00"_s);
}

TEST_F(PlanPaymentsTest, CountsThePaymentsOfEarlierRuns)
{
    const Invoice invoice = posted(u"1"_s);
    const Payment earlier = paymentOf(u"8"_s, invoice, 11000);
    add(earlier).sync.status = SyncStatus::Transferred;
    know(labelOf(earlier), EffectState::Closed);
    add(paymentOf(u"9"_s, invoice, 499));

    plan();

    EXPECT_EQ(error(u"9"_s), ErrorCode::PaymentExceedsBalance);
}

struct FaultyPayment
{
    const char *name = "";
    void (*spoil)(Payment &) = nullptr;
    ErrorCode code = ErrorCode::InternalError;
};

class PlanFaultyPaymentTest : public PlanFixture, public testing::WithParamInterface<FaultyPayment>
{
};

// covers: M-32
TEST_P(PlanFaultyPaymentTest, SaysWhatIsWrongWithThePayment)
{
    Payment payment = paymentOf(u"9"_s, add(invoiceOf(u"1"_s, u"a"_s)), 100);
    GetParam().spoil(payment);
    add(payment);

    plan();

    EXPECT_EQ(error(u"9"_s), GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    Payments, PlanFaultyPaymentTest,
    testing::Values(
        FaultyPayment{"Type", [](Payment &p) { p.typeKey = u"x"_s; }, ErrorCode::PaymentTypeUnmapped},
        FaultyPayment{"Zero", [](Payment &p) { p.amount.minor = 0; }, ErrorCode::AmountInvalid},
        FaultyPayment{"Negative", [](Payment &p) { p.amount.minor = -1; }, ErrorCode::AmountInvalid},
        FaultyPayment{"NoDate", [](Payment &p) { p.date = {}; }, ErrorCode::RequiredFieldMissing},
        FaultyPayment{"NoInvoice", [](Payment &p) { p.invoiceId.clear(); }, ErrorCode::RequiredFieldMissing},
        FaultyPayment{"Yen", [](Payment &p) { p.currencyCode = u"JPY"_s; }, ErrorCode::CurrencyUnsupported},
        FaultyPayment{"Unreadable", [](Payment &p) { p.problem = u"x"_s; }, ErrorCode::AmountInvalid},
        FaultyPayment{"Long", [](Payment &p) { p.number = QString(22, u'9'); }, ErrorCode::FieldTooLong}),
    [](const auto &each) { return std::string{each.param.name}; });

// covers: M-33
TEST_F(PlanPaymentsTest, RefusesAPaymentInAClosedPeriod)
{
    add(paymentOf(u"9"_s, posted(u"1"_s), 100));
    input.facts.closedThrough = QDate{2026, 11, 12};

    plan();

    EXPECT_EQ(error(u"9"_s), ErrorCode::PeriodClosed);
}

TEST_F(PlanPaymentsTest, SwapsReferenceAndTransactionNumberByPolicy)
{
    add(paymentOf(u"9"_s, posted(u"1"_s), 100));
    input.policy.swapsPaymentReference = true;

    plan();

    const auto &draft = std::get<PaymentDraft>(effect(u"9"_s)->draft);
    EXPECT_EQ(draft.reference, u"T-9"_s);
    EXPECT_EQ(draft.note, u"P-9"_s);
}

} // namespace passerelle::sync
