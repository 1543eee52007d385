// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pill.h"

#include "widgets/paint.h"

namespace passerelle::widgets {

Pill::Pill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::show(presentation::Tone tone, const QString &icon, const QString &word)
{
    m_tone = tone;
    m_icon = icon;
    m_word = word;
    setAccessibleName(word);
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return {pillWidth(font(), m_icon, m_word) + 2, pillHeight() + 2};
}

void Pill::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter{this};
    painter.setFont(font());
    drawPill(painter, rect(), Theme::of(this), m_tone, m_icon, m_word);
}

} // namespace passerelle::widgets
