// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card.h"

#include "widgets/paint.h"

#include <QChildEvent>
#include <QPainterPath>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal Radius = 8;

} // namespace

/// The rim of a card: what lies outside the rounded corners takes the window's colour again.
class CardRim final : public QWidget
{
public:
    explicit CardRim(Card *card)
        : QWidget(card)
        , m_card(*card)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event)
        const Theme &theme = Theme::of(this);
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath outside;
        outside.addRect(rect());
        QPainterPath inside;
        inside.addRoundedRect(rect(), Radius, Radius);
        painter.fillPath(outside.subtracted(inside), theme.window);
        QColor line = theme.line;
        if (m_card.tint() == "ok"_L1)
            line = theme.ok.line;
        else if (m_card.tint() == "warn"_L1)
            line = theme.warn.line;
        else if (m_card.tint() == "err"_L1)
            line = theme.err.line;
        paintFrame(painter, rect(), Radius, {}, line);
    }

private:
    const Card &m_card;
};

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    m_rim = new CardRim{this}; // tells this card of its new child, so not before m_rim is null
}

void Card::setTint(const QString &tint)
{
    m_tint = tint;
    update();
    m_rim->update();
}

void Card::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter{this};
    painter.fillRect(rect(), Theme::of(this).surface);
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_rim->setGeometry(rect());
    // Only the rim itself may catch paint events: the middle keeps its cheap scrolling.
    m_rim->setMask(QRegion{rect()} - QRegion{rect().adjusted(2, 8, -2, -8)}
                   - QRegion{rect().adjusted(8, 2, -8, -2)});
}

void Card::childEvent(QChildEvent *event)
{
    QFrame::childEvent(event);
    if (event->added() && m_rim && event->child() != m_rim)
        m_rim->raise();
}

void Card::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_rim->raise();
}

void Strip::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Theme &theme = Theme::of(this);
    QPainter painter{this};
    if (m_ground == "side"_L1) {
        painter.fillRect(rect(), theme.side);
        painter.fillRect(QRect{width() - 1, 0, 1, height()}, theme.line);
    } else if (m_ground == "bar"_L1) {
        painter.fillRect(rect(), theme.surface);
        painter.fillRect(QRect{0, height() - 1, width(), 1}, theme.line);
    } else {
        painter.fillRect(rect(), theme.surface2);
        painter.fillRect(QRect{0, 0, width(), 1}, theme.line);
    }
}

} // namespace passerelle::widgets
