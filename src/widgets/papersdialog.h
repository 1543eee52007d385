// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/historypresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PapersDialog;
}

namespace passerelle::widgets {

/// Asks for a paper of a period: a certificate, the posting register or the rounding differences, for a
/// month, a fiscal year or other dates.
class PapersDialog final : public QDialog
{
    Q_OBJECT

public:
    PapersDialog(const presentation::HistoryPresenter &presenter, int firstMonth, QWidget *parent);
    ~PapersDialog() override;
    Q_DISABLE_COPY_MOVE(PapersDialog)

signals:
    void wanted(presentation::PeriodPaper paper, const QDate &from, const QDate &to);
    void firstMonthChosen(int month); ///< of the fiscal year

private:
    void fillPeriods();
    void takePeriod(int at);
    void check();
    [[nodiscard]] presentation::PeriodPaper paper() const;

    const presentation::HistoryPresenter &m_presenter;
    std::unique_ptr<Ui::PapersDialog> m_ui;
    std::vector<presentation::HistoryPresenter::Period> m_periods = {};
};

} // namespace passerelle::widgets
