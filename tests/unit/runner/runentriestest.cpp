// SPDX-License-Identifier: GPL-3.0-or-later
// Deferred revenue through whole runs.
#include "runfixture.h"

#include "runner/reading.h"

namespace passerelle::runner {

using namespace domain;
using namespace test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FeeMinor = 12'000;

/// A paid membership beside the story of the other tests; its entries are computed by month.
class RunEntriesTest : public RunFixture
{
protected:
    RunEntriesTest()
    {
        Invoice fee = invoiceOf(u"fee"_s, u"a"_s, FeeMinor);
        fee.type = InvoiceType::Membership;
        fee.number = u"F-fee"_s;
        fee.date = firstOfMonth().addMonths(-2);
        fee.isPaid = true;
        source.books.invoices.push_back(fee);
        ledger.can.steps.push_back(StepName::JournalEntries);
        ledger.facts = withDeferredAccounts(ledger.facts);
        settings.policy.startDate = fee.date;
        settings.policy.deferral.mode = DeferralMode::Monthly;
        settings.mapping.entries[MappingKind::DeferredAccount][u"p1"_s] = {u"L-22500"_s, {}, true};
        settings.mapping.entries[MappingKind::RevenueAccount][u"p1"_s] = {u"L-40100"_s, {}, true};
        // Only the fee matters here.
        for (Invoice &invoice : source.books.invoices) {
            if (invoice.id != u"fee")
                invoice.sync.status = SyncStatus::InReview;
        }
        source.books.payments.clear();
    }

    static QDate firstOfMonth()
    {
        const QDate today = QDateTime::currentDateTimeUtc().date();
        return {today.year(), today.month(), 1};
    }
    [[nodiscard]] int entries() const { return ledger.count(LedgerEntity::JournalEntry); }

    /// Months of the fee that have ended: two, and this one on its last day.
    static int dueNow()
    {
        const QDate today = QDateTime::currentDateTimeUtc().date();
        return today.day() == today.daysInMonth() ? 3 : 2;
    }

    DeferredEntry row(const QString &id, const QDate &day) const
    {
        DeferredEntry entry;
        entry.id = id;
        entry.number = u"F-fee "_s + id;
        entry.invoiceId = u"fee"_s;
        entry.date = day;
        entry.currencyCode = u"CAD"_s;
        entry.amount.minor = FeeMinor / 2;
        entry.debitAccount = u"22500"_s;
        entry.creditAccount = u"40100"_s;
        entry.sync.status = SyncStatus::ToTransfer;
        entry.sync.versionToken = u"v1"_s;
        return entry;
    }

    [[nodiscard]] int countLeftOut(const RunReport &report, LeftOutReason reason) const
    {
        return static_cast<int>(std::count_if(report.leftOut.begin(), report.leftOut.end(),
                                              [reason](const LeftOut &one) { return one.reason == reason; }));
    }
};

} // namespace

// covers: M-68, M-70, M-71
TEST_F(RunEntriesTest, PostsTheMonthsThatHaveEndedAndShowsTheOthers)
{
    const RunReport report = run();

    EXPECT_TRUE(report.errors.empty());
    EXPECT_EQ(entries(), dueNow());
    EXPECT_EQ(countLeftOut(report, LeftOutReason::NotDueYet), 12 - dueNow());
    EXPECT_EQ(report.steps.back().step, StepName::JournalEntries);
    EXPECT_EQ(report.steps.back().done, dueNow());
    EXPECT_EQ(open, 0);
}

TEST_F(RunEntriesTest, TellsTheSourceNothingOfWhatItComputed)
{
    (void)run();

    EXPECT_EQ(source.writeBacks, 1); // the invoice
}

TEST_F(RunEntriesTest, FindsTheirTotalsInSourceJournalAndLedger)
{
    const RunReport report = run();

    int checked = 0;
    for (const TotalRow &row : report.totals) {
        EXPECT_TRUE(row.isBalanced());
        checked += row.kind == RecordKind::JournalEntry ? row.count : 0;
    }
    EXPECT_EQ(checked, dueNow());
}

