// SPDX-License-Identifier: GPL-3.0-or-later
// Faults at every call, stops, lost journals: in the end every record stands in the ledger once.
#include "runfixture.h"

#include <QDir>

#include <tuple>

namespace passerelle::runner {

class RunRecoveryTest : public RunFixture
{
protected:
    /// Runs until nothing is open any more, at most four times.
    void settle()
    {
        for (int i = 0; i < 4; ++i) {
            (void)run();
            if (open == 0 && status(RecordKind::CreditNote, u"4"_s) == SyncStatus::Transferred)
                return;
        }
    }
    void loseJournal() { ASSERT_TRUE(QDir{home.path() + u"/company"_s}.removeRecursively()); }
    void setBackEverything()
    {
        for (Customer &customer : source.books.customers) {
            if (customer.isDesignatedNew)
                forget(customer.sync);
        }
        for (Invoice &invoice : source.books.invoices)
            forget(invoice.sync);
        for (Payment &payment : source.books.payments)
            forget(payment.sync);
    }
    static void forget(SyncFields &sync)
    {
        sync.status = SyncStatus::ToTransfer;
        sync.reference.clear();
    }
};

// covers: T-54
TEST_F(RunRecoveryTest, PostsToADifferentLedgerCompanyWithoutTheIdsOfTheFormerOne)
{
    settle();
    const std::vector<FakeLedger::Held> former = ledger.documents;
    ledger.facts.companyId = u"another"_s;
    ledger.documents.erase(ledger.documents.begin() + 1, ledger.documents.end()); // the linked account only
    setBackEverything();

    settle();
    expectWhole();

    ledger.facts.companyId = SampleScope.ledgerCompanyId;
    ledger.documents = former;
    setBackEverything();
    settle();
    EXPECT_EQ(ledger.documents.size(), former.size()) << "back at the first: what is there is known";
}

TEST_F(RunRecoveryTest, PostsAnInvoiceThatWasGivenUpOnceMoreAndOnlyOnce)
{
    settle();
    {
        const auto journal = storage::Journal::open(storage::JournalPaths{home.path() + u"/company"_s}, clock,
                                                    random, {u"marie"_s, u"poste-1"_s, u"test"_s});
        ASSERT_TRUE(journal);
        const auto effects = (*journal)->effects();
        const auto invoice = std::find_if(effects->begin(), effects->end(), [](const Effect &effect) {
            return effect.record == RecordRef{RecordKind::Invoice, u"1"_s}
            && effect.purpose == Purpose::Create;
        });
        ASSERT_NE(invoice, effects->end());
        ASSERT_TRUE((*journal)->giveUp(*invoice));
        for (FakeLedger::Held &held : ledger.documents)
            held.document.isVoided = held.document.isVoided || held.document.ledgerId == invoice->ledgerId;
    }
    const size_t before = ledger.documents.size();
    for (Invoice &invoice : source.books.invoices) {
        if (invoice.id == u"1"_s)
            forget(invoice.sync);
    }

    (void)run();
    EXPECT_EQ(ledger.documents.size(), before + 1);
    setBackEverything();
    (void)run();
    EXPECT_EQ(ledger.documents.size(), before + 1) << "the run that posted it alone is known";
}

class RunFaultTest : public RunRecoveryTest, public testing::WithParamInterface<std::tuple<int, Fate, int>>
{
};

TEST_P(RunFaultTest, LeavesEveryRecordInTheLedgerOnce)
{
    const auto [faulty, fate, batch] = GetParam();
    ledger.can.batchSize = batch;
    ledger.fate = [at = faulty, what = fate](int call, const Effect &) {
        return call == at ? what : Fate::Apply;
    };

    settle();

    EXPECT_EQ(open, 0);
    expectWhole();
}

INSTANTIATE_TEST_SUITE_P(Calls, RunFaultTest,
                         testing::Combine(testing::Range(1, 9),
                                          testing::Values(Fate::LoseBefore, Fate::LoseAfter, Fate::ApplyLate,
                                                          Fate::NotSent),
                                          testing::Values(1, 10)));

TEST_F(RunRecoveryTest, LooksUpInsteadOfSendingTwiceWhenEveryAnswerIsLost)
{
    ledger.fate = [](int, const Effect &) { return Fate::LoseAfter; };

    const RunReport report = run();

    EXPECT_EQ(report.effects, Effects);
    EXPECT_EQ(report.lostReplies, Effects);
    EXPECT_EQ(ledger.sends, Effects);
    expectWhole();
}

TEST_F(RunRecoveryTest, PostsNothingTwiceAfterTheJournalWasLost)
{
    (void)run();
    loseJournal();
    setBackEverything();
    const int sends = ledger.sends;

    const RunReport report = run();

    EXPECT_EQ(ledger.sends, sends);
    EXPECT_EQ(report.effects, Effects) << "adopted";
    EXPECT_EQ(exitCodeOf(report), 0);
    expectWhole();
}

/// The journal's file alone is gone: the note beside it tells that there was one.
TEST_F(RunRecoveryTest, LooksNoSoonerThanTheLastSendsOfALostJournalCanBeSeen)
{
    (void)run();
    setBackEverything();
    for (const QString &suffix : {QString{}, u"-wal"_s, u"-shm"_s})
        QFile::remove(home.path() + u"/company/journal.sqlite"_s + suffix);
    ledger.can.quietTime = std::chrono::milliseconds{300};
    const qint64 begun = clock.now().toMSecsSinceEpoch();
    ledger.latestMayApplyUntil = 0;

    (void)run();

    EXPECT_GE(ledger.latestMayApplyUntil, begun + 300);
    expectWhole();
}

class RunStopTest : public RunRecoveryTest, public testing::WithParamInterface<std::tuple<int, Fate>>
{
};

TEST_P(RunStopTest, GoesOnWhereItWasStopped)
{
    const auto [last, fate] = GetParam();
    ledger.fate = [this, at = last, what = fate](int call, const Effect &) {
        if (call < at)
            return Fate::Apply;
        stop.request_stop();
        return what;
    };
    const RunReport stopped = run();
    EXPECT_EQ(stopped.result, RunResult::Stopped);
    EXPECT_EQ(exitCodeOf(stopped), 7);
    EXPECT_LT(ledger.sends, Effects + 1);

    ledger.fate = {};
    settle();

    EXPECT_EQ(open, 0);
    expectWhole();
}

INSTANTIATE_TEST_SUITE_P(Calls, RunStopTest,
                         testing::Combine(testing::Range(1, 8),
                                          testing::Values(Fate::Apply, Fate::LoseAfter, Fate::LoseBefore)));

// covers: M-21
TEST_F(RunRecoveryTest, RetriesAWriteBackThatFails)
{
    source.writeBacksToFail = 4;

    const RunReport report = run();

    EXPECT_EQ(exitCodeOf(report), 0);
    EXPECT_EQ(ledger.sends, Effects);
    expectWhole();
}

TEST_F(RunRecoveryTest, KeepsWhatTheSourceCouldNotBeToldAndTellsItNextTime)
{
    source.writeBacksToFail = 1'000;
    const RunReport first = run();
    EXPECT_EQ(exitCodeOf(first), 1);
    EXPECT_EQ(first.errors.front().error.code, ErrorCode::WriteBackFailed);
    EXPECT_EQ(open, Effects);
    EXPECT_EQ(status(RecordKind::Invoice, u"1"_s), SyncStatus::ToTransfer);
    const int sends = ledger.sends;

    source.writeBacksToFail = 0;
    const RunReport second = run();

    EXPECT_EQ(ledger.sends, sends) << "the ledger is not touched";
    EXPECT_EQ(exitCodeOf(second), 0);
    EXPECT_EQ(open, 0);
    expectWhole();
}

TEST_F(RunRecoveryTest, ReportsWhatIsStillUnknownWithTheTimeOfItsNextCheck)
{
    ledger.can.quietTime = std::chrono::minutes{2};
    settings.waitForUnknown = 0;
    ledger.fate = [](int, const Effect &effect) {
        return effect.record == RecordRef{RecordKind::Invoice, u"3"_s} ? Fate::LoseAfter : Fate::Apply;
    };

    const RunReport report = run();

    ASSERT_EQ(report.pending.size(), 1U);
    EXPECT_EQ(report.pending.front().label.record.id, u"3"_s);
    EXPECT_GT(report.pending.front().checkAfter, report.startedAt);
    EXPECT_EQ(status(RecordKind::Invoice, u"3"_s), SyncStatus::ToTransfer);
    EXPECT_EQ(status(RecordKind::Invoice, u"1"_s), SyncStatus::Transferred) << "the rest goes on";
    EXPECT_EQ(exitCodeOf(report), 1);
}

TEST_F(RunRecoveryTest, DoesNotSendWhatAPersonTookBackBetweenTwoRuns)
{
    ledger.fate = [](int, const Effect &effect) {
        return effect.record.id == u"3"_s ? Fate::NotSent : Fate::Apply;
    };
    const RunReport first = run();
    EXPECT_TRUE(first.hasFailure);

    ledger.fate = {};
    source.syncOf({RecordKind::Invoice, u"3"_s}).status = SyncStatus::DoNotSynchronize;
    (void)run();

    for (const FakeLedger::Held &held : ledger.documents)
        EXPECT_NE(held.document.number, u"F-3"_s);
    EXPECT_EQ(status(RecordKind::Invoice, u"3"_s), SyncStatus::DoNotSynchronize);
}

/// Throttled, yet applied; then taken back, then wanted again: a new attempt would have a new key.
TEST_F(RunRecoveryTest, LooksForWhatWasThrottledAndTakenBackBeforeItGivesItUp)
{
    ledger.can.trustsRequestKey = true;
    ledger.can.batchSize = 1;
    int tries = 0;
    ledger.fate = [&tries](int, const Effect &effect) {
        if (effect.record != RecordRef{RecordKind::Invoice, u"3"_s})
            return Fate::Apply;
        return ++tries == 1 ? Fate::ApplyThenThrottle : Fate::NotSent;
    };
    EXPECT_TRUE(run().hasFailure);
    ledger.fate = {};
    source.syncOf({RecordKind::Invoice, u"3"_s}).status = SyncStatus::DoNotSynchronize;
    (void)run();
    source.syncOf({RecordKind::Invoice, u"3"_s}).status = SyncStatus::ToTransfer;

    (void)run();

    EXPECT_EQ(ledger.duplicates(), 0);
    EXPECT_EQ(status(RecordKind::Invoice, u"3"_s), SyncStatus::Transferred);
}

TEST_F(RunRecoveryTest, DoesNotSendAgainWhatAPersonEnteredByHandWhileItWasUnknown)
{
    ledger.fate = [](int, const Effect &effect) {
        return effect.record == RecordRef{RecordKind::Invoice, u"3"_s} ? Fate::LoseBefore : Fate::Apply;
    };
    settings.waitForUnknown = 0;
    ASSERT_EQ(run().pending.size(), 1U);
    SyncFields &sync = source.syncOf({RecordKind::Invoice, u"3"_s});
    sync.status = SyncStatus::Transferred;
    sync.reference = u"H-3"_s;
    ledger.fate = {};
    settings.waitForUnknown = 5'000;

    const RunReport report = run();

    EXPECT_TRUE(report.pending.empty());
    for (const FakeLedger::Held &held : ledger.documents)
        EXPECT_NE(held.document.number, u"F-3"_s);
    EXPECT_EQ(source.syncOf({RecordKind::Invoice, u"3"_s}).reference, u"H-3"_s);
    for (const RecordIssue &issue : report.errors)
        EXPECT_NE(issue.label.record.id, u"3"_s) << "nobody has anything left to do about it";
}

TEST_F(RunRecoveryTest, DoesNotCallACreditNoteTransferredThatTheSourceHasInError)
{
    source.writeBacksToFail = 1'000; // its parts are in the ledger, and nobody was told
    (void)run();
    source.writeBacksToFail = 0;
    const RecordRef note{RecordKind::CreditNote, u"4"_s};
    source.syncOf(note).status = SyncStatus::TransferError; // as when another part could not be planned

    (void)run();
    EXPECT_EQ(status(note.kind, note.id), SyncStatus::TransferError);
    EXPECT_EQ(status(RecordKind::Invoice, u"3"_s), SyncStatus::Transferred);

    source.syncOf(note).status = SyncStatus::ToTransfer;
    (void)run();
    EXPECT_EQ(status(note.kind, note.id), SyncStatus::Transferred);
    expectWhole();
}

} // namespace passerelle::runner
