// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/schedulepresenter.h"

#include <QDialog>

#include <memory>

class QCheckBox;

namespace Ui {
class ScheduleDialog;
}

namespace passerelle::widgets {

/// When the company is synchronized by itself, and to whom the summary goes (M-19, M-20).
class ScheduleDialog final : public QDialog
{
    Q_OBJECT

public:
    ScheduleDialog(presentation::SchedulePresenter &presenter, QWidget *parent);
    ~ScheduleDialog() override;
    Q_DISABLE_COPY_MOVE(ScheduleDialog)

private:
    void fillChoices();
    void fill(const schedule::SyncSchedule &schedule);
    void fill(const service::MailSettings &mail);
    void listen();
    void check();
    void showRows();
    [[nodiscard]] schedule::SyncSchedule schedule() const;
    [[nodiscard]] service::MailSettings mail() const;
    [[nodiscard]] QString problem() const;

    presentation::SchedulePresenter &m_presenter;
    std::unique_ptr<Ui::ScheduleDialog> m_ui;
    QList<QCheckBox *> m_days = {};
};

} // namespace passerelle::widgets
