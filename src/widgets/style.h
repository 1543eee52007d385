// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace passerelle::widgets {

/// Fusion under the window's own skin: buttons, fields, tabs, heads, scroll bars, marks and the focus ring,
/// all read from the theme. A button says what it is by dynamic properties: "kind" (primary, quiet, danger,
/// field; none: normal), "iconName", "buttonSize" (large, small).
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Theme &theme);

    [[nodiscard]] const Theme &theme() const { return *m_theme; }
    void setTheme(const Theme &theme) { m_theme = &theme; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl subControl, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;

private:
    void drawButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget) const;
    void drawField(const QStyleOption &option, QPainter &painter, const QRect &rect, bool hasFocus) const;
    void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter) const;
    void drawComboLabel(const QStyleOptionComboBox &option, QPainter &painter) const;
    void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const;
    void drawTab(const QStyleOptionTab &option, QPainter &painter) const;
    void drawHead(const QStyleOption &option, QPainter &painter) const;
    void drawHeadLabel(const QStyleOptionHeader &option, QPainter &painter, const QWidget *widget) const;
    void drawMark(const QStyleOption &option, QPainter &painter, bool isRound) const;
    [[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider &option, SubControl subControl) const;

    const Theme *m_theme;
};

/// True when the focus of a control should be seen: it has it, and the keyboard was used to get there.
[[nodiscard]] bool showsFocus(const QStyleOption &option);

} // namespace passerelle::widgets
