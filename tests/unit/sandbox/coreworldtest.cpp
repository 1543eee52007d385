// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "sandbox/world.h"

#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20'000;

/// The whole sandbox on real sockets, in a folder of its own.
class WorldTest : public ::testing::Test
{
protected:
    void start(Options options = {})
    {
        options.dataDir = folder.path();
        options.accounts = options.invoices = options.payments = 0;
        world = std::make_unique<World>(options, clock, random);
        const auto started = world->start();
        ASSERT_TRUE(started) << started.error().detail.toStdString();
    }
    [[nodiscard]] quint16 port() const { return quint16(world->description()[u"port"].toInt()); }

    /// Sends one request on a connection of its own; gives all that comes back until the other side closes.
    QByteArray exchange(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        socket.abort();
        socket.connectToHost(u"127.0.0.1"_s, port());
        EXPECT_TRUE(socket.waitForConnected(Patience));
        socket.write(method + ' ' + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray all;
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(Patience))
            all += socket.readAll();
        return all + socket.readAll();
    }
    void setFault(const QByteArray &fault)
    {
        EXPECT_TRUE(exchange("POST", "/admin/faults", R"({"rules":[{"fault":")" + fault + R"("}]})")
                        .startsWith("HTTP/1.1 200"));
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<World> world;
    QTcpSocket socket;
};
const QByteArray WhoAmI = "/membri/api/data/v9.2/WhoAmI";
} // namespace

TEST_F(WorldTest, DescribesItselfAtSandboxJson)
{
    start();
    const QByteArray answer = exchange("GET", "/sandbox.json");
    EXPECT_TRUE(answer.startsWith("HTTP/1.1 200 OK"));
    const auto json = Json::parse(answer.mid(answer.indexOf("\r\n\r\n") + 4));
    ASSERT_TRUE(json);
    EXPECT_EQ(*json, world->description());
    EXPECT_EQ((*json)[u"membri"][u"url"].toString(), u"http://127.0.0.1:%1/membri"_s.arg(port()));
    EXPECT_EQ((*json)[u"lateApplySeconds"].toInt(), 2);
    EXPECT_EQ((*json)[u"businessCentral"][u"apiBase"].toString(),
              u"http://127.0.0.1:%1/businesscentral"_s.arg(port()));
    for (const auto &ledger : {u"quickbooks"_s, u"businessCentral"_s})
        EXPECT_TRUE((*json)[u"expected"][ledger].contains(u"transferable")) << ledger.toStdString();
}

TEST_F(WorldTest, GoesOnWhereItWasOnTheSamePort)
{
    start();
    const Json before = world->description();
    EXPECT_TRUE(exchange("POST", "/admin/clock", R"({"advance":"P3D"})").startsWith("HTTP/1.1 200"));
    exchange("GET", WhoAmI);
    world->stop();
    start();

    EXPECT_EQ(world->description(), before);
    EXPECT_TRUE(exchange("GET", "/admin/requests?since=0").contains("WhoAmI"));
    const QByteArray now = exchange("GET", "/admin/clock");
    EXPECT_TRUE(now.contains(clock.now().addDays(3).toString(u"yyyy-MM-dd"_s).toLatin1())) << now.constData();
}

TEST_F(WorldTest, ClosesThePeriodOfEitherLedger)
{
    start();

    for (const QByteArray ledger : {"quickbooks", "businessCentral", "business-central"})
        EXPECT_TRUE(
            exchange("POST", "/admin/close-period", R"({"ledger":")" + ledger + R"(","date":"2026-10-31"})")
                .startsWith("HTTP/1.1 200"))
            << ledger.constData();
    EXPECT_TRUE(exchange("POST", "/admin/close-period", R"({"ledger":"x","date":"2026-10-31"})")
                    .startsWith("HTTP/1.1 404"));
}

TEST_F(WorldTest, MakesConnectionFaults)
{
    start();
    EXPECT_TRUE(exchange("GET", WhoAmI).startsWith("HTTP/1.1 401 Unauthorized\r\n"));

    setFault("drop-before-apply");
    EXPECT_TRUE(exchange("GET", WhoAmI).isEmpty());
    EXPECT_EQ(socket.error(), QAbstractSocket::RemoteHostClosedError);
    setFault("reset");
    EXPECT_TRUE(exchange("GET", WhoAmI).isEmpty());
    setFault("half-status-line");
    EXPECT_EQ(exchange("GET", WhoAmI), "HTTP/1.1 40");
}

TEST_F(WorldTest, CutsABodyInTheMiddle)
{
    start();
    const QByteArray target = "/membri/api/data/v9.1/x";
    setFault("status-500");
    const QByteArray whole = exchange("GET", target);
    const qsizetype bodyStart = whole.indexOf("\r\n\r\n") + 4;
    EXPECT_TRUE(
        exchange("POST", "/admin/faults", R"({"rules":[{"fault":"cut-body"}]})").startsWith("HTTP/1.1 200"));

    const QByteArray cut = exchange("POST", "/membri/login/none/oauth2/v2.0/token", "grant_type=x");

    EXPECT_GT(whole.size(), bodyStart);
    EXPECT_TRUE(cut.contains("\r\n\r\n{"));
    EXPECT_FALSE(cut.endsWith("}"));
}

TEST_F(WorldTest, SaysWhyItCannotTakeAPort)
{
    start();
    Options second;
    second.dataDir = folder.filePath(u"other"_s);
    second.port = port();
    World other(second, clock, random);

    const auto started = other.start();

    ASSERT_FALSE(started);
    EXPECT_TRUE(started.error().detail.contains(u"is taken"));
}

} // namespace passerelle::sandbox
