// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

class SetupWindowTest : public WindowTest
{
protected:
    void openDialog(const QString &language = u"en"_s)
    {
        desk.hasCompany = false;
        desk.waiting.days[domain::RecordKind::Invoice] = {
            {QDate{2025, 11, 3}, 840}, {QDate{2025, 12, 31}, 2}, {QDate{2026, 1, 1}, 31}};
        desk.waiting.days[domain::RecordKind::Payment] = {{QDate{2025, 12, 1}, 7}};
        open(language);
        click(u"connectButton"_s);
        dialog = window->findChild<QDialog *>(u"NewCompanyDialog"_s);
        ASSERT_NE(dialog, nullptr);
    }

    template<typename T> [[nodiscard]] T *field(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }

    void type(const QString &name, const QString &text)
    {
        auto *edit = field<QLineEdit>(name);
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    void fillSource()
    {
        type(u"nameEdit"_s, u"Essai"_s);
        type(u"urlEdit"_s, u"https://essai.crm3.dynamics.com"_s);
        type(u"clientEdit"_s, u"id"_s);
        type(u"chapterEdit"_s, u"Quebec"_s);
        type(u"secretEdit"_s, u"four"_s);
    }

    void fillLedger()
    {
        type(u"ledgerClientEdit"_s, u"AB"_s);
        type(u"redirectEdit"_s, u"https://essai.example/retour"_s);
        type(u"ledgerSecretEdit"_s, u"fives"_s);
    }

    void goOn()
    {
        auto *button = field<QAbstractButton>(u"createButton"_s);
        ASSERT_TRUE(button->isEnabled()) << text(u"problemLabel"_s).toStdString();
        button->click();
        flush();
    }

    [[nodiscard]] QString text(const QString &label) const { return field<QLabel>(label)->text(); }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        return field<QWidget>(name)->isVisibleTo(dialog);
    }

    QPointer<QDialog> dialog;
};

