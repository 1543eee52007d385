// SPDX-License-Identifier: GPL-3.0-or-later
#include "everyview.h"

#include "widgets/table.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>

namespace passerelle::test {

using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

namespace {

/// The records that the fixes are shown of.
void prepare(FakeDesk &desk)
{
    for (storage::RecordRow &row : desk.records) {
        if (row.number == "001060"_L1)
            row.effectState = domain::EffectState::Unknown;
        if (row.number == "001055"_L1) {
            row.changed = {u"amount"_s, u"date"_s};
            row.ledgerChange = Error{ErrorCode::ConflictVoided, u"4121"_s};
        }
        if (row.number == "P-00871"_L1) {
            row.errorCode = u"product-unmapped"_s;
            row.errorDetail = u"Atelier de reliure"_s;
        }
    }
}

/// Settings are taller than the window: the top, then the rest.
void showWhole(Stage &stage, const QString &name, QWidget *in)
{
    auto *area = stage.find<QScrollArea>(u"scrollArea"_s, in);
    stage.show(name);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    stage.show(name + u"-end"_s);
    area->verticalScrollBar()->setValue(0);
}

void visitUnauthorized(const ViewChoice &choice, const Visit &visit)
{
    Stage stage{choice, visit};
    stage.desk.isAuthorized = false;
    stage.open();
    stage.goTo(Place::Authorization);
    stage.show(u"30-authorization"_s);
    auto *page = stage.find(u"AuthorizationPage"_s);
    stage.press(u"authorizeButton"_s, page);
    stage.show(u"30-authorization-waiting"_s);
    stage.press(u"cancelButton"_s, page);
    stage.find<QLineEdit>(u"pasteEdit"_s)->setText(u"just-a-code"_s);
    stage.press(u"finishButton"_s);
    stage.show(u"30-authorization-problem"_s);
    stage.desk.findDifferentCompany();
    stage.show(u"30-authorization-different-company"_s);
    stage.goTo(Place::Dashboard);
    stage.show(u"30-authorization-dashboard"_s);
    stage.goTo(Place::Settings);
    stage.show(u"30-authorization-settings"_s);
}

/// A company in which nothing has happened yet.
void visitEmpty(const ViewChoice &choice, const Visit &visit)
{
    Stage stage{choice, visit};
    stage.desk.records.clear();
    stage.desk.runs.clear();
    stage.desk.mapping = {};
    stage.desk.accounts.clear();
    stage.privacy.view = {};
    stage.open();
    const std::pair<Place, const char *> pages[]{{Place::Dashboard, "dashboard"},
                                                 {Place::Run, "run"},
                                                 {Place::History, "history"},
                                                 {Place::Mapping, "mapping"}};
    for (const auto &[place, name] : pages) {
        stage.goTo(place);
        stage.show(u"31-empty-"_s + QString::fromLatin1(name));
    }
    stage.goTo(Place::Settings);
    stage.press(u"privacyButton"_s);
    QDialog *dialog = stage.dialog(u"PrivacyDialog"_s);
    for (const auto &[section, name] : {std::pair{0, u"backup"_s}, {3, u"incidents"_s}}) {
        stage.find<QTabBar>(u"sectionTabs"_s, dialog)->setCurrentIndex(section);
        stage.show(u"31-empty-privacy-"_s + name, *dialog);
    }
    Stage::close(dialog);
}

/// Types into a field of the set-up.
void fill(const Stage &stage, QDialog *dialog, const QString &name, const QString &text)
{
    auto *edit = stage.find<QLineEdit>(name, dialog);
    edit->setText(text);
    emit edit->textEdited(text);
}

/// Each step of connecting a company: the source refused, then connected, each ledger, the start date, the
/// rules.
void visitSetUpSteps(Stage &stage, QDialog *dialog)
{
    for (const auto &[name, text] : {std::pair{u"nameEdit"_s, u"Estuaire"_s},
                                     {u"urlEdit"_s, u"https://estuaire.crm3.dynamics.com"_s},
                                     {u"clientEdit"_s, u"6f1f2c1e-membri"_s},
                                     {u"chapterEdit"_s, u"Québec"_s},
                                     {u"secretEdit"_s, u"secret"_s}})
        fill(stage, dialog, name, text);
    stage.desk.trialError = Error{ErrorCode::SourceChapterUnknown, u"Québec"_s};
    stage.press(u"createButton"_s, dialog);
    stage.show(u"32-new-company-refused"_s, *dialog);
    stage.desk.trialError.reset();
    stage.desk.waiting.days[domain::RecordKind::Invoice] = {{QDate{2025, 11, 3}, 842},
                                                            {QDate{2026, 1, 1}, 31}};
    stage.press(u"createButton"_s, dialog);
    for (const auto &[index, name] : {std::pair{1, u"business-central"_s}, {0, u"quickbooks"_s}}) {
        stage.choose(u"systemCombo"_s, index, dialog);
        stage.show(u"32-new-company-"_s + name, *dialog);
    }
    fill(stage, dialog, u"ledgerClientEdit"_s, u"AB12"_s);
    fill(stage, dialog, u"redirectEdit"_s, u"https://estuaire.example/retour"_s);
    fill(stage, dialog, u"ledgerSecretEdit"_s, u"secret"_s);
    stage.press(u"createButton"_s, dialog);
    stage.show(u"32-new-company-start"_s, *dialog);
    stage.press(u"createButton"_s, dialog);
    stage.choose(u"deferralCombo"_s, 3, dialog);
    stage.show(u"32-new-company-rules"_s, *dialog);
}

/// A company whose set-up was left.
void visitSetUp(const ViewChoice &choice, const Visit &visit)
{
    Stage stage{choice, visit};
    stage.desk.hasRun = false;
    stage.desk.isAuthorized = false;
    stage.open();
    stage.show(u"32-set-up"_s);
}

/// The first launch, and the form of a company of one's own with each of the ledgers.
void visitFirstLaunch(const ViewChoice &choice, const Visit &visit)
{
    Stage stage{choice, visit};
    stage.desk.hasCompany = false;
    stage.open();
    stage.show(u"32-welcome"_s);
    stage.press(u"connectButton"_s);
    QDialog *dialog = stage.dialog(u"NewCompanyDialog"_s);
    stage.show(u"32-new-company"_s, *dialog);
    visitSetUpSteps(stage, dialog);
    Stage::close(dialog);
    stage.press(u"restoreButton"_s);
    stage.chooseFile(u"/home/marie/estuaire.passerelle-backup"_s);
    stage.showAndClose(u"32-restore"_s, stage.dialog(u"RestoreDialog"_s));
    stage.privacy.error = Error{ErrorCode::BackupUnusable, u"facture.pdf"_s};
    stage.privacy.contents = {};
    stage.press(u"restoreButton"_s);
    stage.chooseFile(u"/home/marie/facture.pdf"_s);
    stage.showAndClose(u"32-restore-unusable"_s, stage.dialog(u"RestoreDialog"_s));
}

/// What stands across the window when something failed.
void visitFailures(Stage &stage)
{
    stage.goTo(Place::Dashboard);
    stage.updates.isSetUp = false;
    stage.desk.fail(u"read-source"_s, Error{ErrorCode::SourceUnreachable, u"estuaire.crm3.dynamics.com"_s});
    stage.show(u"33-failure"_s);
    stage.desk.fail(u"start"_s, Error{ErrorCode::AuthorizationExpired});
    stage.show(u"33-failure-authorization"_s);
    stage.press(u"helpButton"_s);
    stage.showAndClose(u"33-failure-help"_s, stage.dialog(u"HelpDialog"_s));
}

/// Each stop of the tour; Escape ends it.
void visitTour(Stage &stage)
{
    stage.goTo(Place::Settings);
    stage.press(u"helpButton"_s);
    stage.press(u"tourButton"_s, stage.dialog(u"HelpDialog"_s));
    for (int stop = 1; stop <= 6; ++stop) {
        stage.show(u"34-tour-%1"_s.arg(stop));
        stage.press(u"tourNext"_s);
    }
}

/// The settings want an adjusting line, and no product is chosen for it.
void showRounding(Stage &stage)
{
    const service::CompanySettings before = stage.desk.company();
    service::CompanySettings company = before;
    company.ledger.roundingPolicy = service::RoundingPolicy::AdjustingLine;
    stage.desk.saveSettings(company);
    presentation::MappingRow row;
    row.need = {domain::MappingKind::Rounding, domain::RoundingDifference, domain::RoundingDifference, 0,
                true};
    stage.desk.mapping.rows.push_back(row);
    auto *tabs = stage.find<QTabBar>(u"kindTabs"_s);
    const int last = tabs->count() - 1;
    stage.press(u"readButton"_s);
    stage.waitFor([tabs, last] { return tabs->isTabVisible(last); });
    tabs->setCurrentIndex(last);
    stage.find<widgets::Table>(u"mappingTable"_s)->chooseRow(0);
    stage.show(u"07-mapping-rounding"_s);
    tabs->setCurrentIndex(0);
    stage.desk.mapping.rows.pop_back();
    stage.desk.saveSettings(before);
    stage.press(u"readButton"_s);
    stage.waitFor([tabs, last] { return !tabs->isTabVisible(last); });
}

} // namespace

void visitMainPages(Stage &stage)
{
    stage.selectNumber(u"001042"_s);
    stage.show(u"01-dashboard"_s);
    auto *tabs = stage.find<QTabBar>(u"tabs"_s);
    tabs->setCurrentIndex(1);
    stage.show(u"01-dashboard-sent"_s);
    tabs->setCurrentIndex(2);
    stage.show(u"01-dashboard-reply"_s);
    tabs->setCurrentIndex(0);
    auto *search = stage.find<QLineEdit>(u"searchEdit"_s);
    auto *table = stage.find<QStackedWidget>(u"tableStack"_s);
    search->setText(u"zzzz"_s);
    stage.waitFor([table] { return table->currentIndex() == 1; });
    stage.show(u"01-dashboard-nothing-found"_s);
    search->clear();
    stage.waitFor([table] { return table->currentIndex() == 0; });
    stage.goTo(Place::Mapping);
    stage.show(u"07-mapping"_s);
    showRounding(stage);
    stage.goTo(Place::History);
    stage.show(u"08-history"_s);
    stage.press(u"tableButton"_s);
    stage.show(u"08-history-table"_s);
    stage.press(u"tableButton"_s);
    stage.goTo(Place::Settings);
    showWhole(stage, u"11-settings"_s, stage.find(u"SettingsPage"_s));
    stage.goTo(Place::Dashboard);
}

void visitRun(Stage &stage)
{
    stage.goTo(Place::Run);
    stage.show(u"03-before-run"_s);
    stage.desk.start(presentation::RunWish::Preview);
    stage.settle();
    stage.show(u"03-preview-reading"_s);
    stage.desk.finishPreview();
    stage.show(u"03-preview"_s);
    stage.press(u"pilotButton"_s);
    stage.show(u"03-preview-pilot"_s);
    stage.clock.set(QTime{14, 31, 16});
    stage.desk.start(presentation::RunWish::Transfer);
    stage.settle();
    stage.clock.set(QTime{14, 31, 44});
    stage.desk.showRunHalfway();
    stage.show(u"04-run"_s);
    stage.clock.set(QTime{14, 31, 59});
    stage.desk.finishRun();
    stage.show(u"05-finished"_s);
    stage.desk.stop();
    stage.show(u"05-stopped"_s);
    runner::RunReport refused;
    refused.hasFailure = true;
    refused.failure = Error{ErrorCode::TakeOverNeeded, u"30"_s};
    emit stage.desk.runFinished(refused);
    stage.show(u"05-take-over"_s);
    stage.goTo(Place::Dashboard);
}

void visitEveryView(const ViewChoice &choice, const Visit &visit)
{
    {
        Stage stage{choice, visit};
        prepare(stage.desk);
        stage.open();
        visitMainPages(stage);
        visitMenus(stage);
        visitFixes(stage);
        visitRun(stage);
        visitDialogs(stage);
        visitPrivacy(stage);
        visitHelp(stage);
        visitTour(stage);
        visitFailures(stage);
    }
    visitUnauthorized(choice, visit);
    visitEmpty(choice, visit);
    visitSetUp(choice, visit);
    visitFirstLaunch(choice, visit);
}

} // namespace passerelle::test
