// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/iconlabel.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void IconLabel::setTone(const QString &tone)
{
    m_tone = tone;
    update();
}

void IconLabel::setIconSize(int size)
{
    m_size = size;
    updateGeometry();
}

void IconLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QColor ink = theme.text2;
    if (m_tone == "accent"_L1)
        ink = theme.blue.ink;
    else if (m_tone == "ok"_L1)
        ink = theme.ok.ink;
    else if (m_tone == "err"_L1)
        ink = theme.err.ink;
    else if (m_tone == "warn"_L1)
        ink = theme.warn.ink;
    else if (m_tone == "text3"_L1)
        ink = theme.text3;
    QPainter painter{this};
    drawIcon(painter, rect(), m_iconName, m_size, ink);
}

} // namespace passerelle::widgets
