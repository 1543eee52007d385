// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a picture of every page, in both languages and both themes, into the folder given as argument.
#include "fakedesk.h"
#include "presentation/settings.h"
#include "widgets/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryDir>

#include <iostream>

using namespace passerelle;
using namespace Qt::StringLiterals;
using Place = widgets::MainWindow::Place;

namespace {

class StoryClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void set(const QTime &time) { m_now = QDateTime{QDate{2026, 11, 20}, time}.toUTC(); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds{0};
    }

private:
    QDateTime m_now = QDateTime{QDate{2026, 11, 20}, QTime{14, 31, 59}}.toUTC();
};

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 350)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

class Photographer final
{
public:
    Photographer(const QString &folder, const QString &language, bool isDark, QSize size)
        : m_folder(folder)
        , m_suffix(u"-%1-%2.png"_s.arg(language, isDark ? u"dark"_s : u"light"_s))
        , m_settings(m_home.filePath(u"window.ini"_s))
        , m_desk(m_clock.now())
    {
        m_settings.write(presentation::Language, language);
        m_settings.write(presentation::ThemeName, isDark ? u"dark"_s : u"light"_s);
        m_size = size;
    }

    test::FakeDesk &desk() { return m_desk; }
    StoryClock &clock() { return m_clock; }
    widgets::MainWindow &window() { return *m_window; }

    void open()
    {
        m_window = std::make_unique<widgets::MainWindow>(m_desk, m_settings, &m_clock);
        m_window->resize(m_size);
        m_window->show();
        settle();
    }

    void take(const QString &name) { take(name, *m_window); }

    void take(const QString &name, QWidget &shown)
    {
        settle();
        const QString file = QDir{m_folder}.filePath(name + m_suffix);
        if (!shown.grab().save(file))
            std::cerr << "cannot write " << qPrintable(file) << '\n';
    }

private:
    QString m_folder;
    QString m_suffix;
    QTemporaryDir m_home;
    StoryClock m_clock;
    presentation::Settings m_settings;
    test::FakeDesk m_desk;
    QSize m_size;
    std::unique_ptr<widgets::MainWindow> m_window;
};

void selectNumber(widgets::MainWindow &window, const QString &number)
{
    auto *table = window.findChild<QTableView *>(u"recordTable"_s);
    for (int row = 0; row < std::min(40, table->model()->rowCount()); ++row) {
        if (table->model()->index(row, 1).data().toString() == number)
            table->selectRow(row);
    }
}

void takeRun(Photographer &photographer)
{
    photographer.window().goTo(Place::Run);
    photographer.take(u"03-before-run"_s);
    photographer.desk().start(presentation::RunWish::Preview);
    settle();
    photographer.desk().finishPreview();
    photographer.take(u"03-preview"_s);
    photographer.clock().set(QTime{14, 31, 16});
    photographer.desk().start(presentation::RunWish::Transfer);
    settle();
    photographer.clock().set(QTime{14, 31, 44});
    photographer.desk().showRunHalfway();
    photographer.take(u"04-run"_s);
    photographer.clock().set(QTime{14, 31, 59});
    photographer.desk().finishRun();
    photographer.take(u"05-finished"_s);
    runner::RunReport refused;
    refused.hasFailure = true;
    refused.failure = Error{ErrorCode::TakeOverNeeded, u"30"_s};
    emit photographer.desk().runFinished(refused);
    photographer.take(u"05-take-over"_s);
}

/// The dialog of a new company, with each of the ledgers.
void takeNewCompany(Photographer &photographer)
{
    photographer.window().findChild<QAbstractButton *>(u"connectButton"_s)->click();
    auto *dialog = photographer.window().findChild<QDialog *>(u"NewCompanyDialog"_s);
    auto *system = dialog->findChild<QComboBox *>(u"systemCombo"_s);
    auto *scroll = dialog->findChild<QScrollArea *>(u"scrollArea"_s);
    for (const auto &[index, name] :
         {std::pair{0, u"13-new-company-quickbooks"_s}, {1, u"13-new-company-business-central"_s}}) {
        system->setCurrentIndex(index);
        emit system->activated(index);
        settle();
        scroll->ensureWidgetVisible(dialog->findChild<QWidget *>(u"optionsCard"_s));
        photographer.take(name, *dialog);
    }
    auto *deferral = dialog->findChild<QComboBox *>(u"deferralCombo"_s);
    deferral->setCurrentIndex(3);
    emit deferral->activated(3);
    settle();
    photographer.take(u"13-new-company-form"_s, *dialog->findChild<QWidget *>(u"form"_s));
}

/// A dialog that a button opens; it is closed again.
void takeDialog(Photographer &photographer, const QString &button, const QString &dialog, const QString &name)
{
    photographer.window().findChild<QAbstractButton *>(button)->click();
    auto *shown = photographer.window().findChild<QDialog *>(dialog);
    photographer.take(name, *shown);
    delete shown;
}

