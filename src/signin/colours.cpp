// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/colours.h"

#include <QGuiApplication>
#include <QPalette>

namespace passerelle::signin {

namespace {

const Colours &light()
{
    static const Colours colours{
        .surface = 0xFFFFFF,
        .surface2 = 0xF8F9FB,
        .hover = 0xF1F4F8,
        .line = 0xE2E5EA,
        .line2 = 0x868F9C,
        .text = 0x171C26,
        .text2 = 0x454E5C,
        .text3 = 0x5E6775,
        .disabled = 0x8B93A0,
        .accentText = 0x2150BE,
        .ok = 0x17703F,
        .okBg = 0xE5F4EB,
        .warn = 0x855300,
        .warnBg = 0xFDF3DC,
        .focus = 0x2453C4,
    };
    return colours;
}

const Colours &dark()
{
    static const Colours colours{
        .surface = 0x1B1F26,
        .surface2 = 0x20252D,
        .hover = 0x242A33,
        .line = 0x2D343E,
        .line2 = 0x707A8A,
        .text = 0xE9ECF1,
        .text2 = 0xBAC1CC,
        .text3 = 0x97A0AE,
        .disabled = 0x666F7D,
        .accentText = 0x94B4FF,
        .ok = 0x62CF92,
        .okBg = 0x15301F,
        .warn = 0xF2BC55,
        .warnBg = 0x35290F,
        .focus = 0x94B4FF,
    };
    return colours;
}

} // namespace

const Colours &systemColours()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? dark() : light();
}

} // namespace passerelle::signin
