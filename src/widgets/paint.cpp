// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paint.h"

#include "widgets/icons.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace passerelle::widgets {

using presentation::Tone;

namespace {

qreal widestDigit(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar{digit}));
    return widest;
}

/// Digits never join with their neighbours, so a text may be drawn run by run.
template<typename Visit> qreal walk(const QString &text, const QFontMetricsF &metrics, Visit visit)
{
    const qreal digit = widestDigit(metrics);
    qreal x = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isDigit()) {
            const QString one = text.mid(at, 1);
            visit(x + (digit - metrics.horizontalAdvance(one)) / 2, one);
            x += digit;
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !text[end].isDigit())
            ++end;
        const QString run = text.mid(at, end - at);
        visit(x, run);
        x += metrics.horizontalAdvance(run);
        at = end;
    }
    return x;
}

} // namespace

QFont sizedFont(const QFont &base, qreal pixels, QFont::Weight weight)
{
    QFont font = base;
    font.setPointSizeF(pixels * 0.75);
    font.setWeight(weight);
    return font;
}

qreal tabularWidth(const QFont &font, const QString &text)
{
    return walk(text, QFontMetricsF{font}, [](qreal, const QString &) { });
}

void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics{painter.font(), painter.device()};
    const qreal width = walk(text, metrics, [](qreal, const QString &) { });
    qreal left = rect.left();
    if (alignment & Qt::AlignRight)
        left = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        left = rect.center().x() - width / 2;
    const qreal base = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    walk(text, metrics, [&](qreal x, const QString &run) { painter.drawText(QPointF{left + x, base}, run); });
}

void paintFrame(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line,
                qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen{line, width} : QPen{Qt::NoPen});
    painter.setBrush(fill.isValid() ? QBrush{fill} : QBrush{Qt::NoBrush});
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

int pillWidth(const QFont &font, const QString &icon, const QString &word)
{
    const QFont medium = sizedFont(font, 12, QFont::Medium);
    return static_cast<int>(std::ceil(QFontMetricsF{medium}.horizontalAdvance(word)))
        + (icon.isEmpty() ? 18 : 32);
}

QRectF drawPill(QPainter &painter, const QRectF &rect, const Theme &theme, Tone tone, const QString &icon,
                const QString &word)
{
    const Tint &tint = theme.tint(tone);
    const int width = pillWidth(painter.font(), icon, word);
    const QRectF pill{rect.left(), std::round(rect.center().y() - PillHeight / 2.0),
                      std::min<qreal>(width, rect.width()), PillHeight};
    paintFrame(painter, pill, PillHeight / 2.0, tint.background, tone == Tone::Off ? tint.line : QColor{});
    painter.save();
    painter.setFont(sizedFont(painter.font(), 12, QFont::Medium));
    painter.setPen(tint.ink);
    qreal left = pill.left() + 9;
    if (!icon.isEmpty()) {
        drawIcon(painter, QRectF{pill.left() + 5, pill.top(), 16, PillHeight}, icon, 16, tint.ink);
        left = pill.left() + 24;
    }
    painter.drawText(QRectF{left, pill.top(), pill.right() - left, PillHeight},
                     Qt::AlignLeft | Qt::AlignVCenter, word);
    painter.restore();
    return pill;
}

void drawBar(QPainter &painter, const QRectF &rect, const Theme &theme, int percent)
{
    const qreal radius = rect.height() / 2;
    paintFrame(painter, rect, radius, theme.track, {});
    if (percent <= 0)
        return;
    QRectF part = rect;
    part.setWidth(std::max(rect.height(), rect.width() * std::min(percent, 100) / 100));
    paintFrame(painter, part, radius, theme.bar, {});
}

} // namespace passerelle::widgets
