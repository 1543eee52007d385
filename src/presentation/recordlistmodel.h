// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tablemodel.h"
#include "storage/journalreader.h"

#include <QCache>
#include <QSet>

namespace passerelle::presentation {

/// The dashboard's table. It holds the ordered ids of what is listed (8 bytes a row) and fetches pages of
/// rows when they come into view; rows stay known by id, so that a new order or a fresh reading shows the old
/// ones meanwhile. An answer that belongs to an older order is dropped.
class RecordListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnName
    {
        Kind,
        Number,
        Customer,
        Date,
        Amount,
        Status,
        Reference,
        Message,
        ColumnCount
    };

    static constexpr int PageSize = 128;

    explicit RecordListModel(QObject *parent = nullptr);

    /// Opens the next generation: rows are asked for anew, answers to earlier questions are ignored.
    int nextGeneration();
    /// A beginning is shown as it is; when the whole list comes, its rows are added below.
    void setOrder(storage::RecordOrder order, int generation);
    void setGroup(storage::RecordQuery::Group group) { m_group = group; } ///< what the next order's heads say
    void setRows(const std::vector<storage::RecordRow> &rows, int generation, int page);
    void clear();
    void retranslate();

    /// True for the head of a group, which is no record and can't be selected.
    [[nodiscard]] bool isHead(int row) const;
    /// How many rows are records.
    [[nodiscard]] int recordCount() const;
    /// The id of a row: negative for a head.
    [[nodiscard]] qint64 idOf(int row) const { return m_order.ids.at(static_cast<size_t>(row)); }
    /// The rows of these ids that are listed.
    [[nodiscard]] QList<int> rowsOf(const QSet<qint64> &ids) const;
    /// The record of a row, or null while it is not loaded and for a head.
    [[nodiscard]] const storage::RecordRow *record(int row) const;
    /// The row of a record among those loaded, or -1.
    [[nodiscard]] int rowOf(const domain::RecordRef &record) const;
    /// Asks for the page of a row that may not have been shown yet.
    void wantRow(int row) const;
    [[nodiscard]] std::vector<qint64> idsOfPage(int page) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void pageWanted(int page, int generation) const;

private:
    [[nodiscard]] static Cell cell(const storage::RecordRow &row, int column);
    [[nodiscard]] QVariant headData(qint64 id, int column, int role) const;

    storage::RecordOrder m_order = {};
    storage::RecordQuery::Group m_group = storage::RecordQuery::Group::None;
    mutable QCache<qint64, storage::RecordRow> m_rows;
    mutable QSet<int> m_requested = {};
    int m_generation = 0;
    int m_shownGeneration = 0;
};

/// The amount of a record as people read it: what goes back to the customer is negative.
[[nodiscard]] domain::Money signedAmount(domain::RecordKind kind, const domain::Money &amount);

} // namespace passerelle::presentation
