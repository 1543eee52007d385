// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;
using Scheduled = presentation::CompanyPresenter::Scheduled;

class ScheduleWindowTest : public WindowTest
{
protected:
    static constexpr int Intervals = 1; // of the first choice
    static constexpr int FixedTimes = 2;

    void openDialog()
    {
        open();
        window->goTo(Place::Settings);
        click(u"scheduleButton"_s);
        dialog = find<QDialog>(u"ScheduleDialog"_s);
    }
    template<typename T> T *field(const QString &name) const { return dialog->findChild<T *>(name); }

    void choose(int mode)
    {
        auto *modes = field<QComboBox>(u"modeCombo"_s);
        modes->setCurrentIndex(mode);
        emit modes->activated(mode);
    }
    void type(const QString &name, const QString &text)
    {
        auto *edit = field<QLineEdit>(name);
        edit->clear();
        QTest::keyClicks(edit, text);
        flush();
    }
    [[nodiscard]] bool canSave() const { return field<QAbstractButton>(u"saveButton"_s)->isEnabled(); }
    [[nodiscard]] QString textOf(const QString &label) const { return find<QLabel>(label)->text(); }

    QDialog *dialog = nullptr;
};

// covers: M-20
TEST_F(ScheduleWindowTest, SaysThatRunsBeginOnlyByStartUntilAScheduleIsSet)
{
    open();
    window->goTo(Place::Settings);

    EXPECT_EQ(textOf(u"scheduleNext"_s), u"Runs begin only when somebody presses Start."_s);
    EXPECT_FALSE(find<QLabel>(u"scheduleLast"_s)->isVisible());
}

// covers: M-19
TEST_F(ScheduleWindowTest, SavesFixedTimesAndTellsTheNextRun)
{
    openDialog();
    choose(FixedTimes);
    type(u"timesEdit"_s, u"14:00 2:00"_s);
    EXPECT_EQ(field<QLabel>(u"nextLabel"_s)->text(), u"First run: 2026-11-21 02:00"_s);

    QTest::mouseClick(field<QAbstractButton>(u"saveButton"_s), Qt::LeftButton);
    flush();

    EXPECT_TRUE(desk.calls.contains(u"saveSchedule 02:00, 14:00  0"_s));
    EXPECT_EQ(textOf(u"scheduleNext"_s), u"Next run: 2026-11-21 02:00"_s);
    EXPECT_EQ(textOf(u"scheduleLast"_s), u"No automatic run yet."_s);
}

TEST_F(ScheduleWindowTest, TellsWhatIsWrongAndSavesNothing)
{
    openDialog();
    choose(FixedTimes);
    EXPECT_FALSE(canSave()) << "no time yet";
    type(u"timesEdit"_s, u"25:00"_s);
    EXPECT_FALSE(canSave());
    type(u"timesEdit"_s, u"02:00"_s);
    EXPECT_TRUE(canSave());

    for (int day = 1; day <= 7; ++day)
        field<QCheckBox>(u"dayCheck%1"_s.arg(day))->setChecked(false);

    EXPECT_FALSE(canSave());
    EXPECT_EQ(field<QLabel>(u"noticeLabel"_s)->text(), u"Choose at least one day."_s);
}

TEST_F(ScheduleWindowTest, StaysOpenWithTheReasonWhenTheComputerDoesNotTakeIt)
{
    desk.isSchedulerMissing = true;
    openDialog();
    choose(Intervals);

    QTest::mouseClick(field<QAbstractButton>(u"saveButton"_s), Qt::LeftButton);
    flush();

    ASSERT_TRUE(dialog->isVisible());
    EXPECT_THAT(field<QLabel>(u"noticeLabel"_s)->text().toStdString(), testing::HasSubstr("(no bus)"));
    EXPECT_TRUE(canSave()) << "to try again";
}

TEST_F(ScheduleWindowTest, SendsATestMessageToTheAddressesTyped)
{
    openDialog();
    field<QCheckBox>(u"mailCheck"_s)->setChecked(true);
    EXPECT_FALSE(field<QAbstractButton>(u"testButton"_s)->isEnabled()) << "nobody to send it to";
    type(u"toEdit"_s, u"a@example.org, b@example.org"_s);
    type(u"fromEdit"_s, u"p@example.org"_s);
    type(u"serverEdit"_s, u"mail.example.org"_s);

    QTest::mouseClick(field<QAbstractButton>(u"testButton"_s), Qt::LeftButton);
    flush();

    EXPECT_TRUE(desk.calls.contains(u"sendTestMail a@example.org,b@example.org"_s));
    EXPECT_EQ(field<QLabel>(u"noticeLabel"_s)->text(), u"The test message was sent."_s);
}

TEST_F(ScheduleWindowTest, KeepsWhatIsTypedInTheFormAndTheScheduleWhenTheFormIsSaved)
{
    open();
    window->goTo(Place::Settings);
    auto *page = find<QWidget>(u"SettingsPage"_s);
    auto *name = page->findChild<QLineEdit *>(u"nameEdit"_s);
    QTest::keyClicks(name, u" 2"_s);
    click(u"scheduleButton"_s);
    dialog = find<QDialog>(u"ScheduleDialog"_s);
    choose(Intervals);
    QTest::mouseClick(field<QAbstractButton>(u"saveButton"_s), Qt::LeftButton);
    flush();
    EXPECT_TRUE(name->text().endsWith(u" 2"_s));

    QTest::mouseClick(page->findChild<QAbstractButton *>(u"saveButton"_s), Qt::LeftButton);
    flush();

    EXPECT_TRUE(wasAsked(u"saveSettings"_s));
    EXPECT_TRUE(textOf(u"scheduleNext"_s).startsWith(u"Next run"_s));
}

TEST_F(ScheduleWindowTest, TakesTheRunOfTheScheduleWithoutLeavingThePage)
{
    open();
    window->goTo(Place::Mapping);

    EXPECT_EQ(window->takeScheduledRun(u"elsewhere"_s), Scheduled::NotHere);
    EXPECT_EQ(window->takeScheduledRun(desk.companyId()), Scheduled::Started);
    EXPECT_EQ(window->takeScheduledRun(desk.companyId()), Scheduled::Busy);
    flush();

    EXPECT_TRUE(desk.calls.contains(u"scheduled"_s));
    EXPECT_EQ(window->place(), Place::Mapping);
    EXPECT_TRUE(find<QWidget>(u"stopButton"_s)->isVisible());
}

TEST_F(ScheduleWindowTest, DoesNotRunOverAPreviewThatWaitsToBeApproved)
{
    open();
    window->goTo(Place::Run);
    desk.start(presentation::RunWish::Preview);
    flush();
    EXPECT_EQ(window->takeScheduledRun(desk.companyId()), Scheduled::Busy);
    desk.finishPreview();
    flush();

    EXPECT_EQ(window->takeScheduledRun(desk.companyId()), Scheduled::Busy);
}

TEST_F(ScheduleWindowTest, LeavesTheRunToTheCommandLineWhileStartIsClosed)
{
    desk.isAuthorized = false;
    open();

    EXPECT_EQ(window->takeScheduledRun(desk.companyId()), Scheduled::NotHere);
}

} // namespace passerelle::test