// covers: M-95, M-96, M-97, M-98
TEST_F(SetupWindowTest, AsksForTheConnectionFieldsAndTriesThemBeforeTheNextStep)
{
    openDialog();
    EXPECT_EQ(field<QLineEdit>(u"secretEdit"_s)->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(field<QWidget>(u"createButton"_s)->isEnabled());
    EXPECT_FALSE(isShown(u"ledgerClientEdit"_s));

    fillSource();
    goOn();

    EXPECT_TRUE(desk.calls.contains(u"trySource Quebec 4"_s));
    EXPECT_TRUE(isShown(u"ledgerClientEdit"_s)) << "connected: the next step";
    EXPECT_FALSE(isShown(u"secretEdit"_s));
}

TEST_F(SetupWindowTest, TellsInThePageWhyTheSourceDoesNotAnswer)
{
    openDialog();
    desk.trialError = Error{ErrorCode::SourceChapterUnknown, u"Quebec"_s};
    fillSource();
    goOn();

    EXPECT_TRUE(isShown(u"secretEdit"_s)) << "the step is not left";
    EXPECT_TRUE(text(u"resultLabel"_s).contains(u"Quebec"_s));
    EXPECT_TRUE(isShown(u"skipButton"_s));

    desk.trialError.reset();
    type(u"chapterEdit"_s, u"Montreal"_s);
    EXPECT_FALSE(isShown(u"resultLabel"_s)) << "it was about what the field said before";
    goOn();
    EXPECT_TRUE(isShown(u"ledgerClientEdit"_s));
}

// covers: T-30, T-36, T-37
TEST_F(SetupWindowTest, CountsWhatTheStartDateLeavesOut)
{
    openDialog();
    fillSource();
    goOn();
    fillLedger();
    goOn();
    auto *start = field<QDateEdit>(u"startEdit"_s);

    start->setDate(QDate{2026, 1, 1});
    flush();
    EXPECT_TRUE(
        text(u"resultLabel"_s).startsWith(u"Left out, before 2026-01-01: 842 invoices, 7 payments."_s))
        << text(u"resultLabel"_s).toStdString();
    EXPECT_TRUE(text(u"resultLabel"_s).endsWith(u"To transfer from then on: 31 invoices."_s));

    start->setDate(QDate{2025, 12, 31});
    flush();
    EXPECT_TRUE(
        text(u"resultLabel"_s).startsWith(u"Left out, before 2025-12-31: 840 invoices, 7 payments."_s));
    EXPECT_EQ(desk.calls.filter(u"countWaiting"_s).size(), 1) << "a date is no reason to read again";

    type(u"zoneEdit"_s, u"America/Vancouver"_s);
    flush();
    EXPECT_TRUE(desk.calls.contains(u"countWaiting America/Vancouver"_s)) << "a day begins elsewhere";
}

TEST_F(SetupWindowTest, MakesTheCompanyAtTheLastStepAndLeadsToWhatIsLeft)
{
    openDialog();
    fillSource();
    goOn();
    fillLedger();
    goOn();
    goOn();
    EXPECT_FALSE(wasAsked(u"createCompany"_s));
    goOn();

    EXPECT_TRUE(desk.calls.contains(u"createCompany Essai 4 5"_s));
    EXPECT_EQ(window->place(), Place::Setup);
    EXPECT_TRUE(find<QWidget>(u"authorizationButton"_s)->isEnabled());
    EXPECT_FALSE(find<QWidget>(u"pilotButton"_s)->isEnabled()) << "authorization and mapping come first";
}

TEST_F(SetupWindowTest, KeepsWhatWasTypedWhenGoingBack)
{
    openDialog();
    fillSource();
    goOn();
    fillLedger();
    field<QAbstractButton>(u"backButton"_s)->click();
    EXPECT_EQ(field<QLineEdit>(u"chapterEdit"_s)->text(), u"Quebec"_s);
    const auto tries = desk.calls.filter(u"trySource"_s).size();

    goOn();

    EXPECT_EQ(desk.calls.filter(u"trySource"_s).size(), tries) << "the same was tried already";
    EXPECT_EQ(field<QLineEdit>(u"ledgerClientEdit"_s)->text(), u"AB"_s);
}

TEST_F(SetupWindowTest, AsksBeforeLosingWhatWasTypedAndNotOtherwise)
{
    openDialog();
    QTest::keyClick(dialog, Qt::Key_Escape);
    flush();
    EXPECT_FALSE(dialog && dialog->isVisible()) << "nothing was typed";
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    click(u"connectButton"_s);
    dialog = window->findChild<QDialog *>(u"NewCompanyDialog"_s);
    type(u"nameEdit"_s, u"Essai"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    flush();
    EXPECT_TRUE(dialog->isVisible());
    auto *question = dialog->findChild<QMessageBox *>();
    ASSERT_NE(question, nullptr);
    for (QAbstractButton *button : question->buttons()) {
        if (button->text() == u"Leave"_s)
            button->click();
    }
    flush();
    EXPECT_FALSE(dialog && dialog->isVisible());
}

TEST_F(SetupWindowTest, AsksForWhatBusinessCentralNeedsWhenItIsChosen)
{
    openDialog();
    fillSource();
    goOn();
    auto *system = field<QComboBox>(u"systemCombo"_s);
    EXPECT_FALSE(isShown(u"central"_s));

    system->setCurrentIndex(system->findData(u"business-central"_s));
    emit system->activated(system->currentIndex());
    flush();

    EXPECT_TRUE(isShown(u"central"_s));
    EXPECT_EQ(field<QLineEdit>(u"nameEdit"_s)->text(), u"Essai"_s);
    EXPECT_EQ(field<QLineEdit>(u"redirectEdit"_s)->text(), u"http://localhost/passerelle"_s);
    EXPECT_EQ(field<QLineEdit>(u"environmentEdit"_s)->text(), u"Production"_s);
}

TEST_F(SetupWindowTest, FillsTheFormFromASettingsFileAndAsksForTheSecrets)
{
    openDialog();
    desk.settingsFile.settings = sampleCompany();
    desk.settingsFile.settings.name = u"Estuaire"_s;
    field<QAbstractButton>(u"fileButton"_s)->click();
    emit dialog->findChild<QFileDialog *>()->fileSelected(u"/tmp/estuaire.json"_s);
    flush();

    EXPECT_TRUE(desk.calls.contains(u"readSettingsFile /tmp/estuaire.json"_s));
    EXPECT_EQ(field<QLineEdit>(u"nameEdit"_s)->text(), u"Estuaire"_s);
    EXPECT_TRUE(text(u"fileLabel"_s).contains(u"/tmp/estuaire.json"_s));
    EXPECT_EQ(text(u"problemLabel"_s), u"The client secret is missing."_s);
}

TEST_F(SetupWindowTest, NamesTheBadSettingsFileWithItsCause)
{
    openDialog();
    desk.fileError = Error{ErrorCode::BadConfiguration, u"/tmp/a.json: startDate"_s};
    field<QAbstractButton>(u"fileButton"_s)->click();
    emit dialog->findChild<QFileDialog *>()->fileSelected(u"/tmp/a.json"_s);
    flush();

    EXPECT_TRUE(text(u"fileLabel"_s).contains(u"/tmp/a.json"_s));
    EXPECT_TRUE(text(u"fileLabel"_s).contains(u"(startDate)"_s));
}

TEST_F(SetupWindowTest, OffersToGoOnWithASetUpThatWasLeft)
{
    desk.hasRun = false;
    desk.isAuthorized = false;
    open();
    ASSERT_EQ(window->place(), Place::Setup) << "a company that never had a run";

    click(u"laterButton"_s);
    EXPECT_EQ(window->place(), Place::Dashboard);
    ASSERT_TRUE(find<QWidget>(u"setupButton"_s)->isVisible());
    click(u"setupButton"_s);
    EXPECT_EQ(window->place(), Place::Setup);

    click(u"authorizationButton"_s);
    ASSERT_EQ(window->place(), Place::Authorization);
    find<QLineEdit>(u"pasteEdit"_s)->setText(u"https://estuaire.example/retour?code=1&state=2&realmId=3"_s);
    click(u"finishButton"_s);
    EXPECT_EQ(window->place(), Place::Setup) << "back where the next step is";
    EXPECT_TRUE(wasAsked(u"requestMapping"_s)) << "what is to map can be read now";
    EXPECT_FALSE(find<QWidget>(u"pilotButton"_s)->isEnabled());

    click(u"mappingButton"_s);
    EXPECT_EQ(window->place(), Place::Mapping);
}

TEST_F(SetupWindowTest, OpensThePreviewForThePilotRunOnceEverythingIsMapped)
{
    desk.hasRun = false;
    for (auto &row : desk.mapping.rows) {
        row.hasTarget = true;
        row.target.isConfirmed = true;
    }
    open();
    click(u"setupButton"_s);
    ASSERT_TRUE(find<QWidget>(u"pilotButton"_s)->isEnabled());

    click(u"pilotButton"_s);

    EXPECT_TRUE(desk.calls.contains(u"preview"_s));
    EXPECT_EQ(window->place(), Place::Run);
}

TEST_F(SetupWindowTest, SaysNothingOfASetUpToACompanyThatHasItsRuns)
{
    open();

    EXPECT_FALSE(find<QWidget>(u"setupButton"_s)->isVisible());
}

TEST_F(SetupWindowTest, ExportsTheSettingsFromTheirPage)
{
    open();
    window->goTo(Place::Settings);
    flush();
    find<QAbstractButton>(u"exportSettingsButton"_s)->click();
    emit window->findChild<QFileDialog *>()->fileSelected(u"/tmp/out.json"_s);
    flush();

    EXPECT_TRUE(desk.calls.contains(u"exportSettings /tmp/out.json"_s));
    EXPECT_TRUE(find<QLabel>(u"noticeLabel"_s)->text().contains(u"/tmp/out.json"_s));
}

// covers: T-05, T-33, T-35
TEST_F(SetupWindowTest, KeepsWhichPaymentsAndAccountsAreTransferred)
{
    open();
    window->goTo(Place::Settings);
    flush();
    EXPECT_TRUE(find<QCheckBox>(u"paymentsCheck"_s)->isChecked());
    EXPECT_FALSE(find<QCheckBox>(u"accountsCheck"_s)->isChecked());

    find<QCheckBox>(u"paymentsCheck"_s)->setChecked(false);
    find<QCheckBox>(u"accountsCheck"_s)->setChecked(true);
    find<QAbstractButton>(u"saveButton"_s)->click();
    flush();

    EXPECT_FALSE(desk.company().ledger.transfersPayments);
    EXPECT_TRUE(desk.company().ledger.createsAllAccounts);
}

} // namespace passerelle::test
