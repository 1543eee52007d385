// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/face.h"

#include <QFontDatabase>
#include <QGlyphRun>

#include <algorithm>

namespace passerelle::printer {

using namespace Qt::StringLiterals;

namespace {

QFont sized(const QFont &base, qreal size, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(qRound(points(size)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QFont paperFont()
{
    for (const QString &weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s})
        QFontDatabase::addApplicationFont(u":/fonts/Inter-%1.otf"_s.arg(weight));
    QFont font;
    if (QFontDatabase::families().contains(u"Inter Papers"_s))
        font.setFamily(u"Inter Papers"_s);
    return font;
}

Face::Face(const QFont &base, qreal size, QFont::Weight weight)
    : m_font(sized(base, size, weight))
    , m_metrics(m_font)
    , m_raw(QRawFont::fromFont(m_font))
{
    const QList<QPointF> steps = m_raw.advancesForGlyphIndexes(m_raw.glyphIndexesForString(u"0123456789"_s));
    for (const QPointF &step : steps)
        m_digit = std::max(m_digit, step.x());
    m_isEqual = std::all_of(steps.begin(), steps.end(),
                            [this](const QPointF &step) { return m_digit - step.x() < 1; });
}

/// Not where a letter must come from another font either.
bool Face::isSetByDigits(const QList<quint32> &glyphs, const QString &text) const
{
    return !m_isEqual && glyphs.size() == text.size() && !glyphs.contains(0);
}

qreal Face::width(const QString &text) const
{
    return m_metrics.horizontalAdvance(text);
}

qsizetype Face::fitting(const QString &text, qreal width) const
{
    qsizetype fits = 1;
    qsizetype tooMany = text.size() + 1;
    while (fits + 1 < tooMany) {
        const qsizetype middle = (fits + tooMany) / 2;
        (this->width(text.left(middle)) <= width ? fits : tooMany) = middle;
    }
    return fits;
}

namespace {

/// A line may end at a space, but French signs stay with their word.
bool mayEndAt(const QString &text, qsizetype space)
{
    static const QString closing = u"»:;?!%$"_s;
    const QChar before = space > 0 ? text[space - 1] : QChar{};
    const QChar after = space + 1 < text.size() ? text[space + 1] : QChar{};
    return before != u'«' && !closing.contains(after);
}

qsizetype lastEnd(const QString &text, qsizetype fits)
{
    for (qsizetype at = text.lastIndexOf(u' ', fits); at > 0; at = text.lastIndexOf(u' ', at - 1)) {
        if (mayEndAt(text, at))
            return at;
    }
    return -1;
}

} // namespace

QStringList Face::lines(const QString &text, qreal width) const
{
    QStringList all;
    QString left = text;
    while (!left.isEmpty() && this->width(left) > width) {
        const qsizetype fits = fitting(left, width);
        const qsizetype space = lastEnd(left, fits);
        const qsizetype end = space > 0 ? space : fits;
        all.append(left.left(end).trimmed());
        left = left.mid(end).trimmed();
    }
    all.append(left);
    return all;
}

qreal Face::figureWidth(const QString &text) const
{
    qreal sum = 0;
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(text);
    if (!isSetByDigits(glyphs, text))
        return width(text);
    const QList<QPointF> steps = m_raw.advancesForGlyphIndexes(glyphs);
    for (qsizetype at = 0; at < glyphs.size(); ++at)
        sum += text[at].isDigit() ? m_digit : steps[at].x();
    return sum;
}

void Face::drawFigure(QPainter &painter, qreal right, qreal baseline, const QString &text) const
{
    painter.setFont(m_font);
    const qreal left = right - figureWidth(text);
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(text);
    if (!isSetByDigits(glyphs, text)) {
        painter.drawText(QPointF{left, baseline}, text);
        return;
    }
    const QList<QPointF> steps = m_raw.advancesForGlyphIndexes(glyphs);
    QList<QPointF> places;
    qreal x = 0;
    for (qsizetype at = 0; at < glyphs.size(); ++at) {
        const bool isDigit = text[at].isDigit();
        places.append(QPointF{x + (isDigit ? (m_digit - steps[at].x()) / 2 : 0), 0});
        x += isDigit ? m_digit : steps[at].x();
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    painter.drawGlyphRun(QPointF{left, baseline}, run);
}

} // namespace passerelle::printer
