// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/style.h"

#include <QWidget>

namespace passerelle::widgets {

using presentation::Tone;

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

Tint tintOf(unsigned ink, unsigned background, unsigned line)
{
    return {rgb(ink), rgb(background), rgb(line)};
}

Theme makeLight()
{
    Theme theme;
    theme.window = rgb(0xF5F6F8);
    theme.side = rgb(0xECEEF2);
    theme.surface = rgb(0xFFFFFF);
    theme.surface2 = rgb(0xF8F9FB);
    theme.hover = rgb(0xF1F4F8);
    theme.select = rgb(0xE4ECFC);
    theme.line = rgb(0xE2E5EA);
    theme.line2 = rgb(0x868F9C);
    theme.text = rgb(0x171C26);
    theme.text2 = rgb(0x454E5C);
    theme.text3 = rgb(0x5E6775);
    theme.disabled = rgb(0x8B93A0);
    theme.accent = rgb(0x2453C4);
    theme.accentHover = rgb(0x1D46A9);
    theme.accentPressed = rgb(0x17398B);
    theme.onAccent = rgb(0xFFFFFF);
    theme.blue = tintOf(0x2150BE, 0xE8EFFD, 0xB9CCF6);
    theme.ok = tintOf(0x17703F, 0xE5F4EB, 0xA9D9BD);
    theme.err = tintOf(0xB3231F, 0xFCEBEA, 0xF0B9B6);
    theme.warn = tintOf(0x855300, 0xFDF3DC, 0xE9CD8C);
    theme.rev = tintOf(0x6A3CBF, 0xF1EBFB, 0xD2C0F0);
    theme.idle = tintOf(0x4B5563, 0xECEFF3, 0xD0D6DE);
    theme.off = tintOf(0x5E6775, 0xF5F6F8, 0xD5DAE1);
    theme.focus = rgb(0x2453C4);
    theme.bar = rgb(0x2453C4);
    theme.track = rgb(0xDDE2EA);
    theme.chartOk = rgb(0x2F8F5B);
    theme.chartErr = rgb(0xC93A35);
    theme.chartGrid = rgb(0xE8EBEF);
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = rgb(0x14171C);
    theme.side = rgb(0x0F1216);
    theme.surface = rgb(0x1B1F26);
    theme.surface2 = rgb(0x20252D);
    theme.hover = rgb(0x242A33);
    theme.select = rgb(0x20345F);
    theme.line = rgb(0x2D343E);
    theme.line2 = rgb(0x707A8A);
    theme.text = rgb(0xE9ECF1);
    theme.text2 = rgb(0xBAC1CC);
    theme.text3 = rgb(0x97A0AE);
    theme.disabled = rgb(0x666F7D);
    theme.accent = rgb(0x3B68DC);
    theme.accentHover = rgb(0x406DE0);
    theme.accentPressed = rgb(0x2F58C4);
    theme.onAccent = rgb(0xFFFFFF);
    theme.blue = tintOf(0x94B4FF, 0x1D2B4D, 0x35508F);
    theme.ok = tintOf(0x62CF92, 0x15301F, 0x27573A);
    theme.err = tintOf(0xFF948F, 0x3B1D1E, 0x6B3232);
    theme.warn = tintOf(0xF2BC55, 0x35290F, 0x66501F);
    theme.rev = tintOf(0xC2A8FF, 0x2B2243, 0x4E3E7B);
    theme.idle = tintOf(0xBAC1CC, 0x2A303A, 0x414955);
    theme.off = tintOf(0x97A0AE, 0x1B1F26, 0x3A424D);
    theme.focus = rgb(0x94B4FF);
    theme.bar = rgb(0x7FA3FA);
    theme.track = rgb(0x343B46);
    theme.chartOk = rgb(0x4DB97E);
    theme.chartErr = rgb(0xF0716B);
    theme.chartGrid = rgb(0x2A303A);
    return theme;
}

/// The inks of a status on the plain ground, framed in the same ink.
Tint framed(unsigned ink, unsigned ground)
{
    return tintOf(ink, ground, ink);
}

Theme makeContrastLight()
{
    Theme theme;
    theme.isContrast = true;
    for (QColor *ground : {&theme.window, &theme.side, &theme.surface, &theme.surface2})
        *ground = rgb(0xFFFFFF);
    theme.hover = rgb(0xE8E8E8);
    theme.select = rgb(0xD6E4FF);
    for (QColor *line : {&theme.line, &theme.line2, &theme.text, &theme.text2, &theme.text3})
        *line = rgb(0x000000);
    theme.disabled = rgb(0x5C5C5C);
    theme.accent = rgb(0x00287A);
    theme.accentHover = rgb(0x001C57);
    theme.accentPressed = rgb(0x000000);
    theme.onAccent = rgb(0xFFFFFF);
    theme.blue = framed(0x00287A, 0xFFFFFF);
    theme.ok = framed(0x00401A, 0xFFFFFF);
    theme.err = framed(0x7A0000, 0xFFFFFF);
    theme.warn = framed(0x4F3000, 0xFFFFFF);
    theme.rev = framed(0x3D0F80, 0xFFFFFF);
    theme.idle = framed(0x000000, 0xFFFFFF);
    theme.off = framed(0x000000, 0xFFFFFF);
    theme.focus = rgb(0x00287A);
    theme.bar = rgb(0x00287A);
    theme.track = rgb(0xC8C8C8);
    theme.chartOk = rgb(0x00401A);
    theme.chartErr = rgb(0x7A0000);
    theme.chartGrid = rgb(0x767676);
    return theme;
}

Theme makeContrastDark()
{
    Theme theme;
    theme.isDark = true;
    theme.isContrast = true;
    for (QColor *ground : {&theme.window, &theme.side, &theme.surface, &theme.surface2})
        *ground = rgb(0x000000);
    theme.hover = rgb(0x262626);
    theme.select = rgb(0x002A66);
    for (QColor *line : {&theme.line, &theme.line2, &theme.text, &theme.text2, &theme.text3})
        *line = rgb(0xFFFFFF);
    theme.disabled = rgb(0xA8A8A8);
    theme.accent = rgb(0xFFE500);
    theme.accentHover = rgb(0xFFF27A);
    theme.accentPressed = rgb(0xFFFFFF);
    theme.onAccent = rgb(0x000000);
    theme.blue = framed(0xA8CBFF, 0x000000);
    theme.ok = framed(0x8CF2B0, 0x000000);
    theme.err = framed(0xFFB8B3, 0x000000);
    theme.warn = framed(0xFFD97A, 0x000000);
    theme.rev = framed(0xDCC7FF, 0x000000);
    theme.idle = framed(0xFFFFFF, 0x000000);
    theme.off = framed(0xFFFFFF, 0x000000);
    theme.focus = rgb(0xFFE500);
    theme.bar = rgb(0xFFE500);
    theme.track = rgb(0x4D4D4D);
    theme.chartOk = rgb(0x8CF2B0);
    theme.chartErr = rgb(0xFFB8B3);
    theme.chartGrid = rgb(0x8C8C8C);
    return theme;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::contrastLight()
{
    static const Theme theme = makeContrastLight();
    return theme;
}

const Theme &Theme::contrastDark()
{
    static const Theme theme = makeContrastDark();
    return theme;
}

const Theme &Theme::of(const QWidget *widget)
{
    const auto *style = widget ? qobject_cast<const Style *>(widget->style()) : nullptr;
    return style ? style->theme() : light();
}

const Tint &Theme::tint(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return blue;
    case Tone::Ok:
        return ok;
    case Tone::Err:
        return err;
    case Tone::Warn:
        return warn;
    case Tone::Rev:
        return rev;
    case Tone::Off:
        return off;
    case Tone::Neutral:
    case Tone::Quiet:
    case Tone::Idle:
        return idle;
    }
    Q_UNREACHABLE();
}

QColor Theme::ink(Tone tone) const
{
    if (tone == Tone::Neutral)
        return text;
    return tone == Tone::Quiet ? text2 : tint(tone).ink;
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, surface2);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, onAccent);
    palette.setColor(QPalette::Highlight, select);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::PlaceholderText, text3);
    palette.setColor(QPalette::Link, blue.ink);
    palette.setColor(QPalette::LinkVisited, blue.ink);
    palette.setColor(QPalette::ToolTipBase, surface2);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, line);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line2);
    palette.setColor(QPalette::Dark, line2);
    palette.setColor(QPalette::Shadow, line2);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, surface2);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, hover);
    return palette;
}

} // namespace passerelle::widgets
