// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeupdates.h"
#include "windowtest.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QLabel>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using updates::UpdateOutcome;

namespace {

/// Stands in for the user's browser.
class FakeBrowser final : public QObject
{
    Q_OBJECT

public:
    FakeBrowser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~FakeBrowser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    Q_DISABLE_COPY_MOVE(FakeBrowser)

    QStringList opened = {};

public slots:
    void open(const QUrl &address) { opened.append(address.toString()); }
};

} // namespace

class UpdateWindowTest : public WindowTest
{
protected:
    UpdateWindowTest() { updates = &source; }

    void openHelp() { click(u"helpButton"_s); }
    QString said() const { return find<QLabel>(u"updateLabel"_s)->text(); }

    FakeUpdates source;
    FakeBrowser browser;
};

// covers: S16, M-46
TEST_F(UpdateWindowTest, AsksNothingBeforeAClick)
{
    open();
    openHelp();

    EXPECT_TRUE(source.asked.isEmpty());
    EXPECT_EQ(said(), u"Passerelle checks only when you ask."_s);
    EXPECT_FALSE(find<QCheckBox>(u"weeklyUpdateCheck"_s)->isChecked());
}

// covers: M-46, M-73
TEST_F(UpdateWindowTest, OpensTheDownloadPageOnlyAfterASecondClick)
{
    open();
    openHelp();
    click(u"checkUpdateButton"_s);
    EXPECT_FALSE(find<QWidget>(u"checkUpdateButton"_s)->isEnabled()) << "one question at a time";

    source.answer(UpdateOutcome::Newer);
    flush();
    EXPECT_TRUE(said().startsWith(u"Version 0.2.0 is available."_s)) << said().toStdString();
    EXPECT_TRUE(browser.opened.isEmpty());

    click(u"downloadPageButton"_s);
    EXPECT_EQ(browser.opened, QStringList{u"https://example.org/download"_s});
}

TEST_F(UpdateWindowTest, SaysThatTheNewestIsThere)
{
    open();
    openHelp();
    click(u"checkUpdateButton"_s);

    source.answer(UpdateOutcome::Newest);
    flush();

    EXPECT_EQ(said(), u"You have the newest version, 0.2.0."_s);
    EXPECT_FALSE(find<QWidget>(u"downloadPageButton"_s)->isVisible());
    EXPECT_FALSE(find<QWidget>(u"updateBanner"_s)->isVisible());
}

TEST_F(UpdateWindowTest, OffersNoPageAfterARefusedNotice)
{
    open();
    openHelp();
    for (const UpdateOutcome outcome :
         {UpdateOutcome::WrongSignature, UpdateOutcome::UnknownKey, UpdateOutcome::Expired,
          UpdateOutcome::OlderThanKnown, UpdateOutcome::PageElsewhere, UpdateOutcome::Malformed,
          UpdateOutcome::TooLarge, UpdateOutcome::Unreachable}) {
        click(u"checkUpdateButton"_s);
        source.answer(outcome);
        flush();

        EXPECT_TRUE(said().startsWith(u"The update notice"_s)) << said().toStdString();
        EXPECT_FALSE(find<QWidget>(u"downloadPageButton"_s)->isVisible());
        EXPECT_FALSE(find<QWidget>(u"updateBanner"_s)->isVisible());
    }
}

TEST_F(UpdateWindowTest, SaysInBothLanguagesThatABuildWithoutAKeyNeverAsks)
{
    source.isSetUp = false;
    settings.write(presentation::WeeklyUpdateCheck, true);
    open();
    openHelp();
    EXPECT_EQ(said(), u"Updates are not set up in this build."_s);
    EXPECT_FALSE(find<QWidget>(u"checkUpdateButton"_s)->isEnabled());

    window->useLanguage(u"fr"_s);
    flush();

    EXPECT_EQ(said(), u"Les mises à jour ne sont pas configurées dans cette version."_s);
    EXPECT_TRUE(source.asked.isEmpty());
}

// covers: S16
TEST_F(UpdateWindowTest, AsksOnceAWeekOnceAPersonTurnedThatOn)
{
    open();
    openHelp();
    find<QCheckBox>(u"weeklyUpdateCheck"_s)->click();
    flush();
    ASSERT_EQ(source.asked.size(), 1) << "the first time at once";
    source.answer(UpdateOutcome::Newest);
    flush();

    open();
    EXPECT_EQ(source.asked.size(), 1) << "the same day: not again";

    settings.write(presentation::LastUpdateCheck, clock.now().addDays(-7).toString(Qt::ISODate));
    open();
    EXPECT_EQ(source.asked.size(), 2);
    EXPECT_EQ(source.asked.back(), u"0.2.0"_s) << "with the highest version seen, against a rollback";
}

TEST_F(UpdateWindowTest, ShowsTheWeeklyNewsAcrossTheWindow)
{
    settings.write(presentation::WeeklyUpdateCheck, true);
    open();
    ASSERT_EQ(source.asked.size(), 1);
    EXPECT_FALSE(find<QWidget>(u"updateBanner"_s)->isVisible());

    source.answer(UpdateOutcome::Newer, false);
    flush();

    auto *banner = find<QWidget>(u"updateBanner"_s);
    ASSERT_TRUE(banner->isVisible());
    EXPECT_TRUE(banner->findChild<QLabel *>(u"bannerText"_s)->text().contains(u"no longer supported"_s));
    EXPECT_TRUE(browser.opened.isEmpty());
    QTest::mouseClick(banner->findChild<QWidget *>(u"bannerAction"_s), Qt::LeftButton);
    EXPECT_EQ(browser.opened.size(), 1);
}

// covers: M-46
TEST_F(UpdateWindowTest, OffersToLookForAnUpdateWhenASystemCannotBeReached)
{
    open();
    desk.fail(u"start"_s, Error{ErrorCode::LedgerUnreachable, u"quickbooks.api.intuit.com"_s});
    flush();
    auto *action = find<QWidget>(u"failureBanner"_s)->findChild<QAbstractButton *>(u"bannerAction"_s);
    ASSERT_EQ(action->text(), u"Check for updates"_s);
    EXPECT_TRUE(source.asked.isEmpty());

    action->click();
    flush();

    EXPECT_EQ(source.asked.size(), 1);
    EXPECT_EQ(said(), u"Looking for an update…"_s);
}

TEST_F(UpdateWindowTest, OutlivesAnAnswerThatComesAfterTheWindow)
{
    open();
    openHelp();
    click(u"checkUpdateButton"_s);

    window.reset();
    source.answer(UpdateOutcome::Newer);

    EXPECT_TRUE(browser.opened.isEmpty());
}

} // namespace passerelle::test

#include "updatetest.moc"
