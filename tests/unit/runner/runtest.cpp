// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs without faults, and runs that a person has to help.
#include "runfixture.h"

namespace passerelle::runner {

class RunTest : public RunFixture
{
};

// covers: M-01, M-03, M-05, M-06, M-21, M-22, M-30, M-44, M-104
TEST_F(RunTest, PostsEverythingOnceAndTellsTheSource)
{
    const RunReport report = run();

    EXPECT_EQ(report.result, RunResult::Done);
    EXPECT_EQ(exitCodeOf(report), 0);
    EXPECT_EQ(report.effects, Effects);
    EXPECT_TRUE(report.errors.empty());
    EXPECT_EQ(open, 0);
    expectWhole();
    EXPECT_EQ(source.books.invoices.front().sync.reference, u"F-1"_s);
    EXPECT_EQ(source.books.customers.back().sync.reference, u"Béatrice"_s);
    EXPECT_EQ(source.books.payments.front().sync.reference, u"P-8"_s);
}

TEST_F(RunTest, FindsTheSameTotalsInSourceJournalAndLedger)
{
    const RunReport report = run();

    ASSERT_FALSE(report.totals.empty());
    qint64 invoiced = 0;
    for (const TotalRow &row : report.totals) {
        EXPECT_TRUE(row.isBalanced()) << qPrintable(recordKindKey(row.kind));
        invoiced += row.kind == RecordKind::Invoice ? row.ledger.minor : 0;
    }
    EXPECT_EQ(invoiced, 11498 + 2874 + 11498);
}

TEST_F(RunTest, DoesNothingAtAllTheSecondTime)
{
    (void)run();
    const int sends = ledger.sends;
    const int writeBacks = source.writeBacks;

    const RunReport second = run();

    EXPECT_EQ(second.effects, 0);
    EXPECT_EQ(exitCodeOf(second), 0);
    EXPECT_EQ(ledger.sends, sends);
    EXPECT_EQ(source.writeBacks, writeBacks);
    expectWhole();
}

// covers: M-12
TEST_F(RunTest, PostsNothingInADryRun)
{
    settings.isDryRun = true;

    const RunReport report = run();

    EXPECT_EQ(report.effects, Effects);
    EXPECT_EQ(report.plan.effects.size(), static_cast<size_t>(Effects));
    EXPECT_EQ(ledger.sends, 0);
    EXPECT_EQ(source.writeBacks, 0);
}

// covers: M-42, M-44
TEST_F(RunTest, TellsEachOperationInTheOrderOfTheSteps)
{
    (void)run();

    std::vector<StepName> order;
    for (const Operation &operation : observer.operations) {
        if (operation.state != EffectState::InFlight)
            continue;
        const bool isCustomer = operation.label.record.kind == RecordKind::Customer;
        const bool isPayment =
            entityOf(operation.label.record.kind, operation.purpose) == LedgerEntity::Payment;
        order.push_back(isCustomer      ? StepName::CreateCustomers
                            : isPayment ? StepName::Payments
                                        : StepName::CreateInvoices);
    }
    EXPECT_GE(order.size(), static_cast<size_t>(Effects));
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    for (const StepProgress &step : observer.steps)
        EXPECT_TRUE(step.isFinished) << qPrintable(stepKey(step.step));
}

// covers: M-45, M-46
TEST_F(RunTest, StopsBeforeAnyTransferWhenAConnectionFails)
{
    ledger.failsToConnect = Error{ErrorCode::LedgerUnreachable};
    const RunReport ledgerless = run();
    EXPECT_TRUE(ledgerless.hasFailure);
    EXPECT_EQ(exitCodeOf(ledgerless), 4);

    ledger.failsToConnect.reset();
    source.failsToConnect = Error{ErrorCode::SourceCredentialsRefused};
    const RunReport sourceless = run();
    EXPECT_EQ(exitCodeOf(sourceless), 3);

    EXPECT_EQ(ledger.sends, 0);
    EXPECT_EQ(source.writeBacks, 0);
    EXPECT_EQ(status(RecordKind::Invoice, u"1"_s), SyncStatus::ToTransfer);
}

TEST_F(RunTest, DoesNothingForAChapterWhoseSynchronizationIsOff)
{
    source.books.settings.isSyncEnabled = false;

    const RunReport report = run();

    EXPECT_EQ(report.failure.code, ErrorCode::SourceSyncDisabled);
    EXPECT_EQ(ledger.sends, 0);
}

// covers: M-23, M-24, M-31, M-34, M-43
TEST_F(RunTest, TransfersACorrectedRecordOnlyOnceItIsSetBack)
{
    source.books.invoices.front().lines.front().taxKey = u"TVH"_s;
    const RunReport first = run();
    EXPECT_EQ(exitCodeOf(first), 1);
    ASSERT_EQ(first.errors.size(), 1U);
    EXPECT_EQ(first.errors.front().error.code, ErrorCode::TaxUnmapped);
    EXPECT_EQ(status(RecordKind::Invoice, u"1"_s), SyncStatus::TransferError);
    EXPECT_EQ(source.books.invoices.front().sync.message, u"tax-unmapped"_s);
    EXPECT_EQ(status(RecordKind::Payment, u"8"_s), SyncStatus::ToTransfer) << "it only waits";

    source.books.invoices.front().lines.front().taxKey = u"TPS/TVQ"_s;
    EXPECT_EQ(run().effects, 0) << "not tried again by itself";

    source.books.invoices.front().sync.status = SyncStatus::ToTransfer;
    const RunReport third = run();
    EXPECT_EQ(third.effects, 2) << "the invoice and the payment that waited for it";
    expectWhole();
}

// covers: M-24, M-31, M-33, M-34
TEST_F(RunTest, SendsARefusedRecordAgainWithANewKeyOnceItIsSetBack)
{
    QStringList keys;
    ledger.refusal = ErrorCode::PeriodClosed;
    ledger.fate = [&keys](int call, const Effect &effect) {
        if (effect.record.id == u"1"_s)
            keys.append(effect.effectId);
        return effect.record.id == u"1"_s && call < Effects ? Fate::Refuse : Fate::Apply;
    };
    const RunReport first = run();
    EXPECT_EQ(status(RecordKind::Invoice, u"1"_s), SyncStatus::TransferError);
    EXPECT_EQ(first.errors.front().error.code, ErrorCode::PeriodClosed);
    EXPECT_EQ(first.errors.front().error.systemText, u"Business Validation Error"_s);
    EXPECT_EQ(run().effects, 0);

    ledger.fate = [&keys](int, const Effect &effect) {
        if (effect.record.id == u"1"_s)
            keys.append(effect.effectId);
        return Fate::Apply;
    };
    source.books.invoices.front().sync.status = SyncStatus::ToTransfer;
    EXPECT_EQ(run().effects, 2);

    ASSERT_EQ(keys.size(), 2);
    EXPECT_NE(keys.front(), keys.back());
    expectWhole();
}

// covers: M-16, M-50, M-102, M-103
TEST_F(RunTest, CreatesAnAccountOnlyAfterSomebodyDesignatedIt)
{
    source.books.customers.back().isDesignatedNew = false;
    const RunReport first = run();
    ASSERT_EQ(first.accountsToVerify.size(), 1U);
    EXPECT_EQ(first.accountsToVerify.front().record.id, u"b"_s);
    EXPECT_EQ(ledger.count(LedgerEntity::Customer), 1);
    EXPECT_EQ(exitCodeOf(first), 1);

    source.books.customers.back().isDesignatedNew = true;
    EXPECT_EQ(run().effects, 3);
    expectWhole();
}

TEST_F(RunTest, SaysWhenTheLedgerHoldsAnotherTotalThanItAnswered)
{
    settings.waitForUnknown = 0;
    ledger.fate = [this](int, const Effect &effect) {
        if (effect.record.kind == RecordKind::Payment) // meanwhile somebody changes the first invoice
            ledger.documents[2].document.total.minor += 100;
        return Fate::Apply;
    };

    const RunReport report = run();

    EXPECT_EQ(exitCodeOf(report), 1);
    ASSERT_FALSE(report.errors.empty());
    EXPECT_EQ(report.errors.front().error.code, ErrorCode::ConflictTotal);
}

} // namespace passerelle::runner
