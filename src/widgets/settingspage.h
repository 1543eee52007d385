// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/privacypresenter.h"
#include "presentation/schedulepresenter.h"
#include "presentation/settingspresenter.h"
#include "widgets/look.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SettingsPage;
}

namespace passerelle::widgets {

/// The settings of the company and of the window.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(presentation::SettingsPresenter &presenter, presentation::SchedulePresenter &schedule,
                 presentation::PrivacyPresenter &privacy, const presentation::CompanyPresenter &company,
                 QWidget *parent = nullptr);
    ~SettingsPage() override;
    Q_DISABLE_COPY_MOVE(SettingsPage)

    void showWindowChoices(const QString &language, Look::Choice theme);

signals:
    void languageChosen(const QString &language);
    void themeChosen(passerelle::widgets::Look::Choice theme);
    void authorizationWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void fillThemes();
    void showState();
    void showSchedule();
    void showPrivacy();
    void check();
    void save();
    void exportSettings();
    void disconnectLedger();

    presentation::SettingsPresenter &m_presenter;
    presentation::SchedulePresenter &m_schedule;
    presentation::PrivacyPresenter &m_privacy;
    const presentation::CompanyPresenter &m_company;
    std::unique_ptr<Ui::SettingsPage> m_ui;
    bool m_isEdited = false;
};

} // namespace passerelle::widgets
