// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/settingspresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class NewCompanyDialog;
}

namespace passerelle::widgets {

/// Makes a company from the connection fields (M-95 to M-98) and the organization's own keys of the ledger.
class NewCompanyDialog final : public QDialog
{
    Q_OBJECT

public:
    NewCompanyDialog(presentation::SettingsPresenter &presenter, QWidget *parent);
    ~NewCompanyDialog() override;
    Q_DISABLE_COPY_MOVE(NewCompanyDialog)

private:
    void check();

    presentation::SettingsPresenter &m_presenter;
    std::unique_ptr<Ui::NewCompanyDialog> m_ui;
};

} // namespace passerelle::widgets
