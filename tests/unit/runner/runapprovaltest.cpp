// SPDX-License-Identifier: GPL-3.0-or-later
// What is approved is what is posted, whatever is edited between the preview and Start.
#include "approvalfixture.h"

#include "runner/approvaljson.h"
#include "storage/journalreader.h"

namespace passerelle::runner {

TEST_F(ApprovalTest, PostsEverythingThatWasApprovedAndIsStillTheSame)
{
    const Approval approval = allOf(preview());

    const RunReport report = runApproved(approval);

    EXPECT_TRUE(approval.isWhole());
    EXPECT_TRUE(report.withheld.empty());
    EXPECT_EQ(exitCodeOf(report), 0);
    expectWhole();
}

TEST_F(ApprovalTest, LeavesOutAnInvoiceThatWasEditedSinceAndThePaymentOnIt)
{
    const Approval approval = allOf(preview());
    Invoice &invoice = source.books.invoices[1];
    const Invoice larger = invoiceOf(u"2"_s, u"b"_s, 9900);
    invoice.lines = larger.lines;
    invoice.total = larger.total;

    const RunReport report = runApproved(approval);

    EXPECT_EQ(reasonsOf(report),
              (std::map<RecordRef, WithheldReason>{
                  {{RecordKind::Invoice, u"2"_s}, WithheldReason::Changed},
                  {{RecordKind::Payment, u"9"_s}, WithheldReason::NeedsWithheld}}));
    EXPECT_EQ(exitCodeOf(report), 1);
    EXPECT_EQ(ledger.count(LedgerEntity::Invoice), 2);
    EXPECT_EQ(status(RecordKind::Invoice, u"2"_s), SyncStatus::ToTransfer);
}

TEST_F(ApprovalTest, PostsNothingBesidesThePilotAndWhatItDependsOn)
{
    const RunReport plan = preview();
    const std::set<RecordRef> wanted{{RecordKind::Payment, u"9"_s}};

    const RunReport report = runApproved(sync::approve(plan.offer(), wanted, u"marie"_s, plan.endedAt));

    EXPECT_EQ(ledger.count(LedgerEntity::Customer), 2); // the linked one, and the payment's own
    EXPECT_EQ(ledger.count(LedgerEntity::Invoice), 1);
    EXPECT_EQ(ledger.count(LedgerEntity::Payment), 1);
    EXPECT_EQ(ledger.count(LedgerEntity::CreditMemo), 0);
    EXPECT_EQ(exitCodeOf(report), 0);
    EXPECT_EQ(status(RecordKind::Invoice, u"1"_s), SyncStatus::ToTransfer);
}

TEST_F(ApprovalTest, PostsTheRestOfAnApprovedPlanAfterItsPilot)
{
    const RunReport plan = preview();
    const std::set<RecordRef> pilot{{RecordKind::Invoice, u"2"_s}};
    (void)runApproved(sync::approve(plan.offer(), pilot, u"marie"_s, plan.endedAt));

    const RunReport rest = runApproved(allOf(plan));

    const std::map<RecordRef, WithheldReason> reasons = reasonsOf(rest);
    EXPECT_EQ(reasons.at({RecordKind::Invoice, u"2"_s}), WithheldReason::AlreadyInLedger);
    EXPECT_EQ(reasons.at({RecordKind::Customer, u"b"_s}), WithheldReason::AlreadyInLedger);
    EXPECT_EQ(reasons.size(), 2U);
    EXPECT_EQ(exitCodeOf(rest), 0);
    expectWhole();
}

TEST_F(ApprovalTest, TellsTheSourceNoErrorOfARecordOutsideThePilot)
{
    source.books.invoices[2].lines.front().productKey = u"unmapped"_s;
    const RunReport plan = preview();
    const std::set<RecordRef> pilot{{RecordKind::Invoice, u"1"_s}};

    const RunReport report = runApproved(sync::approve(plan.offer(), pilot, u"marie"_s, plan.endedAt));

    EXPECT_FALSE(report.errors.empty());
    EXPECT_EQ(status(RecordKind::Invoice, u"3"_s), SyncStatus::ToTransfer);
    EXPECT_EQ(status(RecordKind::Invoice, u"1"_s), SyncStatus::Transferred);
}

TEST_F(ApprovalTest, SendsNoIntentOfAnInterruptedRunThatWasNotApproved)
{
    ledger.fate = [](int, const Effect &effect) {
        return effect.record.id == u"1" ? Fate::NotSent : Fate::Apply;
    };
    (void)run();
    ledger.fate = {};
    ledger.sent.clear();
    const RunReport plan = preview();
    ASSERT_FALSE(plan.resumed.empty());

    const RunReport report = runApproved(sync::approve(plan.offer(), {}, u"marie"_s, plan.endedAt));

    EXPECT_TRUE(ledger.sent.empty());
    EXPECT_EQ(reasonsOf(report).at({RecordKind::Invoice, u"1"_s}), WithheldReason::NotApproved);
    EXPECT_EQ(status(RecordKind::Invoice, u"1"_s), SyncStatus::ToTransfer);
}

TEST_F(ApprovalTest, KeepsWhoApprovedWhatAndWhatWasWithheldInTheJournal)
{
    const Approval approval = allOf(preview());
    source.books.invoices[0].name = u"another memo"_s;

    const RunReport report = runApproved(approval);

    const auto reader = storage::JournalReader::open(storage::JournalPaths{home.path() + u"/company"_s});
    ASSERT_TRUE(reader);
    const auto row = (*reader)->run(report.run);
    ASSERT_TRUE(row);
    const Json &kept = row->summary[u"approval"];
    EXPECT_EQ(kept[u"by"].toString(), u"marie"_s);
    EXPECT_EQ(kept[u"approved"].toInt(), Effects);
    EXPECT_EQ(kept[u"fingerprint"].toString().toLatin1(), approval.fingerprint());
    const auto events = (*reader)->eventsOf({RecordKind::Invoice, u"1"_s});
    ASSERT_TRUE(events);
    EXPECT_TRUE(std::any_of(events->begin(), events->end(), [](const storage::EventRow &event) {
        return event.kind == u"withheld" && event.text == u"changed";
    }));
}

TEST_F(ApprovalTest, ComesBackWholeFromItsFile)
{
    const Approval approval = allOf(preview());
    const auto bytes = Json::parse(toFile(approval).toIndentedBytes());
    ASSERT_TRUE(bytes);

    const Result<Approval> again = approvalFromFile(*bytes);

    ASSERT_TRUE(again);
    EXPECT_EQ(again->fingerprint(), approval.fingerprint());
    EXPECT_TRUE(again->isWhole());
    EXPECT_EQ(approvalFromFile(Json::object()).error().code, ErrorCode::BadConfiguration);
}

} // namespace passerelle::runner
