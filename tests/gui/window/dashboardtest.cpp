// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using domain::SyncStatus;

class DashboardWindowTest : public WindowTest
{
protected:
    /// Opens the menu of statuses and picks one by its word.
    void pickStatus(const QString &word)
    {
        click(u"statusButton"_s);
        const QList<QMenu *> menus = window->findChildren<QMenu *>();
        for (QMenu *menu : menus) {
            if (!menu->isVisible())
                continue;
            const QList<QAction *> actions = menu->actions();
            for (QAction *action : actions) {
                if (action->text() == word)
                    action->trigger();
            }
            menu->close();
        }
        flush();
    }

    /// Picks an entry of the menu of groups and columns.
    void pickOfView(const QString &word, int which)
    {
        click(u"viewButton"_s);
        QMenu *menu = nullptr;
        for (QMenu *one : window->findChildren<QMenu *>())
            menu = one->isVisible() ? one : menu;
        ASSERT_NE(menu, nullptr);
        int seen = 0;
        for (QAction *action : menu->actions()) {
            if (action->text() == word && seen++ == which)
                action->trigger();
        }
        menu->close();
        flush();
    }

    [[nodiscard]] domain::RecordRef refOf(const QString &number) const
    {
        for (const auto &row : desk.records) {
            if (row.number == number)
                return row.record;
        }
        return {};
    }
};

// covers: M-13, M-14, M-15, M-25
TEST_F(DashboardWindowTest, ShowsTheSixStatusesWithTheirCounts)
{
    open();

    auto *card = find<QAbstractButton>(u"card-to-transfer"_s);

    EXPECT_EQ(card->accessibleName(), u"To transfer, 148, $65,004.35"_s);
    EXPECT_EQ(window->findChildren<QAbstractButton *>(QRegularExpression{u"^card-"_s}).size(), 6);
    EXPECT_EQ(records()->model()->rowCount(), 3142);
}

TEST_F(DashboardWindowTest, FiltersTheListByACardAndShowsAllAgain)
{
    open();

    click(u"card-transfer-error"_s);
    EXPECT_EQ(records()->model()->rowCount(), 5);
    EXPECT_TRUE(find<QAbstractButton>(u"card-transfer-error"_s)->isChecked());

    click(u"card-transfer-error"_s);
    EXPECT_EQ(records()->model()->rowCount(), 3142);
    EXPECT_FALSE(find<QAbstractButton>(u"card-transfer-error"_s)->isChecked());
}

TEST_F(DashboardWindowTest, SearchesAndSaysWhichFilterFoundNothing)
{
    open();

    find<QLineEdit>(u"searchEdit"_s)->setText(u"Rivage"_s);
    ASSERT_TRUE(awaitUntil([this] { return records()->model()->rowCount() < 3142; }));
    EXPECT_GT(records()->model()->rowCount(), 0);

    find<QLineEdit>(u"searchEdit"_s)->setText(u"nobody at all"_s);
    ASSERT_TRUE(awaitUntil([this] { return records()->model()->rowCount() == 0; }));
    EXPECT_TRUE(find<QWidget>(u"emptyAction"_s)->isVisible());

    click(u"emptyAction"_s);
    EXPECT_EQ(records()->model()->rowCount(), 3142);
    EXPECT_TRUE(find<QLineEdit>(u"searchEdit"_s)->text().isEmpty());
}

// covers: M-16
TEST_F(DashboardWindowTest, NamesTheAccountsToVerify)
{
    open();

    EXPECT_TRUE(find<QWidget>(u"accountsBanner"_s)->isVisible());
    EXPECT_THAT(find<QWidget>(u"accountsBanner"_s)
                    ->findChild<QLabel *>(u"bannerText"_s)
                    ->accessibleName()
                    .toStdString(),
                ::testing::HasSubstr("14 accounts to verify"));
}

