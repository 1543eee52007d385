// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/privacypresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class IncidentDialog;
}

namespace passerelle::widgets {

/// One entry of the register of incidents, new or to be completed.
class IncidentDialog final : public QDialog
{
    Q_OBJECT

public:
    IncidentDialog(presentation::PrivacyPresenter &presenter, const service::Incident &incident,
                   QWidget *parent);
    ~IncidentDialog() override;
    Q_DISABLE_COPY_MOVE(IncidentDialog)

private:
    void fill(const service::Incident &incident);
    [[nodiscard]] service::Incident incident() const;
    void check();

    presentation::PrivacyPresenter &m_presenter;
    const int m_number;
    std::unique_ptr<Ui::IncidentDialog> m_ui;
};

} // namespace passerelle::widgets
