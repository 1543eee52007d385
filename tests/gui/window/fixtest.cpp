// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabBar>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using domain::SyncStatus;
using widgets::MainWindow;

class FixWindowTest : public WindowTest
{
protected:
    /// A record in error, whose number no other has.
    storage::RecordRow &held()
    {
        return *std::find_if(desk.records.begin(), desk.records.end(),
                             [](const storage::RecordRow &row) { return row.number == "001047"_L1; });
    }
    void openAt(storage::RecordRow &row, ErrorCode code, const QString &about)
    {
        row.errorCode = errorKey(code);
        row.errorDetail = about;
        open();
        select(row.number);
        ASSERT_TRUE(find<QWidget>(u"errorBox"_s)->isVisible());
    }
};

// covers: M-24
TEST_F(FixWindowTest, OpensTheMappingAtTheVeryProduct)
{
    const auto row = std::find_if(desk.mapping.rows.begin(), desk.mapping.rows.end(), [](const auto &entry) {
        return entry.need.kind == domain::MappingKind::Product && !entry.hasTarget;
    });
    ASSERT_NE(row, desk.mapping.rows.end());
    const QString product = row->need.sourceName;
    openAt(held(), ErrorCode::ProductUnmapped, product);

    click(u"fixButton"_s);

    EXPECT_EQ(window->place(), MainWindow::Place::Mapping);
    ASSERT_TRUE(awaitUntil([&] {
        flush();
        return find<QLabel>(u"choiceLabel"_s)->text().startsWith(product);
    }));
}

TEST_F(FixWindowTest, OffersToTransferAgainWhatStayedOutOnceItIsMapped)
{
    const auto row = std::find_if(desk.mapping.rows.begin(), desk.mapping.rows.end(), [](const auto &entry) {
        return entry.need.kind == domain::MappingKind::Product && !entry.hasTarget;
    });
    const QString product = row->need.sourceName;
    const domain::RecordRef record = held().record;
    openAt(held(), ErrorCode::ProductUnmapped, product);
    click(u"fixButton"_s);
    flush();
    EXPECT_FALSE(find<QWidget>(u"alikeBanner"_s)->isVisible());

    auto *combo = find<QComboBox>(u"targetCombo"_s);
    combo->setCurrentIndex(1);
    emit combo->activated(1);
    flush();
    ASSERT_TRUE(find<QWidget>(u"alikeBanner"_s)->isVisible());
    QTest::mouseClick(find<QWidget>(u"alikeBanner"_s)->findChild<QAbstractButton *>(), Qt::LeftButton);
    flush();

    EXPECT_EQ(desk.statusOf(record), SyncStatus::ToTransfer);
    EXPECT_FALSE(find<QWidget>(u"alikeBanner"_s)->isVisible());
}

TEST_F(FixWindowTest, OpensTheMappingAtTheProductOfTheAdjustingLine)
{
    openAt(held(), ErrorCode::RoundingUnmapped, u"69.22 / 69.23"_s);
    service::CompanySettings company = desk.company();
    company.ledger.roundingPolicy = service::RoundingPolicy::AdjustingLine;
    desk.saveSettings(company);
    presentation::MappingRow rounding;
    rounding.need = {domain::MappingKind::Rounding, domain::RoundingDifference, domain::RoundingDifference, 0,
                     true};
    desk.mapping.rows.push_back(rounding);

    click(u"fixButton"_s);

    EXPECT_EQ(window->place(), MainWindow::Place::Mapping);
    ASSERT_TRUE(awaitUntil([&] {
        flush();
        return find<QLabel>(u"choiceLabel"_s)->text().startsWith(u"One-cent difference");
    }));
    auto *combo = find<QComboBox>(u"targetCombo"_s);
    ASSERT_GT(combo->count(), 1);
    combo->setCurrentIndex(1);
    emit combo->activated(1);
    EXPECT_TRUE(wasAsked(u"setMapping rounding difference"_s)) << desk.calls.join(u'\n').toStdString();
}

TEST_F(FixWindowTest, OpensTheAccountsAtTheVeryAccount)
{
    ASSERT_GE(desk.accounts.size(), 3u);
    storage::RecordRow &row = held();
    row.customerName = desk.accounts[2].customer.name;
    openAt(row, ErrorCode::CustomerUnknown, u"Nobody"_s);

    click(u"fixButton"_s);

    auto *dialog = find<QDialog>(u"AccountsDialog"_s);
    auto *list = dialog->findChild<widgets::Table *>(u"accountTable"_s);
    ASSERT_TRUE(awaitUntil([&] {
        flush();
        return list->currentRow() >= 0;
    }));
    EXPECT_EQ(list->model()->index(list->currentRow(), 0).data().toString(), row.customerName);
}

