// SPDX-License-Identifier: GPL-3.0-or-later
#include "planfixture.h"

namespace passerelle::sync {
namespace {

class PlanEntriesTest : public PlanFixture
{
protected:
    PlanEntriesTest()
    {
        input.snapshot.entries.reserve(10);
        input.capabilities.steps.push_back(StepName::JournalEntries);
        input.facts = withDeferredAccounts(input.facts);
        input.today = QDate{2026, 3, 31};
        Invoice fee = invoiceOf(u"1"_s, u"a"_s);
        fee.type = InvoiceType::Membership;
        add(fee);
    }

    DeferredEntry &addEntry(const QString &id, const QDate &day, qint64 minor = 1'000)
    {
        DeferredEntry entry;
        entry.id = id;
        entry.number = u"F-1 "_s + id;
        entry.invoiceId = u"1"_s;
        entry.invoiceNumber = u"F-1"_s;
        entry.date = day;
        entry.currencyCode = u"CAD"_s;
        entry.amount.minor = minor;
        entry.debitAccount = u"22500"_s;
        entry.creditAccount = u"cotisations"_s; // a row may name an account by its name
        entry.sync.status = SyncStatus::ToTransfer;
        return input.snapshot.entries.emplace_back(entry);
    }
};

// covers: M-68
TEST_F(PlanEntriesTest, PostsAnEntryFromOneAccountToTheOther)
{
    addEntry(u"e1"_s, {2026, 3, 31});
    plan();

    ASSERT_TRUE(isPlanned(u"e1"_s));
    const Effect &planned = effect(u"e1"_s)->effect;
    const auto &draft = std::get<JournalEntryDraft>(effect(u"e1"_s)->draft);
    EXPECT_EQ(planned.step, StepName::JournalEntries);
    EXPECT_EQ(planned.total.minor, 1'000);
    EXPECT_EQ(draft.day, (QDate{2026, 3, 31}));
    ASSERT_EQ(draft.lines.size(), 2U);
    EXPECT_EQ(draft.lines[0], (EntryLine{u"L-22500"_s, Money{1'000}, u"F-1 e1"_s}));
    EXPECT_EQ(draft.lines[1], (EntryLine{u"L-40100"_s, Money{-1'000}, u"F-1 e1"_s}));
}

TEST_F(PlanEntriesTest, PostsItAfterItsInvoice)
{
    addEntry(u"e1"_s, {2026, 3, 31});
    plan();

    EXPECT_EQ(effect(u"e1"_s)->effect.dependsOn, QStringList{effect(u"1"_s)->effect.baseId});
    EXPECT_EQ(made.effects.back().effect.record.id, u"e1"_s);
}

// covers: M-71
TEST_F(PlanEntriesTest, LeavesOutWhatIsNotDueYet)
{
    addEntry(u"today"_s, {2026, 3, 31});
    addEntry(u"tomorrow"_s, {2026, 4, 1});
    plan();

    EXPECT_TRUE(isPlanned(u"today"_s));
    EXPECT_EQ(leftOut(u"tomorrow"_s), LeftOutReason::NotDueYet);
}

TEST_F(PlanEntriesTest, PostsNothingWhenNobodyKnowsTheDay)
{
    addEntry(u"e1"_s, {2026, 1, 31});
    input.today = {};
    plan();

    EXPECT_EQ(leftOut(u"e1"_s), LeftOutReason::NotDueYet);
}

// covers: M-69
TEST_F(PlanEntriesTest, PlansNoneForALedgerWithoutTheStep)
{
    addEntry(u"e1"_s, {2026, 3, 31});
    input.capabilities.steps.pop_back();
    plan();

    EXPECT_FALSE(isPlanned(u"e1"_s));
    EXPECT_FALSE(leftOut(u"e1"_s));
}

TEST_F(PlanEntriesTest, TurnsANegativeEntryRound)
{
    addEntry(u"e1"_s, {2026, 3, 31}, -1'000);
    plan();

    const auto &draft = std::get<JournalEntryDraft>(effect(u"e1"_s)->draft);
    EXPECT_EQ(effect(u"e1"_s)->effect.total.minor, 1'000);
    EXPECT_EQ(draft.lines[0].accountId, u"L-40100"_s);
    EXPECT_EQ(draft.lines[0].amount.minor, 1'000);
    EXPECT_EQ(draft.lines[1].amount.minor, -1'000);
}

TEST_F(PlanEntriesTest, WaitsForAnInvoiceThatIsNotTransferred)
{
    input.snapshot.invoices.front().sync.status = SyncStatus::InReview;
    addEntry(u"e1"_s, {2026, 3, 31});
    plan();

    EXPECT_EQ(blocked(u"e1"_s), ErrorCode::InvoiceNotTransferred);
}

TEST_F(PlanEntriesTest, TakesBackOnlyOnceTheCreditNoteIsInTheLedger)
{
    Invoice &fee = input.snapshot.invoices.front();
    Invoice note = creditNoteOf(u"2"_s, fee);
    note.sync.status = SyncStatus::TransferError;
    add(note);
    addEntry(u"1#1.2"_s, {2026, 3, 31}, -1'000).correctionId = u"2"_s;
    plan();
    EXPECT_EQ(blocked(u"1#1.2"_s), ErrorCode::InvoiceNotTransferred);

    input.snapshot.invoices.back().sync.status = SyncStatus::ToTransfer;
    made = {};
    plan();
    ASSERT_TRUE(isPlanned(u"2"_s));
    EXPECT_THAT(effect(u"1#1.2"_s)->effect.dependsOn, testing::Contains(effect(u"2"_s)->effect.baseId));
}

TEST_F(PlanEntriesTest, NamesAnAccountThatTheLedgerDoesNotHave)
{
    addEntry(u"e1"_s, {2026, 3, 31}).debitAccount = u"99999"_s;
    input.facts.accounts[1].isActive = false;
    addEntry(u"e2"_s, {2026, 3, 31});
    plan();

    EXPECT_EQ(error(u"e1"_s), ErrorCode::AccountUnknown);
    EXPECT_EQ(problem(u"e1"_s)->error.detail, u"99999"_s);
    EXPECT_EQ(error(u"e2"_s), ErrorCode::AccountUnknown);
}

TEST_F(PlanEntriesTest, RefusesAnEntryBetweenOneAccountAndItself)
{
    addEntry(u"e1"_s, {2026, 3, 31}).creditAccount = u"22500"_s;
    plan();

    EXPECT_EQ(error(u"e1"_s), ErrorCode::AmountInvalid);
}

TEST_F(PlanEntriesTest, RefusesADayOfAClosedPeriod)
{
    input.facts.closedThrough = QDate{2026, 2, 28};
    addEntry(u"e1"_s, {2026, 2, 28});
    plan();

    EXPECT_EQ(error(u"e1"_s), ErrorCode::PeriodClosed);
}

TEST_F(PlanEntriesTest, RefusesAnotherCurrencyAndAnAmountOfNothing)
{
    addEntry(u"usd"_s, {2026, 3, 31}).currencyCode = u"USD"_s;
    addEntry(u"zero"_s, {2026, 3, 31}, 0);
    plan();

    EXPECT_EQ(error(u"usd"_s), ErrorCode::CurrencyMismatch);
    EXPECT_EQ(error(u"zero"_s), ErrorCode::AmountInvalid);
}

TEST_F(PlanEntriesTest, LeavesOutTheEntriesOfAFeeThatIsOver)
{
    addEntry(u"e1"_s, {2026, 3, 31}).isStopped = true;
    plan();

    EXPECT_EQ(leftOut(u"e1"_s), LeftOutReason::SeriesStopped);
}

TEST_F(PlanEntriesTest, PostsNothingThatIsInTheLedgerAlready)
{
    const DeferredEntry &entry = addEntry(u"e1"_s, {2026, 3, 31});
    know(labelOf(entry), EffectState::Acknowledged);
    plan();

    EXPECT_FALSE(isPlanned(u"e1"_s));
    EXPECT_TRUE(isWriteBackMissing(u"e1"_s));
}

} // namespace
} // namespace passerelle::sync
