// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordfix.h"
#include "presentation/errortext.h"

#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::EffectState;
using domain::SyncStatus;

namespace {

const QString Ledger = u"QuickBooks Online"_s;

RecordDetail detailOf(ErrorCode code, const QString &about = u"Guide"_s)
{
    RecordDetail detail;
    detail.row.record = {domain::RecordKind::Invoice, u"id-1"_s};
    detail.row.number = u"001042"_s;
    detail.row.customerName = u"Ateliers du Fleuve inc."_s;
    detail.row.sync.status = SyncStatus::TransferError;
    detail.row.errorCode = errorKey(code);
    detail.row.errorDetail = about;
    return detail;
}

std::vector<ErrorCode> allCodes()
{
    const auto codes = allErrorCodes();
    return {codes.begin(), codes.end()};
}

} // namespace

class EachError : public ::testing::TestWithParam<ErrorCode>
{
};

// covers: M-24, M-46
TEST_P(EachError, SaysWhatItIsAboutAndHasAStepThatCanBeTaken)
{
    const auto fix = fixOf(detailOf(GetParam()), Ledger);

    ASSERT_TRUE(fix);
    EXPECT_FALSE(fix->title.isEmpty());
    EXPECT_FALSE(fix->sentence.isEmpty());
    EXPECT_FALSE(fix->fix.isEmpty());
    EXPECT_NE(fix->first.action, FixAction::None);
    EXPECT_FALSE(fix->first.label.isEmpty());
    EXPECT_EQ(fix->second.action == FixAction::None, fix->second.label.isEmpty());
    EXPECT_NE(fix->first.action, fix->second.action);
}

INSTANTIATE_TEST_SUITE_P(RecordFix, EachError, ::testing::ValuesIn(allCodes()), [](const auto &code) {
    return QString{errorKey(code.param)}.replace(u'-', u'_').toStdString();
});

TEST(RecordFixTest, LeadsToTheVeryProductThatIsNotMapped)
{
    const auto fix = fixOf(detailOf(ErrorCode::ProductUnmapped), Ledger);

    EXPECT_EQ(fix->first.action, FixAction::OpenMapping);
    EXPECT_EQ(fix->mappingKind, domain::MappingKind::Product);
    EXPECT_EQ(fix->subject, u"Guide");
    EXPECT_THAT(fix->sentence.toStdString(), ::testing::HasSubstr("Guide"));
}

TEST(RecordFixTest, LeadsToTheProductOfTheAdjustingLine)
{
    const auto fix = fixOf(detailOf(ErrorCode::RoundingUnmapped, u"69.22 / 69.23"_s), Ledger);

    EXPECT_EQ(fix->first.action, FixAction::OpenMapping);
    EXPECT_EQ(fix->mappingKind, domain::MappingKind::Rounding);
    EXPECT_EQ(fix->subject, domain::RoundingDifference);
    EXPECT_THAT(fix->sentence.toStdString(), ::testing::HasSubstr("69.22 / 69.23"));
}

TEST(RecordFixTest, OffersToCancelAnInvoiceOfAnotherTotalAndToPostItAgain)
{
    RecordDetail detail = detailOf(ErrorCode::ConflictTotal, u"69.22 / 69.23"_s);
    detail.row.record.kind = domain::RecordKind::Invoice;
    EXPECT_EQ(fixOf(detail, Ledger)->first.action, FixAction::PostAgain);
    EXPECT_EQ(fixOf(detail, Ledger)->second.action, FixAction::EnterReference) << "to accept its amount";

    detail.row.record.kind = domain::RecordKind::CreditNote;
    EXPECT_EQ(fixOf(detail, Ledger)->first.action, FixAction::Retry) << "only an invoice can be cancelled";
}

TEST(RecordFixTest, LeadsToTheAccountOfADocumentWhoseCustomerIsUnknown)
{
    const auto fix = fixOf(detailOf(ErrorCode::CustomerUnknown, u"Anciens clients"_s), Ledger);

    EXPECT_EQ(fix->first.action, FixAction::VerifyAccount);
    EXPECT_EQ(fix->subject, u"Ateliers du Fleuve inc.");
}

TEST(RecordFixTest, OffersToRetryAllThatAreAlike)
{
    RecordDetail detail = detailOf(ErrorCode::PeriodClosed);
    EXPECT_EQ(fixOf(detail, Ledger)->alike.action, FixAction::None);

    detail.alike = {{domain::RecordKind::Invoice, u"id-1"_s}, {domain::RecordKind::Invoice, u"id-2"_s}};
    EXPECT_EQ(fixOf(detail, Ledger)->alike.action, FixAction::RetryAlike);
    EXPECT_THAT(fixOf(detail, Ledger)->alike.label.toStdString(), ::testing::HasSubstr("2"));
}