TEST_F(FixWindowTest, TakesTheReferenceOfADocumentWhoseNumberIsUsed)
{
    storage::RecordRow &row = held();
    openAt(row, ErrorCode::NumberUsed, row.number);

    click(u"secondFixButton"_s);

    EXPECT_NE(window->findChild<QDialog *>(u"ReferenceDialog"_s), nullptr);
}

TEST_F(FixWindowTest, LeadsToTheSettingsForAClosedPeriod)
{
    openAt(held(), ErrorCode::PeriodClosed, u"2026-10-31"_s);

    click(u"secondFixButton"_s);

    EXPECT_EQ(window->place(), MainWindow::Place::Settings);
}

TEST_F(FixWindowTest, ShowsAnIssueOfTheRunWhereItCanBeFixed)
{
    open();
    desk.start(presentation::RunWish::Transfer);
    flush();
    desk.finishRun();
    flush();
    window->goTo(MainWindow::Place::Run);
    flush();

    click(u"fixIssueButton"_s);

    EXPECT_EQ(window->place(), MainWindow::Place::Dashboard);
    EXPECT_FALSE(find<QLineEdit>(u"searchEdit"_s)->text().isEmpty());
}

TEST_F(FixWindowTest, ShowsWhatWasChangedAfterItsTransferAndPostsItAgainOnlyWhenThatIsConfirmed)
{
    storage::RecordRow &row = held();
    row.sync.status = SyncStatus::Transferred;
    row.errorCode.clear();
    row.changed = {u"date"_s};
    const QString id = row.record.id;
    open();
    auto *banner = find<QWidget>(u"changesBanner"_s);
    ASSERT_TRUE(banner->isVisible());
    banner->findChild<QAbstractButton *>()->click();
    EXPECT_TRUE(awaitUntil([&] {
        flush();
        return find<QAbstractItemView>(u"recordTable"_s)->model()->rowCount() == 1;
    })) << "that one alone";

    select(row.number);
    ASSERT_TRUE(find<QWidget>(u"errorBox"_s)->isVisible());
    click(u"fixButton"_s);
    auto *box = window->findChild<QMessageBox *>();
    ASSERT_NE(box, nullptr);
    EXPECT_FALSE(desk.calls.contains(u"cancelAndPostAgain "_s + id)) << "nothing before it is confirmed";
    const auto buttons = box->buttons();
    const auto sure = std::find_if(buttons.begin(), buttons.end(), [box](QAbstractButton *button) {
        return box->buttonRole(button) == QMessageBox::DestructiveRole;
    });
    ASSERT_NE(sure, buttons.end());
    (*sure)->click();
    EXPECT_TRUE(awaitUntil([&] { return desk.calls.contains(u"cancelAndPostAgain "_s + id); }));

    click(u"secondFixButton"_s);
    EXPECT_TRUE(awaitUntil([&] { return desk.calls.contains(u"leaveChanges "_s + id); }));
}

// covers: T-54
TEST_F(FixWindowTest, SetsBackWhatOnlyTheFormerLedgerCompanyHasOncePeopleDecideSo)
{
    desk.formerRecords = 812;
    desk.formerRecords = 812;
    open();
    auto *banner = find<QWidget>(u"formerBanner"_s);
    ASSERT_TRUE(banner->isVisible());
    const auto decide = [&](const QString &verb) {
        banner->findChild<QAbstractButton *>()->click();
        auto *box = window->findChild<QMessageBox *>();
        ASSERT_NE(box, nullptr);
        for (QAbstractButton *button : box->buttons()) {
            if (button->text() == verb)
                return button->click();
        }
        FAIL() << "no button " << verb.toStdString();
    };

    decide(u"Cancel"_s);
    flush();
    EXPECT_FALSE(wasAsked(u"setBackFormerRecords"_s));
    EXPECT_TRUE(banner->isVisible());

    decide(u"Set them back"_s);
    EXPECT_TRUE(awaitUntil([&] {
        flush();
        return !banner->isVisible();
    }));
    EXPECT_TRUE(wasAsked(u"setBackFormerRecords"_s));
    EXPECT_EQ(find<QLabel>(u"changeLabel"_s)->text(), u"812 of 812 set back to To transfer"_s);
}

} // namespace passerelle::test
