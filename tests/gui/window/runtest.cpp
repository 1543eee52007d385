// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeView>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

class RunWindowTest : public WindowTest
{
};

// covers: M-12, M-41
TEST_F(RunWindowTest, SendsNothingUntilStartIsPressed)
{
    open();
    EXPECT_FALSE(wasAsked(u"start"_s));

    click(u"startButton"_s);

    EXPECT_TRUE(wasAsked(u"start"_s));
    EXPECT_EQ(window->place(), Place::Run);
}

TEST_F(RunWindowTest, ShowsStopInPlaceOfStartWhileARunIsOn)
{
    open();
    EXPECT_TRUE(find<QWidget>(u"startButton"_s)->isEnabled());
    EXPECT_FALSE(find<QWidget>(u"stopButton"_s)->isVisible());

    QTest::keyClick(window.get(), Qt::Key_F9);
    flush();
    EXPECT_FALSE(find<QWidget>(u"startButton"_s)->isVisible());
    EXPECT_TRUE(find<QWidget>(u"stopButton"_s)->isVisible());

    QTest::keyClick(window.get(), Qt::Key_F9, Qt::ShiftModifier);
    flush();
    EXPECT_TRUE(desk.calls.contains(u"stop"_s));
    EXPECT_TRUE(find<QWidget>(u"startButton"_s)->isVisible());
    EXPECT_EQ(find<QWidget>(u"RunPage"_s)->findChild<QLabel *>(u"titleLabel"_s)->text(), u"Run stopped"_s);
}

// covers: M-42, M-44
TEST_F(RunWindowTest, ShowsTheStepsInOrderAndEachOperation)
{
    open();
    click(u"startButton"_s);

    desk.showRunHalfway();
    auto *table = find<widgets::Table>(u"operationTable"_s);
    ASSERT_TRUE(awaitUntil([table] { return table->model()->rowCount() == 57; }));

    auto *steps = find<QListWidget>(u"stepList"_s);
    ASSERT_EQ(steps->count(), 6);
    EXPECT_TRUE(steps->item(0)->text().startsWith(u"1. Connect"_s));
    EXPECT_TRUE(steps->item(3)->text().contains(u"42 of 71"_s));
    EXPECT_TRUE(steps->item(5)->text().contains(u"Turned off in Settings"_s));
}

// covers: M-23, M-43
TEST_F(RunWindowTest, SaysAtTheEndWhetherErrorsOccurred)
{
    open();
    click(u"startButton"_s);

    desk.finishRun();
    flush();

    EXPECT_EQ(find<QLabel>(u"verdictLabel"_s)->text(), u"Source = journal = ledger, difference 0.00"_s);
    EXPECT_TRUE(find<QLabel>(u"verdictSentence"_s)->text().contains(u"2 errors occurred."_s));
    auto *totals = find<widgets::Table>(u"totalsTable"_s);
    EXPECT_EQ(totals->model()->rowCount(), 4);
    EXPECT_EQ(totals->model()->index(3, 4).data().toString(), u"60,255.81"_s);
    EXPECT_EQ(find<widgets::Table>(u"issueTable"_s)->model()->rowCount(), 3);

    click(u"retryButton"_s);
    EXPECT_TRUE(desk.calls.contains(u"changeStatus 3 to-transfer"_s));
}

TEST_F(RunWindowTest, AsksBeforeItTakesOverFromAnotherWorkstation)
{
    open();
    click(u"startButton"_s);
    desk.finishRun();
    flush();
    EXPECT_FALSE(find<QPushButton>(u"takeOverButton"_s)->isVisible());
    runner::RunReport refused;
    refused.hasFailure = true;
    refused.failure = Error{ErrorCode::TakeOverNeeded, u"30"_s};
    emit desk.runFinished(refused);
    flush();
    ASSERT_TRUE(find<QPushButton>(u"takeOverButton"_s)->isVisible());
    EXPECT_TRUE(find<QLabel>(u"verdictSentence"_s)->text().contains(u"(30)"_s));
    EXPECT_FALSE(desk.calls.contains(u"take over"_s));

    click(u"takeOverButton"_s);

    EXPECT_TRUE(desk.calls.contains(u"take over"_s));
}

// covers: M-46
TEST_F(RunWindowTest, StopsBeforeAnyTransferWhenTheConnectionFails)
{
    open();
    click(u"startButton"_s);

    desk.fail(u"start"_s, Error{ErrorCode::LedgerUnreachable, u"quickbooks.api.intuit.com"_s});
    flush();

    EXPECT_TRUE(find<QWidget>(u"failureBanner"_s)->isVisible());
    EXPECT_TRUE(find<QWidget>(u"startButton"_s)->isVisible());
}

TEST_F(RunWindowTest, PreviewsWhatStartWouldDo)
{
    open();
    window->goTo(Place::Run);
    flush();

    click(u"previewButton"_s);
    desk.finishPreview();
    flush();

    EXPECT_TRUE(desk.calls.contains(u"preview"_s));
    auto *tree = find<QTreeView>(u"planTree"_s);
    ASSERT_EQ(tree->model()->rowCount(), 4);
    EXPECT_TRUE(tree->model()->index(1, 0).data().toString().startsWith(u"To create · 5"_s));
    EXPECT_TRUE(tree->isVisible());
}

TEST_F(RunWindowTest, StartsOnlyWhatIsTickedInThePreview)
{
    open();
    window->goTo(Place::Run);
    flush();
    click(u"previewButton"_s);
    desk.finishPreview();
    flush();
    auto *tree = find<QTreeView>(u"planTree"_s);
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(1, 0, tree->model()->index(1, 0)));

    QTest::keyClick(tree, Qt::Key_Space);
    flush();

    EXPECT_EQ(find<QAbstractButton>(u"approveButton"_s)->text(), u"Appro&ve 5 of 6"_s);
    click(u"approveButton"_s);
    EXPECT_TRUE(wasAsked(u"startApproved 5/6"_s));
}

TEST_F(RunWindowTest, TicksTwoDocumentsForAPilotRun)
{
    open();
    window->goTo(Place::Run);
    flush();
    click(u"previewButton"_s);
    desk.finishPreview();
    flush();

    click(u"pilotButton"_s);

    EXPECT_EQ(find<QAbstractButton>(u"approveButton"_s)->text(), u"Appro&ve 2 of 6"_s);
    EXPECT_FALSE(wasAsked(u"startApproved"_s)) << "a pilot is looked at before it is sent";
}

TEST_F(RunWindowTest, FindsRecordsOfThePlanWithoutTheirAccents)
{
    open();
    window->goTo(Place::Run);
    flush();
    click(u"previewButton"_s);
    desk.finishPreview();
    flush();

    find<QLineEdit>(u"planSearch"_s)->setText(u"genevieve"_s);
    flush();

    const auto *model = find<QTreeView>(u"planTree"_s)->model();
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->rowCount(model->index(0, 0)), 1);
    EXPECT_EQ(model->index(0, 1, model->index(0, 0)).data().toString(), u"001061"_s);
}

} // namespace passerelle::test
