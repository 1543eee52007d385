// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs and menus among the views.
#include "everyview.h"
#include "widgets/rawdialog.h"
#include "widgets/referencedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabBar>
#include <QTableView>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

namespace {

/// Automatic runs: off, at fixed times with an e-mail, at intervals; then the card once they are set.
void visitSchedule(Stage &stage)
{
    stage.goTo(Place::Settings);
    stage.press(u"scheduleButton"_s);
    QDialog *dialog = stage.dialog(u"ScheduleDialog"_s);
    stage.show(u"16-schedule-off"_s, *dialog);
    stage.choose(u"modeCombo"_s, 1, dialog);
    stage.show(u"16-schedule-interval"_s, *dialog);
    stage.choose(u"modeCombo"_s, 2, dialog);
    stage.find<QLineEdit>(u"timesEdit"_s, dialog)->setText(u"02:00, 14:00"_s);
    stage.press(u"mailCheck"_s, dialog);
    stage.show(u"16-schedule"_s, *dialog);
    stage.press(u"mailCheck"_s, dialog);
    stage.press(u"saveButton"_s, dialog);
    stage.show(u"16-schedule-set"_s);
}

/// The accounts to verify: the sure one, the second with its candidates, one that nobody looks like.
void visitAccounts(Stage &stage)
{
    stage.goTo(Place::Dashboard);
    stage.press(u"bannerAction"_s, stage.find(u"accountsBanner"_s));
    QDialog *dialog = stage.dialog(u"AccountsDialog"_s);
    auto *table = stage.find<QTableView>(u"accountTable"_s, dialog);
    stage.waitFor([table] { return table->model()->rowCount() > 2; });
    table->selectRow(1);
    stage.show(u"17-accounts"_s, *dialog);
    table->selectRow(2);
    stage.show(u"17-accounts-nobody-alike"_s, *dialog);
    Stage::close(dialog);
}

/// The mapping tried on a record: before, with what it would make, with what stands in the way.
void visitTest(Stage &stage)
{
    stage.goTo(Place::Mapping);
    stage.press(u"testButton"_s);
    QDialog *dialog = stage.dialog(u"TestDialog"_s);
    stage.show(u"19-mapping-test-before"_s, *dialog);
    stage.press(u"testButton"_s, dialog);
    stage.show(u"19-mapping-test"_s, *dialog);
    stage.desk.testError = Error{ErrorCode::ProductUnmapped, u"Atelier de reliure"_s};
    stage.press(u"testButton"_s, dialog);
    stage.show(u"19-mapping-test-problem"_s, *dialog);
    Stage::close(dialog);
}

/// A question that a button asks.
void visitQuestion(Stage &stage, const QString &name)
{
    auto *question = stage.window->findChild<QMessageBox *>();
    if (!question)
        throw std::runtime_error{"no question"};
    stage.showAndClose(name, question);
}

} // namespace

void visitMenus(Stage &stage)
{
    stage.goTo(Place::Dashboard);
    stage.selectNumber(u"001042"_s);
    stage.showMenu(u"20-menu-company"_s, u"companyButton"_s);
    stage.showMenu(u"20-menu-dates"_s, u"datesButton"_s);
    stage.showMenu(u"20-menu-view"_s, u"viewButton"_s);
    stage.showMenu(u"20-menu-status"_s, u"statusButton"_s);
}

/// Another ledger company was connected: what only the former one has.
void visitFormer(Stage &stage)
{
    stage.goTo(Place::Dashboard);
    stage.desk.formerRecords = 812;
    stage.desk.requestOverview();
    auto *banner = stage.find<QWidget>(u"formerBanner"_s);
    stage.waitFor([banner] { return banner->isVisible(); });
    stage.show(u"01-dashboard-former-company"_s);
    banner->findChild<QAbstractButton *>()->click();
    visitQuestion(stage, u"22-question-former-company"_s);
    stage.desk.leaveFormerRecords();
    stage.waitFor([banner] { return !banner->isVisible(); });
}

/// What holds records up: a closed period, several alike, an outcome that is not known yet.
void visitFixes(Stage &stage)
{
    stage.goTo(Place::Dashboard);
    for (const auto &[number, name] : {std::pair{u"001047"_s, u"18-fix-closed-period"_s},
                                       {u"P-00871"_s, u"18-fix-alike"_s},
                                       {u"001055"_s, u"18-fix-changed"_s},
                                       {u"001060"_s, u"18-fix-unknown"_s}}) {
        stage.selectNumber(number);
        stage.show(name);
    }
}

