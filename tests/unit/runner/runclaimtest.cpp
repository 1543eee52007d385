// SPDX-License-Identifier: GPL-3.0-or-later
// Two workstations on one company.
#include "runfixture.h"

namespace passerelle::runner {

namespace {

using connectors::Claim;
using connectors::RecoveryClass;

class RunClaimTest : public RunFixture
{
protected:
    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }
    static Claim ofAnother(const QDateTime &until) { return {u"installation-2"_s, u"poste-2"_s, 4, until}; }

    void addTransferredElsewhere()
    {
        Invoice invoice = invoiceOf(u"elsewhere"_s, u"a"_s);
        invoice.sync.status = SyncStatus::Transferred;
        invoice.sync.reference = u"1099"_s;
        source.books.invoices.push_back(invoice);
    }
};

class ClaimKeeperTest : public testing::Test
{
protected:
    FakeSource source;
    SystemClock clock;
    Claim ours{u"installation-1"_s, u"poste-1"_s, 7, {}};
};

} // namespace

TEST_F(RunClaimTest, HoldsTheCompanyDuringARunAndFreesItAtItsEnd)
{
    bool wasHeld = false;
    ledger.fate = [&](int, const Effect &) {
        wasHeld = source.claimed.until > now().addSecs(14 * 60);
        return Fate::Apply;
    };
    settings.workstation = u"poste-1"_s;

    (void)run();

    EXPECT_TRUE(wasHeld);
    EXPECT_EQ(source.claimed.workstation, u"poste-1"_s);
    EXPECT_LE(source.claimed.until, now());
    expectWhole();
}

TEST_F(RunClaimTest, SendsNothingWhileAnotherWorkstationHoldsTheCompany)
{
    source.claimed = ofAnother(now().addSecs(600));

    const RunReport report = run();

    EXPECT_EQ(report.failure.code, ErrorCode::OtherWorkstation);
    EXPECT_TRUE(report.failure.detail.startsWith(u"poste-2"_s));
    EXPECT_EQ(exitCodeOf(report), 5);
    EXPECT_EQ(ledger.sends, 0);
    EXPECT_EQ(source.claimed.owner, u"installation-2"_s);
}

TEST_F(RunClaimTest, APreviewNeedsNoClaim)
{
    source.claimed = ofAnother(now().addSecs(600));
    settings.isDryRun = true;

    EXPECT_FALSE(run().hasFailure);
    EXPECT_EQ(source.claimed.owner, u"installation-2"_s);
}

TEST_F(RunClaimTest, LooksBeforeEverySendAfterAnotherWorkstation)
{
    (void)run();
    const int before = ledger.lookUps;
    source.books.invoices.push_back(invoiceOf(u"new"_s, u"a"_s));
    (void)run();
    EXPECT_EQ(ledger.lookUps, before); // nobody else was here

    source.claimed = ofAnother(now().addSecs(-1));
    source.books.invoices.push_back(invoiceOf(u"newer"_s, u"a"_s));
    (void)run();

    EXPECT_GT(ledger.lookUps, before);
    EXPECT_EQ(ledger.duplicates(), 0);
}

TEST_F(RunClaimTest, LetsLookUpsBeAnsweredFromEarlierReadingsOnlyForAsLongAsTheClaimSurelyHeld)
{
    (void)run(); // a new home looks before each send

    EXPECT_EQ(ledger.oldestAnswerAllowed, settings.claimTimes.life - settings.claimTimes.renewal);
}

TEST_F(RunClaimTest, AsksForEverythingAnewWhereNobodyKeepsClaims)
{
    source.keepsClaims = false;
    ledger.can.recovery = RecoveryClass::UndocumentedKey;

    (void)run();

    EXPECT_GT(ledger.lookUps, 0);
    EXPECT_EQ(ledger.oldestAnswerAllowed.count(), 0);
}

TEST_F(RunClaimTest, AdoptsWhatTheOtherWorkstationPosted)
{
    (void)run();
    RunFixture::expectWhole();
    for (Invoice &invoice : source.books.invoices)
        invoice.sync.status = SyncStatus::ToTransfer; // its write-backs were lost
    for (Invoice &invoice : source.books.invoices)
        invoice.sync.reference.clear();
    source.claimed = {};
    const QString first = home.path();
    QTemporaryDir second;
    std::swap(home, second);

    (void)run();

    EXPECT_EQ(ledger.duplicates(), 0);
    EXPECT_EQ(ledger.count(LedgerEntity::Invoice), 3);
}

