// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/titlebar.h"

#include "app/platform.h"

#include <QEvent>
#include <QWidget>

namespace passerelle::app {

TitleBar::TitleBar(QWidget &window)
    : m_window(window)
{
    window.installEventFilter(this);
}

bool TitleBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::PaletteChange) {
        const QPalette palette = m_window.palette();
        paintTitleBar(m_window,
                      palette.color(QPalette::WindowText).lightness()
                          > palette.color(QPalette::Window).lightness());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace passerelle::app
