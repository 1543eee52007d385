// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style.h"

#include "widgets/icons.h"
#include "widgets/paint.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>

namespace passerelle::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldHeight = 32;
constexpr int LargeHeight = 36;
constexpr int SmallHeight = 26;
constexpr int IconRoom = 24; // 16 and 8 beside it

QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const QString size = widget ? widget->property("buttonSize").toString() : QString{};
    const bool hasIcon = widget && !widget->property("iconName").toString().isEmpty();
    const bool isField = widget && widget->property("kind").toString() == "field"_L1;
    const int height = scaled(size == "large"_L1       ? LargeHeight
                                  : size == "small"_L1 ? SmallHeight
                                                       : FieldHeight);
    const int air = size == "large"_L1 ? 16 : size == "small"_L1 ? 8 : 12;
    if (option.text.isEmpty())
        return {height, height};
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    return {text + 2 * air + (hasIcon ? IconRoom : 0) + (isField ? 22 : 0) + 2, height};
}

} // namespace

bool showsFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

Style::Style(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(&theme)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (widget && widget->parentWidget() && widget->parentWidget()->inherits("QAbstractSpinBox"))
            return; // the spin box drew the frame
        drawField(*option, *painter, option->rect, option->state.testFlag(State_HasFocus));
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (!qobject_cast<const QPlainTextEdit *>(widget))
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawField(*option, *painter, option->rect, option->state.testFlag(State_HasFocus));
        return;
    case PE_IndicatorCheckBox:
        drawMark(*option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawMark(*option, *painter, true);
        return;
    case PE_IndicatorHeaderArrow:
        return; // drawn beside the title
    case PE_FrameFocusRect:
        return; // the ring is drawn by the focus frame, fields and rows draw their own
    case PE_FrameTabBarBase:
        painter->fillRect(QRect{option->rect.left(), option->rect.bottom(), option->rect.width(), 1},
                          m_theme->line);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme->surface);
        return;
    case PE_FrameMenu:
        paintFrame(*painter, option->rect, 0, {}, m_theme->line2);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (element == CE_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawButton(*button, *painter, widget);
    } else if (element == CE_ComboBoxLabel) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboLabel(*combo, *painter);
    } else if (element == CE_TabBarTab) {
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(*tab, *painter);
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        return drawHead(*option, *painter);
    } else if (element == CE_HeaderLabel) {
        if (const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeadLabel(*head, *painter, widget);
    } else if (element == CE_Splitter) {
        const QRect grip{option->rect.center().x() - 1, option->rect.center().y() - 14, 3, 28};
        return paintFrame(*painter, grip, 1.5, m_theme->line2, {});
    } else if (element == CE_MenuItem) {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
            const QRect line{item->rect.left() + 8, item->rect.center().y(), item->rect.width() - 16, 1};
            return painter->fillRect(line, m_theme->line);
        }
    } else if (element == CE_FocusFrame) {
        return paintFrame(*painter, QRectF{option->rect}, 8, {}, m_theme->focus, 2);
    } else if (element == CE_ProgressBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const int span = std::max(1, bar->maximum - bar->minimum);
            const QRectF rect{bar->rect.left() * 1.0, bar->rect.center().y() - 2.0, bar->rect.width() * 1.0,
                              6.0};
            return drawBar(*painter, rect, *m_theme, 100 * (bar->progress - bar->minimum) / span);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboBox(*combo, *painter);
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*bar, *painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarRect(*bar, subControl);
    }
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return option->rect.adjusted(8, 2, -28, -2);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_HeaderLabel)
        return option->rect;
    if (element == SE_LineEditContents) {
        const bool isInner =
            widget && widget->parentWidget() && widget->parentWidget()->inherits("QAbstractSpinBox");
        return isInner ? option->rect.adjusted(2, 0, -2, 0) : option->rect.adjusted(8, 2, -8, -2);
    }
    if (element == SE_ItemViewItemCheckIndicator) { // where the text of a first column begins
        const QRect box = QProxyStyle::subElementRect(element, option, widget);
        return box.translated(option->rect.left() + CellEdge - box.left(), 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    if (type == CT_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonSize(*button, widget);
    }
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        return {result.width() + 12, std::max(result.height(), scaled(FieldHeight))};
    case CT_ComboBox:
        return {std::max(result.width(), size.width() + 40), scaled(FieldHeight)};
    case CT_SpinBox:
    case CT_HeaderSection:
        return {result.width(), scaled(FieldHeight)};
    case CT_MenuItem:
        return {result.width() + 8, std::max(result.height(), scaled(28))};
    case CT_TabBarTab:
        return {size.width() - 8, scaled(34)};
    case CT_RadioButton:
    case CT_CheckBox:
        return {result.width() + 4, std::max(result.height(), 24)};
    default:
        return result;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 10;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 3;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return 28;
    case PM_TabBarBaseHeight:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_SmallIconSize:
        return 16;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QPlainTextEdit *>(widget))
            return 5; // the text stands clear of the round corners
        return qobject_cast<const QAbstractItemView *>(widget)
            ? 0
            : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_LineEditClearButton)
        return menuIcon(u"close"_s, m_theme->text3);
    if (which == SP_MessageBoxWarning)
        return menuIcon(u"warning"_s, m_theme->warn.ink);
    if (which == SP_MessageBoxQuestion)
        return menuIcon(u"help"_s, m_theme->blue.ink);
    if (which == SP_MessageBoxInformation)
        return menuIcon(u"info"_s, m_theme->blue.ink);
    if (which == SP_MessageBoxCritical)
        return menuIcon(u"error"_s, m_theme->err.ink);
    return QProxyStyle::standardIcon(which, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace passerelle::widgets