TEST_F(RunEntriesTest, PostsNothingTheSecondTime)
{
    (void)run();
    const RunReport again = run();

    EXPECT_EQ(again.effects, 0);
    EXPECT_EQ(entries(), dueNow());
    EXPECT_EQ(ledger.duplicates(), 0);
}

TEST_F(RunEntriesTest, FindsALostAnswerInsteadOfPostingTwice)
{
    ledger.fate = [](int /*call*/, const Effect &effect) {
        return effect.record.kind == RecordKind::JournalEntry && effect.attempt <= 1 ? Fate::LoseAfter
                                                                                     : Fate::Apply;
    };

    (void)run();

    EXPECT_EQ(entries(), dueNow());
    EXPECT_EQ(ledger.duplicates(), 0);
    EXPECT_EQ(open, 0);
}

TEST_F(RunEntriesTest, MarksARefusedEntryAndTriesItAgainOnlyWhenAsked)
{
    ledger.fate = [](int /*call*/, const Effect &effect) {
        return effect.record.kind == RecordKind::JournalEntry ? Fate::Refuse : Fate::Apply;
    };
    const RunReport refused = run();
    EXPECT_EQ(static_cast<int>(refused.errors.size()), dueNow());
    ledger.fate = {};

    const RunReport after = run();

    EXPECT_EQ(after.effects, 0);
    EXPECT_EQ(entries(), 0);
}

TEST_F(RunEntriesTest, TellsTheSourceOfItsOwnRows)
{
    source.books.entries = {row(u"e1"_s, firstOfMonth().addDays(-1)),
                            row(u"e2"_s, firstOfMonth().addYears(1))};

    (void)run();

    EXPECT_EQ(entries(), 1);
    EXPECT_EQ(status(RecordKind::JournalEntry, u"e1"_s), SyncStatus::Transferred);
    EXPECT_EQ(status(RecordKind::JournalEntry, u"e2"_s), SyncStatus::ToTransfer);
}

TEST_F(RunEntriesTest, IgnoresRowsWhereTheStepIsOff)
{
    source.books.entries = {row(u"e1"_s, firstOfMonth().addDays(-1))};
    settings.policy.deferral.mode = DeferralMode::Off;
    ledger.can.steps.pop_back();

    const RunReport report = run();

    EXPECT_EQ(entries(), 0);
    EXPECT_TRUE(report.errors.empty());
}

TEST_F(RunEntriesTest, PreviewsThemWithoutPosting)
{
    settings.isDryRun = true;

    const RunReport report = run();

    const auto isEntry = [](const PlannedEffect &planned) {
        return planned.effect.record.kind == RecordKind::JournalEntry;
    };
    EXPECT_EQ(std::count_if(report.plan.effects.begin(), report.plan.effects.end(), isEntry), dueNow());
    EXPECT_EQ(entries(), 0);
}

TEST_F(RunEntriesTest, TakesBackWhatWasEarnedOnceTheFeeIsCredited)
{
    (void)run();
    Invoice note = creditNoteOf(u"note"_s, source.books.invoices.back());
    note.date = QDateTime::currentDateTimeUtc().date();
    source.books.invoices.push_back(note);

    const RunReport report = run();

    EXPECT_TRUE(report.errors.empty());
    EXPECT_EQ(entries(), dueNow() + 1);
    const auto taken = std::find_if(ledger.documents.begin(), ledger.documents.end(), [](const auto &held) {
        return held.entity == LedgerEntity::JournalEntry && held.document.total.minor > FeeMinor / 12;
    });
    ASSERT_NE(taken, ledger.documents.end());
    EXPECT_EQ(taken->document.total.minor, dueNow() * FeeMinor / 12);
}

} // namespace passerelle::runner
