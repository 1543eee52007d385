// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/table.h"

#include "widgets/paint.h"
#include "widgets/spoken.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostCopied = 100'000;
constexpr int HeadAir = 20;
constexpr int RowHeight = 32;
constexpr int LineHeight = 16; // of each further line
constexpr int WidestColumn = 320;

} // namespace

Table::Table(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setProperty("hoverRow", -1);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(scaled(RowHeight));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(scaled(RowHeight));
    horizontalHeader()->setSectionsMovable(false);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(index.row()); });
}

void Table::setLook(const std::vector<ColumnLook> &columns)
{
    m_looks = columns;
    for (size_t at = 0; at < columns.size(); ++at) {
        const int column = static_cast<int>(at);
        delete itemDelegateForColumn(column);
        setItemDelegateForColumn(column, new CellDelegate{columns[at].kind, this});
        horizontalHeader()->setSectionResizeMode(
            column, columns[at].width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (columns[at].width > 0)
            setColumnWidth(column, scaled(columns[at].width));
    }
}

void Table::fitColumns(Fit fit)
{
    if (!model())
        return;
    const QFontMetrics head{horizontalHeader()->font()};
    for (size_t at = 0; at < m_looks.size(); ++at) {
        if (m_looks[at].width == 0)
            continue;
        const int column = static_cast<int>(at);
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        int width = std::max(scaled(m_looks[at].width), head.horizontalAdvance(title) + HeadAir);
        if (m_looks[at].isFitted)
            width = std::max(width, contentWidth(column));
        const int least = fit == Fit::GrowOnly ? columnWidth(column) : 0;
        setColumnWidth(column, std::max(least, std::min(width, scaled(WidestColumn))));
    }
    giveWay();
}

int Table::contentWidth(int column) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = std::max(0, rowAt(0));
    const int last = std::min(model()->rowCount() - 1, first + 60);
    int width = 0;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, column);
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

void Table::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void Table::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_placeholder.isEmpty() || !model() || model()->rowCount() > 0)
        return;
    QPainter painter{viewport()};
    painter.setFont(sizedFont(font(), 12.5));
    painter.setPen(Theme::of(this).text2);
    painter.drawText(viewport()->rect().adjusted(CellEdge, 0, -CellEdge, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

void Table::setRowLines(int lines)
{
    setProperty("rowLines", lines);
    verticalHeader()->setDefaultSectionSize(scaled(RowHeight + (lines - 1) * LineHeight));
}

void Table::setGivingWay(const QList<int> &columns, int room)
{
    m_givingWay = columns;
    m_room = room;
    giveWay();
}

void Table::giveWay()
{
    if (!model() || m_givingWay.isEmpty())
        return;
    int left = viewport()->width() - scaled(m_room);
    for (size_t at = 0; at < m_looks.size(); ++at) {
        const int column = static_cast<int>(at);
        if (m_givingWay.contains(column))
            setColumnHidden(column, false);
        left -= m_looks[at].width == 0 ? 0 : columnWidth(column);
    }
    for (const int column : std::as_const(m_givingWay)) {
        if (left >= 0)
            return;
        left += columnWidth(column);
        setColumnHidden(column, true);
    }
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    giveWay();
}

/// The head shows no selection. Asked for one, it would look at every row of each column to find out whether
/// all are selected.
void Table::setSelectionModel(QItemSelectionModel *selection)
{
    QTableView::setSelectionModel(selection);
    if (!selection || !selection->model())
        return;
    delete m_headSelection;
    m_headSelection = new QItemSelectionModel{selection->model(), this};
    horizontalHeader()->setSelectionModel(m_headSelection);
}

QList<int> Table::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int Table::selectedCount() const
{
    int count = 0;
    if (!selectionModel())
        return count;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

void Table::chooseRows(const QList<int> &rows)
{
    QItemSelection selection;
    const int last = model()->columnCount() - 1;
    for (qsizetype begin = 0, end = 0; begin < rows.size(); begin = end) {
        while (end < rows.size() && rows[end] - rows[begin] == end - begin)
            ++end;
        selection.select(model()->index(rows[begin], 0), model()->index(rows[end - 1], last));
    }
    if (!rows.isEmpty())
        selectionModel()->setCurrentIndex(model()->index(rows.first(), 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void Table::chooseRow(int row)
{
    selectionModel()->setCurrentIndex(model()->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void Table::copySelection() const
{
    const QList<int> rows = selectedRows();
    QStringList lines;
    const auto line = [this](auto value) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells += value(column);
        return cells.join(u'\t');
    };
    lines += line([this](int column) {
        const QVariant spoken = model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole);
        return spoken.isValid() ? spoken.toString() : model()->headerData(column, Qt::Horizontal).toString();
    });
    for (const int row : rows.first(std::min(rows.size(), MostCopied))) {
        lines += line([this, row](int column) {
            const QModelIndex index = model()->index(row, column);
            const QString text = index.data().toString();
            return text.isEmpty() ? index.data(Qt::AccessibleTextRole).toString() : text;
        });
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

bool Table::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHoverRow(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel)
        setHoverRow(-1);
    return QTableView::viewportEvent(event);
}

void Table::setHoverRow(int row)
{
    if (m_hoverRow == row)
        return;
    m_hoverRow = row;
    setProperty("hoverRow", row);
    viewport()->update();
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
               && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit opened(currentRow());
    } else if (event->key() == Qt::Key_Home && model() && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, currentIndex().column()));
    } else if (event->key() == Qt::Key_End && model() && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(model()->rowCount() - 1, currentIndex().column()));
    } else {
        QTableView::keyPressEvent(event);
    }
}

void Table::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row())
        emit currentRowChanged(current.row());
}

void Table::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!selected.isEmpty())
        followSelection(*this);
}

void Table::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void Table::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace passerelle::widgets
