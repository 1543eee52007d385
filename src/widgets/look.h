// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPalette>
#include <QPointer>

namespace passerelle::widgets {

class Style;
struct Theme;

/// Dresses the program: style, palette, fonts; switches between light, dark and high contrast; puts the focus
/// ring on what the keyboard reached. One object a program, made before the first window.
class Look final : public QObject
{
    Q_OBJECT

public:
    enum class Choice
    {
        System,
        Light,
        Dark,
        Contrast ///< light or dark as the system
    };

    explicit Look(QObject *parent = nullptr);
    ~Look() override;
    Q_DISABLE_COPY_MOVE(Look)

    void choose(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] bool isContrast() const;

    [[nodiscard]] static QString keyOf(Choice choice); ///< "system", "light", "dark", "contrast"
    [[nodiscard]] static Choice choiceOf(const QString &key);

private:
    [[nodiscard]] const Theme &theme() const;
    void setFonts();
    void followFocus(QWidget *now);

    Style *m_style = nullptr; ///< owned by the application once set
    Choice m_choice = Choice::System;
    bool m_isSystemDark = false;
    bool m_isSystemContrast = false;
    QPointer<QFocusFrame> m_ring; ///< owned by the parent of the control it rings
};

} // namespace passerelle::widgets
