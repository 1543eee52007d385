// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <gtest/gtest.h>

#include <ostream>

namespace passerelle::net {
namespace {

using test::await;
using test::ScriptedReply;
using Manner = test::ScriptedReply::Manner;

struct Case
{
    const char *name;
    ScriptedReply reply;
    QByteArray method;
    QByteArray body;
    bool isReused;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.name;
}

class DeliveryTest : public testing::Test
{
protected:
    test::ScriptedServer server;
    test::ManualClock clock;
    HttpClient client{clock};
};

class AtMostOnceTest : public DeliveryTest, public testing::WithParamInterface<Case>
{
};

TEST_P(AtMostOnceTest, PutsAWriteOnTheWireOnce)
{
    const Case &c = GetParam();
    server.on("GET /warm", {200, "warm"});
    server.on(c.method + " /write", c.reply);
    server.on(c.method + " /elsewhere", {200, "followed"});
    if (c.isReused) {
        ASSERT_EQ(await(client.send(Request{"GET", server.url(QStringLiteral("/warm"))}, {})).status, 200);
    }
    Request request{c.method, server.url(QStringLiteral("/write"))};
    request.body = c.body;

    const Exchange exchange = await(client.send(request, {}));

    const bool isRedirect = c.reply.status == 307;
    EXPECT_EQ(exchange.delivery, isRedirect ? Delivery::Answered : Delivery::Unknown);
    EXPECT_EQ(exchange.status, isRedirect ? 307 : 0);
    EXPECT_EQ(server.seen().count(c.method + " /write"), 1);
    EXPECT_EQ(server.seen().count(c.method + " /elsewhere"), 0);
    EXPECT_EQ(server.requests().back().body, c.body);
    EXPECT_EQ(server.connectionCount(), 1);
}

const ScriptedReply Redirect{307, {}, {{"Location", "/elsewhere"}}};

std::vector<Case> cases()
{
    std::vector<Case> all;
    const QByteArray json = R"({"amount":114.98})";
    for (const bool isReused : {false, true}) {
        all.push_back({isReused ? "ClosedReused" : "ClosedNew", Manner::Close, "POST", json, isReused});
        all.push_back({isReused ? "ResetReused" : "ResetNew", Manner::Reset, "POST", json, isReused});
        all.push_back(
            {isReused ? "HalfLineReused" : "HalfLineNew", Manner::HalfStatusLine, "POST", json, isReused});
        all.push_back({isReused ? "RedirectReused" : "RedirectNew", Redirect, "POST", json, isReused});
        all.push_back({isReused ? "PatchReused" : "PatchNew", Manner::Close, "PATCH", json, isReused});
        all.push_back({isReused ? "EmptyPostReused" : "EmptyPostNew", Manner::Close, "POST", {}, isReused});
        all.push_back({isReused ? "DeleteReused" : "DeleteNew", Manner::Reset, "DELETE", {}, isReused});
        all.push_back(
            {isReused ? "BigReused" : "BigNew", Manner::Reset, "POST", QByteArray(300'000, 'x'), isReused});
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(Faults, AtMostOnceTest, testing::ValuesIn(cases()),
                         [](const auto &tested) { return std::string{tested.param.name}; });

TEST_F(DeliveryTest, CountsARefusedConnectionAsNotSent)
{
    QUrl nobody;
    {
        const test::ScriptedServer gone;
        nobody = gone.url(QStringLiteral("/write"));
    }
    Request request{"POST", nobody};
    request.body = "{}";

    const Exchange exchange = await(client.send(request, {}));

    EXPECT_EQ(exchange.delivery, Delivery::NotSent);
    EXPECT_EQ(exchange.error, ErrorCode::InternalError);
    EXPECT_FALSE(exchange.transportText.isEmpty());
}

TEST_F(DeliveryTest, CountsAnUnknownHostAsNotSent)
{
    Request request{"POST", QUrl{QStringLiteral("http://passerelle.invalid/write")}};
    request.body = "{}";

    EXPECT_EQ(await(client.send(request, {})).delivery, Delivery::NotSent);
}

TEST_F(DeliveryTest, GivesAWriteAFreshConnectionAfterThreeIdleSeconds)
{
    server.on("POST /write", {200, "{}"});
    Request request{"POST", server.url(QStringLiteral("/write"))};
    request.body = "{}";
    ASSERT_EQ(await(client.send(request, {})).status, 200);
    clock.advance(std::chrono::milliseconds{2'999});
    ASSERT_EQ(await(client.send(request, {})).status, 200);
    clock.advance(std::chrono::milliseconds{3'000});

    ASSERT_EQ(await(client.send(request, {})).status, 200);

    EXPECT_EQ(server.requests()[1].connection, 1);
    EXPECT_EQ(server.requests()[2].connection, 2);
}

TEST_F(DeliveryTest, ReadsMayUseAConnectionThatWasIdle)
{
    server.on("GET /read", {200, "{}"});
    const Request request{"GET", server.url(QStringLiteral("/read"))};
    ASSERT_EQ(await(client.send(request, {})).status, 200);
    clock.advance(std::chrono::milliseconds{3'000});

    ASSERT_EQ(await(client.send(request, {})).status, 200);

    EXPECT_EQ(server.connectionCount(), 1);
}

} // namespace
} // namespace passerelle::net
