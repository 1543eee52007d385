// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/updatepresenter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class UpdatePanel;
}

namespace passerelle::widgets {

/// Looks for an update on a click and says what came of it; a second click opens the download page in the
/// user's own browser.
class UpdatePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit UpdatePanel(presentation::UpdatePresenter &presenter, QWidget *parent = nullptr);
    ~UpdatePanel() override;
    Q_DISABLE_COPY_MOVE(UpdatePanel)

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();

    presentation::UpdatePresenter &m_presenter;
    std::unique_ptr<Ui::UpdatePanel> m_ui;
};

} // namespace passerelle::widgets
