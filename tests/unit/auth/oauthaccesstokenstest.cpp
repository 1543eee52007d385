// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauthaccesstokens.h"
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/memoryvault.h"
#include "support/scriptedserver.h"

#include <QLockFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;
using test::await;
using test::awaitUntil;
using Manner = test::ScriptedReply::Manner;

const QString Entry = entryName(u"sandbox"_s, u"c1"_s, secretname::RefreshToken);
const QByteArray TokenLine = "POST /token";

QByteArray tokens(int n)
{
    const QByteArray number = QByteArray::number(n);
    return R"({"access_token":"access)" + number + R"(","expires_in":3600,"refresh_token":"refresh)" + number
        + R"(","x_refresh_token_expires_in":8640000})";
}

QCoro::Task<> store(QCoro::Task<Result<Secret>> task, QList<Result<Secret>> *results)
{
    results->append(co_await task);
}

class OAuthAccessTokensTest : public testing::Test
{
protected:
    OAuthAccessTokensTest()
    {
        vault.entries.insert(Entry, Secret{"refresh0"});
        access.setPauseBeforeRetry(std::chrono::milliseconds{0});
    }

    [[nodiscard]] Provider provider() const
    {
        Provider result;
        result.tokenUrl = server.url(u"/token"_s);
        result.isLoopbackAllowed = true;
        return result;
    }
    Result<Secret> current() { return await(access.current({})); }
    [[nodiscard]] QByteArray stored() const { return vault.entries.value(Entry).reveal(); }
    [[nodiscard]] QByteArray sentToken(int index) const
    {
        return server.requests()[index].body.split('=').back();
    }

    test::ScriptedServer server;
    test::ManualClock clock;
    net::HttpClient http{clock};
    OAuthClient client{http, provider()};
    test::MemoryVault vault;
    QTemporaryDir folder;
    QString lockFile = folder.filePath(u"authorization.lock"_s);
    QList<QDateTime> expiries;
    OAuthAccessTokens access{client,
                             vault,
                             Entry,
                             Secret{"keys"},
                             lockFile,
                             clock,
                             [this](const QDateTime &at) { expiries.append(at); }};
};

TEST_F(OAuthAccessTokensTest, RefreshesWhenItHasNoTokenAndKeepsIt)
{
    server.on(TokenLine, {200, tokens(1)});

    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(*current(), Secret{"access1"});

    EXPECT_EQ(server.requests().size(), 1);
    EXPECT_EQ(sentToken(0), "refresh0");
}

