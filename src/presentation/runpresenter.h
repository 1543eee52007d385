// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"
#include "presentation/operationlistmodel.h"
#include "presentation/planmodel.h"

namespace passerelle::presentation {

/// The run page: what Start will do, the run as it happens, and the to-the-cent check at its end.
class RunPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Phase
    {
        Before,
        Reading,
        Preview,
        Running,
        Finished
    };

    struct Step
    {
        QString title = {}; ///< "4. Create invoices"
        QString detail = {}; ///< "42 of 71"
        QString duration = {};
        QString icon = {};
        Tone tone = Tone::Quiet;
        bool isCurrent = false;
        int share = 0; ///< percent; -1: no bar
    };
    struct Figure
    {
        QString caption = {};
        QString value = {};
        QString detail = {};
        int share = -1; ///< percent of a bar; -1: no bar
    };
    struct Issue
    {
        domain::RecordRef record = {};
        QString icon = {};
        QString number = {};
        QString customer = {};
        QString amount = {};
        QString title = {};
        QString sentence = {};
        Tone tone = Tone::Err;
    };

    RunPresenter(Desk &desk, const CompanyPresenter &company, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString beforeTitle() const; ///< what Start would do, before anything is read
    [[nodiscard]] QString beforeText() const;
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] std::vector<Step> steps() const;
    [[nodiscard]] std::vector<Figure> figures() const; ///< the four cards above the page's content
    [[nodiscard]] OperationListModel &operations() { return m_operations; }
    [[nodiscard]] PlanModel &plan() { return m_planModel; }
    [[nodiscard]] QString operationsFoot() const;
    [[nodiscard]] QString planFoot() const;

    // The preview
    [[nodiscard]] TableModel &planTotals() { return m_planTotals; } ///< of what is ticked
    [[nodiscard]] TableModel &planDetail() { return m_planDetail; } ///< of one row
    [[nodiscard]] QString planDetailTitle() const { return m_planDetailTitle; }
    [[nodiscard]] QString planExplanation() const { return m_planExplanation; } ///< why a row is not posted
    void showPlanRow(const QModelIndex &index);
    [[nodiscard]] bool canApprove() const;
    [[nodiscard]] bool canTry() const; ///< a pilot run
    [[nodiscard]] QString approveText() const;
    void approve(); ///< starts a run of what is ticked, and of nothing else
    void choosePilot(); ///< ticks two documents and what they depend on
    [[nodiscard]] QString approvalText() const; ///< who approved the run; empty without

    // The end of a run
    [[nodiscard]] bool isBalanced() const;
    [[nodiscard]] Tone verdictTone() const;
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QString verdictSentence() const;
    [[nodiscard]] bool wantsTakeOver() const; ///< the run may begin once a person says so
    [[nodiscard]] TableModel &totals() { return m_totals; }
    void setTotalsByDay(bool isByDay);
    [[nodiscard]] std::vector<Issue> issues() const;
    [[nodiscard]] QString issuesTitle() const;
    [[nodiscard]] QString sealText() const;
    [[nodiscard]] qint64 run() const { return m_report.run; }
    void exportCertificate(const Destination &destination);

    void showReport(const runner::RunReport &report);
    void leave(); ///< back to "before"
    void retranslate();

signals:
    void changed();
    void paceChanged();
    void planChanged(); ///< what is ticked, or the row that is explained

private:
    void begin(bool isDryRun);
    void layOutTotals();
    void layOutPlanTables();
    void addWithheld(std::vector<Issue> &issues) const;
    [[nodiscard]] std::vector<Figure> runningFigures() const;
    [[nodiscard]] std::vector<Figure> finishedFigures() const;
    [[nodiscard]] std::vector<Figure> previewFigures() const;
    [[nodiscard]] std::vector<Figure> beforeFigures() const;
    [[nodiscard]] int doneCount() const;
    [[nodiscard]] int totalCount() const;

    Desk &m_desk;
    const CompanyPresenter &m_company;
    const Clock &m_clock;
    OperationListModel m_operations;
    PlanModel m_planModel;
    TableModel m_totals;
    TableModel m_planTotals;
    TableModel m_planDetail;
    QString m_planDetailTitle = {};
    QString m_planExplanation = {};
    Phase m_phase = Phase::Before;
    runner::RunReport m_report = {};
    std::vector<runner::StepProgress> m_steps = {};
    QDateTime m_startedAt = {};
    int m_requests = 0;
    int m_throttled = 0;
    QString m_limit = {};
    int m_limitPercent = 0;
    QDateTime m_pausedUntil = {};
    bool m_isByDay = false;
};

} // namespace passerelle::presentation
