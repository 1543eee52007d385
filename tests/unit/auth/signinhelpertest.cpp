// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/signinhelper.h"

#ifdef Q_OS_WIN
#include "base/webview.h"
#endif

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;

const QString Program = u"C:/Passerelle/passerelle-signin.exe"_s;

Result<QString> noWebView(const QString &reason)
{
    return fail(ErrorCode::SignInBrowserFailed, reason);
}

TEST(SignInHelperTest, IsUsedWhereItIsThereAndWindowsCanShowPagesToIt)
{
    const SignInHelper helper = chooseSignInHelper(Program, true, u"131.0.2903.70"_s);
    EXPECT_EQ(helper.program, Program);
    EXPECT_EQ(helper.fact, u"passerelle-signin, WebView2 131.0.2903.70"_s);
    EXPECT_EQ(chooseSignInHelper(Program, true, u"104.0.1293.44 beta"_s).program, Program);
}

TEST(SignInHelperTest, LeavesItToTheUsersBrowserWhereAVersionComesWithoutIt)
{
    const SignInHelper helper = chooseSignInHelper(Program, false, u"131.0.2903.70"_s);
    EXPECT_EQ(helper.program, QString{});
    EXPECT_EQ(helper.fact, u"the user's own browser: this version has no passerelle-signin"_s);
}

TEST(SignInHelperTest, SaysWhetherTheLoaderOrTheRuntimeIsMissing)
{
    const SignInHelper unloaded = chooseSignInHelper(Program, true, noWebView(u"webview-loader"_s));
    EXPECT_EQ(unloaded.program, QString{});
    EXPECT_EQ(unloaded.fact, u"the user's own browser: WebView2Loader.dll is not beside the program"_s);
    const SignInHelper missing = chooseSignInHelper(Program, true, noWebView(u"webview-runtime"_s));
    EXPECT_EQ(missing.program, QString{});
    EXPECT_EQ(missing.fact, u"the user's own browser: this Windows has no WebView2 runtime"_s);
}

TEST(SignInHelperTest, TakesNoRuntimeThatIsTooOldOrUnreadable)
{
    for (const QString &version : {u"103.0.1264.77"_s, u"92.0.902.49"_s, u"unknown"_s, QString{}})
        EXPECT_EQ(chooseSignInHelper(Program, true, version).program, QString{}) << version.toStdString();
}

#ifdef Q_OS_WIN
// The loader is beside the programs, and so beside this test, only in a build that was given one.
TEST(SignInHelperTest, AsksTheLoaderBesideTheProgram)
{
    const bool isThere = QFileInfo::exists(QCoreApplication::applicationDirPath() + u"/WebView2Loader.dll"_s);
    const Result<QString> version = webViewVersion();
    if (!version)
        EXPECT_EQ(version.error().detail, isThere ? u"webview-runtime"_s : u"webview-loader"_s);
    else
        EXPECT_TRUE(isThere);
    EXPECT_EQ(webViewFunction("CreateCoreWebView2EnvironmentWithOptions") != nullptr, isThere);
}

TEST(SignInHelperTest, IsNotTakenForPresentWhereItsFileIsMissing)
{
    const QTemporaryDir folder;
    EXPECT_EQ(signInHelper(folder.path()).program, QString{});
}
#else
TEST(SignInHelperTest, ComesWithEveryVersionElsewhere)
{
    const QTemporaryDir folder;
    EXPECT_EQ(signInHelper(folder.path()).program, folder.filePath(u"passerelle-signin"_s));
    EXPECT_EQ(signInHelper(folder.path()).fact, u"passerelle-signin"_s);
}
#endif

} // namespace
} // namespace passerelle::auth
