// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/celldelegate.h"

#include "widgets/icons.h"
#include "widgets/paint.h"

#include <QAbstractItemView>
#include <QPainter>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;
using presentation::Role;
using presentation::Tone;

namespace {

constexpr int RowHeight = 32;

QString text(const QModelIndex &index)
{
    return index.data(Qt::DisplayRole).toString();
}

bool isLast(const QModelIndex &index)
{
    return index.column() == index.model()->columnCount(index.parent()) - 1;
}

/// Where the content of a cell stands.
QRect insideOf(const QRect &rect, const QModelIndex &index)
{
    return rect.adjusted(index.column() == 0 ? CellEdge : CellAir, 0, isLast(index) ? -CellEdge : -CellAir,
                         0);
}

QString elided(const QFont &font, const QString &full, int width)
{
    return QFontMetrics{font}.elidedText(full, Qt::ElideRight, width);
}

} // namespace

CellDelegate::CellDelegate(Kind kind, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_kind(kind)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    if (index.data(Role::Group).toBool())
        paintGroup(*painter, option, index);
    else
        paintContent(*painter, option, index);
    painter->restore();
}

void CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    QColor ground = theme.surface;
    const bool isHead = index.data(Role::Group).toBool();
    if (option.state.testFlag(QStyle::State_Selected))
        ground = theme.select;
    else if (option.widget && option.widget->property("hoverRow").isValid()
             && option.widget->property("hoverRow").toInt() == index.row() && !isHead)
        ground = theme.hover;
    else if (isHead)
        ground = theme.surface2;
    painter.fillRect(option.rect, ground);
    painter.fillRect(QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1}, theme.line);
    if (theme.isContrast && option.state.testFlag(QStyle::State_Selected) && index.column() == 0)
        painter.fillRect(QRect{option.rect.left(), option.rect.top(), 4, option.rect.height()}, theme.accent);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isCurrent = view && view->hasFocus()
        && view->window()->testAttribute(Qt::WA_KeyboardFocusChange)
        && view->currentIndex().row() == index.row() && view->currentIndex().parent() == index.parent();
    if (isCurrent) {
        painter.fillRect(QRect{option.rect.left(), option.rect.top(), option.rect.width(), 2}, theme.focus);
        painter.fillRect(QRect{option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2},
                         theme.focus);
    }
}

void CellDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const QString icon = index.data(Role::Icon).toString();
    const auto tone = static_cast<Tone>(index.data(Role::Tone).toInt());
    painter.setFont(sizedFont(option.font, 13, QFont::DemiBold));
    painter.setPen(theme.text);
    QRect rect = insideOf(option.rect, index);
    if (!icon.isEmpty()) {
        drawIcon(painter, QRectF{rect.left() * 1.0, rect.top() * 1.0, 18, rect.height() * 1.0}, icon, 18,
                 theme.ink(tone));
        rect.adjust(26, 0, 0, 0);
    }
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text(index));
    // The head row spans all columns: its sum is the last one's.
    const QModelIndex sum = index.siblingAtColumn(index.model()->columnCount(index.parent()) - 1);
    drawTabular(painter, QRectF{rect}.adjusted(0, 0, CellAir - CellEdge + 1, 0), Qt::AlignRight, text(sum));
}

/// Where a click changes it: as the style says for an item without text.
void CellDelegate::paintCheck(QPainter &painter, const QStyleOptionViewItem &option, bool isChecked) const
{
    const QStyle *style = option.widget->style();
    QStyleOptionViewItem box = option;
    box.features |= QStyleOptionViewItem::HasCheckIndicator;
    box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
    box.state.setFlag(QStyle::State_On, isChecked);
    box.state.setFlag(QStyle::State_Off, !isChecked);
    box.state.setFlag(QStyle::State_HasFocus, false);
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

void CellDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const QString icon = index.data(Role::Icon).toString();
    const auto tone = static_cast<Tone>(index.data(Role::Tone).toInt());
    const bool isStrong = index.data(Role::Strong).toBool();
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor ink = isEnabled ? theme.ink(tone) : theme.disabled;
    QRect rect = insideOf(option.rect, index);
    painter.setFont(sizedFont(option.font, 12.5, isStrong ? QFont::DemiBold : QFont::Normal));
    painter.setPen(ink);
    switch (m_kind) {
    case Kind::Icon:
        if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid()) {
            paintCheck(painter, option, check.toInt() == Qt::Checked);
        }
        if (option.widget && option.widget->property("hasChecks").toBool()) // as if each row had one
            rect.setLeft(rect.left() + 26);
        else
            rect = option.rect;
        drawIcon(painter, rect, icon, 18, ink);
        return;
    case Kind::Pill:
        if (!text(index).isEmpty())
            drawPill(painter, rect, theme, tone, icon, text(index));
        return;
    case Kind::Amount:
        if (!icon.isEmpty()) {
            const qreal left = rect.right() - tabularWidth(painter.font(), text(index)) - 22;
            drawIcon(painter, QRectF{left, rect.top() * 1.0, 16, rect.height() * 1.0}, icon, 16, ink);
        }
        drawTabular(painter, QRectF{rect}.adjusted(0, 0, 1, 0), Qt::AlignRight, text(index));
        return;
    case Kind::Tabular:
        drawTabular(painter, rect, Qt::AlignLeft, text(index));
        return;
    case Kind::Marked:
        if (!icon.isEmpty()) {
            drawIcon(painter, QRectF{rect.left() * 1.0, rect.top() * 1.0, 16, rect.height() * 1.0}, icon, 16,
                     ink);
            rect.adjust(23, 0, 0, 0);
        }
        painter.setFont(sizedFont(option.font, 12.5, QFont::Medium));
        break;
    case Kind::Text:
        if (!icon.isEmpty()) {
            drawIcon(painter, QRectF{rect.left() * 1.0, rect.top() * 1.0, 18, rect.height() * 1.0}, icon, 18,
                     theme.text2);
            rect.adjust(26, 0, 0, 0);
        }
        break;
    }
    const int lines = option.widget ? option.widget->property("rowLines").toInt() : 0;
    if (lines > 1)
        return drawLines(painter, rect, text(index), lines);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     elided(painter.font(), text(index), rect.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString shown = text(index);
    const int air = (index.column() == 0 ? CellEdge : CellAir) + (isLast(index) ? CellEdge : CellAir);
    if (m_kind == Kind::Icon)
        return {18 + air, scaled(RowHeight)};
    if (m_kind == Kind::Pill)
        return {pillWidth(option.font, index.data(Role::Icon).toString(), shown) + air, scaled(RowHeight)};
    const bool hasIcon = !index.data(Role::Icon).toString().isEmpty();
    const bool isStrong = index.data(Role::Strong).toBool() || m_kind == Kind::Marked;
    const QFont font = sizedFont(option.font, 12.5, isStrong ? QFont::DemiBold : QFont::Normal);
    return {static_cast<int>(tabularWidth(font, shown)) + air + 2 + (hasIcon ? 26 : 0), scaled(RowHeight)};
}

} // namespace passerelle::widgets
