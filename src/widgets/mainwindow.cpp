// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow.h"

#include "presentation/installeranswers.h"
#include "presentation/newcompanypresenter.h"
#include "ui_mainwindow.h"
#include "widgets/accountsdialog.h"
#include "widgets/authorizationpage.h"
#include "widgets/dashboardpage.h"
#include "widgets/helpdialog.h"
#include "widgets/historypage.h"
#include "widgets/icons.h"
#include "widgets/mappingpage.h"
#include "widgets/paint.h"
#include "widgets/runpage.h"
#include "widgets/settingspage.h"
#include "widgets/setuppage.h"
#include "widgets/spoken.h"
#include "widgets/theme.h"
#include "widgets/tour.h"
#include "widgets/traynotice.h"
#include "widgets/welcomepage.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QScrollArea>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::CompanyPresenter;

namespace {

constexpr QSize FirstSize{1280, 820};
constexpr int TopBarHeight = 56;

/// What a low window does not hold can be scrolled to.
QScrollArea *scrolled(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    page->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

} // namespace

MainWindow::MainWindow(presentation::Desk &desk, presentation::Settings &settings, const Clock *clock,
                       presentation::UpdateDesk *updates, presentation::PrivacyDesk *privacy)
    : m_desk(desk)
    , m_settings(settings)
    , m_company(desk, clock ? *clock : m_systemClock)
    , m_dashboard(desk, m_company)
    , m_accounts(desk, m_company)
    , m_run(desk, m_company, clock ? *clock : m_systemClock)
    , m_history(desk, m_company)
    , m_mapping(desk, m_company)
    , m_settingsPresenter(desk, m_company)
    , m_newCompany(std::make_unique<presentation::NewCompanyPresenter>(desk, m_settingsPresenter))
    , m_setup(desk, m_company)
    , m_schedule(desk, m_company, clock ? *clock : m_systemClock)
    , m_privacy(privacy, m_company, clock ? *clock : m_systemClock)
    , m_authorization(desk, m_company)
    , m_updates(updates, settings, clock ? *clock : m_systemClock)
{
    installSpokenRoles();
    m_settingsPresenter.offer(presentation::firstCompany(settings));
    m_languages.use(settings.read(presentation::Language));
    m_look.choose(Look::choiceOf(settings.read(presentation::ThemeName)));
    m_ui = std::make_unique<Ui::MainWindow>();
    m_ui->setupUi(this);
    setWindowIcon(applicationIcon());
    setMinimumSize(960, 600);
    m_ui->topBar->setFixedHeight(scaled(TopBarHeight));
    resize(FirstSize);
    restoreGeometry(settings.read(presentation::Geometry));
    setUpBars();
    setUpShortcuts();
    connectPresenters();
    connectSetup();
    m_tray = std::make_unique<TrayNotice>(m_company, m_schedule, *this);
    retranslate();
    goTo(static_cast<Place>(std::clamp(settings.read(presentation::Page), 0, int(Place::Settings))));
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpBars()
{
    for (const QString &icon : {u"dashboard"_s, u"run"_s, u"history"_s, u"mapping"_s, u"settings"_s})
        m_ui->navigation->addPage(icon);
    connect(m_ui->navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            goTo(static_cast<Place>(row));
    });
    // The page already lit, clicked or entered, leaves the authorization panel or the welcome page behind.
    const auto goBack = [this] { goTo(static_cast<Place>(m_ui->navigation->currentRow())); };
    connect(m_ui->navigation, &QListWidget::itemClicked, this, goBack);
    connect(m_ui->navigation, &QListWidget::itemActivated, this, goBack);
    connect(m_ui->companyButton, &CompanyButton::clicked, this, &MainWindow::offerCompanies);
    connect(m_ui->refreshButton, &QPushButton::clicked, &m_company, &CompanyPresenter::readSource);
    connect(m_ui->authorizeButton, &QPushButton::clicked, this, [this] { goTo(Place::Authorization); });
    connect(m_ui->startButton, &QPushButton::clicked, &m_company, &CompanyPresenter::start);
    connect(m_ui->stopButton, &QPushButton::clicked, &m_company, &CompanyPresenter::stop);
    connect(m_ui->failureBanner, &Banner::acted, this, &MainWindow::actOnFailure);
    connect(m_ui->updateBanner, &Banner::acted, this,
            [this] { QDesktopServices::openUrl(m_updates.page()); });
    connect(m_ui->themeButton, &QPushButton::clicked, this,
            [this] { useTheme(m_look.isDark() ? Look::Choice::Light : Look::Choice::Dark); });
    connect(m_ui->languageButton, &QPushButton::clicked, this,
            [this] { useLanguage(language() == "fr"_L1 ? u"en"_s : u"fr"_s); });
    connect(m_ui->helpButton, &QPushButton::clicked, this, &MainWindow::openHelp);
}

void MainWindow::connectPresenters()
{
    connect(&m_company, &CompanyPresenter::changed, this, &MainWindow::showState);
    connect(&m_updates, &presentation::UpdatePresenter::changed, this, &MainWindow::showBanners);
    connect(&m_company, &CompanyPresenter::companyChanged, this, [this] {
        m_isAuthorizationKnown = false;
        m_settings.write(presentation::LastCompany, m_company.company().id);
        if (m_place == Place::Welcome || m_place == Place::Authorization)
            goTo(Place::Dashboard);
        if (m_mappingPage)
            m_mapping.ask();
    });
    connect(&m_settingsPresenter, &presentation::SettingsPresenter::sampleWanted, this,
            [this] { m_isTourDue = isFirstSample(); });
    connect(&m_desk, &presentation::Desk::companiesListed, this, &MainWindow::takeCompanies);
    connect(&m_desk, &presentation::Desk::overviewReady, this, [this] {
        const bool isFirst = !std::exchange(m_isAuthorizationKnown, true);
        if (isFirst && m_place == Place::Setup && !m_setup.isOffered())
            goTo(Place::Dashboard);
        if (isFirst && !m_company.isAuthorized() && m_place == Place::Dashboard)
            goTo(m_setup.isOffered() ? Place::Setup : Place::Authorization);
        if (isFirst && m_company.overview().counts.empty() && !m_company.overview().sourceReadAt.isValid())
            m_company.readSource(); // the first time: nothing is known yet
        if (std::exchange(m_isTourDue, false))
            showTour();
    });
    connect(&m_company, &CompanyPresenter::runBegan, this, [this] { goTo(Place::Run); });
    connect(&m_authorization, &presentation::AuthorizationPresenter::authorized, this, [this] {
        if (m_place == Place::Authorization)
            goTo(m_setup.isOffered() ? Place::Setup : Place::Dashboard);
        if (m_mappingPage)
            m_mapping.ask(); // the ledger's lists can be read now
    });
}

void MainWindow::takeCompanies()
{
    if (m_company.companies().empty())
        goTo(Place::Welcome);
    else if (!m_company.hasCompany())
        openCompanies();
}

void MainWindow::openCompanies()
{
    const QString last = m_settings.read(presentation::LastCompany);
    QString chosen = m_company.companies().front().id;
    for (const auto &company : m_company.companies()) {
        if (company.id == last)
            chosen = last;
    }
    m_company.open(chosen);
}

CompanyPresenter::Scheduled MainWindow::takeScheduledRun(const QString &companyId)
{
    using presentation::RunPresenter;
    const bool isHere = companyId == m_company.company().id;
    const auto phase = m_run.phase();
    if (isHere && (phase == RunPresenter::Phase::Preview || phase == RunPresenter::Phase::Reading))
        return CompanyPresenter::Scheduled::Busy;
    return m_company.startScheduled(companyId);
}

void MainWindow::goTo(Place place)
{
    m_place = place;
    QWidget *page = pageOf(place);
    while (page->parentWidget() != m_ui->pages)
        page = page->parentWidget(); // it is scrolled
    m_ui->pages->setCurrentWidget(page);
    const QSignalBlocker quiet{m_ui->navigation};
    const bool isListed = place <= Place::Settings;
    m_ui->navigation->setCurrentRow(isListed ? static_cast<int>(place) : static_cast<int>(Place::Dashboard));
    if (isListed)
        m_settings.write(presentation::Page, static_cast<int>(place));
    if (place == Place::Setup)
        m_setup.refresh();
    showState();
}

QWidget *MainWindow::pageOf(Place place)
{
    QWidget *known = nullptr;
    switch (place) {
    case Place::Dashboard:
        known = m_dashboardPage;
        break;
    case Place::Run:
        known = m_runPage;
        break;
    case Place::History:
        known = m_historyPage;
        break;
    case Place::Mapping:
        known = m_mappingPage;
        break;
    case Place::Settings:
        known = m_settingsPage;
        break;
    case Place::Authorization:
        known = m_authorizationPage;
        break;
    case Place::Welcome:
        known = m_welcomePage;
        break;
    case Place::Setup:
        known = m_setupPage;
        break;
    }
    if (known)
        return known;
    QWidget *made = makePage(place);
    const bool isCard = place == Place::Authorization || place == Place::Welcome;
    m_ui->pages->addWidget(isCard ? scrolled(made) : made);
    return made;
}

QWidget *MainWindow::makePage(Place place)
{
    switch (place) {
    case Place::Dashboard:
        return makeDashboard();
    case Place::Run:
        m_runPage = new RunPage{m_run, m_company, m_desk};
        connect(m_runPage, &RunPage::dashboardWanted, this, [this] { goTo(Place::Dashboard); });
        connect(m_runPage, &RunPage::recordWanted, this,
                [this](const domain::RecordRef &record, const QString &number) {
                    goTo(Place::Dashboard);
                    m_dashboardPage->open(record, number);
                });
        return m_runPage;
    case Place::History:
        m_historyPage = new HistoryPage{m_history, m_settings};
        m_history.ask();
        return m_historyPage;
    case Place::Mapping:
        m_mappingPage = new MappingPage{m_mapping, m_company};
        m_mapping.ask();
        return m_mappingPage;
    case Place::Settings:
        return makeSettings();
    case Place::Authorization:
        m_authorizationPage = new AuthorizationPage{m_authorization};
        connect(m_authorizationPage, &AuthorizationPage::helpWanted, this, &MainWindow::openHelp);
        return m_authorizationPage;
    case Place::Welcome:
        m_welcomePage = new WelcomePage{m_settingsPresenter, m_privacy};
        connect(m_welcomePage, &WelcomePage::helpWanted, this, &MainWindow::openHelp);
        connect(m_welcomePage, &WelcomePage::connectWanted, this, &MainWindow::setUpNewCompany);
        return m_welcomePage;
    case Place::Setup:
        return makeSetup();
    }
    Q_UNREACHABLE();
}

DashboardPage *MainWindow::makeDashboard()
{
    m_dashboardPage = new DashboardPage{m_dashboard, m_company, m_settings};
    connect(m_dashboardPage, &DashboardPage::mappingWanted, this,
            [this](domain::MappingKind kind, const QString &subject) {
                m_mapping.want(kind, subject);
                goTo(Place::Mapping);
            });
    connect(m_dashboardPage, &DashboardPage::settingsWanted, this, [this] { goTo(Place::Settings); });
    connect(m_dashboardPage, &DashboardPage::authorizationWanted, this,
            [this] { goTo(Place::Authorization); });
    connect(m_dashboardPage, &DashboardPage::accountsWanted, this,
            [this](const QString &name) { (new AccountsDialog{m_accounts, name, this})->open(); });
    return m_dashboardPage;
}

SettingsPage *MainWindow::makeSettings()
{
    m_settingsPage = new SettingsPage{m_settingsPresenter, m_schedule, m_privacy, m_company};
    m_settingsPage->showWindowChoices(language(), m_look.choice());
    connect(m_settingsPage, &SettingsPage::languageChosen, this, &MainWindow::useLanguage);
    connect(m_settingsPage, &SettingsPage::themeChosen, this, &MainWindow::useTheme);
    connect(m_settingsPage, &SettingsPage::authorizationWanted, this, [this] { goTo(Place::Authorization); });
    return m_settingsPage;
}

void MainWindow::useLanguage(const QString &language)
{
    m_languages.use(language);
    m_settings.write(presentation::Language, language);
}

void MainWindow::useTheme(Look::Choice choice)
{
    m_look.choose(choice);
    m_settings.write(presentation::ThemeName, Look::keyOf(choice));
    if (m_settingsPage)
        m_settingsPage->showWindowChoices(language(), choice);
    showState();
}

void MainWindow::retranslate()
{
    m_ui->navigation->setTitles({tr("Dashboard"), tr("Run"), tr("History"), tr("Mapping"), tr("Settings")});
    m_ui->languageButton->setText(language() == "fr"_L1 ? u"EN"_s : u"FR"_s);
    m_run.retranslate();
    m_history.retranslate();
    m_mapping.retranslate();
    m_dashboard.retranslate();
    m_accounts.retranslate();
    if (m_settingsPage)
        m_settingsPage->showWindowChoices(language(), m_look.choice());
    m_tray->retranslate();
    if (m_tour)
        m_tour->retranslate();
    showState();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_ui)
        return;
    m_ui->retranslateUi(this);
    retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.write(presentation::Geometry, saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    showSideBar();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_hasAsked, true))
        return;
    m_desk.listCompanies();
    m_updates.checkIfDue();
}

} // namespace passerelle::widgets
