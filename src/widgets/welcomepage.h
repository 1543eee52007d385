// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/privacypresenter.h"
#include "presentation/settingspresenter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

namespace passerelle::widgets {

/// The first launch: try the sample company, or connect one's own systems.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(presentation::SettingsPresenter &presenter, presentation::PrivacyPresenter &privacy,
                QWidget *parent = nullptr);
    ~WelcomePage() override;
    Q_DISABLE_COPY_MOVE(WelcomePage)

signals:
    void connectWanted();
    void helpWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    presentation::SettingsPresenter &m_presenter;
    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace passerelle::widgets
