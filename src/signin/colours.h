// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace passerelle::signin {

/// The colours of the helper's own surfaces: those of the main window that it needs, light or dark.
struct Colours
{
    QColor surface;
    QColor surface2;
    QColor hover;
    QColor line;
    QColor line2;
    QColor text;
    QColor text2;
    QColor text3;
    QColor disabled;
    QColor accentText;
    QColor ok;
    QColor okBg;
    QColor warn;
    QColor warnBg;
    QColor focus;
};

/// Those that fit the system's palette. Only after the application was made.
[[nodiscard]] const Colours &systemColours();

} // namespace passerelle::signin
