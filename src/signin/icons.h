// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace passerelle::signin {

/// Side of an icon in text, in device-independent pixels.
inline constexpr int IconSide = 16;
/// Side of the mark of a whole page.
inline constexpr int LargeIconSide = 32;

/// An icon in that colour, sharp at that pixel ratio.
[[nodiscard]] QPixmap tintedIcon(const QString &name, const QColor &colour, qreal pixelRatio,
                                 int side = IconSide);

} // namespace passerelle::signin
