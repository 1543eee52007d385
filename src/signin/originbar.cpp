// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/originbar.h"

#include "signin/icons.h"

#include <QPainter>

namespace passerelle::signin {

using namespace Qt::StringLiterals;

namespace {

constexpr int Height = 32;
constexpr int PillHeight = 22;
constexpr int Padding = 12;
constexpr int Radius = 6;

QFont semiBold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

OriginBar::OriginBar(const Texts &texts, const Colours &colours, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_colours(colours)
{
    setObjectName(u"originBar"_s);
    setAccessibleName(texts.address);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void OriginBar::showPage(const QUrl &url)
{
    m_origin = shownOrigin(url);
    m_state = State::Expected;
    describe();
}

void OriginBar::showRefused()
{
    m_state = State::Refused;
    describe();
}

void OriginBar::showUnproven(const QUrl &url)
{
    m_origin = shownOrigin(url);
    m_state = State::Unproven;
    describe();
}

void OriginBar::describe()
{
    QString description = m_origin.scheme + m_origin.host;
    if (m_state != State::Unproven)
        description += u", "_s + (m_state == State::Refused ? m_texts.unexpected : m_texts.expected);
    setAccessibleDescription(description);
    update();
}

QSize OriginBar::sizeHint() const
{
    return {400, Height};
}

QSize OriginBar::minimumSizeHint() const
{
    return {220, Height};
}

void OriginBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_colours.line2);
    painter.setBrush(m_colours.surface2);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    if (m_origin.host.isEmpty() && m_state != State::Refused)
        return;
    const int right = m_state == State::Unproven ? width() : drawPill(painter);
    const bool isSecure = m_origin.isSecure && m_state != State::Unproven;
    const QString mark = isSecure ? u"lock"_s : u"globe"_s;
    const QColor colour = isSecure ? m_colours.ok : m_colours.text3;
    painter.drawPixmap(QPoint{Padding, (height() - IconSide) / 2},
                       tintedIcon(mark, colour, devicePixelRatioF()));
    drawOrigin(painter, Padding + IconSide + 8, right - 8);
}

/// Draws the pill at the right end and returns where it begins.
int OriginBar::drawPill(QPainter &painter) const
{
    const bool hasRefused = m_state == State::Refused;
    const QString words = hasRefused ? m_texts.unexpected : m_texts.expected;
    const QColor ink = hasRefused ? m_colours.warn : m_colours.ok;
    const int textWidth = painter.fontMetrics().horizontalAdvance(words);
    const int pillWidth = 6 + IconSide + 5 + textWidth + 8;
    const QRect pill{width() - pillWidth - 6, (height() - PillHeight) / 2, pillWidth, PillHeight};
    painter.setPen(Qt::NoPen);
    painter.setBrush(hasRefused ? m_colours.warnBg : m_colours.okBg);
    painter.drawRoundedRect(pill, PillHeight / 2.0, PillHeight / 2.0);
    const QPixmap mark = tintedIcon(hasRefused ? u"warning"_s : u"shield"_s, ink, devicePixelRatioF());
    painter.drawPixmap(QPoint{pill.left() + 6, pill.top() + (PillHeight - IconSide) / 2}, mark);
    painter.setPen(ink);
    painter.drawText(pill.adjusted(6 + IconSide + 5, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
    return pill.left();
}

void OriginBar::drawOrigin(QPainter &painter, int x, int right) const
{
    const int schemeWidth = painter.fontMetrics().horizontalAdvance(m_origin.scheme);
    painter.setPen(m_colours.text2);
    painter.drawText(QRect{x, 0, schemeWidth + 2, height()}, Qt::AlignVCenter | Qt::AlignLeft,
                     m_origin.scheme);
    painter.save();
    painter.setFont(semiBold(font()));
    painter.setPen(m_colours.text);
    const int room = right - x - schemeWidth;
    const QString host = painter.fontMetrics().elidedText(m_origin.host, Qt::ElideLeft, room);
    painter.drawText(QRect{x + schemeWidth, 0, room, height()}, Qt::AlignVCenter | Qt::AlignLeft, host);
    painter.restore();
}

} // namespace passerelle::signin
