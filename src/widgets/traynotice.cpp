// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traynotice.h"

#include "presentation/schedulewords.h"
#include "widgets/icons.h"

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::CompanyPresenter;

void comeForward(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

TrayNotice::TrayNotice(CompanyPresenter &company, const presentation::SchedulePresenter &schedule,
                       QWidget &window)
    : m_company(company)
    , m_schedule(schedule)
    , m_window(window)
{
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            comeForward(m_window);
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { comeForward(m_window); });
    connect(&company, &CompanyPresenter::automaticRunEnded, this, &TrayNotice::tell);
    connect(&schedule, &presentation::SchedulePresenter::changed, this, &TrayNotice::follow);
    retranslate();
}

void TrayNotice::retranslate()
{
    m_menu.clear();
    connect(m_menu.addAction(tr("Open Passerelle")), &QAction::triggered, this,
            [this] { comeForward(m_window); });
    connect(m_menu.addAction(tr("Start a run now")), &QAction::triggered, &m_company,
            &CompanyPresenter::start);
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, &m_window, &QWidget::close);
    follow();
}

void TrayNotice::follow()
{
    const bool isWanted = !m_schedule.schedule().isOff() && QSystemTrayIcon::isSystemTrayAvailable();
    if (isWanted && m_icon.icon().isNull())
        m_icon.setIcon(applicationIcon());
    m_icon.setVisible(isWanted);
    if (isWanted)
        m_icon.setToolTip(u"Passerelle – %1\n%2"_s.arg(m_company.title(), m_schedule.nextText()));
}

void TrayNotice::tell(const runner::RunReport &report)
{
    if (!m_icon.isVisible() || m_window.isActiveWindow())
        return;
    const Result<runner::RunReport> outcome{report};
    const auto sign =
        presentation::needsAPerson(outcome) ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information;
    m_icon.showMessage(u"Passerelle – "_s + m_company.title(), presentation::outcomeLine(outcome), sign);
}

} // namespace passerelle::widgets
