// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/runpresenter.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class RunPage;
}

namespace passerelle::widgets {

/// The run page: before, during and after a run.
class RunPage final : public QWidget
{
    Q_OBJECT

public:
    RunPage(presentation::RunPresenter &presenter, presentation::CompanyPresenter &company,
            presentation::Desk &desk, QWidget *parent = nullptr);
    ~RunPage() override;
    Q_DISABLE_COPY_MOVE(RunPage)

    void exportCertificate();

signals:
    void dashboardWanted();
    void recordWanted(const passerelle::domain::RecordRef &record, const QString &number);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTables();
    void connectButtons();
    void followLatest();
    void showPhase();
    void showPace();
    void setUpPlan();
    void connectPlan();
    void showPreview();
    void openGroups();
    void showPlan();
    void showKinds();
    void showPlanRow();
    void showFinished();
    void showIssues();
    void showIssue(int row); ///< on the dashboard, where it can be fixed
    void retryIssues();

    presentation::RunPresenter &m_presenter;
    presentation::CompanyPresenter &m_company;
    presentation::Desk &m_desk;
    std::unique_ptr<Ui::RunPage> m_ui;
    presentation::TableModel m_issues;
    QTimer m_tick; ///< pace and time left move on while nothing is told
    bool m_isFollowing = true;
};

} // namespace passerelle::widgets
