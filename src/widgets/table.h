// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/celldelegate.h"

#include <QTableView>

namespace passerelle::widgets {

/// A table as the window shows them: rows of one height, a hairline under each, the row under the pointer
/// lit, whole rows selected, Ctrl+C copies them with their heads.
class Table final : public QTableView
{
    Q_OBJECT

public:
    explicit Table(QWidget *parent = nullptr);

    struct ColumnLook
    {
        CellDelegate::Kind kind = CellDelegate::Kind::Text;
        int width = 0; ///< 0: takes what is left
        bool isFitted = true; ///< may grow to its widest content
    };
    void setLook(const std::vector<ColumnLook> &columns);
    enum class Fit
    {
        Anew,
        GrowOnly, ///< no column becomes narrower
    };
    /// Makes every column but the stretching one wide enough for its widest shown cell and head.
    void fitColumns(Fit fit = Fit::Anew);

    /// What stands in the middle while there is no row.
    void setPlaceholder(const QString &text);
    /// The width that a column's content asks for, of the rows in view.
    [[nodiscard]] int contentWidth(int column) const;
    /// Rows of so many lines, in which texts wrap.
    void setRowLines(int lines);

    /// Columns that a narrow table leaves out, in this order, until the stretching one has its room.
    void setGivingWay(const QList<int> &columns, int room);

    void setSelectionModel(QItemSelectionModel *selection) override;
    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] int selectedCount() const; ///< quick, however many there are
    void chooseRows(const QList<int> &rows); ///< ascending
    /// Selects one row and nothing else, whatever keys are held (selectRow() would heed them).
    void chooseRow(int row);
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void copySelection() const;

signals:
    void opened(int row); ///< Enter or double click
    void currentRowChanged(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setHoverRow(int row);
    void giveWay();

    std::vector<ColumnLook> m_looks = {};
    QString m_placeholder = {};
    QList<int> m_givingWay = {};
    int m_room = 0; ///< of the stretching column, at the least
    int m_hoverRow = -1;
    QItemSelectionModel *m_headSelection = nullptr; ///< of which nothing is ever selected
};

} // namespace passerelle::widgets
