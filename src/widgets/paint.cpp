// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paint.h"

#include "widgets/icons.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QRawFont>
#include <QTextLayout>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace passerelle::widgets {

using presentation::Tone;

namespace {

constexpr int TallestDialog = 760;
constexpr qreal TextPixels = 13; // of content
constexpr qreal PointsPerPixel = 0.75;

/// A text whose digits all take the room of the widest one. Digits never join with their neighbours, so the
/// glyphs are placed one by one, without the cost of shaping: a table draws thousands of them.
class TabularText final
{
public:
    TabularText(const QFont &font, const QString &text)
    {
        m_run.setRawFont(QRawFont::fromFont(font));
        const QRawFont raw = m_run.rawFont();
        const QList<quint32> glyphs = raw.glyphIndexesForString(text);
        const QList<QPointF> steps = raw.advancesForGlyphIndexes(glyphs);
        m_isComplete = glyphs.size() == text.size() && !glyphs.contains(0);
        const qreal digit = widestDigit(raw);
        QList<QPointF> places;
        for (qsizetype at = 0; m_isComplete && at < glyphs.size(); ++at) {
            const qreal step = steps[at].x();
            const bool isDigit = text[at].isDigit();
            places.append(QPointF{m_width + (isDigit ? (digit - step) / 2 : 0), 0});
            m_width += isDigit ? digit : step;
        }
        m_run.setGlyphIndexes(glyphs);
        m_run.setPositions(places);
        if (!m_isComplete) // a letter that this font lacks: another one is found by shaping
            m_width = QFontMetricsF{font}.horizontalAdvance(text);
    }

    [[nodiscard]] qreal width() const { return m_width; }

    void draw(QPainter &painter, const QPointF &origin, const QString &text) const
    {
        if (m_isComplete)
            painter.drawGlyphRun(origin, m_run);
        else
            painter.drawText(origin, text);
    }

private:
    static qreal widestDigit(const QRawFont &raw)
    {
        qreal widest = 0;
        for (const QPointF &step :
             raw.advancesForGlyphIndexes(raw.glyphIndexesForString(QStringLiteral("0123456789"))))
            widest = std::max(widest, step.x());
        return widest;
    }

    QGlyphRun m_run;
    qreal m_width = 0;
    bool m_isComplete = false;
};

} // namespace

qreal textScale()
{
    const qreal points = QGuiApplication::font().pointSizeF();
    return std::max(1.0, points / (TextPixels * PointsPerPixel));
}

int scaled(int pixels)
{
    return qRound(pixels * textScale());
}

QSize scaled(QSize size)
{
    return {scaled(size.width()), std::max(size.height(), std::min(scaled(size.height()), TallestDialog))};
}

void scaleLimits(QWidget &form)
{
    const QList<QWidget *> widgets = form.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const QSize least = widget->minimumSize();
        const QSize most = widget->maximumSize();
        if (most.width() < QWIDGETSIZE_MAX)
            widget->setMaximumWidth(scaled(most.width()));
        if (most.height() < QWIDGETSIZE_MAX)
            widget->setMaximumHeight(scaled(most.height()));
        widget->setMinimumSize(scaled(least.width()), scaled(least.height()));
    }
}

int pillHeight()
{
    return scaled(22);
}

QFont sizedFont(const QFont &base, qreal pixels, QFont::Weight weight)
{
    QFont font = base;
    font.setPointSizeF(pixels * PointsPerPixel * textScale());
    font.setWeight(weight);
    return font;
}

qreal tabularWidth(const QFont &font, const QString &text)
{
    return TabularText{font, text}.width();
}

void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const TabularText tabular{painter.font(), text};
    qreal left = rect.left();
    if (alignment & Qt::AlignRight)
        left = rect.right() - tabular.width();
    else if (alignment & Qt::AlignHCenter)
        left = rect.center().x() - tabular.width() / 2;
    const QFontMetricsF metrics{painter.font(), painter.device()};
    const qreal base = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    tabular.draw(painter, QPointF{left, base}, text);
}

void drawLines(QPainter &painter, const QRect &rect, const QString &text, int most)
{
    QString flat = text;
    flat.replace(u'\n', u' ');
    const QFontMetrics metrics{painter.font()};
    QTextLayout layout{flat, painter.font()};
    QTextOption wrap{Qt::AlignLeft};
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < most;
         line = layout.createLine()) {
        line.setLineWidth(rect.width());
        const bool isLast = lines.size() + 1 == most;
        lines += isLast ? metrics.elidedText(flat.mid(line.textStart()), Qt::ElideRight, rect.width())
                        : flat.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    const int height = metrics.lineSpacing();
    int top = rect.top() + (rect.height() - height * static_cast<int>(lines.size())) / 2;
    for (const QString &line : std::as_const(lines)) {
        painter.drawText(QRect{rect.left(), top, rect.width(), height}, Qt::AlignLeft | Qt::AlignVCenter,
                         line);
        top += height;
    }
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
    const int height = pillHeight();
    const QRectF pill{rect.left(), std::round(rect.center().y() - height / 2.0),
                      std::min<qreal>(width, rect.width()), height * 1.0};
    paintFrame(painter, pill, height / 2.0, tint.background,
               tone == Tone::Off || theme.isContrast ? tint.line : QColor{});
    painter.save();
    painter.setFont(sizedFont(painter.font(), 12, QFont::Medium));
    painter.setPen(tint.ink);
    qreal left = pill.left() + 9;
    if (!icon.isEmpty()) {
        drawIcon(painter, QRectF{pill.left() + 5, pill.top(), 16, pill.height()}, icon, 16, tint.ink);
        left = pill.left() + 24;
    }
    painter.drawText(QRectF{left, pill.top(), pill.right() - left, pill.height()},
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