/// Automatic runs: the dialog at its fullest, and the card once they are set.
void takeSchedule(Photographer &photographer)
{
    photographer.window().findChild<QAbstractButton *>(u"scheduleButton"_s)->click();
    auto *dialog = photographer.window().findChild<QDialog *>(u"ScheduleDialog"_s);
    photographer.take(u"16-schedule-off"_s, *dialog);
    auto *modes = dialog->findChild<QComboBox *>(u"modeCombo"_s);
    modes->setCurrentIndex(2);
    emit modes->activated(2);
    dialog->findChild<QLineEdit *>(u"timesEdit"_s)->setText(u"02:00, 14:00"_s);
    dialog->findChild<QAbstractButton *>(u"mailCheck"_s)->click();
    photographer.take(u"16-schedule"_s, *dialog);
    dialog->findChild<QAbstractButton *>(u"mailCheck"_s)->click();
    dialog->findChild<QAbstractButton *>(u"saveButton"_s)->click();
    settle();
    photographer.take(u"11-settings-schedule"_s);
}

/// The accounts to verify: the sure one decided, the second with its candidates.
void takeAccounts(Photographer &photographer)
{
    auto *banner = photographer.window().findChild<QWidget *>(u"accountsBanner"_s);
    banner->findChild<QAbstractButton *>()->click();
    auto *dialog = photographer.window().findChild<QDialog *>(u"AccountsDialog"_s);
    settle();
    dialog->findChild<QTableView *>(u"accountTable"_s)->selectRow(1);
    photographer.take(u"17-accounts"_s, *dialog);
    delete dialog;
}

/// What holds records up: a closed period, several alike, an outcome that is not known yet.
void takeFixes(Photographer &photographer)
{
    for (const auto &[number, name] : {std::pair{u"001047"_s, u"18-fix-closed-period"_s},
                                       {u"P-00871"_s, u"18-fix-alike"_s},
                                       {u"001060"_s, u"18-fix-unknown"_s}}) {
        selectNumber(photographer.window(), number);
        settle();
        photographer.take(name);
    }
}

/// The mapping tried on a record.
void takeTest(Photographer &photographer)
{
    photographer.window().findChild<QAbstractButton *>(u"testButton"_s)->click();
    auto *dialog = photographer.window().findChild<QDialog *>(u"TestDialog"_s);
    dialog->findChild<QAbstractButton *>(u"testButton"_s)->click();
    settle();
    photographer.take(u"19-mapping-test"_s, *dialog);
    delete dialog;
}

void takeAll(const QString &folder, const QString &language, bool isDark)
{
    Photographer photographer{folder, language, isDark, {1280, 820}};
    for (storage::RecordRow &row : photographer.desk().records) {
        if (row.number == "001060"_L1)
            row.effectState = domain::EffectState::Unknown;
        if (row.number == "P-00871"_L1) {
            row.errorCode = u"product-unmapped"_s;
            row.errorDetail = u"Atelier de reliure"_s;
        }
    }
    photographer.open();
    selectNumber(photographer.window(), u"001042"_s);
    photographer.take(u"01-dashboard"_s);
    takeFixes(photographer);
    takeAccounts(photographer);
    takeRun(photographer);
    for (const auto &[place, name] : {std::pair{Place::Mapping, u"07-mapping"_s},
                                      {Place::History, u"08-history"_s},
                                      {Place::Settings, u"11-settings"_s}}) {
        photographer.window().goTo(place);
        photographer.take(name);
    }
    photographer.window().goTo(Place::Mapping);
    takeTest(photographer);
    photographer.window().goTo(Place::Settings);
    takeSchedule(photographer);
    photographer.window().goTo(Place::History);
    takeDialog(photographer, u"papersButton"_s, u"PapersDialog"_s, u"14-papers"_s);
    takeDialog(photographer, u"helpButton"_s, u"HelpDialog"_s, u"15-help"_s);
    photographer.window().goTo(Place::Dashboard);
    photographer.desk().fail(u"read-source"_s,
                             Error{ErrorCode::SourceUnreachable, u"estuaire.crm3.dynamics.com"_s});
    photographer.take(u"12-failure"_s);

    Photographer unauthorized{folder, language, isDark, {1280, 820}};
    unauthorized.desk().isAuthorized = false;
    unauthorized.open();
    unauthorized.take(u"09-not-authorized"_s);
    unauthorized.desk().findDifferentCompany();
    unauthorized.take(u"09-different-company"_s);

    Photographer first{folder, language, isDark, {1280, 820}};
    first.desk().hasCompany = false;
    first.open();
    first.take(u"10-first-launch"_s);
    takeNewCompany(first);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application{argc, argv};
    if (argc < 2) {
        std::cerr << "passerelle-screenshots FOLDER [dashboard]\n";
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir{}.mkpath(folder);
    const bool isShort = argc > 2;
    for (const QString &language : {u"fr"_s, u"en"_s}) {
        for (const bool isDark : {false, true}) {
            if (!isShort)
                takeAll(folder, language, isDark);
        }
        Photographer small{folder, language, false, {1024, 700}};
        small.open();
        selectNumber(small.window(), u"001042"_s);
        small.take(isShort ? u"01-dashboard-scaled"_s : u"01-dashboard-1024x700"_s);
    }
    return 0;
}
