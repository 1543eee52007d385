// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace passerelle::app {

/// Keeps the title bar of a window as dark or light as the window itself, where the system leaves it to us.
class TitleBar final : public QObject
{
public:
    explicit TitleBar(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace passerelle::app
