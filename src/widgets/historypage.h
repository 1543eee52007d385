// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/historypresenter.h"
#include "presentation/settings.h"

#include <QWidget>

#include <memory>

namespace Ui {
class HistoryPage;
}

namespace passerelle::widgets {

/// The history: chart, runs, and the chosen run.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    HistoryPage(presentation::HistoryPresenter &presenter, presentation::Settings &settings,
                QWidget *parent = nullptr);
    ~HistoryPage() override;
    Q_DISABLE_COPY_MOVE(HistoryPage)

    void exportCertificate(); ///< of the selected run
    void exportPeriod(); ///< a certificate or the register

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showDetail();
    void toggleTable();
    void askWhere(presentation::PeriodPaper paper, const QDate &from, const QDate &to);

    presentation::HistoryPresenter &m_presenter;
    presentation::Settings &m_settings;
    std::unique_ptr<Ui::HistoryPage> m_ui;
};

} // namespace passerelle::widgets
