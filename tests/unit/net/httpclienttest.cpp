// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <gtest/gtest.h>

namespace passerelle::net {
namespace {

using namespace Qt::StringLiterals;
using test::await;
using test::awaitUntil;
using Manner = test::ScriptedReply::Manner;

class HttpClientTest : public testing::Test
{
protected:
    Exchange get(const QString &path) { return await(client.send(Request{"GET", server.url(path)}, {})); }
    Request post(const QString &path) const
    {
        Request request{"POST", server.url(path)};
        request.body = "{}";
        return request;
    }

    test::ScriptedServer server;
    test::ManualClock clock;
    HttpClient client{clock};
};

QCoro::Task<> store(QCoro::Task<Exchange> task, QList<Exchange> *results)
{
    results->append(co_await task);
}

TEST_F(HttpClientTest, ReturnsStatusHeadersAndBody)
{
    server.on("GET /read?a=1", {200, R"({"ok":true})", {{"Intuit_Tid", "1-abc"}}});

    const Exchange exchange = get(u"/read?a=1"_s);

    EXPECT_EQ(exchange.delivery, Delivery::Answered);
    EXPECT_TRUE(exchange.isSuccess());
    EXPECT_EQ(exchange.body, R"({"ok":true})");
    EXPECT_EQ(exchange.headers.value("intuit_tid"), "1-abc");
}

TEST_F(HttpClientTest, SendsTheHeadersAndTheBodyItWasGiven)
{
    server.on("POST /write", {201, "{}"});
    Request request = post(u"/write"_s);
    request.headers = {
        {"Content-Type", "application/json"}, {"Authorization", "Bearer x"}, {"If-Match", "W/\"1\""}};

    ASSERT_TRUE(await(client.send(request, {})).isSuccess());

    const auto &headers = server.requests().front().headers;
    EXPECT_EQ(headers.value("content-type"), "application/json");
    EXPECT_EQ(headers.value("authorization"), "Bearer x");
    EXPECT_EQ(headers.value("if-match"), "W/\"1\"");
    EXPECT_EQ(server.requests().front().body, "{}");
}

TEST_F(HttpClientTest, CallsAnErrorStatusAnAnswer)
{
    for (const int status : {400, 401, 403, 404, 409, 412, 429, 500, 502, 503}) {
        const QByteArray path = "/status" + QByteArray::number(status);
        server.on("POST " + path, {status, "why", {{"WWW-Authenticate", "Bearer authorization_uri=x"}}});

        const Exchange exchange = await(client.send(post(QString::fromLatin1(path)), {}));

        EXPECT_EQ(exchange.delivery, Delivery::Answered) << status;
        EXPECT_EQ(exchange.status, status);
        EXPECT_EQ(exchange.body, "why") << status;
        EXPECT_EQ(server.seen().count("POST " + path), 1);
    }
}

TEST_F(HttpClientTest, DoesNotAnswerABasicChallengeByItself)
{
    server.on("GET /basic", {401, "no", {{"WWW-Authenticate", "Basic realm=\"x\""}}});

    const Exchange exchange = get(u"/basic"_s);

    EXPECT_EQ(exchange.delivery, Delivery::Answered);
    EXPECT_EQ(exchange.status, 401);
    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(HttpClientTest, CallsALoginPageAnAnswer)
{
    server.on("GET /read", {200, "<html>Hotel Wi-Fi</html>", {{"Content-Type", "text/html"}}});

    EXPECT_EQ(get(u"/read"_s).delivery, Delivery::Answered);
}

TEST_F(HttpClientTest, ReadsDateAndRetryAfter)
{
    server.on("GET /read", {429, {}, {{"Date", "Mon, 02 Mar 2026 12:00:00 GMT"}, {"Retry-After", "7"}}});

    const Exchange exchange = get(u"/read"_s);

    EXPECT_EQ(exchange.serverDate, (QDateTime{QDate{2026, 3, 2}, QTime{12, 0}, Qt::UTC}));
    EXPECT_EQ(exchange.retryAfter, std::chrono::seconds{7});
}

TEST_F(HttpClientTest, ReadsAChunkedBody)
{
    server.on("GET /read", {Manner::Chunked, QByteArray(5'000, 'y')});

    EXPECT_EQ(get(u"/read"_s).body.size(), 5'000);
}

TEST_F(HttpClientTest, ReadsABodyThatEndsWithTheConnection)
{
    server.on("GET /read", {Manner::UntilClose, "to the end"});

    EXPECT_EQ(get(u"/read"_s).body, "to the end");
}

TEST_F(HttpClientTest, KeepsNoCookie)
{
    server.on("GET /read", {200, "{}", {{"Set-Cookie", "id=1"}}});

    get(u"/read"_s);
    get(u"/read"_s);

    EXPECT_FALSE(server.requests().back().headers.contains("cookie"));
}

TEST_F(HttpClientTest, DoesNotKnowTheOutcomeOfACutAnswer)
{
    server.on("POST /write", {Manner::CutBody, R"({"Id":"1)"});

    const Exchange exchange = await(client.send(post(u"/write"_s), {}));

    EXPECT_EQ(exchange.delivery, Delivery::Unknown);
    EXPECT_EQ(exchange.error, ErrorCode::BadReply);
    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(HttpClientTest, EndsAnAnswerThatIsTooLarge)
{
    server.on("GET /read", {200, QByteArray(16 * 1024 * 1024 + 1, 'x')});

    const Exchange exchange = get(u"/read"_s);

    EXPECT_EQ(exchange.delivery, Delivery::Unknown);
    EXPECT_EQ(exchange.error, ErrorCode::ReplyTooLarge);
}

TEST_F(HttpClientTest, TakesAnAnswerOfTheLargestSize)
{
    server.on("GET /read", {200, QByteArray(16 * 1024 * 1024, 'x')});

    EXPECT_EQ(get(u"/read"_s).body.size(), 16 * 1024 * 1024);
}

TEST_F(HttpClientTest, MarksItsOwnTimeout)
{
    Request request = post(u"/silent"_s);
    request.timeout = std::chrono::milliseconds{50};

    const Exchange exchange = await(client.send(request, {}));

    EXPECT_EQ(exchange.delivery, Delivery::Unknown);
    EXPECT_TRUE(exchange.isTimeout);
}

TEST_F(HttpClientTest, ReportsCancelledWhenStoppedBeforeSending)
{
    std::stop_source source;
    source.request_stop();

    const Exchange exchange = await(client.send(post(u"/write"_s), source.get_token()));

    EXPECT_EQ(exchange.delivery, Delivery::NotSent);
    EXPECT_EQ(exchange.error, ErrorCode::Cancelled);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(HttpClientTest, ReportsCancelledAndUnknownWhenStoppedWhileWaiting)
{
    std::stop_source source;
    QList<Exchange> results;
    auto running = store(client.send(post(u"/silent"_s), source.get_token()), &results);
    ASSERT_TRUE(awaitUntil([&] { return server.requests().size() == 1; }));

    source.request_stop();

    ASSERT_TRUE(awaitUntil([&] { return results.size() == 1; }));
    EXPECT_EQ(results.front().delivery, Delivery::Unknown);
    EXPECT_EQ(results.front().error, ErrorCode::Cancelled);
}

TEST_F(HttpClientTest, KeepsSixRequestsAHostInFlightAndTheRestInOrder)
{
    QList<Exchange> results;
    std::vector<QCoro::Task<>> running;
    for (int i = 0; i < 20; ++i)
        running.push_back(store(client.send(post(u"/n%1"_s.arg(i)), {}), &results));

    while (results.size() < 20) {
        const qsizetype expected = std::min<qsizetype>(20, results.size() + 6);
        ASSERT_TRUE(awaitUntil([&] { return server.requests().size() == expected; }));
        const qsizetype answered = results.size();
        server.answerSilent({200, "{}"});
        ASSERT_TRUE(awaitUntil([&] { return results.size() == std::min<qsizetype>(20, answered + 6); }));
    }

    EXPECT_EQ(server.mostAtOnce(), 6);
    EXPECT_EQ(server.connectionCount(), 6);
    EXPECT_EQ(server.seen().count("POST /n19"), 1);
}

TEST_F(HttpClientTest, LeavesTheQueueWhenStopped)
{
    std::stop_source source;
    QList<Exchange> results;
    QList<Exchange> stopped;
    std::vector<QCoro::Task<>> running;
    for (int i = 0; i < 6; ++i)
        running.push_back(store(client.send(post(u"/silent"_s), {}), &results));
    running.push_back(store(client.send(post(u"/never"_s), source.get_token()), &stopped));
    ASSERT_TRUE(awaitUntil([&] { return server.requests().size() == 6; }));

    source.request_stop();

    ASSERT_TRUE(awaitUntil([&] { return stopped.size() == 1; }));
    EXPECT_EQ(stopped.front().delivery, Delivery::NotSent);
    server.answerSilent({200, "{}"});
    ASSERT_TRUE(awaitUntil([&] { return results.size() == 6; }));
    EXPECT_EQ(server.requests().size(), 6);
}

} // namespace
} // namespace passerelle::net
