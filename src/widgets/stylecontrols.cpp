// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Style that paint.
#include "widgets/icons.h"
#include "widgets/paint.h"
#include "widgets/style.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QStyleOption>
#include <QWidget>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int HeadMargin = 2; // Fusion takes it off before the label is drawn

struct ButtonLook
{
    QColor fill = {};
    QColor line = {};
    QColor ink = {};
};

ButtonLook lookOf(const Theme &theme, const QString &kind, QStyle::State state)
{
    const bool isEnabled = state.testFlag(QStyle::State_Enabled);
    const bool isDown = state.testFlag(QStyle::State_Sunken) || state.testFlag(QStyle::State_On);
    const bool isOver = state.testFlag(QStyle::State_MouseOver);
    const bool isQuiet = kind == "quiet"_L1 || kind == "plain"_L1;
    if (!isEnabled)
        return {isQuiet ? QColor{} : theme.surface2,
                isQuiet                ? QColor{}
                    : theme.isContrast ? theme.disabled
                                       : theme.line,
                theme.disabled};
    if (kind == "primary"_L1)
        return {isDown ? theme.accentPressed : isOver ? theme.accentHover : theme.accent, {}, theme.onAccent};
    const QColor moved = isDown ? theme.select : isOver ? theme.hover : QColor{};
    if (isQuiet)
        return {moved, {}, kind == "quiet"_L1 ? theme.blue.ink : theme.text2};
    if (kind == "danger"_L1)
        return {moved.isValid() ? moved : theme.surface, theme.err.ink, theme.err.ink};
    return {moved.isValid() ? moved : theme.surface, theme.line2, theme.text};
}

int textFlags(const QStyleOption &option, const QWidget *widget)
{
    const bool isUnderlined =
        widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    return isUnderlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

} // namespace

void Style::drawButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget) const
{
    const QString kind = widget ? widget->property("kind").toString() : QString{};
    const QString icon = widget ? widget->property("iconName").toString() : QString{};
    const ButtonLook look = lookOf(*m_theme, kind, option.state);
    paintFrame(painter, option.rect, 6, look.fill, look.line);
    painter.save();
    painter.setPen(look.ink);
    if (kind == "field"_L1)
        painter.setFont(sizedFont(painter.font(), 13));
    const QRect rect = option.rect;
    if (option.text.isEmpty()) {
        drawIcon(painter, rect, icon, 18, look.ink);
        painter.restore();
        return;
    }
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int iconRoom = icon.isEmpty() ? 0 : 24;
    const bool isField = kind == "field"_L1;
    const bool isLeft = isField || (widget && widget->property("alignLeft").toBool());
    const int used = textWidth + iconRoom;
    int left = isLeft ? rect.left() + 11 : rect.left() + (rect.width() - used) / 2;
    if (!icon.isEmpty()) {
        drawIcon(painter, QRectF{left * 1.0, rect.top() * 1.0, 16, rect.height() * 1.0}, icon, 16, look.ink);
        left += iconRoom;
    }
    painter.drawText(QRect{left, rect.top(), rect.right() - left + 1, rect.height()},
                     Qt::AlignLeft | Qt::AlignVCenter | textFlags(option, widget), option.text);
    if (isField)
        drawIcon(painter, QRectF{rect.right() - 26.0, rect.top() * 1.0, 22, rect.height() * 1.0}, u"down"_s,
                 16, m_theme->text3);
    painter.restore();
}

void Style::drawField(const QStyleOption &option, QPainter &painter, const QRect &rect, bool hasFocus) const
{
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const QColor line = !isEnabled ? m_theme->line : hasFocus ? m_theme->focus : m_theme->line2;
    paintFrame(painter, rect, 6, isEnabled ? m_theme->surface : m_theme->surface2, line, hasFocus ? 2 : 1);
}

void Style::drawComboBox(const QStyleOptionComboBox &option, QPainter &painter) const
{
    // One in which people write shows its focus however it came, as every field does.
    const bool hasFocus = option.editable ? option.state.testFlag(State_HasFocus) : showsFocus(option);
    drawField(option, painter, option.rect, hasFocus);
    const QRect arrow{option.rect.right() - 27, option.rect.top(), 22, option.rect.height()};
    drawIcon(painter, arrow, u"down"_s, 16,
             option.state.testFlag(State_Enabled) ? m_theme->text3 : m_theme->disabled);
}

void Style::drawComboLabel(const QStyleOptionComboBox &option, QPainter &painter) const
{
    painter.save();
    painter.setPen(option.state.testFlag(State_Enabled) ? m_theme->text : m_theme->disabled);
    const QRect rect = option.rect.adjusted(11, 0, -28, 0);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width()));
    painter.restore();
}