TEST_F(OAuthAccessTokensTest, RefreshesAtFourFifthsOfTheLife)
{
    server.on(TokenLine, {200, tokens(1)});
    server.on(TokenLine, {200, tokens(2)});
    ASSERT_TRUE(current());
    clock.advance(std::chrono::seconds{2'880} - std::chrono::milliseconds{1});
    EXPECT_EQ(*current(), Secret{"access1"});

    clock.advance(std::chrono::milliseconds{1});

    EXPECT_EQ(*current(), Secret{"access2"});
    EXPECT_EQ(sentToken(1), "refresh1");
}

TEST_F(OAuthAccessTokensTest, CountsTheLifeByTheClockThatNeverJumps)
{
    server.on(TokenLine, {200, tokens(1)});
    ASSERT_TRUE(current());

    clock.setNow(clock.now().addDays(2));

    EXPECT_EQ(*current(), Secret{"access1"});
}

TEST_F(OAuthAccessTokensTest, StoresTheNewRefreshTokenAndTellsItsEnd)
{
    server.on(TokenLine, {200, tokens(1)});

    ASSERT_TRUE(current());

    EXPECT_EQ(stored(), "refresh1");
    EXPECT_EQ(expiries, QList<QDateTime>{clock.now().addDays(100)});
}

TEST_F(OAuthAccessTokensTest, SharesOneRenewalAmongAllWhoWereRefused)
{
    server.on(TokenLine, {200, tokens(1)});
    server.on(TokenLine, {200, tokens(2)});
    ASSERT_TRUE(current());
    QList<Result<Secret>> results;
    std::vector<QCoro::Task<>> waiting;
    for (int i = 0; i < 10; ++i)
        waiting.push_back(store(access.renewed(Secret{"access1"}, {}), &results));

    ASSERT_TRUE(awaitUntil([&] { return results.size() == 10; }));

    EXPECT_EQ(server.requests().size(), 2);
    for (const Result<Secret> &result : results)
        EXPECT_EQ(*result, Secret{"access2"});
}

TEST_F(OAuthAccessTokensTest, GivesALatecomerTheNewTokenAtOnce)
{
    server.on(TokenLine, {200, tokens(1)});
    ASSERT_TRUE(current());

    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(*await(access.renewed(Secret{"access0"}, {})), Secret{"access1"});
    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(OAuthAccessTokensTest, TriesALostRefreshOnceMoreWithTheSameToken)
{
    server.on(TokenLine, Manner::Close);
    server.on(TokenLine, {200, tokens(1)});

    EXPECT_EQ(*current(), Secret{"access1"});

    EXPECT_EQ(server.requests().size(), 2);
    EXPECT_EQ(sentToken(1), "refresh0");
}

TEST_F(OAuthAccessTokensTest, KeepsTheOldTokenWhenTheRefreshIsLostTwice)
{
    server.on(TokenLine, {503, ""});

    EXPECT_EQ(current().error().code, ErrorCode::LedgerUnreachable);

    EXPECT_EQ(server.requests().size(), 2);
    EXPECT_EQ(stored(), "refresh0");
}

TEST_F(OAuthAccessTokensTest, NeverStoresAnEmptyToken)
{
    server.on(TokenLine, {200, R"({"access_token":"","refresh_token":""})"});

    EXPECT_EQ(current().error().code, ErrorCode::BadReply);

    EXPECT_EQ(stored(), "refresh0");
    EXPECT_FALSE(vault.calls.contains(u"write "_s + Entry));
}

TEST_F(OAuthAccessTokensTest, StopsAskingWithATokenThatIsRefusedForGood)
{
    server.on(TokenLine, {400, R"({"error":"invalid_grant"})"});

    EXPECT_EQ(current().error().code, ErrorCode::AuthorizationExpired);
    EXPECT_EQ(current().error().code, ErrorCode::AuthorizationExpired);

    EXPECT_EQ(server.requests().size(), 1);
    EXPECT_EQ(stored(), "refresh0");
}

TEST_F(OAuthAccessTokensTest, AsksAgainAfterANewSignIn)
{
    server.on(TokenLine, {400, R"({"error":"invalid_grant"})"});
    server.on(TokenLine, {200, tokens(6)});
    EXPECT_EQ(current().error().code, ErrorCode::AuthorizationExpired);
    const TokenReply reply{Secret{"access5"}, std::chrono::hours{1}, Secret{"refresh5"},
                           std::chrono::hours{2'400}};

    ASSERT_TRUE(await(access.adopt(reply)));

    EXPECT_EQ(*current(), Secret{"access5"});
    EXPECT_EQ(stored(), "refresh5");
    EXPECT_EQ(*await(access.renewed(Secret{"access5"}, {})), Secret{"access6"});
}

TEST_F(OAuthAccessTokensTest, DoesNotUseATokenWhoseRefreshTokenCouldNotBeStored)
{
    server.on(TokenLine, {200, tokens(1)});
    server.on(TokenLine, {200, tokens(2)});
    vault.failsWriting = ErrorCode::KeychainLocked;
    EXPECT_EQ(current().error().code, ErrorCode::KeychainLocked);
    EXPECT_EQ(stored(), "refresh0");

    vault.failsWriting.reset();

    EXPECT_EQ(*current(), Secret{"access2"});
    EXPECT_EQ(sentToken(1), "refresh1");
    EXPECT_EQ(stored(), "refresh2");
}

TEST_F(OAuthAccessTokensTest, SaysNotAuthorizedWithoutARefreshToken)
{
    vault.entries.clear();

    EXPECT_EQ(current().error().code, ErrorCode::NotAuthorized);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(OAuthAccessTokensTest, TellsALockedKeychainFromAMissingAuthorization)
{
    vault.failsReading = ErrorCode::KeychainLocked;

    EXPECT_EQ(current().error().code, ErrorCode::KeychainLocked);
}

TEST_F(OAuthAccessTokensTest, WaitsForAnotherProcessAndReadsWhatThatStored)
{
    server.on(TokenLine, {200, tokens(9)});
    auto other = std::make_unique<QLockFile>(lockFile);
    ASSERT_TRUE(other->tryLock());
    QList<Result<Secret>> results;
    auto waiting = store(access.current({}), &results);
    EXPECT_TRUE(results.isEmpty());

    vault.entries.insert(Entry, Secret{"refresh8"});
    other.reset();

    ASSERT_TRUE(awaitUntil([&] { return results.size() == 1; }));
    EXPECT_EQ(sentToken(0), "refresh8");
}

TEST_F(OAuthAccessTokensTest, LetsAStoppedWaiterGoButFinishesTheRenewal)
{
    std::stop_source source;
    QList<Result<Secret>> results;
    auto waiting = store(access.current(source.get_token()), &results);
    ASSERT_TRUE(awaitUntil([&] { return server.requests().size() == 1; }));

    source.request_stop();

    ASSERT_TRUE(awaitUntil([&] { return results.size() == 1; }));
    EXPECT_EQ(results.front().error().code, ErrorCode::Cancelled);
    server.answerSilent({200, tokens(1)});
    await(access.settled());
    EXPECT_EQ(stored(), "refresh1");
    EXPECT_EQ(*current(), Secret{"access1"});
}

TEST_F(OAuthAccessTokensTest, EndsARenewalThatIsAbandoned)
{
    QList<Result<Secret>> results;
    auto waiting = store(access.current({}), &results);
    ASSERT_TRUE(awaitUntil([&] { return server.requests().size() == 1; }));

    access.abandon();
    await(access.settled());

    ASSERT_TRUE(awaitUntil([&] { return results.size() == 1; }));
    EXPECT_EQ(results.front().error().code, ErrorCode::Cancelled);
    EXPECT_EQ(stored(), "refresh0");
}

} // namespace
} // namespace passerelle::auth
