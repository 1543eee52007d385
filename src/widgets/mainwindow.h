// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/accountspresenter.h"
#include "presentation/authorizationpresenter.h"
#include "presentation/dashboardpresenter.h"
#include "presentation/helptext.h"
#include "presentation/historypresenter.h"
#include "presentation/languages.h"
#include "presentation/mappingpresenter.h"
#include "presentation/privacypresenter.h"
#include "presentation/runpresenter.h"
#include "presentation/schedulepresenter.h"
#include "presentation/settings.h"
#include "presentation/settingspresenter.h"
#include "presentation/setuppresenter.h"
#include "presentation/updatepresenter.h"
#include "widgets/look.h"

#include <QMainWindow>

#include <memory>

namespace Ui {
class MainWindow;
}

namespace passerelle::presentation {
class NewCompanyPresenter;
}

namespace passerelle::widgets {

class AuthorizationPage;
class DashboardPage;
class HistoryPage;
class MappingPage;
class RunPage;
class SettingsPage;
class SetupPage;
class Tour;
class TrayNotice;
class WelcomePage;

/// The window: side bar, top bar and pages. It makes the presenters; a page is made when it is first visited.
/// On its first show it asks the desk for the companies and opens the one used last.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum class Place
    {
        Dashboard,
        Run,
        History,
        Mapping,
        Settings,
        Authorization,
        Welcome,
        Setup
    };

    /// Desks, settings and clock must outlive the window; without a clock it uses the computer's, without
    /// an update desk updates are not set up, without a privacy desk backups are not offered.
    MainWindow(presentation::Desk &desk, presentation::Settings &settings, const Clock *clock = nullptr,
               presentation::UpdateDesk *updates = nullptr, presentation::PrivacyDesk *privacy = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    void goTo(Place place);
    /// A run that the schedule begins; not while a preview waits to be approved.
    presentation::CompanyPresenter::Scheduled takeScheduledRun(const QString &companyId);
    [[nodiscard]] Place place() const { return m_place; }
    void useLanguage(const QString &language);
    void useTheme(Look::Choice choice);
    [[nodiscard]] QString language() const { return m_languages.current(); }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpBars();
    void setUpShortcuts();
    void connectPresenters();
    void addShortcut(const QKeySequence &keys, const std::function<void()> &act);
    [[nodiscard]] QWidget *pageOf(Place place);
    [[nodiscard]] QWidget *makePage(Place place);
    [[nodiscard]] DashboardPage *makeDashboard();
    [[nodiscard]] SettingsPage *makeSettings();
    [[nodiscard]] SetupPage *makeSetup();
    void connectSetup();
    void setUpNewCompany();
    void takeCompanies();
    void openCompanies();
    void showState();
    void showTopBar();
    void showSideBar();
    [[nodiscard]] bool isNarrow() const;
    void showFailure();
    void showBanners();
    [[nodiscard]] bool suggestsUpdate() const;
    void retranslate();
    void offerCompanies();
    void openHelp();
    void showTour();
    void showStop(int stop);
    [[nodiscard]] bool isFirstSample() const;
    void escape();
    void actOnFailure();
    void undo();
    void exportShown();

    presentation::Desk &m_desk;
    presentation::Settings &m_settings;
    SystemClock m_systemClock;
    presentation::Languages m_languages;
    Look m_look;
    presentation::CompanyPresenter m_company;
    presentation::DashboardPresenter m_dashboard;
    presentation::AccountsPresenter m_accounts;
    presentation::RunPresenter m_run;
    presentation::HistoryPresenter m_history;
    presentation::MappingPresenter m_mapping;
    presentation::SettingsPresenter m_settingsPresenter;
    std::unique_ptr<presentation::NewCompanyPresenter> m_newCompany;
    presentation::SetupPresenter m_setup;
    presentation::SchedulePresenter m_schedule;
    presentation::PrivacyPresenter m_privacy;
    presentation::AuthorizationPresenter m_authorization;
    presentation::UpdatePresenter m_updates;
    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<TrayNotice> m_tray;
    DashboardPage *m_dashboardPage = nullptr;
    RunPage *m_runPage = nullptr;
    HistoryPage *m_historyPage = nullptr;
    MappingPage *m_mappingPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    AuthorizationPage *m_authorizationPage = nullptr;
    WelcomePage *m_welcomePage = nullptr;
    Tour *m_tour = nullptr;
    SetupPage *m_setupPage = nullptr;
    Place m_place = Place::Dashboard;
    bool m_hasAsked = false;
    bool m_isTourDue = false;
    bool m_isAuthorizationKnown = false;
};

} // namespace passerelle::widgets