void Style::drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const
{
    const QWidget *area = widget && widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr;
    if (qobject_cast<const QAbstractItemView *>(area))
        painter.fillRect(option.rect, m_theme->surface);
    if (option.maximum <= option.minimum)
        return;
    const QRect slider = scrollBarRect(option, SC_ScrollBarSlider);
    const bool isHeld = option.state.testFlag(State_Sunken) || option.state.testFlag(State_MouseOver);
    paintFrame(painter, QRectF{slider}.adjusted(2, 2, -2, -2), 3, isHeld ? m_theme->text3 : m_theme->line2,
               {});
}

QRect Style::scrollBarRect(const QStyleOptionSlider &option, SubControl subControl) const
{
    const bool isFlat = option.orientation == Qt::Horizontal;
    const int length = isFlat ? option.rect.width() : option.rect.height();
    const int range = option.maximum - option.minimum;
    int size = length;
    if (range > 0) {
        const qint64 share = qint64{option.pageStep} * length / (qint64{range} + option.pageStep);
        size = std::min(length, std::max(32, static_cast<int>(share)));
    }
    const int start = sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                              length - size, option.upsideDown);
    const auto part = [&](int from, int extent) {
        return isFlat ? QRect{option.rect.left() + from, option.rect.top(), extent, option.rect.height()}
                      : QRect{option.rect.left(), option.rect.top() + from, option.rect.width(), extent};
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return part(start, size);
    case SC_ScrollBarGroove:
        return option.rect;
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + size, length - start - size);
    default:
        return {};
    }
}

void Style::drawTab(const QStyleOptionTab &option, QPainter &painter) const
{
    const bool isChosen = option.state.testFlag(State_Selected);
    painter.save();
    painter.setFont(sizedFont(painter.font(), 13, isChosen ? QFont::DemiBold : QFont::Medium));
    painter.setPen(isChosen                                     ? m_theme->blue.ink
                       : option.state.testFlag(State_MouseOver) ? m_theme->text
                                                                : m_theme->text2);
    if (showsFocus(option))
        paintFrame(painter, option.rect.adjusted(2, 3, -2, -5), 6, {}, m_theme->focus, 2);
    painter.drawText(option.rect.adjusted(0, 0, 0, -2), Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (isChosen)
        painter.fillRect(QRect{option.rect.left() + 8, option.rect.bottom() - 1, option.rect.width() - 16, 2},
                         m_theme->blue.ink);
    painter.restore();
}

void Style::drawHead(const QStyleOption &option, QPainter &painter) const
{
    painter.fillRect(option.rect, m_theme->surface2);
    painter.fillRect(QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1}, m_theme->line);
}

void Style::drawHeadLabel(const QStyleOptionHeader &option, QPainter &painter, const QWidget *widget) const
{
    const auto *head = qobject_cast<const QHeaderView *>(widget);
    const bool isFirst = option.section == 0;
    const bool isLast = head && option.section == head->count() - 1;
    QRect rect = option.rect.adjusted((isFirst ? CellEdge : CellAir) - HeadMargin, 0,
                                      HeadMargin + 1 - (isLast ? CellEdge : CellAir), 0);
    painter.save();
    painter.setFont(sizedFont(painter.font(), 12, QFont::Medium));
    painter.setPen(m_theme->text3);
    const bool isRight = option.textAlignment & Qt::AlignRight;
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    if (isSorted && isRight)
        rect.adjust(0, 0, -14, 0);
    painter.drawText(rect, option.textAlignment | Qt::AlignVCenter, option.text);
    if (isSorted) {
        const int width = QFontMetrics{painter.font()}.horizontalAdvance(option.text);
        const QRectF mark{(isRight ? rect.right() : rect.left() + width) * 1.0, rect.top() * 1.0, 16,
                          rect.height() * 1.0};
        if (option.sortIndicator == QStyleOptionHeader::SortDown) { // ascending
            painter.translate(mark.center());
            painter.rotate(180);
            painter.translate(-mark.center());
        }
        drawIcon(painter, mark, u"down"_s, 16, m_theme->text3);
    }
    painter.restore();
}

void Style::drawMark(const QStyleOption &option, QPainter &painter, bool isRound) const
{
    const bool isEnabled = option.state.testFlag(State_Enabled);
    const bool isOn = option.state.testFlag(State_On);
    const QRectF rect{option.rect};
    const QColor fill = !isEnabled ? m_theme->surface2 : isOn ? m_theme->accent : m_theme->surface;
    const QColor line = !isEnabled ? m_theme->line : isOn ? m_theme->accent : m_theme->line2;
    paintFrame(painter, rect, isRound ? rect.height() / 2 : 4, fill, line);
    if (isOn && isRound)
        paintFrame(painter, rect.adjusted(5, 5, -5, -5), 3, isEnabled ? m_theme->onAccent : m_theme->disabled,
                   {});
    else if (isOn)
        drawIcon(painter, rect, u"check"_s, 16, isEnabled ? m_theme->onAccent : m_theme->disabled);
    if (showsFocus(option))
        paintFrame(painter, rect.adjusted(-3, -3, 3, 3), isRound ? 11 : 6, {}, m_theme->focus, 2);
}

} // namespace passerelle::widgets