void visitDialogs(Stage &stage)
{
    stage.goTo(Place::History);
    stage.press(u"papersButton"_s);
    stage.showAndClose(u"14-papers"_s, stage.dialog(u"PapersDialog"_s));
    visitFormer(stage);
    visitAccounts(stage);
    visitTest(stage);
    visitSchedule(stage);
    stage.press(u"disconnectButton"_s);
    visitQuestion(stage, u"21-disconnect"_s);
    auto *one = new widgets::ReferenceDialog{{u"Facture 001042"_s}, stage.window.get()};
    one->open();
    stage.showAndClose(u"22-reference"_s, one);
    auto *several = new widgets::ReferenceDialog{
        {u"Facture 001042"_s, u"Paiement P-00871"_s, u"Note de crédit 001059"_s}, stage.window.get()};
    several->open();
    stage.showAndClose(u"22-references"_s, several);
    stage.goTo(Place::Dashboard);
    stage.selectNumber(u"001042"_s);
    stage.press(u"rawButton"_s);
    stage.showAndClose(u"23-raw"_s, stage.dialog(u"RawDialog"_s));
}

void visitPrivacy(Stage &stage)
{
    stage.goTo(Place::Settings);
    stage.press(u"privacyButton"_s);
    QDialog *dialog = stage.dialog(u"PrivacyDialog"_s);
    auto *sections = stage.find<QTabBar>(u"sectionTabs"_s, dialog);
    stage.show(u"24-privacy-backup"_s, *dialog);
    sections->setCurrentIndex(1);
    stage.show(u"24-privacy-erase-nobody"_s, *dialog);
    auto *person = stage.find<QLineEdit>(u"personEdit"_s, dialog);
    person->setText(u"C-02318"_s);
    emit person->textEdited(person->text());
    stage.press(u"lookButton"_s, dialog);
    stage.show(u"24-privacy-erase"_s, *dialog);
    stage.press(u"eraseButton"_s, dialog);
    visitQuestion(stage, u"24-privacy-erase-question"_s);
    sections->setCurrentIndex(2);
    stage.show(u"24-privacy-kept"_s, *dialog);
    sections->setCurrentIndex(3);
    stage.find<QTableView>(u"incidentTable"_s, dialog)->selectRow(1);
    stage.show(u"24-privacy-incidents"_s, *dialog);
    stage.press(u"changeIncidentButton"_s, dialog);
    stage.showAndClose(u"24-privacy-incident"_s, stage.dialog(u"IncidentDialog"_s));
    stage.press(u"addIncidentButton"_s, dialog);
    stage.showAndClose(u"24-privacy-incident-new"_s, stage.dialog(u"IncidentDialog"_s));
    sections->setCurrentIndex(4);
    stage.show(u"24-privacy-support"_s, *dialog);
    Stage::close(dialog);
}

/// The help of each page, and the panel of updates in the first.
void visitHelp(Stage &stage)
{
    const std::pair<Place, const char *> pages[]{{Place::Run, "run"},
                                                 {Place::History, "history"},
                                                 {Place::Mapping, "mapping"},
                                                 {Place::Settings, "settings"},
                                                 {Place::Authorization, "authorization"},
                                                 {Place::Welcome, "welcome"}};
    for (const auto &[place, name] : pages) {
        stage.goTo(place);
        stage.press(u"helpButton"_s);
        stage.showAndClose(u"15-help-"_s + QString::fromLatin1(name), stage.dialog(u"HelpDialog"_s));
    }
    stage.goTo(Place::Dashboard);
    stage.press(u"helpButton"_s);
    QDialog *dialog = stage.dialog(u"HelpDialog"_s);
    stage.show(u"15-help-dashboard"_s, *dialog);
    stage.press(u"checkUpdateButton"_s, dialog);
    stage.updates.answer(updates::UpdateOutcome::Newer, false);
    stage.show(u"15-help-update"_s, *dialog);
    Stage::close(dialog);
    stage.show(u"15-update-banner"_s);
    stage.press(u"helpButton"_s);
    dialog = stage.dialog(u"HelpDialog"_s);
    stage.press(u"checkUpdateButton"_s, dialog);
    stage.updates.answer(updates::UpdateOutcome::Newest);
    Stage::close(dialog);
    stage.settle();
}

} // namespace passerelle::test
