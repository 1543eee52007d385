// SPDX-License-Identifier: GPL-3.0-or-later
// What differs from one operating system to the other in the window's program.
#pragma once

#include <QString>

class QWidget;

namespace passerelle::presentation {
class Settings;
}

namespace passerelle::app {

/// The path of a program that stands beside this one.
[[nodiscard]] QString programBeside(const QString &folder, const QString &name);
/// Takes over what the installer was told, where there is an installer that asks.
void takeAnswersOfInstaller(presentation::Settings &settings);
/// Lets another window of this user come to the front, where only the active program may.
void letOthersComeForward();
/// Paints the title bar dark or light, where the system leaves that to the program.
void paintTitleBar(const QWidget &window, bool isDark);

} // namespace passerelle::app
