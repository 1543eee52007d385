// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/authorizationpresenter.h"

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class AuthorizationPage;
}

namespace passerelle::widgets {

/// The authorization panel: button, paste field, own browser, and the typed word for a different company.
class AuthorizationPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorizationPage(presentation::AuthorizationPresenter &presenter, QWidget *parent = nullptr);
    ~AuthorizationPage() override;
    Q_DISABLE_COPY_MOVE(AuthorizationPage)

signals:
    void helpWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectButtons();
    void showState();

    presentation::AuthorizationPresenter &m_presenter;
    std::unique_ptr<Ui::AuthorizationPage> m_ui;
    QAction *m_paste = nullptr; ///< the button inside the paste field
};

} // namespace passerelle::widgets
