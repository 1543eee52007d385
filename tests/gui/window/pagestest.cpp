// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include "widgets/authorizationpage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

class PagesWindowTest : public WindowTest
{
};

// covers: M-122, M-128
TEST_F(PagesWindowTest, ShowsAuthorizationOnlyWhileUnauthorized)
{
    open();
    EXPECT_FALSE(find<QWidget>(u"authorizeButton"_s)->isVisible());
    EXPECT_TRUE(find<QWidget>(u"startButton"_s)->isEnabled());

    desk.disconnectLedger();
    flush();

    EXPECT_TRUE(find<QWidget>(u"authorizeButton"_s)->isVisible());
    EXPECT_FALSE(find<QWidget>(u"startButton"_s)->isEnabled());
}

// covers: M-126, M-127
TEST_F(PagesWindowTest, TakesThePastedAddressAndOpensStart)
{
    desk.isAuthorized = false;
    open();
    ASSERT_EQ(window->place(), Place::Authorization);
    EXPECT_FALSE(find<QWidget>(u"finishButton"_s)->isEnabled());

    find<QLineEdit>(u"pasteEdit"_s)->setText(u"just-a-code"_s);
    click(u"finishButton"_s);
    EXPECT_TRUE(find<QWidget>(u"problemLabel"_s)->isVisible());
    EXPECT_EQ(window->place(), Place::Authorization);

    find<QLineEdit>(u"pasteEdit"_s)->setText(u"https://estuaire.example/retour?code=1&state=2&realmId=3"_s);
    click(u"finishButton"_s);
    EXPECT_EQ(window->place(), Place::Dashboard);
    EXPECT_TRUE(find<QWidget>(u"startButton"_s)->isEnabled());
}

TEST_F(PagesWindowTest, OpensTheOwnBrowserByTheFirstButtonWhereThereIsNoSignInWindow)
{
    desk.isAuthorized = false;
    desk.signInWindow = false;
    open();
    auto *page = window->findChild<widgets::AuthorizationPage *>();
    auto *button = page->findChild<QAbstractButton *>(u"authorizeButton"_s);
    ASSERT_TRUE(button->isEnabled());
    EXPECT_FALSE(find<QWidget>(u"browserButton"_s)->isVisible());

    button->click();

    EXPECT_FALSE(desk.calls.filter(u"authorizeInOwnBrowser"_s).isEmpty());
}

// covers: T-56
TEST_F(PagesWindowTest, ConnectsADifferentCompanyOnlyAfterTheTypedWord)
{
    desk.isAuthorized = false;
    open(u"fr"_s);

    desk.findDifferentCompany();
    flush();
    ASSERT_TRUE(find<QWidget>(u"otherCompanyBox"_s)->isVisible());
    auto *accept =
        window->findChild<QWidget *>(u"otherCompanyBox"_s)->findChild<QAbstractButton *>(u"acceptButton"_s);
    find<QLineEdit>(u"wordEdit"_s)->setText(u"accepter"_s);
    EXPECT_FALSE(accept->isEnabled());
    find<QLineEdit>(u"wordEdit"_s)->setText(u"ACCEPTER"_s);
    EXPECT_TRUE(accept->isEnabled());
    accept->click();
    flush();

    EXPECT_TRUE(desk.calls.contains(u"acceptDifferentCompany ACCEPTER"_s));
}

TEST_F(PagesWindowTest, WelcomesAtTheFirstLaunchAndTriesTheSampleCompany)
{
    desk.hasCompany = false;
    open();
    ASSERT_EQ(window->place(), Place::Welcome);

    click(u"sampleButton"_s);

    EXPECT_TRUE(desk.calls.contains(u"createSampleCompany Sample company quickbooks"_s));
    EXPECT_EQ(window->place(), Place::Dashboard);
}

TEST_F(PagesWindowTest, TriesTheSampleCompanyWithTheChosenAccountingSystem)
{
    desk.hasCompany = false;
    open();
    auto *ledgers = find<QComboBox>(u"sampleLedgerCombo"_s);
    ASSERT_EQ(ledgers->count(), 2);
    ledgers->setCurrentIndex(1);

    click(u"sampleButton"_s);

    EXPECT_TRUE(
        desk.calls.contains(u"createSampleCompany Sample company (Business Central) business-central"_s));
}

TEST_F(PagesWindowTest, MapsWhatIsOpenFirstAndAcceptsTheSuggestions)
{
    open();
    window->goTo(Place::Mapping);
    flush();
    auto *table = find<widgets::Table>(u"mappingTable"_s);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), u"Atelier de reliure"_s);
    EXPECT_EQ(table->model()->index(1, 0).data().toString(), u"Congrès annuel 2026"_s);

    table->chooseRow(1);
    flush();
    QTest::keyClick(window.get(), Qt::Key_Return, Qt::ControlModifier);
    flush();
    EXPECT_TRUE(wasAsked(u"setMapping product congrès annuel 2026"_s));

    table->chooseRow(0);
    flush();
    auto *combo = find<QComboBox>(u"targetCombo"_s);
    combo->setCurrentIndex(combo->count() - 1);
    emit combo->activated(combo->count() - 1);
    flush();
    EXPECT_TRUE(desk.calls.contains(u"setMapping product atelier de reliure id-Formation"_s));
    EXPECT_FALSE(find<QWidget>(u"openBanner"_s)->isVisible());
}

TEST_F(PagesWindowTest, SavesSettingsOnlyWhenSomethingWasChanged)
{
    open();
    window->goTo(Place::Settings);
    flush();
    EXPECT_FALSE(find<QWidget>(u"saveButton"_s)->isEnabled());

    QTest::keyClicks(find<QLineEdit>(u"nameEdit"_s), u" 2"_s);
    EXPECT_TRUE(find<QWidget>(u"saveButton"_s)->isEnabled());
    click(u"saveButton"_s);

    EXPECT_TRUE(wasAsked(u"saveSettings Réseau des archivistes de l’Estuaire 2"_s));
    EXPECT_FALSE(wasAsked(u"replaceSecrets"_s)) << "empty secret fields leave the secrets";
}

TEST_F(PagesWindowTest, ListsEveryRunAndItsChart)
{
    open();
    window->goTo(Place::History);
    flush();

    auto *runs = find<widgets::Table>(u"runTable"_s);
    EXPECT_EQ(runs->model()->rowCount(), 11);
    EXPECT_EQ(runs->model()->index(0, 6).data().toString(), u"60,255.81"_s);
    click(u"tableButton"_s);
    EXPECT_TRUE(find<QWidget>(u"dayTable"_s)->isVisible());
}

TEST_F(PagesWindowTest, RemembersPageAndThemeInTheGivenFile)
{
    open();
    window->goTo(Place::History);
    window->useTheme(widgets::Look::Choice::Dark);
    window.reset();

    EXPECT_EQ(settings.read(presentation::Page), static_cast<int>(Place::History));
    EXPECT_EQ(settings.read(presentation::ThemeName), u"dark"_s);
}

} // namespace passerelle::test
