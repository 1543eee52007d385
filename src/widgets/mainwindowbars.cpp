// SPDX-License-Identifier: GPL-3.0-or-later
// The window's bars, banner and keyboard.
#include "presentation/errortext.h"
#include "presentation/words.h"
#include "ui_mainwindow.h"
#include "widgets/dashboardpage.h"
#include "widgets/helpdialog.h"
#include "widgets/historypage.h"
#include "widgets/icons.h"
#include "widgets/mainwindow.h"
#include "widgets/mappingpage.h"
#include "widgets/paint.h"
#include "widgets/privacydialog.h"
#include "widgets/runpage.h"
#include "widgets/theme.h"

#include <QMenu>
#include <QShortcut>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::ErrorText;
using presentation::HelpTopic;

namespace {

constexpr int NarrowWindow = 1100; // below it the side bar shows its icons only
constexpr int NarrowSide = 62;
constexpr int WideSide = 208;

} // namespace

void MainWindow::showState()
{
    showTopBar();
    showSideBar();
    showBanners();
}

void MainWindow::showTopBar()
{
    const bool hasCompany = m_company.hasCompany();
    m_ui->companyButton->show(m_company.title(), m_company.route(), true);
    m_ui->readLabel->setText(m_company.readText());
    m_ui->readLabel->setVisible(hasCompany && m_place == Place::Dashboard);
    m_ui->refreshButton->setVisible(hasCompany && m_place == Place::Dashboard);
    m_ui->refreshButton->setEnabled(!m_company.isReading() && !m_company.isRunning());
    m_ui->authorizationPill->show(m_company.authorizationTone(),
                                  m_company.isAuthorized() ? u"shield"_s : u"shieldoff"_s,
                                  hasCompany ? m_company.authorizationText() : QString{});
    const bool isSettingUp = m_setup.isOffered();
    m_ui->setupButton->setVisible(isSettingUp && m_place != Place::Setup && !m_company.isRunning());
    m_ui->authorizeButton->setVisible(hasCompany && !isSettingUp && !m_company.isAuthorized()
                                      && m_place != Place::Authorization);
    m_ui->startButton->setVisible(!m_company.isRunning());
    m_ui->startButton->setEnabled(m_company.canStart());
    m_ui->startButton->setToolTip(m_company.startHint());
    using Phase = presentation::RunPresenter::Phase;
    const bool hasOwnMain = m_run.phase() == Phase::Finished || m_run.phase() == Phase::Preview;
    const bool isMain = m_place == Place::Dashboard || (m_place == Place::Run && !hasOwnMain);
    m_ui->startButton->setProperty("kind", isMain ? QVariant{u"primary"_s} : QVariant{});
    m_ui->startButton->update();
    m_ui->stopButton->setVisible(m_company.isRunning());
}

bool MainWindow::isNarrow() const
{
    return width() < scaled(NarrowWindow);
}

