// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include "widgets/iconlabel.h"
#include "widgets/paint.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel{this})
    , m_text(new TextLabel{this})
    , m_action(new QPushButton{this})
{
    auto *layout = new QHBoxLayout{this};
    layout->setContentsMargins(13, 4, 6, 4);
    layout->setSpacing(10);
    m_icon->setIconSize(18);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setContentsMargins(0, 4, 0, 4); // air of its own once it takes two lines
    m_text->setObjectName(u"bannerText"_s);
    m_action->setProperty("kind", u"quiet"_s);
    m_action->setObjectName(u"bannerAction"_s);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    setMinimumHeight(scaled(40));
    connect(m_action, &QPushButton::clicked, this, &Banner::acted);
}

void Banner::show(presentation::Tone tone, const QString &icon, const QString &fact,
                  const QString &explanation, const QString &action)
{
    m_tone = tone;
    m_icon->setIconName(icon);
    m_icon->setTone(toneKey(static_cast<int>(tone)));
    m_text->setText(u"<span style=\"font-weight:600\">%1</span> · %2"_s.arg(fact.toHtmlEscaped(),
                                                                            explanation.toHtmlEscaped()));
    m_text->setAccessibleName(fact + u". "_s + explanation);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(true);
    update();
}

void Banner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tint &tint = Theme::of(this).tint(m_tone);
    QPainter painter{this};
    paintFrame(painter, rect(), 8, tint.background, tint.line);
}

} // namespace passerelle::widgets
