// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QString>

namespace passerelle::widgets {

/// The mask of an icon tinted with a colour, for a device pixel ratio; cached until the theme changes.
[[nodiscard]] QPixmap tintedIcon(const QString &name, int size, const QColor &colour, qreal ratio);

/// Paints an icon centred in a rectangle.
void drawIcon(QPainter &painter, const QRectF &rect, const QString &name, int size, const QColor &colour);

/// An icon for a menu or a title bar, in one colour.
[[nodiscard]] QIcon menuIcon(const QString &name, const QColor &colour);

/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace passerelle::widgets