TEST_F(RunClaimTest, HoldsTheCompanyUntilAnUnknownOutcomeMayBeLookedFor)
{
    ledger.can.quietTime = std::chrono::minutes{11};
    ledger.fate = [](int, const Effect &effect) {
        return effect.record.kind == RecordKind::Invoice ? Fate::LoseBefore : Fate::Apply;
    };
    settings.waitForUnknown = 0;

    const RunReport report = run();

    ASSERT_FALSE(report.pending.empty());
    EXPECT_GT(source.claimed.until, now().addSecs(11 * 60));
}

TEST_F(RunClaimTest, HoldsTheCompanyUntilWhatTheSourceWasNotToldCanBeSeen)
{
    ledger.can.quietTime = std::chrono::minutes{11};
    source.writeBacksToFail = 1'000;
    (void)run();
    EXPECT_GT(source.claimed.until, now().addSecs(10 * 60));

    source.writeBacksToFail = 0;
    (void)run(); // sends nothing itself
    EXPECT_GT(source.claimed.until, now().addSecs(10 * 60)) << "it is as young as before";
}

TEST_F(RunClaimTest, AsksForATakeOverWhereNobodyKeepsClaimsAndNothingIsRecognized)
{
    source.keepsClaims = false;
    ledger.can.recovery = RecoveryClass::LookUpOnly;
    addTransferredElsewhere();

    const RunReport refused = run();
    EXPECT_EQ(refused.failure.code, ErrorCode::TakeOverNeeded);
    EXPECT_EQ(exitCodeOf(refused), 5);
    EXPECT_EQ(ledger.sends, 0);

    settings.takesOver = true;
    EXPECT_FALSE(run().hasFailure);
    EXPECT_GT(ledger.sends, 0);
    settings.takesOver = false;
    EXPECT_FALSE(run().hasFailure); // asked for once
}

TEST_F(RunClaimTest, StartsANewCompanyWithoutAQuestion)
{
    source.keepsClaims = false;
    ledger.can.recovery = RecoveryClass::LookUpOnly;

    EXPECT_FALSE(run().hasFailure);
}

TEST_F(RunClaimTest, OnlyLooksFirstWhereTheLedgerRecognizesRequests)
{
    source.keepsClaims = false;
    ledger.can.recovery = RecoveryClass::UndocumentedKey;
    addTransferredElsewhere();

    EXPECT_FALSE(run().hasFailure);
    EXPECT_GT(ledger.lookUps, 0);
}

TEST_F(ClaimKeeperTest, RenewsItsClaim)
{
    ClaimTimes times;
    times.renewal = std::chrono::milliseconds{1};
    ClaimKeeper keeper{source, clock, ours, QDateTime::currentDateTimeUtc(), times};
    ASSERT_TRUE(await(keeper.take({})));
    const QDateTime taken = source.claimed.until;
    keeper.keepUp([] { FAIL() << "lost"; });

    ASSERT_TRUE(awaitUntil([&] { return source.claimed.until > taken.addMSecs(1); }));
    await(keeper.giveUp(std::chrono::milliseconds{0}));
}

TEST_F(ClaimKeeperTest, SaysWhenAnotherTookIt)
{
    ClaimTimes times;
    times.renewal = std::chrono::milliseconds{1};
    ClaimKeeper keeper{source, clock, ours, QDateTime::currentDateTimeUtc(), times};
    ASSERT_TRUE(await(keeper.take({})));
    bool isLost = false;
    keeper.keepUp([&isLost] { isLost = true; });
    source.claimed = {u"installation-2"_s, u"poste-2"_s, 1, QDateTime::currentDateTimeUtc().addSecs(60)};

    ASSERT_TRUE(awaitUntil([&] { return isLost; }));
    await(keeper.giveUp(std::chrono::milliseconds{0}));
    EXPECT_EQ(source.claimed.owner, u"installation-2"_s);
}

TEST_F(ClaimKeeperTest, GivesUpWhenItCannotRenewInTime)
{
    ClaimTimes times;
    times.renewal = std::chrono::milliseconds{1};
    times.life = std::chrono::milliseconds{30};
    ClaimKeeper keeper{source, clock, ours, QDateTime::currentDateTimeUtc(), times};
    ASSERT_TRUE(await(keeper.take({})));
    bool isLost = false;
    keeper.keepUp([&isLost] { isLost = true; });
    source.failsToClaim = Error{ErrorCode::SourceUnreachable};

    EXPECT_TRUE(awaitUntil([&] { return isLost; }));
    await(keeper.giveUp(std::chrono::milliseconds{0}));
}

} // namespace passerelle::runner
