// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform.h"

#include "presentation/installeranswers.h"

#include <QWidget>

#include <windows.h>

#include <dwmapi.h>

namespace passerelle::app {

using namespace Qt::StringLiterals;

QString programBeside(const QString &folder, const QString &name)
{
    return folder + u'/' + name + u".exe"_s;
}

void takeAnswersOfInstaller(presentation::Settings &settings)
{
    const QSettings installer{u"HKEY_CURRENT_USER\\Software\\Passerelle"_s, QSettings::NativeFormat};
    presentation::takeInstallerAnswers(installer, settings);
}

void letOthersComeForward()
{
    AllowSetForegroundWindow(ASFW_ANY);
}

void paintTitleBar(const QWidget &window, bool isDark)
{
    constexpr DWORD UseDarkTitleBar = 20; // DWMWA_USE_IMMERSIVE_DARK_MODE, since Windows 10 2004
    const BOOL dark = isDark ? TRUE : FALSE;
    DwmSetWindowAttribute(reinterpret_cast<HWND>(window.winId()), UseDarkTitleBar, &dark, sizeof dark);
}

} // namespace passerelle::app
