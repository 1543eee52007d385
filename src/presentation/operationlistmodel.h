// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tablemodel.h"
#include "runner/runreport.h"

#include <QTimer>

#include <deque>

namespace passerelle::presentation {

/// The operations of a run as they happen, newest last: a ring of the last 2000, shown at most ten times a
/// second.
class OperationListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnName
    {
        Time,
        Kind,
        Number,
        Customer,
        Amount,
        Outcome,
        Reference,
        ColumnCount
    };

    static constexpr size_t Capacity = 2000;

    explicit OperationListModel(QObject *parent = nullptr);

    void append(const std::vector<runner::Operation> &operations);
    void flush(); ///< shows what waits, now
    void clear();
    void setOnlyErrors(bool isOnly);
    void setLedgerName(const QString &name) { m_ledgerName = name; }
    void retranslate();

    [[nodiscard]] int confirmedCount() const { return m_confirmed; }
    [[nodiscard]] int unknownCount() const { return m_unknown; }
    [[nodiscard]] int errorCount() const { return m_errors; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void grown();

private:
    [[nodiscard]] static bool isError(const runner::Operation &operation);
    [[nodiscard]] Cell cell(const runner::Operation &operation, int column) const;
    [[nodiscard]] Cell outcomeCell(const runner::Operation &operation) const;
    void count(const runner::Operation &operation);
    void trim();

    std::deque<runner::Operation> m_all = {};
    std::deque<runner::Operation> m_shown = {};
    std::vector<runner::Operation> m_waiting = {};
    QTimer m_flush;
    QString m_ledgerName = {};
    int m_confirmed = 0;
    int m_unknown = 0;
    int m_errors = 0;
    bool m_isOnlyErrors = false;
};

} // namespace passerelle::presentation
