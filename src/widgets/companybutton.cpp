// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/companybutton.h"

#include "widgets/icons.h"
#include "widgets/paint.h"

#include <QFontMetricsF>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

CompanyButton::CompanyButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CompanyButton::show(const QString &name, const QString &route, bool offersMenu)
{
    setText(name);
    m_route = route;
    m_offersMenu = offersMenu;
    setAccessibleDescription(u"%1, %2"_s.arg(name, route));
    setToolTip(name);
    updateGeometry();
    update();
}

QSize CompanyButton::sizeHint() const
{
    const qreal name = QFontMetricsF{sizedFont(font(), 13, QFont::DemiBold)}.horizontalAdvance(text());
    const qreal route = QFontMetricsF{sizedFont(font(), 12)}.horizontalAdvance(m_route);
    return {static_cast<int>(std::max(name, route)) + 60, scaled(48)};
}

void CompanyButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    if (underMouse() && isEnabled())
        paintFrame(painter, rect(), 6, theme.hover, {});
    drawIcon(painter, QRectF{0, 0, 18, height() * 1.0}, u"building"_s, 18, theme.text);
    const QRectF room{28, 0, width() - 54.0, height() * 1.0};
    painter.setFont(sizedFont(font(), 13, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(QRectF{room.left(), scaled(6) * 1.0, room.width(), scaled(18) * 1.0},
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF{painter.font()}.elidedText(text(), Qt::ElideRight, room.width()));
    painter.setFont(sizedFont(font(), 12));
    painter.setPen(theme.text3);
    painter.drawText(QRectF{room.left(), scaled(24) * 1.0, room.width(), scaled(16) * 1.0},
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF{painter.font()}.elidedText(m_route, Qt::ElideRight, room.width()));
    if (m_offersMenu)
        drawIcon(painter, QRectF{width() - 24.0, 0, 20, height() * 1.0}, u"updown"_s, 16, theme.text2);
}

} // namespace passerelle::widgets
