// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feeseries.h"

#include "domain/recordlabel.h"
#include "support/samplebooks.h"

#include <gmock/gmock.h>

#include <numeric>

namespace passerelle::sync {
namespace {

using namespace domain;
using namespace test;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

class FeeSeriesTest : public testing::Test
{
protected:
    FeeSeriesTest()
    {
        snapshot.invoices.reserve(10);
        Invoice invoice = invoiceOf(u"fee"_s, u"a"_s, 12'000);
        invoice.type = InvoiceType::Membership;
        invoice.number = u"001042"_s;
        invoice.date = QDate{2026, 1, 15};
        invoice.isPaid = true;
        invoice.sync.status = SyncStatus::Transferred;
        snapshot.invoices.push_back(invoice);
        const QString product = invoice.lines.front().productKey;
        mapping.entries[MappingKind::DeferredAccount][product] = MappingTarget{u"L-deferred"_s, {}, true};
        mapping.entries[MappingKind::RevenueAccount][product] = MappingTarget{u"L-revenue"_s, {}, true};
        policy.mode = DeferralMode::Monthly;
    }

    Invoice &fee() { return snapshot.invoices.front(); }

    Invoice &credit(qint64 netMinor, const QDate &day)
    {
        Invoice note = creditNoteOf(u"note"_s, fee());
        note.net.minor = netMinor;
        note.lines.front().net.minor = netMinor;
        note.date = day;
        return snapshot.invoices.emplace_back(note);
    }

    void addRows(int count, qint64 minor)
    {
        for (int month = 1; month <= count; ++month) {
            DeferredEntry row;
            row.id = u"row%1"_s.arg(month);
            row.number = u"001042 %1"_s.arg(month);
            row.invoiceId = u"fee"_s;
            row.date = QDate{2026, month, 1}.addMonths(1).addDays(-1);
            row.currencyCode = u"CAD"_s;
            row.amount.minor = minor;
            row.debitAccount = u"22500"_s;
            row.creditAccount = u"40100"_s;
            row.sync.status = SyncStatus::ToTransfer;
            snapshot.entries.push_back(row);
        }
    }

    /// The journal holds the entry of this id as posted.
    void post(const QString &id, qint64 minor, const QDate &day)
    {
        const RecordLabel label{{RecordKind::JournalEntry, id}, {}, {}, day, Money{minor}};
        known.push_back(pastEffect(label, Purpose::Create, EffectState::Closed, u"L-"_s + id));
    }

    const std::vector<DeferredEntry> &complete()
    {
        completeEntries(snapshot, SeriesInput{policy, QDate{2026, 1, 1}, mapping, known, kept});
        return snapshot.entries;
    }

    std::vector<qint64> amounts() const
    {
        std::vector<qint64> result;
        for (const DeferredEntry &entry : snapshot.entries) {
            if (!entry.isStopped)
                result.push_back(entry.amount.minor);
        }
        return result;
    }
    qint64 sum() const
    {
        const std::vector<qint64> all = amounts();
        return std::accumulate(all.begin(), all.end(), qint64{0});
    }

    SourceSnapshot snapshot = {};
    Mapping mapping = {};
    DeferralPolicy policy = {};
    std::vector<Effect> known = {};
    std::map<QString, SyncFields> kept = {};
};

// covers: M-70, M-71
TEST_F(FeeSeriesTest, SpreadsAPaidFeeOverTheMonthsOfItsPeriod)
{
    const auto &entries = complete();

    ASSERT_EQ(entries.size(), 12U);
    EXPECT_EQ(amounts(), std::vector<qint64>(12, 1'000));
    EXPECT_EQ(entries.front().date, (QDate{2026, 1, 31}));
    EXPECT_EQ(entries[1].date, (QDate{2026, 2, 28}));
    EXPECT_EQ(entries.back().date, (QDate{2026, 12, 31}));
    EXPECT_EQ(entries.front().number, u"001042 01/12"_s);
    EXPECT_EQ(entries.front().debitAccount, u"L-deferred"_s);
    EXPECT_EQ(entries.front().creditAccount, u"L-revenue"_s);
    EXPECT_EQ(entries.front().sync.status, SyncStatus::ToTransfer);
    EXPECT_TRUE(labelOf(entries.front()).record.isComputed());
}

TEST_F(FeeSeriesTest, CountsTheDaysOfEachMonthWhenSpreadByDay)
{
    policy.mode = DeferralMode::Daily;
    policy.months = 2;
    fee().lines.front().net.minor = 5'900; // 15 January to 14 March 2026: 17 + 28 + 14 days

    const auto &entries = complete();

    EXPECT_THAT(amounts(), ElementsAre(1'700, 2'800, 1'400));
    EXPECT_EQ(entries.back().date, (QDate{2026, 3, 14}));
}

TEST_F(FeeSeriesTest, AddsUpToTheCentWhateverTheAmountAndThePeriod)
{
    for (const DeferralMode mode : {DeferralMode::Monthly, DeferralMode::Daily}) {
        for (int months = 1; months <= 36; ++months) {
            for (const qint64 minor : {1, 2, 5, 7, 11, 13, 99, 100, 333, 10'001, 22'995, 99'999'999}) {
                snapshot.entries.clear();
                policy = DeferralPolicy{mode, months};
                fee().lines.front().net.minor = minor;
                complete();
                ASSERT_EQ(sum(), minor) << months << " months";
                for (const qint64 amount : amounts())
                    ASSERT_GT(amount, 0);
            }
        }
    }
}

TEST_F(FeeSeriesTest, PartsOfEqualMonthsDifferByACentAtMost)
{
    fee().lines.front().net.minor = 10'001;
    complete();

    const std::vector<qint64> parts = amounts();
    EXPECT_EQ(*std::max_element(parts.begin(), parts.end()), 834);
    EXPECT_EQ(*std::min_element(parts.begin(), parts.end()), 833);
}

TEST_F(FeeSeriesTest, UsesTheRowsOfTheSourceAndNeverBoth)
{
    addRows(2, 6'000);

    const auto &entries = complete();

    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries.front().id, u"row1"_s);
    EXPECT_FALSE(labelOf(entries.front()).record.isComputed());
}

// covers: M-69
TEST_F(FeeSeriesTest, MakesNoEntryWhereTheLedgerHasNone)
{
    addRows(2, 6'000);
    policy.mode = DeferralMode::Off;

    EXPECT_TRUE(complete().empty());
}

TEST_F(FeeSeriesTest, ComputesNothingWhereOnlyTheSourcesRowsAreWanted)
{
    policy.mode = DeferralMode::SourceRows;

    EXPECT_TRUE(complete().empty());
}

// covers: M-70
TEST_F(FeeSeriesTest, WaitsUntilTheFeeIsPaid)
{
    fee().isPaid = false;

    EXPECT_TRUE(complete().empty());
}

TEST_F(FeeSeriesTest, SpreadsMembershipsOnly)
{
    fee().type = InvoiceType::EventRegistration;

    EXPECT_TRUE(complete().empty());
}

TEST_F(FeeSeriesTest, SpreadsOnlyProductsThatHaveBothAccounts)
{
    InvoiceLine gift = fee().lines.front();
    gift.productKey = u"gift"_s;
    fee().lines.push_back(gift);
    mapping.entries[MappingKind::DeferredAccount][u"gift"_s] = MappingTarget{u"L-deferred"_s, {}, true};

    complete();

    EXPECT_EQ(sum(), 12'000);
}

TEST_F(FeeSeriesTest, TellsTheSeriesOfTwoLinesApart)
{
    fee().lines.push_back(fee().lines.front());

    const auto &entries = complete();

    ASSERT_EQ(entries.size(), 24U);
    EXPECT_EQ(sum(), 24'000);
    EXPECT_EQ(entries.back().number, u"001042-2 12/12"_s);
    EXPECT_NE(entries.front().id, entries[12].id);
}

TEST_F(FeeSeriesTest, KeepsWhatAPersonDecidedAboutAComputedEntry)
{
    kept[u"fee#1.2"_s].status = SyncStatus::DoNotSynchronize;

    EXPECT_EQ(complete()[1].sync.status, SyncStatus::DoNotSynchronize);
}

TEST_F(FeeSeriesTest, TakesBackWhatWasEarnedWhenTheFeeIsCreditedInFull)
{
    post(u"fee#1.1"_s, 1'000, {2026, 1, 31});
    post(u"fee#1.2"_s, 1'000, {2026, 2, 28});
    credit(12'000, {2026, 3, 10});

    const auto &entries = complete();

    EXPECT_THAT(amounts(), ElementsAre(1'000, 1'000, -2'000));
    EXPECT_EQ(entries[2].date, (QDate{2026, 3, 10}));
    EXPECT_EQ(entries[2].correctionId, u"note"_s);
    EXPECT_EQ(entries[2].number, u"001042 / N-note"_s);
}

TEST_F(FeeSeriesTest, SpreadsTheRestOfAFeeThatIsCreditedInPart)
{
    post(u"fee#1.1"_s, 1'000, {2026, 1, 31});
    post(u"fee#1.2"_s, 1'000, {2026, 2, 28});
    credit(6'000, {2026, 3, 10});

    complete();

    EXPECT_THAT(amounts(),
                ElementsAre(1'000, 1'000, -1'000, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500));
    EXPECT_EQ(sum(), 6'000);
}

TEST_F(FeeSeriesTest, EarnsWhatIsLeftAtOnceWhenAFeeIsCancelledAndKeptInPart)
{
    post(u"fee#1.1"_s, 1'000, {2026, 1, 31});
    fee().isCancelled = true;
    credit(9'000, {2026, 2, 10});

    complete();

    EXPECT_THAT(amounts(), ElementsAre(1'000, 2'000));
    EXPECT_EQ(sum(), 3'000);
}

TEST_F(FeeSeriesTest, HoldsACancelledFeeUntilItsCreditNote)
{
    post(u"fee#1.1"_s, 1'000, {2026, 1, 31});
    fee().isCancelled = true;

    complete();

    EXPECT_THAT(amounts(), ElementsAre(1'000));
}

TEST_F(FeeSeriesTest, MakesNothingOfAFeeCreditedBeforeAnythingWasEarned)
{
    credit(12'000, {2026, 2, 10});

    EXPECT_TRUE(complete().empty());
}

TEST_F(FeeSeriesTest, ACreditTakesNoEffectBeforeWhatIsPosted)
{
    post(u"fee#1.1"_s, 1'000, {2026, 1, 31});
    post(u"fee#1.2"_s, 1'000, {2026, 2, 28});
    credit(12'000, {2026, 1, 20});

    const auto &entries = complete();

    EXPECT_THAT(amounts(), ElementsAre(1'000, 1'000, -2'000));
    EXPECT_EQ(entries.back().date, (QDate{2026, 2, 28}));
}

TEST_F(FeeSeriesTest, AnEntryAfterACreditStaysWhereItWasPosted)
{
    post(u"fee#1.1"_s, 1'000, {2026, 1, 31});
    post(u"fee#1.note"_s, 500, {2026, 2, 10});
    post(u"fee#1.2"_s, 500, {2026, 2, 28});
    credit(6'000, {2026, 2, 10});

    const auto &entries = complete();

    EXPECT_EQ(entries[1].id, u"fee#1.note"_s);
    EXPECT_EQ(entries[1].date, (QDate{2026, 2, 10}));
    EXPECT_EQ(sum(), 6'000);
}

TEST_F(FeeSeriesTest, IgnoresACreditThatNobodyTransfers)
{
    credit(12'000, {2026, 3, 10}).sync.status = SyncStatus::DoNotSynchronize;

    complete();

    EXPECT_EQ(sum(), 12'000);
}

TEST_F(FeeSeriesTest, MakesUpForPostedAmountsThatDiffer)
{
    post(u"fee#1.1"_s, 1'300, {2026, 1, 31});

    complete();

    EXPECT_EQ(amounts().front(), 1'300);
    EXPECT_EQ(amounts()[1], 700);
    EXPECT_EQ(sum(), 12'000);
}

TEST_F(FeeSeriesTest, StopsTheRowsOfAFeeThatIsCreditedAndTakesBackWhatTheyEarned)
{
    addRows(4, 3'000);
    post(u"row1"_s, 3'000, {2026, 1, 31});
    credit(12'000, {2026, 2, 10});

    const auto &entries = complete();

    EXPECT_THAT(amounts(), ElementsAre(3'000, -3'000));
    ASSERT_EQ(entries.size(), 5U);
    EXPECT_TRUE(labelOf(entries[1]).record.isComputed());
    EXPECT_EQ(entries[1].debitAccount, u"22500"_s);
    EXPECT_TRUE(entries[2].isStopped);
}

TEST_F(FeeSeriesTest, LeavesTheRowsOfAPartlyCreditedFeeToTheSource)
{
    addRows(4, 3'000);
    credit(2'000, {2026, 2, 10});

    complete();

    EXPECT_THAT(amounts(), ElementsAre(3'000, 3'000, 3'000, 3'000));
}

} // namespace
} // namespace passerelle::sync
