// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/schedulepresenter.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace passerelle::widgets {

/// Shows a window that may be minimized or behind others, and gives it the keyboard.
void comeForward(QWidget &window);

/// The icon in the desktop's notification area while the company runs by itself: a notice after each
/// automatic run that this window took and that nobody was looking at. Nothing where the desktop has no such
/// area.
class TrayNotice final : public QObject
{
    Q_OBJECT

public:
    /// Both presenters and the window must outlive it.
    TrayNotice(presentation::CompanyPresenter &company, const presentation::SchedulePresenter &schedule,
               QWidget &window);

    void retranslate();

private:
    void follow();
    void tell(const runner::RunReport &report);

    presentation::CompanyPresenter &m_company;
    const presentation::SchedulePresenter &m_schedule;
    QWidget &m_window;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace passerelle::widgets
