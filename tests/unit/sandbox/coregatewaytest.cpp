// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/gateway.h"
#include "support/manualclock.h"

#include <gtest/gtest.h>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
/// Counts writes in the database.
class CountingService final : public Service
{
public:
    explicit CountingService(Database &database)
        : m_database(database)
    {
        m_database.run(u"CREATE TABLE counted (n INTEGER)"_s);
    }
    [[nodiscard]] QString name() const override { return u"counting"_s; }
    [[nodiscard]] bool owns(const QString &path) const override { return path.startsWith(u"/count"); }
    [[nodiscard]] HttpResponse handle(const HttpRequest &) override
    {
        m_database.run(u"INSERT INTO counted VALUES (1)"_s);
        HttpResponse response;
        response.status = 201;
        response.contentType = "application/json";
        response.body = "{}";
        response.applied = true;
        return response;
    }
    [[nodiscard]] QString requestKey(const HttpRequest &request) const override
    {
        return request.parameter(u"key");
    }
    [[nodiscard]] bool closePeriod(const QDate &) override { return true; }

private:
    Database &m_database;
};

class GatewayTest : public ::testing::Test
{
protected:
    GatewayTest()
    {
        executor.run([this] {
            EXPECT_TRUE(database.open(u":memory:"_s));
            log = std::make_unique<RequestLog>(database);
            services.push_back(std::make_unique<CountingService>(database));
        });
        Options options;
        options.lateApplySeconds = 0;
        gateway = std::make_unique<Gateway>(executor, Parts{database, clock, faults, limiter, *log, services},
                                            options, Json::object());
    }
    ~GatewayTest() override
    {
        executor.run([this] {
            services.clear();
            log.reset();
            database.close();
        });
    }
    Reply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        HttpRequest request;
        request.method = method;
        setTarget(request, target);
        request.body = body;
        return gateway->serve(request);
    }
    void setFault(const QByteArray &fault)
    {
        EXPECT_EQ(
            send("POST", "/admin/faults", R"({"rules":[{"fault":")" + fault + R"("}]})").response.status,
            200);
    }
    int counted()
    {
        return executor.run([this] { return database.value(u"SELECT count(*) FROM counted"_s).toInt(); });
    }
    Json lastLogged()
    {
        const auto json = Json::parse(send("GET", "/admin/requests?since=0").response.body);
        return (*json)[u"requests"].items().back();
    }

    test::ManualClock real;
    SandboxClock clock{real};
    Database database;
    Faults faults;
    Limiter limiter{clock, false};
    std::unique_ptr<RequestLog> log;
    std::vector<std::unique_ptr<Service>> services;
    Executor executor;
    std::unique_ptr<Gateway> gateway;
};
} // namespace

TEST_F(GatewayTest, LogsEveryRequestWithItsKeyAndWhetherItWasApplied)
{
    send("POST", "/count?key=abc");

    const Json entry = lastLogged();
    EXPECT_EQ(entry[u"service"].toString(), u"counting");
    EXPECT_EQ(entry[u"path"].toString(), u"/count");
    EXPECT_EQ(entry[u"status"].toInt(), 201);
    EXPECT_EQ(entry[u"requestKey"].toString(), u"abc");
    EXPECT_TRUE(entry[u"applied"].toBool());
}

TEST_F(GatewayTest, DropsBeforeAndAfterTheWrite)
{
    setFault("drop-before-apply");
    EXPECT_EQ(send("POST", "/count").connectionFault, u"drop");
    EXPECT_EQ(counted(), 0);
    EXPECT_FALSE(lastLogged()[u"applied"].toBool());

    setFault("drop-after-apply");
    EXPECT_EQ(send("POST", "/count").connectionFault, u"drop");
    EXPECT_EQ(counted(), 1);
    EXPECT_TRUE(lastLogged()[u"applied"].toBool());
    EXPECT_EQ(lastLogged()[u"status"].toInt(), 0);
}

TEST_F(GatewayTest, AppliesALateWriteAfterItsReplyWasDropped)
{
    setFault("late-apply");
    const Reply reply = send("POST", "/count");

    EXPECT_EQ(reply.connectionFault, u"drop");
    EXPECT_FALSE(reply.response.applied);
    EXPECT_EQ(counted(), 1);
    EXPECT_TRUE(lastLogged()[u"applied"].toBool());
}

TEST_F(GatewayTest, AnswersAStatusWithoutCallingTheService)
{
    setFault("status-503");
    EXPECT_EQ(send("POST", "/count").response.status, 503);
    EXPECT_EQ(counted(), 0);
}

TEST_F(GatewayTest, ReplacesTheBodyOfAWriteThatTookPlace)
{
    setFault("wrong-body");
    const Reply reply = send("POST", "/count");
    EXPECT_TRUE(reply.response.contentType.startsWith("text/html"));
    EXPECT_EQ(counted(), 1);
}

TEST_F(GatewayTest, MovesTheClockAndRemembersIt)
{
    EXPECT_EQ(send("POST", "/admin/clock", R"({"advance":"P101D"})").response.status, 200);
    EXPECT_EQ(clock.now(), real.now().addDays(101));
    EXPECT_EQ(executor.run([this] { return database.setting(u"clock-offset"_s); }),
              QString::number(101 * 86'400));
    EXPECT_EQ(send("POST", "/admin/clock", R"({"advance":"soon"})").response.status, 400);
}

TEST_F(GatewayTest, ClosesThePeriodOfTheLedgerNamed)
{
    EXPECT_EQ(
        send("POST", "/admin/close-period", R"({"ledger":"counting","date":"2026-10-31"})").response.status,
        200);
    EXPECT_EQ(send("POST", "/admin/close-period", R"({"ledger":"none","date":"2026-10-31"})").response.status,
              404);
    EXPECT_EQ(send("POST", "/admin/close-period", R"({"ledger":"counting","date":"soon"})").response.status,
              400);
}

TEST_F(GatewayTest, GivesTheRequestsSinceAnId)
{
    send("POST", "/count");
    send("POST", "/count");
    const auto all = Json::parse(send("GET", "/admin/requests?since=1").response.body);
    EXPECT_EQ((*all)[u"requests"].items().size(), 1U);
    EXPECT_EQ((*all)[u"throttled"].toInt(), 0);
    const auto statistics = Json::parse(send("GET", "/admin/statistics").response.body);
    EXPECT_EQ((*statistics)[u"services"][u"counting"][u"requests"].toInt(), 2);
}

TEST(ExecutorTest, CarriesOutLateWorkBeforeItEnds)
{
    bool isDone = false;
    {
        Executor executor;
        executor.later(std::chrono::hours(1), [&] { isDone = true; });
    }
    EXPECT_TRUE(isDone);
}

} // namespace passerelle::sandbox