// covers: M-28, M-35, M-39
TEST_F(DashboardWindowTest, ChangesTheStatusOfSeveralAndUndoesIt)
{
    open();
    select(u"001060"_s);
    const int row = records()->currentRow();
    records()->selectionModel()->select(records()->model()->index(row + 1, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    flush();
    const QList<int> rows = records()->selectedRows();
    ASSERT_EQ(rows.size(), 2);

    pickStatus(u"Do not synchronize"_s);

    EXPECT_TRUE(desk.calls.contains(u"changeStatus 2 do-not-synchronize"_s));
    EXPECT_EQ(desk.statusOf(refOf(u"001060"_s)), SyncStatus::DoNotSynchronize);
    EXPECT_TRUE(find<QWidget>(u"undoButton"_s)->isVisible());

    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    flush();
    EXPECT_EQ(desk.statusOf(refOf(u"001060"_s)), SyncStatus::ToTransfer);
}

TEST_F(DashboardWindowTest, MakesRoomForTheLongerWordsOfANewStatus)
{
    open();
    constexpr int Narrow = 40;
    records()->setColumnWidth(presentation::RecordListModel::Status, Narrow);
    select(u"001060"_s);

    pickStatus(u"Do not synchronize"_s);

    EXPECT_GT(records()->columnWidth(presentation::RecordListModel::Status), 3 * Narrow);
}

// covers: M-37
TEST_F(DashboardWindowTest, OffersInReviewOnlyWhenTheSourceAllowsIt)
{
    desk.isReviewEnabled = false;
    open();
    select(u"001060"_s);

    pickStatus(u"In review"_s);

    EXPECT_FALSE(wasAsked(u"changeStatus"_s));
}

// covers: M-24, M-32, M-34
TEST_F(DashboardWindowTest, ExplainsAnErrorAndSetsItToTransferAgain)
{
    open();

    select(u"001042"_s);
    ASSERT_TRUE(find<QWidget>(u"errorBox"_s)->isVisible());
    click(u"secondFixButton"_s);

    EXPECT_TRUE(desk.calls.contains(u"changeStatus 1 to-transfer"_s));
    EXPECT_EQ(desk.statusOf(refOf(u"001042"_s)), SyncStatus::ToTransfer);
    EXPECT_FALSE(find<QWidget>(u"errorBox"_s)->isVisible());
}

// covers: M-114, M-115, M-116
TEST_F(DashboardWindowTest, TakesTheReferenceOfARecordTransferredByHand)
{
    open();
    select(u"001060"_s);

    pickStatus(u"Transferred by hand: enter a reference…"_s);
    auto *dialog = window->findChild<QDialog *>(u"ReferenceDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->findChild<QAbstractButton *>(u"saveButton"_s)->isEnabled());
    dialog->findChild<QLineEdit *>(u"referenceEdit"_s)->setText(u" 4999 "_s);
    dialog->findChild<QAbstractButton *>(u"saveButton"_s)->click();
    flush();

    EXPECT_TRUE(desk.calls.contains(u"setReference %1 4999"_s.arg(refOf(u"001060"_s).id)));
}

// covers: M-114, M-115, M-116
TEST_F(DashboardWindowTest, TakesAReferenceForEachOfSeveralAndUndoesThem)
{
    open();
    select(u"001060"_s);
    const int row = records()->currentRow();
    records()->chooseRows({row, row + 1});
    flush();

    pickStatus(u"Transferred by hand: enter a reference…"_s);
    auto *dialog = window->findChild<QDialog *>(u"ReferenceDialog"_s);
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->findChildren<QLineEdit *>().size(), 2);
    dialog->findChild<QLineEdit *>(u"referenceEdit"_s)->setText(u"4999"_s);
    dialog->findChild<QLineEdit *>(u"referenceEdit2"_s)->setText(u"5000"_s);
    dialog->findChild<QAbstractButton *>(u"saveButton"_s)->click();
    flush();

    EXPECT_EQ(desk.calls.filter(u"setReference "_s).size(), 2);
    EXPECT_EQ(desk.statusOf(refOf(u"001060"_s)), SyncStatus::Transferred);
    find<QAbstractButton>(u"undoButton"_s)->click();
    flush();
    EXPECT_EQ(desk.statusOf(refOf(u"001060"_s)), SyncStatus::ToTransfer);
}

TEST_F(DashboardWindowTest, GroupsByKindAndDoesSoAgainNextTime)
{
    open();
    pickOfView(u"Kind"_s, 0);

    ASSERT_TRUE(awaitUntil(
        [this] { return records()->model()->index(0, 2).data().toString().startsWith(u"Customers ("_s); }));
    EXPECT_GT(records()->model()->rowCount(), 3142);

    window.reset();
    open();
    EXPECT_GT(records()->model()->rowCount(), 3142);
}

TEST_F(DashboardWindowTest, KeepsTheColumnsThatWereChosen)
{
    open();
    ASSERT_FALSE(records()->isColumnHidden(3));
    pickOfView(u"Date"_s, 0);
    EXPECT_TRUE(records()->isColumnHidden(3));

    window.reset();
    open();

    EXPECT_TRUE(records()->isColumnHidden(3));
    EXPECT_FALSE(records()->isColumnHidden(4));
}

TEST_F(DashboardWindowTest, ShowsWhatWasSentAsItWentOnDemand)
{
    open();
    select(u"001042"_s);
    auto *tabs = find<QTabBar>(u"tabs"_s);
    tabs->setCurrentIndex(1);
    flush();

    click(u"rawButton"_s);

    auto *raw = window->findChild<QPlainTextEdit *>(u"rawText"_s);
    ASSERT_NE(raw, nullptr);
    EXPECT_TRUE(raw->toPlainText().contains(u"\"DocNumber\": \"001042\""_s))
        << qPrintable(raw->toPlainText());
    EXPECT_EQ(raw->toPlainText().count(u'\n'), 10);
}

TEST_F(DashboardWindowTest, CopiesTheSelectedRowsWithTheirHeads)
{
    open();
    select(u"001042"_s);

    QTest::keyClick(records(), Qt::Key_C, Qt::ControlModifier);

    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].contains(u"Number"_s));
    EXPECT_TRUE(lines[1].contains(u"001042"_s));
    EXPECT_TRUE(lines[1].contains(u"1,149.75"_s));
}

