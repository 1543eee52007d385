// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QLabel>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

class TourWindowTest : public WindowTest
{
protected:
    void openSample()
    {
        desk.hasCompany = false;
        open();
        click(u"sampleButton"_s);
    }
    [[nodiscard]] bool isOn() const
    {
        const auto *tour = window->findChild<QWidget *>(u"tour"_s);
        return tour && tour->isVisible();
    }
};

TEST_F(TourWindowTest, LeadsThroughTheSampleCompanyTheFirstTimeItIsOpened)
{
    openSample();
    ASSERT_TRUE(awaitUntil([this] { return isOn(); }));
    QList<Place> places;
    QStringList titles;

    while (isOn() && titles.size() < 10) {
        places += window->place();
        titles += find<QLabel>(u"tourTitle"_s)->text();
        QTest::keyClick(find<QWidget>(u"tourNext"_s), Qt::Key_Space);
        flush();
    }

    EXPECT_EQ(places,
              (QList<Place>{Place::Dashboard, Place::Dashboard, Place::Dashboard, Place::Dashboard,
                            Place::Mapping, Place::History}));
    EXPECT_EQ(QSet<QString>(titles.begin(), titles.end()).size(), titles.size());
    EXPECT_TRUE(settings.read(presentation::TourShown));
    EXPECT_EQ(window->place(), Place::Dashboard);
}

TEST_F(TourWindowTest, ShowsThePageOfTheAuthorizationWhileThereIsNone)
{
    desk.isAuthorized = false;
    openSample();
    ASSERT_TRUE(awaitUntil([this] { return isOn(); }));

    for (int stop = 1; stop < 4; ++stop)
        click(u"tourNext"_s);

    EXPECT_EQ(window->place(), Place::Authorization);
}

TEST_F(TourWindowTest, EndsByEscapeAndComesBackOnlyWhenAsked)
{
    openSample();
    ASSERT_TRUE(awaitUntil([this] { return isOn(); }));
    QTest::keyClick(window.get(), Qt::Key_Escape);
    flush();
    EXPECT_FALSE(isOn());
    window.reset();

    openSample();
    EXPECT_FALSE(isOn()) << "it was shown before";

    click(u"helpButton"_s);
    click(u"tourButton"_s);
    EXPECT_TRUE(isOn());
}

TEST_F(TourWindowTest, LetsTheWindowBeUsedAllTheWhile)
{
    openSample();
    ASSERT_TRUE(awaitUntil([this] { return isOn(); }));

    click(u"card-pending"_s);

    EXPECT_TRUE(find<QAbstractButton>(u"card-pending"_s)->isChecked());
    EXPECT_TRUE(isOn());
}

TEST_F(TourWindowTest, TellsAScreenReaderWhatEachStopSays)
{
    openSample();
    ASSERT_TRUE(awaitUntil([this] { return isOn(); }));

    EXPECT_TRUE(find<QWidget>(u"tourNext"_s)->hasFocus());
    EXPECT_TRUE(find<QWidget>(u"tourNext"_s)
                    ->accessibleDescription()
                    .startsWith(find<QLabel>(u"tourTitle"_s)->text()));
}

TEST_F(TourWindowTest, StaysAwayFromACompanyOfOnesOwn)
{
    open();
    flush();

    EXPECT_FALSE(isOn());
}

} // namespace passerelle::test
