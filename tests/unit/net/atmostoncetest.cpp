// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/await.h"
#include "support/faultywire.h"

#include <gmock/gmock.h>

#include <ostream>
#include <tuple>

namespace passerelle::net {
namespace {

using test::await;
using test::FaultyWire;
using test::WireFault;

struct Write
{
    const char *name;
    QByteArray method;
    QByteArray body;
};

void PrintTo(const Write &write, std::ostream *out)
{
    *out << write.name;
}

std::vector<Write> writes()
{
    const QByteArray json = R"({"amount":114.98})";
    return {{"Post", "POST", json},
            {"Patch", "PATCH", json},
            {"EmptyPost", "POST", {}},
            {"Delete", "DELETE", {}},
            {"BigPost", "POST", QByteArray(300'000, 'x')}};
}

class AtMostOnceTest : public testing::TestWithParam<std::tuple<Write, WireFault>>
{
};

// exactly-once T1, I9
TEST_P(AtMostOnceTest, PutsAWriteOnTheWireOnceWhateverBefallsTheConnection)
{
    const auto &[write, fault] = GetParam();
    FaultyWire wire{fault, write.method + " /write"};
    Request request{write.method, wire.url(QStringLiteral("/write"))};
    request.body = write.body;

    const Exchange exchange = await(wire.client().send(request, {}));

    EXPECT_EQ(exchange.delivery, fault.isRedirect() ? Delivery::Answered : Delivery::Unknown);
    EXPECT_EQ(exchange.status, fault.isRedirect() ? 307 : 0);
    EXPECT_EQ(wire.lastRequest().body, write.body);
    EXPECT_EQ(wire.connectionCount(), 1);
    EXPECT_THAT(wire.arrived(), testing::ElementsAre(write.method.toStdString() + " /write"));
}

INSTANTIATE_TEST_SUITE_P(Faults, AtMostOnceTest,
                         testing::Combine(testing::ValuesIn(writes()), testing::ValuesIn(test::wireFaults())),
                         [](const auto &tested) {
                             return std::get<Write>(tested.param).name
                                 + std::get<WireFault>(tested.param).name;
                         });

class DeliveryTest : public testing::Test
{
protected:
    test::ScriptedServer server;
    test::ManualClock clock;
    HttpClient client{clock};
};

class RedirectTest : public DeliveryTest, public testing::WithParamInterface<std::tuple<const char *, int>>
{
};

TEST_P(RedirectTest, IsAnAnswerThatIsNotFollowed)
{
    const QByteArray method = std::get<0>(GetParam());
    const int status = std::get<1>(GetParam());
    server.on(method + " /here", {status, {}, {{"Location", "/elsewhere"}}});
    for (const char *followed : {"GET /elsewhere", "POST /elsewhere"})
        server.on(followed, {200, "{}"});
    Request request{method, server.url(QStringLiteral("/here"))};
    request.body = method == "POST" ? "{}" : "";

    const Exchange exchange = await(client.send(request, {}));

    EXPECT_EQ(exchange.delivery, Delivery::Answered);
    EXPECT_EQ(exchange.status, status);
    EXPECT_EQ(server.seen(), QList<QByteArray>{method + " /here"});
}

INSTANTIATE_TEST_SUITE_P(Kinds, RedirectTest,
                         testing::Combine(testing::Values("GET", "POST"),
                                          testing::Values(301, 302, 303, 307, 308)),
                         [](const auto &tested) {
                             return std::get<0>(tested.param) + std::to_string(std::get<1>(tested.param));
                         });

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
