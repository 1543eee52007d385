// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tone.h"

#include <QAbstractTableModel>

namespace passerelle::presentation {

/// What one cell of a small table shows.
struct Cell
{
    QString text = {};
    Tone tone = Tone::Neutral;
    QString icon = {};
    bool isStrong = false;
    QString tip = {};
};

/// The value a model gives for a role of a cell: the same for every table of the window.
[[nodiscard]] QVariant cellData(const Cell &cell, int role);

struct Column
{
    QString title = {};
    bool isNumber = false;
    bool isIcon = false; ///< the title is only spoken
};

/// A small table whose rows a presenter lays out ready to read. Large ones have models of their own.
class TableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Row = std::vector<Cell>;

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces columns and rows. Keeps the selection when neither the number of rows nor of columns changes.
    void show(std::vector<Column> columns, std::vector<Row> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns = {};
    std::vector<Row> m_rows = {};
};

} // namespace passerelle::presentation
