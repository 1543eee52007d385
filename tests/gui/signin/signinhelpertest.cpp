// SPDX-License-Identifier: GPL-3.0-or-later
// The real helper program against a scripted provider. Needs a display (Xvfb will do).
#include "auth/helpersigninwindow.h"
#include "support/await.h"
#include "support/scriptedserver.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;
using test::await;
using test::awaitUntil;
using test::ScriptedReply;

QCoro::Task<> store(QCoro::Task<Result<QString>> task, QList<Result<QString>> *results)
{
    results->append(co_await task);
}

class SignInHelperTest : public testing::Test
{
protected:
    SignInHelperTest()
    {
        qputenv("HOME", home.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
    }

    [[nodiscard]] SignInWindow::Page page(const QString &path) const
    {
        SignInWindow::Page result;
        result.address = provider.url(path);
        result.redirectUri = organization.url(u"/back"_s);
        result.language = u"fr"_s;
        result.isLoopbackAllowed = true;
        return result;
    }
    [[nodiscard]] QByteArray back(const QByteArray &query) const
    {
        return organization.url(u"/back"_s).toEncoded() + '?' + query;
    }
    /// Serves a page of HTML.
    void serve(const QByteArray &path, const QByteArray &html, ScriptedReply::Headers headers = {})
    {
        headers.emplaceBack("Content-Type", "text/html; charset=utf-8");
        provider.on("GET " + path, {200, "<!doctype html><body>" + html, headers});
    }
    void serveScript(const QByteArray &path, const QByteArray &script)
    {
        serve(path, "<script>" + script + "</script>");
    }
    Result<QString> open(const QString &path) { return await(window.open(page(path), {})); }
    /// Clicks into the helper's window, which lies at the corner of the screen.
    static void click(int x, int y)
    {
        const QStringList arguments{u"mousemove"_s, QString::number(x), QString::number(y), u"click"_s,
                                    u"1"_s};
        QProcess::execute(u"xdotool"_s, arguments);
    }
    [[nodiscard]] QStringList filesWith(const QByteArray &text) const
    {
        QStringList found;
        QDirIterator files{home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
        while (files.hasNext()) {
            QFile file{files.next()};
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                found.append(file.fileName());
        }
        return found;
    }

    QTemporaryDir home;
    test::ScriptedServer provider;
    test::ScriptedServer organization; ///< where the redirect address is; must never hear of it
    QString program = QString::fromLocal8Bit(qgetenv("PASSERELLE_BIN")) + u"/passerelle-signin"_s;
    HelperSignInWindow window{program};
};

// covers: M-123, M-124
TEST_F(SignInHelperTest, CatchesTheRedirectOfAServerBeforeItLoads)
{
    provider.on("GET /connect", {302, "", {{"Location", back("code=XAB11&state=s&realmId=934")}}});

    const Result<QString> answer = open(u"/connect"_s);

    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_EQ(answer->toLatin1(), back("code=XAB11&state=s&realmId=934"));
    EXPECT_TRUE(organization.requests().isEmpty());
}

TEST_F(SignInHelperTest, CatchesARedirectToAnHttpsAddressNobodyServes)
{
    provider.on("GET /connect", {302, "", {{"Location", "https://passerelle.invalid/back?code=1"}}});
    SignInWindow::Page asked = page(u"/connect"_s);
    asked.redirectUri = QUrl{u"https://passerelle.invalid/back"_s};

    const Result<QString> answer = await(window.open(asked, {}));

    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, u"https://passerelle.invalid/back?code=1");
}

TEST_F(SignInHelperTest, CatchesTheRedirectOfAScript)
{
    serveScript("/connect", "location.href='" + back("code=2") + "'");

    EXPECT_EQ(open(u"/connect"_s)->toLatin1(), back("code=2"));
    EXPECT_TRUE(organization.requests().isEmpty());
}

TEST_F(SignInHelperTest, CatchesTheRedirectAfterAFormWasSent)
{
    serve("/connect",
          "<form method=post action=/consent><input name=a value=1></form>"
          "<script>document.forms[0].submit()</script>");
    provider.on("POST /consent", {302, "", {{"Location", back("code=3")}}});

    EXPECT_EQ(open(u"/connect"_s)->toLatin1(), back("code=3"));
    EXPECT_TRUE(organization.requests().isEmpty());
}

TEST_F(SignInHelperTest, CatchesTheRedirectInAWindowThatThePageOpened)
{
    serve("/connect",
          "<a id=link target=_blank href=/factor>second factor</a>"
          "<script>document.getElementById('link').click()</script>");
    serveScript("/factor", "location.href='" + back("code=4") + "'");

    EXPECT_EQ(open(u"/connect"_s)->toLatin1(), back("code=4"));
}

TEST_F(SignInHelperTest, DoesNotTakeARedirectInsideAFrame)
{
    serve("/connect",
          "<iframe src='" + back("code=stolen") + "'></iframe><script>setTimeout(()=>{location.href='"
              + back("code=own") + "'},400)</script>");

    EXPECT_EQ(open(u"/connect"_s)->toLatin1(), back("code=own"));
    EXPECT_TRUE(organization.requests().isEmpty());
}

TEST_F(SignInHelperTest, DoesNotLetAPageFetchTheRedirectAddress)
{
    serveScript("/connect",
                "fetch('" + back("code=leak") + "',{mode:'no-cors'}).finally(()=>{location.href='"
                    + back("code=5") + "'})");

    EXPECT_EQ(open(u"/connect"_s)->toLatin1(), back("code=5"));
    EXPECT_TRUE(organization.requests().isEmpty());
}

TEST_F(SignInHelperTest, OpensNoForeignHostAndNoFile)
{
    const QByteArray foreign = "http://foreign.localhost:" + QByteArray::number(provider.port()) + "/evil";
    serveScript("/connect",
                "location.href='" + foreign
                    + "';setTimeout(()=>{location.href='file:///etc/passwd'},200);"
                      "setTimeout(()=>{location.href='data:text/html,x'},400);"
                      "setTimeout(()=>{location.href='"
                    + back("code=6") + "'},600)");

    EXPECT_EQ(open(u"/connect"_s)->toLatin1(), back("code=6"));

    EXPECT_FALSE(provider.seen().contains("GET /evil"));
}

TEST_F(SignInHelperTest, KeepsNothingOnDisk)
{
    serve("/connect",
          "<script>localStorage.setItem('a','marker-in-storage');setTimeout(()=>{location.href='"
              + back("code=7") + "'},200)</script>",
          {{"Set-Cookie", "session=marker-in-cookie; Max-Age=100000"}});
    provider.on("GET /file",
                {200, "marker-in-download", {{"Content-Disposition", "attachment; filename=a.txt"}}});

    ASSERT_TRUE(open(u"/connect"_s));

    EXPECT_EQ(filesWith("marker-in-"), QStringList{});
    EXPECT_EQ(filesWith("code=7"), QStringList{});
}

TEST_F(SignInHelperTest, DownloadsNothing)
{
    provider.on("GET /file",
                {200, "marker-in-download", {{"Content-Disposition", "attachment; filename=a.txt"}}});
    serveScript("/connect",
                "location.href='/file';setTimeout(()=>{location.href='" + back("code=8") + "'},500)");

    ASSERT_TRUE(open(u"/connect"_s));

    EXPECT_TRUE(provider.seen().contains("GET /file"));
    EXPECT_EQ(filesWith("marker-in-download"), QStringList{});
}

TEST_F(SignInHelperTest, EndsWhenItsParentIsGone)
{
    serve("/connect", "waiting");
    QProcess helper;
    helper.start(program, QStringList{});
    const QByteArray address = provider.url(u"/connect"_s).toEncoded();
    helper.write(R"({"address":")" + address + R"(","redirectUri":"https://passerelle.invalid/back",)"
                 + R"("allowedHosts":[],"language":"en","isLoopbackAllowed":true})" + '\n');
    ASSERT_TRUE(awaitUntil([&] { return !provider.requests().isEmpty(); }));

    helper.closeWriteChannel();

    ASSERT_TRUE(awaitUntil([&] { return helper.state() == QProcess::NotRunning; }));
    EXPECT_EQ(helper.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(helper.exitCode(), 0);
    EXPECT_EQ(helper.readAllStandardOutput(), QByteArray{});
}

TEST_F(SignInHelperTest, EndsWhenStopped)
{
    serve("/connect", "waiting");
    std::stop_source source;
    QList<Result<QString>> results;
    auto waiting = store(window.open(page(u"/connect"_s), source.get_token()), &results);
    ASSERT_TRUE(awaitUntil([&] { return !provider.requests().isEmpty(); }));

    source.request_stop();

    ASSERT_TRUE(awaitUntil([&] { return !results.isEmpty(); }));
    EXPECT_EQ(results.front().error().code, ErrorCode::Cancelled);
}

TEST_F(SignInHelperTest, RefusesToBeginOutsideTheRules)
{
    SignInWindow::Page asked = page(u"/connect"_s);
    asked.isLoopbackAllowed = false;

    EXPECT_EQ(await(window.open(asked, {})).error(), (Error{ErrorCode::SignInBrowserFailed, u"request"_s}));
    EXPECT_TRUE(provider.requests().isEmpty());
}

class SignInHelperClickTest : public SignInHelperTest
{
protected:
    /// What the parent hears when the user clicks there.
    Error errorAfterClick(int x, int y)
    {
        serve("/connect", "waiting");
        QList<Result<QString>> results;
        auto waiting = store(window.open(page(u"/connect"_s), {}), &results);
        EXPECT_TRUE(awaitUntil([&] { return !provider.requests().isEmpty(); }));
        click(x, y);
        EXPECT_TRUE(awaitUntil([&] { return !results.isEmpty(); }));
        return results.isEmpty() ? Error{} : results.front().error();
    }

    void SetUp() override
    {
        if (QStandardPaths::findExecutable(u"xdotool"_s).isEmpty())
            GTEST_SKIP() << "xdotool is not installed";
    }
};

TEST_F(SignInHelperClickTest, SaysThatTheUserCancelled)
{
    EXPECT_EQ(errorAfterClick(732, 664), (Error{ErrorCode::SignInClosed}));
}

// covers: M-126
TEST_F(SignInHelperClickTest, SaysThatTheUserPrefersTheirBrowser)
{
    EXPECT_EQ(errorAfterClick(700, 24), (Error{ErrorCode::SignInClosed, u"own-browser"_s}));
}

TEST_F(SignInHelperClickTest, SaysThatTheUserHasACode)
{
    EXPECT_EQ(errorAfterClick(620, 664), (Error{ErrorCode::SignInClosed, u"code"_s}));
}

TEST(SignInHelperAsRootTest, SaysThatItCannotRunAsRoot)
{
    if (::geteuid() != 0)
        GTEST_SKIP() << "only root is refused";
    const QByteArray allowed = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    HelperSignInWindow window{QString::fromLocal8Bit(qgetenv("PASSERELLE_BIN")) + u"/passerelle-signin"_s};

    const Result<QString> answer = await(window.open({}, {}));

    qputenv("QTWEBENGINE_DISABLE_SANDBOX", allowed);
    EXPECT_EQ(answer.error(), (Error{ErrorCode::SignInBrowserFailed, u"root"_s}));
}

} // namespace
} // namespace passerelle::auth