TEST(RecordFixTest, SaysNotToEnterByHandWhatWasSentAndWhenItIsLookedFor)
{
    RecordDetail detail;
    detail.row.sync.status = SyncStatus::ToTransfer;
    domain::Effect effect;
    effect.state = EffectState::Unknown;
    effect.mayApplyUntil = 1'795'000'000'000;
    detail.effects.push_back(effect);

    const auto fix = fixOf(detail, Ledger);

    ASSERT_TRUE(fix);
    EXPECT_EQ(fix->tone, Tone::Warn);
    EXPECT_THAT(fix->sentence.toStdString(), ::testing::HasSubstr("Do not enter it by hand"));
    EXPECT_EQ(fix->first.action, FixAction::CheckOutcome);
    EXPECT_EQ(fix->notBefore.toMSecsSinceEpoch(), effect.mayApplyUntil);
}

TEST(RecordFixTest, TellsWhatAWaitingRecordWaitsForAndShowsIt)
{
    RecordDetail detail = detailOf(ErrorCode::InvoiceNotTransferred, u"001044"_s);
    detail.row.sync.status = SyncStatus::ToTransfer;
    EXPECT_FALSE(fixOf(detail, Ledger)) << "not since it was last set to transfer";

    detail.row.sync.message = u"The invoice is not there yet."_s;
    const auto fix = fixOf(detail, Ledger);
    ASSERT_TRUE(fix);
    EXPECT_EQ(fix->tone, Tone::Warn);
    EXPECT_EQ(fix->first.action, FixAction::ShowRecord);
    EXPECT_EQ(fix->subject, u"001044");
}

TEST(RecordFixTest, HasNothingToSayOfWhatIsTransferred)
{
    RecordDetail detail = detailOf(ErrorCode::ProductUnmapped);
    detail.row.sync.status = SyncStatus::Transferred;

    EXPECT_FALSE(fixOf(detail, Ledger));
}

TEST(RecordFixTest, TellsTheSourcesOwnWordsWhereTheErrorIsNotKnown)
{
    RecordDetail detail;
    detail.row.sync.status = SyncStatus::TransferError;
    detail.row.sync.message = u"Aucun produit ne correspond."_s;

    const auto fix = fixOf(detail, Ledger);
    EXPECT_EQ(fix->sentence, u"Aucun produit ne correspond.");
    EXPECT_EQ(fix->first.action, FixAction::Retry);
}

TEST(ChangedRecord, TellsBeforeAndNowAndOffersToPostTheInvoiceAgainOrToLeaveIt)
{
    RecordDetail detail = detailOf(ErrorCode::InternalError);
    detail.row.errorCode.clear();
    detail.row.sync.status = SyncStatus::Transferred;
    EXPECT_FALSE(fixOf(detail, Ledger)) << "nothing has changed";

    detail.row.changed = {u"amount"_s, u"customer"_s};
    detail.row.amount = {12000, domain::Currency::cad()};
    domain::Effect posted;
    posted.record = detail.row.record;
    posted.state = EffectState::Closed;
    posted.total = {10000, domain::Currency::cad()};
    posted.customerName = u"Zoé Roy"_s;
    detail.effects = {posted};
    detail.row.ledgerChange = Error{ErrorCode::ConflictTotal, u"100.00 / 90.00"_s};

    const auto fix = fixOf(detail, Ledger);

    ASSERT_TRUE(fix);
    EXPECT_EQ(fix->tone, Tone::Warn);
    const QStringList lines = fix->sentence.split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].contains(u"100"_s) && lines[0].contains(u"120"_s)) << qPrintable(lines[0]);
    EXPECT_TRUE(lines[1].contains(u"Zoé Roy"_s) && lines[1].contains(u"Ateliers"_s)) << qPrintable(lines[1]);
    EXPECT_TRUE(lines[2].contains(Ledger) && lines[2].contains(u"90.00"_s)) << qPrintable(lines[2]);
    EXPECT_EQ(fix->first.action, FixAction::PostAgain);
    EXPECT_EQ(fix->second.action, FixAction::LeaveChange);
}

TEST(ChangedRecord, IsNotPostedAgainWhenTheSourceHasItNoMoreOrItIsNoInvoice)
{
    RecordDetail detail = detailOf(ErrorCode::InternalError);
    detail.row.errorCode.clear();
    detail.row.sync.status = SyncStatus::Transferred;
    for (const QString &what : {u"gone"_s, u"cancelled"_s}) {
        detail.row.changed = {what};
        const auto fix = fixOf(detail, Ledger);
        ASSERT_TRUE(fix);
        EXPECT_EQ(fix->first.action, FixAction::None) << qPrintable(what);
        EXPECT_EQ(fix->second.action, FixAction::LeaveChange);
    }
    detail.row.changed = {u"amount"_s};
    detail.row.record.kind = domain::RecordKind::Payment;
    EXPECT_EQ(fixOf(detail, Ledger)->first.action, FixAction::None);
}

} // namespace passerelle::presentation
