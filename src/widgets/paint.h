// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFont>
#include <QPainter>

namespace passerelle::widgets {

/// How much larger the user's own size of text is than the design's; never less than 1.
[[nodiscard]] qreal textScale();
/// A height or width that holds text, for the user's size of it.
[[nodiscard]] int scaled(int pixels);
/// The same for a dialog; not taller than a small screen.
[[nodiscard]] QSize scaled(QSize size);
/// The same for the least and most sizes that a form gives its widgets.
void scaleLimits(QWidget &form);

/// The window's type sizes, in pixels at 100 % and set as points so that the user's text size counts.
[[nodiscard]] QFont sizedFont(const QFont &base, qreal pixels, QFont::Weight weight = QFont::Normal);

/// The width of a text when every digit takes the room of the widest.
[[nodiscard]] qreal tabularWidth(const QFont &font, const QString &text);

/// Draws a text whose digits all have one width, so that amounts and dates stand in columns. Inter's differ,
/// and the font feature that would mend it came with a later Qt.
void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);

/// Draws a text in at most so many lines, the last one cut short where more would follow.
void drawLines(QPainter &painter, const QRect &rect, const QString &text, int most);

/// A rounded frame whose border lies on whole device pixels.
void paintFrame(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line,
                qreal width = 1);

/// A status pill: icon and word on a tinted ground. Gives the rectangle it took.
QRectF drawPill(QPainter &painter, const QRectF &rect, const Theme &theme, presentation::Tone tone,
                const QString &icon, const QString &word);
[[nodiscard]] int pillWidth(const QFont &font, const QString &icon, const QString &word);

[[nodiscard]] int pillHeight();
inline constexpr int CellAir = 7; ///< beside the text of a cell
inline constexpr int CellEdge = 14; ///< before the first and after the last

/// A bar of progress on its track.
void drawBar(QPainter &painter, const QRectF &rect, const Theme &theme, int percent);

} // namespace passerelle::widgets
