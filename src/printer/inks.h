// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace passerelle::printer {

/// The colours of a paper: black on white whatever the window's theme, and readable in grey.
struct Inks
{
    static constexpr QColor Text{0x17, 0x1c, 0x26};
    static constexpr QColor Quiet{0x4b, 0x55, 0x63};
    static constexpr QColor Rule{0x6b, 0x72, 0x80};
    static constexpr QColor Line{0xd0, 0xd5, 0xdc};
    static constexpr QColor Brand{0x24, 0x53, 0xc4};
    static constexpr QColor Good{0x17, 0x70, 0x3f};
    static constexpr QColor Bad{0xb3, 0x23, 0x1f};
    static constexpr QColor Open{0x85, 0x53, 0x00};
};

} // namespace passerelle::printer
