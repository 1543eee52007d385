// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/privacypresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class RestoreDialog;
}

namespace passerelle::widgets {

/// What a backup holds, under which name it is taken over, and with which secrets.
class RestoreDialog final : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(presentation::PrivacyPresenter &presenter, const QString &file, QWidget *parent);
    ~RestoreDialog() override;
    Q_DISABLE_COPY_MOVE(RestoreDialog)

private:
    void check();

    presentation::PrivacyPresenter &m_presenter;
    std::unique_ptr<Ui::RestoreDialog> m_ui;
    bool m_isTaking = false;
};

} // namespace passerelle::widgets
