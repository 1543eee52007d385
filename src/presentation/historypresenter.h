// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/companypresenter.h"
#include "presentation/tablemodel.h"

namespace passerelle::presentation {

/// The history: every run as a row, the days as a chart, and the details of the chosen run.
class HistoryPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Bar
    {
        QDate day = {};
        int transferred = 0;
        int errors = 0;
    };
    struct Detail
    {
        bool isKnown = false;
        QString title = {};
        QString result = {};
        QString icon = {};
        Tone tone = Tone::Idle;
        std::vector<std::pair<QString, QString>> lines = {};
    };

    /// A span of days to choose, e.g. a fiscal year.
    struct Period
    {
        QString words = {};
        QDate from = {};
        QDate to = {};
    };

    HistoryPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent = nullptr);

    void ask();
    [[nodiscard]] TableModel &runs() { return m_runsModel; }
    [[nodiscard]] TableModel &days() { return m_daysModel; } ///< the chart's numbers
    [[nodiscard]] std::vector<Bar> bars() const; ///< every day between the first and the last shown
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] QString foot() const;
    [[nodiscard]] bool isEmpty() const { return m_isKnown && m_runs.empty(); }

    void choose(int row);
    [[nodiscard]] Detail detail() const;
    [[nodiscard]] qint64 chosenRun() const { return m_chosen; }
    void exportCertificate(const Destination &destination);
    /// A certificate, the register or the rounding differences of a period.
    void exportPeriod(PeriodPaper paper, const QDate &from, const QDate &to, const Destination &destination);
    /// Months and fiscal years back to the first run, the fiscal year beginning in that month.
    [[nodiscard]] std::vector<Period> periods(int firstMonth) const;
    [[nodiscard]] QString companyId() const { return m_company.company().id; }
    [[nodiscard]] QString notice() const { return m_notice; } ///< what is being written, or was
    void retranslate();

signals:
    void changed();
    void detailChanged();

private:
    void layOut();
    void announce(const QString &text);

    Desk &m_desk;
    const CompanyPresenter &m_company;
    std::vector<storage::RunRow> m_runs = {};
    TableModel m_runsModel;
    TableModel m_daysModel;
    storage::RunRow m_detail = {};
    qint64 m_chosen = 0;
    QString m_notice = {};
    bool m_isKnown = false;
};

} // namespace passerelle::presentation