TEST_F(DashboardWindowTest, ReadsOnlyThePagesThatAreShown)
{
    open();
    QStringList read = desk.calls.filter(u"requestRows"_s);
    EXPECT_THAT(read, ::testing::Each(u"requestRows 0"_s));

    records()->scrollToBottom();
    records()->grab();
    flush();

    read = desk.calls.filter(u"requestRows"_s);
    EXPECT_TRUE(read.contains(u"requestRows 24"_s));
    EXPECT_FALSE(read.contains(u"requestRows 12"_s));
}

TEST_F(DashboardWindowTest, ShowsASystemFailureAsOneBannerUntilTheNextReading)
{
    open();

    desk.fail(u"read-source"_s, Error{ErrorCode::SourceUnreachable, u"host"_s});
    flush();
    EXPECT_TRUE(find<QWidget>(u"failureBanner"_s)->isVisible());
    EXPECT_FALSE(find<QWidget>(u"accountsBanner"_s)->isVisible());

    QTest::keyClick(window.get(), Qt::Key_F5);
    flush();
    EXPECT_FALSE(find<QWidget>(u"failureBanner"_s)->isVisible());
    EXPECT_TRUE(desk.calls.contains(u"readSource"_s));
}

TEST_F(DashboardWindowTest, StaysUsableWhileTheDeskIsSilent)
{
    open();
    desk.isSilent = true;

    click(u"card-pending"_s);
    QTest::keyClick(window.get(), Qt::Key_F5);
    flush();

    EXPECT_EQ(records()->model()->rowCount(), 3142) << "the old rows stay until new ones come";
    EXPECT_TRUE(find<QWidget>(u"statusButton"_s)->isVisible());
}

} // namespace passerelle::test
