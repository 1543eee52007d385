// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/startup.h"
#include "signin/session.h"

#include <QApplication>
#include <QFontDatabase>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace {

using namespace Qt::StringLiterals;

/// The browser refuses to run as root with its sandbox on. Only a test environment may turn it off.
bool isRootWithSandbox()
{
#ifdef Q_OS_UNIX
    return ::geteuid() == 0 && qgetenv("QTWEBENGINE_DISABLE_SANDBOX") != "1";
#else
    return false;
#endif
}

/// Nobody weakens the browser or opens its developer tools from outside.
void forgetBrowserSwitches()
{
    for (const char *name :
         {"QTWEBENGINE_CHROMIUM_FLAGS", "QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_DICTIONARIES_PATH",
          "SSLKEYLOGFILE", "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS", "WEBVIEW2_BROWSER_EXECUTABLE_FOLDER",
          "WEBVIEW2_USER_DATA_FOLDER", "WEBVIEW2_RELEASE_CHANNEL_PREFERENCE", "WEBVIEW2_RELEASE_CHANNELS",
          "WEBVIEW2_CHANNEL_SEARCH_KIND", "WEBVIEW2_PIPE_FOR_SCRIPT_DEBUGGER",
          "WEBVIEW2_WAIT_FOR_SCRIPT_DEBUGGER"})
        qunsetenv(name);
}

void useFont()
{
    for (const QString &weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s})
        QFontDatabase::addApplicationFont(u":/fonts/Inter-%1.otf"_s.arg(weight));
    QFont font = QApplication::font();
    if (QFontDatabase::families().contains(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    font.setPointSizeF(9.75);
    QApplication::setFont(font);
}

} // namespace

int main(int /*argc*/, char **argv)
{
    using namespace passerelle;
#ifdef Q_OS_WIN
    prepareProcess();
#endif
    installRedactedLog();
    if (isRootWithSandbox()) {
        signin::ParentLink::write(signin::failedEvent(u"root"_s));
        return 1;
    }
    forgetBrowserSwitches();
    int count = 1; // nothing is taken from the command line, browser switches least of all
    char *arguments[]{argv[0], nullptr};
    const QApplication application{count, arguments};
    QApplication::setApplicationName(u"passerelle-signin"_s);
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    useFont();
    signin::Session session;
    session.start();
    return QApplication::exec();
}
