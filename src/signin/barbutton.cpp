// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/barbutton.h"

#include "signin/icons.h"

#include <QPainter>

#include <utility>

namespace passerelle::signin {

namespace {

constexpr int Height = 32;
constexpr int Radius = 6;
constexpr int Padding = 12;
constexpr int Gap = 8;

} // namespace

BarButton::BarButton(Look look, QString iconName, const QString &text, const Colours &colours,
                     QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
    , m_iconName(std::move(iconName))
    , m_colours(colours)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setText(text);
    if (look == Look::Link)
        setCursor(Qt::PointingHandCursor);
    if (look == Look::Icon) {
        setToolTip(text);
        setAccessibleName(text);
    }
}

QSize BarButton::sizeHint() const
{
    if (m_look == Look::Icon)
        return {Height, Height};
    const int iconWidth = m_iconName.isEmpty() ? 0 : IconSide + Gap;
    return {2 * Padding + iconWidth + fontMetrics().size(Qt::TextShowMnemonic, text()).width(), Height};
}

void BarButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isHovered = isEnabled() && underMouse() && m_look != Look::Link;
    painter.setBrush(isHovered || isDown()          ? m_colours.hover
                         : m_look == Look::Bordered ? m_colours.surface
                                                    : Qt::transparent);
    painter.setPen(m_look == Look::Bordered ? QPen{m_colours.line2} : QPen{Qt::NoPen});
    painter.drawRoundedRect(frame, Radius, Radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{m_colours.focus, 2});
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), Radius, Radius);
    }
    int x = m_look == Look::Icon ? (width() - IconSide) / 2 : Padding;
    if (!m_iconName.isEmpty()) {
        painter.drawPixmap(QPoint{x, (height() - IconSide) / 2},
                           tintedIcon(m_iconName, inkColour(), devicePixelRatioF()));
        x += IconSide + Gap;
    }
    if (m_look == Look::Icon)
        return;
    painter.setPen(inkColour());
    painter.drawText(QRect{x, 0, width() - x, height()},
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, text());
}

QColor BarButton::inkColour() const
{
    if (!isEnabled())
        return m_colours.disabled;
    return m_look == Look::Link ? m_colours.accentText : m_colours.text;
}

} // namespace passerelle::signin
