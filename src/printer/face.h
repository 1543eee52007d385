// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QRawFont>

namespace passerelle::printer {

/// Dots of the page in one typographic point: fine enough that letters stand where they belong.
inline constexpr int DotsPerInch = 1200;
[[nodiscard]] constexpr qreal points(qreal count)
{
    return count * DotsPerInch / 72.0;
}

/// A font at one size, with what it needs to measure and draw a line of text.
class Face final
{
public:
    Face(const QFont &base, qreal size, QFont::Weight weight);

    [[nodiscard]] const QFont &font() const { return m_font; }
    [[nodiscard]] qreal ascent() const { return m_metrics.ascent(); }
    [[nodiscard]] qreal height() const { return m_metrics.ascent() + m_metrics.descent(); }
    [[nodiscard]] qreal width(const QString &text) const;
    /// The text in lines no wider than this; a word that is wider is broken.
    [[nodiscard]] QStringList lines(const QString &text, qreal width) const;

    // Figures: every digit takes the room of the widest one. Where the font's digits are equal, that is its
    // ordinary text; elsewhere they are set one by one.
    [[nodiscard]] qreal figureWidth(const QString &text) const;
    void drawFigure(QPainter &painter, qreal right, qreal baseline, const QString &text) const;

private:
    [[nodiscard]] qsizetype fitting(const QString &text, qreal width) const;
    [[nodiscard]] bool isSetByDigits(const QList<quint32> &glyphs, const QString &text) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    QRawFont m_raw;
    qreal m_digit = 0;
    bool m_isEqual = true; ///< the font's own digits are of equal width
};

/// Makes the document's fonts known; the family to use (Inter Papers, or the system's).
[[nodiscard]] QFont paperFont();

} // namespace passerelle::printer
