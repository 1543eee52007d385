// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errorbox.h"

#include "widgets/paint.h"
#include "widgets/textlabel.h"

#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

ErrorBox::ErrorBox(QWidget *parent)
    : QFrame(parent)
    , m_title(new TextLabel{{}, u"strong"_s, u"text"_s, this})
    , m_sentence(new TextLabel{{}, u"body"_s, u"text"_s, this})
    , m_fix(new TextLabel{{}, u"body"_s, u"text2"_s, this})
    , m_action(new QPushButton{this})
{
    auto *layout = new QVBoxLayout{this};
    layout->setContentsMargins(15, 11, 12, 13);
    layout->setSpacing(6);
    for (TextLabel *label : {m_title, m_sentence, m_fix}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    m_action->setProperty("kind", u"primary"_s);
    m_action->setProperty("iconName", u"bolt"_s);
    m_action->setObjectName(u"fixButton"_s);
    layout->addSpacing(2);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &ErrorBox::acted);
}

void ErrorBox::show(const QString &title, const QString &sentence, const QString &fix, const QString &action)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_fix->setText(fix);
    m_fix->setVisible(!fix.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(true);
}

void ErrorBox::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    paintFrame(painter, rect(), 6, theme.err.background, theme.err.line);
    QPainterPath shape;
    shape.addRoundedRect(rect(), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(shape);
    painter.fillRect(QRect{0, 0, 3, height()}, theme.err.ink);
}

} // namespace passerelle::widgets
