// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/helpersigninwindow.h"
#include "base/json.h"
#include "support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;
using test::await;
using test::awaitUntil;

QCoro::Task<> store(QCoro::Task<Result<QString>> task, QList<Result<QString>> *results)
{
    results->append(co_await task);
}

/// A shell script plays the helper.
class HelperSignInWindowTest : public testing::Test
{
protected:
    Result<QString> openWith(const QByteArray &script)
    {
        HelperSignInWindow window{write(script)};
        return await(window.open(page(), {}));
    }
    [[nodiscard]] QString write(const QByteArray &script) const
    {
        QFile file{folder.filePath(u"helper"_s)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ncd '" + folder.path().toUtf8() + "'\n" + script + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    [[nodiscard]] static SignInWindow::Page page()
    {
        SignInWindow::Page result;
        result.address = QUrl{u"https://provider.test/authorize?state=abc"_s};
        result.redirectUri = QUrl{u"https://passerelle.invalid/back"_s};
        result.allowedHosts = QStringList{u"provider.test"_s};
        result.language = u"fr"_s;
        return result;
    }
    [[nodiscard]] QByteArray written(const QString &name) const
    {
        QFile file{folder.filePath(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QTemporaryDir folder;
};

TEST_F(HelperSignInWindowTest, ReturnsTheRedirectAddress)
{
    const Result<QString> answer = openWith(
        R"(read line; echo '{"event":"redirect","address":"https://passerelle.invalid/back?code=1"}')");

    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, u"https://passerelle.invalid/back?code=1");
}

TEST_F(HelperSignInWindowTest, SendsThePageOnStdinAndNothingOnTheCommandLine)
{
    static_cast<void>(openWith(R"(read -r line; echo "$line" > request; echo $# > arguments; env > environment
                                  echo '{"event":"closed"}')"));

    const Result<Json> request = Json::parse(written(u"request"_s).trimmed());
    ASSERT_TRUE(request);
    EXPECT_EQ((*request)[u"address"].toString(), u"https://provider.test/authorize?state=abc");
    EXPECT_EQ((*request)[u"redirectUri"].toString(), u"https://passerelle.invalid/back");
    EXPECT_EQ((*request)[u"allowedHosts"].items().size(), 1U);
    EXPECT_EQ((*request)[u"language"].toString(), u"fr");
    EXPECT_FALSE((*request)[u"isLoopbackAllowed"].toBool(true));
    EXPECT_EQ(written(u"arguments"_s), "0\n");
    EXPECT_FALSE(written(u"environment"_s).contains("state=abc"));
}

TEST_F(HelperSignInWindowTest, TellsWhenTheUserClosedItAndWhatTheyWantInstead)
{
    const Error closed = openWith(R"(read line; echo '{"event":"closed"}')").error();
    const Error ownBrowser = openWith(R"(read line; echo '{"event":"closed","wish":"own-browser"}')").error();

    EXPECT_EQ(closed, (Error{ErrorCode::SignInClosed}));
    EXPECT_EQ(ownBrowser, (Error{ErrorCode::SignInClosed, u"own-browser"_s}));
}

TEST_F(HelperSignInWindowTest, TellsWhyThereIsNoBrowser)
{
    HelperSignInWindow missing{folder.filePath(u"nowhere"_s)};

    EXPECT_EQ(openWith(R"(echo '{"event":"failed","reason":"root"}'; exit 1)").error(),
              (Error{ErrorCode::SignInBrowserFailed, u"root"_s}));
    EXPECT_EQ(openWith("read line; exit 3").error(), (Error{ErrorCode::SignInBrowserFailed, u"crashed"_s}));
    EXPECT_EQ(openWith("read line; echo hello").error(),
              (Error{ErrorCode::SignInBrowserFailed, u"protocol"_s}));
    EXPECT_EQ(openWith("read line; head -c 20000 /dev/zero | tr '\\0' x; cat").error(),
              (Error{ErrorCode::SignInBrowserFailed, u"protocol"_s}));
    EXPECT_EQ(await(missing.open(page(), {})).error(),
              (Error{ErrorCode::SignInBrowserFailed, u"not-found"_s}));
}

TEST_F(HelperSignInWindowTest, EndsTheHelperWhenStopped)
{
    HelperSignInWindow window{write("read line; echo up > up; cat > rest; echo ended > ended")};
    std::stop_source source;
    QList<Result<QString>> results;
    auto waiting = store(window.open(page(), source.get_token()), &results);
    ASSERT_TRUE(awaitUntil([&] { return written(u"up"_s) == "up\n"; }));

    source.request_stop();

    ASSERT_TRUE(awaitUntil([&] { return results.size() == 1; }));
    EXPECT_EQ(results.front().error().code, ErrorCode::Cancelled);
    EXPECT_EQ(written(u"ended"_s), "ended\n");
}

} // namespace
} // namespace passerelle::auth
