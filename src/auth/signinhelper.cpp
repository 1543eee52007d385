// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/signinhelper.h"

#include <QVersionNumber>

#ifdef Q_OS_WIN
#include "base/webview.h"

#include <QFileInfo>
#endif

namespace passerelle::auth {

using namespace Qt::StringLiterals;

namespace {

constexpr int OldestWebView = 104; ///< the first with all that the helper asks of it

SignInHelper ownBrowser(const QString &reason)
{
    return {{}, u"the user's own browser: "_s + reason};
}

} // namespace

SignInHelper chooseSignInHelper(const QString &program, bool isThere, const Result<QString> &webView)
{
    if (!isThere)
        return ownBrowser(u"this version has no passerelle-signin"_s);
    if (!webView)
        return ownBrowser(webView.error().detail == u"webview-loader"
                              ? u"WebView2Loader.dll is not beside the program"_s
                              : u"this Windows has no WebView2 runtime"_s);
    if (QVersionNumber::fromString(*webView).majorVersion() < OldestWebView)
        return ownBrowser(u"WebView2 %1 is older than %2"_s.arg(*webView).arg(OldestWebView));
    return {program, u"passerelle-signin, WebView2 "_s + *webView};
}

SignInHelper signInHelper(const QString &folder)
{
    const QString program = folder + u"/passerelle-signin"_s;
#ifdef Q_OS_WIN
    const bool isThere = QFileInfo::exists(program + u".exe"_s);
    return chooseSignInHelper(program + u".exe"_s, isThere, isThere ? webViewVersion() : QString{});
#else
    return {program, u"passerelle-signin"_s};
#endif
}

} // namespace passerelle::auth
