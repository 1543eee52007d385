// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statuscard.h"

#include "presentation/words.h"
#include "widgets/icons.h"
#include "widgets/paint.h"

#include <QFontMetricsF>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

StatusCard::StatusCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusCard::show(domain::SyncStatus status, const QString &count, const QString &amount, bool isChosen)
{
    m_status = status;
    m_count = count;
    m_amount = amount;
    const QString word = presentation::statusWord(status);
    setText(word);
    setAccessibleName(u"%1, %2, %3"_s.arg(word, count, amount));
    setToolTip(isChosen ? tr("Show every status again") : tr("Show only: %1").arg(word));
    const QSignalBlocker quiet{this}; // a screen reader toggles without a click: the signal is the person's
    setChecked(isChosen);
    updateGeometry();
    update();
}

QSize StatusCard::sizeHint() const
{
    const qreal word = QFontMetricsF{sizedFont(font(), 13, QFont::Medium)}.horizontalAdvance(text()) + 46;
    const qreal amount = tabularWidth(sizedFont(font(), 12), m_amount) + 28;
    return {static_cast<int>(std::max(word, amount)), scaled(86)};
}

void StatusCard::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    const QColor fill = isDown() ? theme.select : underMouse() ? theme.hover : theme.surface;
    paintFrame(painter, rect(), 8, fill, isChecked() ? theme.accent : theme.line, isChecked() ? 2 : 1);
    const QColor ink = theme.ink(presentation::toneOf(m_status));
    drawIcon(painter, QRectF{13, scaled(10) * 1.0, 16, scaled(20) * 1.0}, presentation::iconOf(m_status), 16,
             ink);
    painter.setFont(sizedFont(font(), 13, QFont::Medium));
    painter.setPen(ink);
    painter.drawText(QRectF{35, scaled(10) * 1.0, width() - 40.0, scaled(20) * 1.0},
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(sizedFont(font(), 22, QFont::DemiBold));
    painter.setPen(theme.text);
    drawTabular(painter, QRectF{13, scaled(32) * 1.0, width() - 20.0, scaled(26) * 1.0}, Qt::AlignLeft,
                m_count);
    painter.setFont(sizedFont(font(), 12));
    painter.setPen(theme.text3);
    drawTabular(painter, QRectF{13, scaled(58) * 1.0, width() - 20.0, scaled(18) * 1.0}, Qt::AlignLeft,
                m_amount);
}

} // namespace passerelle::widgets
