// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/tablemodel.h"

namespace passerelle::presentation {

QVariant cellData(const Cell &cell, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.tip;
    case Qt::AccessibleTextRole:
        return cell.text.contains(cell.tip) ? cell.text : cell.tip; // a tip may say less than the cell
    case Role::Tone:
        return static_cast<int>(cell.tone);
    case Role::Icon:
        return cell.icon;
    case Role::Strong:
        return cell.isStrong;
    default:
        return {};
    }
}

void TableModel::show(std::vector<Column> columns, std::vector<Row> rows)
{
    const bool isSameShape = columns.size() == m_columns.size() && rows.size() == m_rows.size();
    if (!isSameShape)
        beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    if (!isSameShape) {
        endResetModel();
        return;
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    const auto column = static_cast<size_t>(index.column());
    return column < row.size() ? cellData(row[column], role) : QVariant{};
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole && !column.isIcon)
        return column.title;
    if (role == Qt::AccessibleTextRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace passerelle::presentation