void MainWindow::showSideBar()
{
    m_ui->navigation->setBadge(static_cast<int>(Place::Dashboard), m_company.accountsToVerify());
    m_ui->navigation->setBadge(static_cast<int>(Place::Mapping), m_company.unmappedCount());
    m_ui->sideBar->setFixedWidth(isNarrow() ? NarrowSide : scaled(WideSide));
    m_ui->brandLabel->setVisible(!isNarrow());
    m_ui->toolsLayout->setDirection(isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->lastRunBox->setVisible(m_company.hasCompany() && !isNarrow());
    m_ui->lastRunWhen->setText(m_company.lastRunWhen());
    m_ui->lastRunText->setText(m_company.lastRunText());
    const QString tone = m_company.lastRunTone() == presentation::Tone::Ok ? u"ok"_s : u"warn"_s;
    m_ui->lastRunText->setTone(tone);
    m_ui->lastRunIcon->setTone(tone);
    m_ui->lastRunIcon->setIconName(tone == "ok"_L1 ? u"done"_s : u"warning"_s);
    m_ui->lastRunIcon->setVisible(!m_company.lastRunText().isEmpty());
    m_ui->themeButton->setProperty("iconName", m_look.isDark() ? u"sun"_s : u"moon"_s);
    m_ui->themeButton->update();
}

void MainWindow::showFailure()
{
    const bool isShown = m_company.hasFailure() && m_place != Place::Authorization;
    m_ui->failureBanner->setVisible(isShown);
    if (!isShown)
        return;
    const Error &error = m_company.failure();
    const bool isAuthorization =
        error.code == ErrorCode::NotAuthorized || error.code == ErrorCode::AuthorizationExpired;
    QString fact = ErrorText::sentence(error);
    if (fact.endsWith(u'.'))
        fact.chop(1);
    m_ui->failureBanner->show(presentation::Tone::Err, u"error"_s, fact, ErrorText::fix(error),
                              isAuthorization        ? tr("Authorization")
                                  : suggestsUpdate() ? tr("Check for updates")
                                                     : tr("Help (F1)"));
}

void MainWindow::showBanners()
{
    showFailure();
    m_ui->updateBanner->setVisible(m_updates.hasNews());
    if (m_updates.hasNews())
        m_ui->updateBanner->show(presentation::Tone::Accent, u"info"_s, m_updates.newsTitle().chopped(1),
                                 m_updates.newsText(), tr("Open the download page"));
    m_ui->bannerArea->setVisible(!m_ui->failureBanner->isHidden() || m_updates.hasNews());
}

bool MainWindow::suggestsUpdate() const
{
    const ErrorCode code = m_company.failure().code;
    const bool isConnection = code == ErrorCode::SourceUnreachable || code == ErrorCode::LedgerUnreachable;
    return isConnection && m_updates.isSetUp(); // the sentence says that an update may be necessary
}

void MainWindow::actOnFailure()
{
    const ErrorCode code = m_company.failure().code;
    if (code == ErrorCode::NotAuthorized || code == ErrorCode::AuthorizationExpired)
        goTo(Place::Authorization);
    else
        openHelp();
    if (suggestsUpdate())
        m_updates.check();
}

void MainWindow::offerCompanies()
{
    auto *list = new QMenu{this};
    list->setAttribute(Qt::WA_DeleteOnClose);
    const QColor ink = Theme::of(this).text2;
    for (const auto &company : m_company.companies()) {
        QAction *action = list->addAction(company.name);
        if (company.id == m_company.company().id)
            action->setIcon(menuIcon(u"check"_s, ink));
        connect(action, &QAction::triggered, this, [this, id = company.id] { m_company.open(id); });
    }
    list->addSeparator();
    const QStringList ledgers = presentation::SettingsPresenter::ledgers();
    for (const QString &ledger : ledgers) {
        const QString text = tr("Try the sample company with %1").arg(presentation::systemName(ledger));
        connect(list->addAction(menuIcon(u"flask"_s, ink), text), &QAction::triggered, this,
                [this, ledger] { m_settingsPresenter.createSample(ledger); });
    }
    connect(list->addAction(menuIcon(u"link"_s, ink), tr("Connect other systems…")), &QAction::triggered,
            this, &MainWindow::setUpNewCompany);
    if (m_privacy.isSetUp())
        connect(list->addAction(menuIcon(u"folder"_s, ink), tr("Take over from a backup…")),
                &QAction::triggered, this, [this] { offerRestore(m_privacy, this); });
    list->popup(m_ui->companyButton->mapToGlobal(QPoint{0, m_ui->companyButton->height()}));
}

void MainWindow::openHelp()
{
    HelpTopic topic = HelpTopic::Dashboard;
    switch (m_place) {
    case Place::Dashboard:
        topic = HelpTopic::Dashboard;
        break;
    case Place::Run:
        topic = HelpTopic::Run;
        break;
    case Place::History:
        topic = HelpTopic::History;
        break;
    case Place::Mapping:
        topic = HelpTopic::Mapping;
        break;
    case Place::Settings:
        topic = HelpTopic::Settings;
        break;
    case Place::Authorization:
        topic = HelpTopic::Authorization;
        break;
    case Place::Welcome:
        topic = HelpTopic::Welcome;
        break;
    case Place::Setup:
        topic = HelpTopic::Setup;
        break;
    }
    auto *help =
        new HelpDialog{topic, m_company.hasFailure() ? &m_company.failure() : nullptr, m_updates, this};
    help->offerTour(m_company.hasCompany());
    connect(help, &HelpDialog::tourWanted, this, &MainWindow::showTour);
    help->open();
}

void MainWindow::undo()
{
    if (m_place == Place::Dashboard && m_dashboardPage)
        m_dashboardPage->undo();
    else if (m_place == Place::Mapping && m_mappingPage)
        m_mappingPage->undo();
}

void MainWindow::exportShown()
{
    if (m_place == Place::Dashboard && m_dashboardPage)
        m_dashboardPage->exportShown();
    else if (m_place == Place::Run && m_runPage)
        m_runPage->exportCertificate();
    else if (m_place == Place::History && m_historyPage)
        m_historyPage->exportCertificate();
}

void MainWindow::addShortcut(const QKeySequence &keys, const std::function<void()> &act)
{
    auto *shortcut = new QShortcut{keys, this};
    connect(shortcut, &QShortcut::activated, this, act);
}

void MainWindow::setUpShortcuts()
{
    for (int page = 0; page <= static_cast<int>(Place::Settings); ++page)
        addShortcut(QKeySequence{Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page)},
                    [this, page] { goTo(static_cast<Place>(page)); });
    const auto onDashboard = [this](const std::function<void(DashboardPage &)> &act) {
        return [this, act] {
            if (m_place == Place::Dashboard && m_dashboardPage)
                act(*m_dashboardPage);
        };
    };
    addShortcut(Qt::Key_F9, [this] { m_company.start(); });
    addShortcut(Qt::SHIFT | Qt::Key_F9, [this] { m_company.stop(); });
    addShortcut(Qt::Key_F5, [this] { m_company.readSource(); });
    addShortcut(Qt::Key_F1, [this] { openHelp(); });
    addShortcut(QKeySequence::Find, onDashboard(&DashboardPage::focusSearch));
    addShortcut(Qt::Key_Escape, [this] { escape(); });
    addShortcut(Qt::CTRL | Qt::Key_M, onDashboard(&DashboardPage::openStatusMenu));
    addShortcut(QKeySequence::Undo, [this] { undo(); });
    addShortcut(Qt::CTRL | Qt::Key_E, [this] { exportShown(); });
    addShortcut(Qt::CTRL | Qt::Key_P, [this] { exportShown(); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                [this] { useLanguage(language() == "fr"_L1 ? u"en"_s : u"fr"_s); });
    addShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D,
                [this] { useTheme(m_look.isDark() ? Look::Choice::Light : Look::Choice::Dark); });
    for (const bool isBackwards : {false, true}) {
        addShortcut(isBackwards ? QKeySequence{Qt::SHIFT | Qt::Key_F6} : QKeySequence{Qt::Key_F6},
                    [this, isBackwards] {
                        if (m_place == Place::Dashboard && m_dashboardPage)
                            m_dashboardPage->focusNextPane(isBackwards);
                        else
                            focusNextPrevChild(!isBackwards);
                    });
    }
    for (const QKeySequence &keys : {QKeySequence{Qt::Key_F2}, QKeySequence{Qt::Key_F4}}) {
        addShortcut(keys, [this] {
            if (m_place == Place::Mapping && m_mappingPage)
                m_mappingPage->openList();
        });
    }
    addShortcut(Qt::CTRL | Qt::Key_Return, [this] {
        if (m_place == Place::Mapping && m_mappingPage)
            m_mappingPage->acceptCurrent();
    });
}

} // namespace passerelle::widgets
