// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tone.h"

#include <QColor>
#include <QPalette>

class QWidget;

namespace passerelle::widgets {

/// A colour with its tinted background and border.
struct Tint
{
    QColor ink = {};
    QColor background = {};
    QColor line = {};
};

/// Every colour of the window. Four values exist: light and dark, and both again in high contrast; nobody
/// writes a colour elsewhere.
struct Theme
{
    bool isDark = false;
    bool isContrast = false; ///< frames stand where the others only tint
    QColor window = {};
    QColor side = {};
    QColor surface = {};
    QColor surface2 = {};
    QColor hover = {};
    QColor select = {};
    QColor line = {};
    QColor line2 = {};
    QColor text = {};
    QColor text2 = {};
    QColor text3 = {};
    QColor disabled = {};
    QColor accent = {};
    QColor accentHover = {};
    QColor accentPressed = {};
    QColor onAccent = {};
    Tint blue = {};
    Tint ok = {};
    Tint err = {};
    Tint warn = {};
    Tint rev = {};
    Tint idle = {};
    Tint off = {};
    QColor focus = {};
    QColor bar = {};
    QColor track = {};
    QColor chartOk = {};
    QColor chartErr = {};
    QColor chartGrid = {};

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    [[nodiscard]] static const Theme &contrastLight(); ///< black on white
    [[nodiscard]] static const Theme &contrastDark(); ///< white on black
    /// The theme of the style a widget is drawn with; light before any is set.
    [[nodiscard]] static const Theme &of(const QWidget *widget);

    [[nodiscard]] const Tint &tint(presentation::Tone tone) const;
    /// The colour of text of this tone on a plain surface.
    [[nodiscard]] QColor ink(presentation::Tone tone) const;
    [[nodiscard]] QPalette palette() const;
};

} // namespace passerelle::widgets
