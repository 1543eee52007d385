// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/rategovernor.h"
#include "support/await.h"
#include "support/manualclock.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace passerelle;
using namespace passerelle::connectors;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

std::vector<RateLimit> intuitLimits()
{
    return {{u"requests/minute"_s, 500, 60s, false},
            {u"requests/second"_s, 10, 1s, false},
            {u"batches/minute"_s, 40, 60s, true}};
}

/// A service that counts each call when it arrives, in sliding windows.
class CountingService
{
public:
    explicit CountingService(BatchCount batches)
        : m_batches(batches)
    {
    }

    bool arrives(std::chrono::milliseconds at, int batchSize)
    {
        const bool isEachCounted = m_batches == BatchCount::EachPayload;
        m_arrivals.push_back({at, isEachCounted ? std::max(1, batchSize) : 1, batchSize != SingleCall});
        return sum(at, 1s, &Arrival::isCall) <= 10 && sum(at, 60s, &Arrival::places) <= 500
            && sum(at, 60s, &Arrival::isBatch) <= 40;
    }

private:
    struct Arrival
    {
        std::chrono::milliseconds at;
        int places;
        int isBatch;
        int isCall = 1;
    };

    int sum(std::chrono::milliseconds at, std::chrono::milliseconds window, int Arrival::*what) const
    {
        int result = 0;
        for (const Arrival &arrival : m_arrivals)
            result += arrival.at > at - window && arrival.at <= at ? arrival.*what : 0;
        return result;
    }

    BatchCount m_batches;
    std::vector<Arrival> m_arrivals;
};

/// Up to ten calls at a time, as fast as the window allows, for two minutes. A call arrives after up to
/// `longestTravel` and is answered up to as long after that.
int sendForTwoMinutes(int batchSize, int longestTravel, int &refused,
                      BatchCount batches = BatchCount::OneCall)
{
    RateWindow window{intuitLimits(), batches};
    CountingService service{batches};
    std::mt19937 random{7};
    std::uniform_int_distribution<int> travel{5, longestTravel};
    std::vector<std::chrono::milliseconds> arrivals;
    std::multiset<std::chrono::milliseconds> answers;
    int sent = 0;
    for (std::chrono::milliseconds now = 1h; now < 1h + 120s; now += 1ms) {
        for (; !answers.empty() && *answers.begin() <= now; answers.erase(answers.begin()))
            window.answered(now, batchSize);
        if (answers.size() >= 10 || window.waitFor(now, batchSize) > 0ms)
            continue;
        window.leave(batchSize);
        arrivals.push_back(now + std::chrono::milliseconds{travel(random)});
        answers.insert(arrivals.back() + std::chrono::milliseconds{travel(random)});
        ++sent;
    }
    std::sort(arrivals.begin(), arrivals.end());
    for (const std::chrono::milliseconds arrival : arrivals)
        refused += service.arrives(arrival, batchSize) ? 0 : 1;
    return sent;
}

/// A call that leaves and is answered within the same moment.
void call(RateWindow &window, std::chrono::milliseconds now)
{
    window.leave(SingleCall);
    window.answered(now, SingleCall);
}

} // namespace

TEST(RateWindowTest, UsesNearlyTheWholeCeilingWithoutARefusal)
{
    int refused = 0;

    const int sent = sendForTwoMinutes(SingleCall, 60, refused);

    EXPECT_EQ(refused, 0);
    EXPECT_GE(sent, 950); // of 1000
}

TEST(RateWindowTest, UsesNearlyTheWholeBatchCeilingWithoutARefusal)
{
    int refused = 0;

    const int sent = sendForTwoMinutes(30, 200, refused);

    EXPECT_EQ(refused, 0);
    EXPECT_GE(sent, 76); // of 80
}

TEST(RateWindowTest, UsesNearlyTheWholeCeilingWhereEachPayloadCounts)
{
    int refused = 0;

    const int sent = sendForTwoMinutes(20, 200, refused, BatchCount::EachPayload);

    EXPECT_EQ(refused, 0);
    EXPECT_GE(sent * 20, 950); // of 1000
}

TEST(RateWindowTest, LetsABatchLargerThanTheCeilingGoAlone)
{
    RateWindow window{{{u"requests/minute"_s, 10, 60s, false}}, BatchCount::EachPayload};

    EXPECT_EQ(window.waitFor(1h, 30), 0ms);
    window.leave(30);
    window.answered(1h, 30);
    EXPECT_GT(window.waitFor(1h, SingleCall), 0ms);
}

TEST(RateWindowTest, IsNeverRefusedHoweverLongACallTravels)
{
    int refused = 0;

    const int single = sendForTwoMinutes(SingleCall, 5000, refused);
    const int batches = sendForTwoMinutes(30, 30'000, refused);

    EXPECT_EQ(refused, 0);
    EXPECT_GT(single, 100);
    EXPECT_GT(batches, 20);
}

TEST(RateWindowTest, UsesLessAfterARefusalAndRecovers)
{
    RateWindow window{{{u"requests/minute"_s, 100, 60s, false}}};
    const std::chrono::milliseconds start = 1h;
    window.slowDown(start);
    for (int i = 0; i < 80; ++i) {
        EXPECT_EQ(window.waitFor(start, SingleCall), 0ms) << i;
        call(window, start);
    }

    EXPECT_GT(window.waitFor(start, SingleCall), 0ms);
    EXPECT_EQ(window.waitFor(start + 5min, SingleCall), 0ms);
    for (int i = 0; i < 100; ++i)
        call(window, start + 5min);
    EXPECT_GT(window.waitFor(start + 5min, SingleCall), 0ms);
}

class RateGovernorTest : public testing::Test
{
protected:
    test::ManualClock clock;
    std::stop_source stop;
};

TEST_F(RateGovernorTest, LetsAsManyCallsLeaveAsMayBeInFlight)
{
    RateGovernor governor{intuitLimits(), 2, clock};
    auto first = std::make_optional(test::await(governor.enter(SingleCall, {})));
    auto second = test::await(governor.enter(SingleCall, {}));
    bool isThirdIn = false;
    auto third = [](RateGovernor *who, bool *isIn) -> QCoro::Task<> {
        const Result<Permit> permit = co_await who->enter(SingleCall, std::stop_token());
        *isIn = bool(permit);
    }(&governor, &isThirdIn);
    QCoreApplication::processEvents();
    EXPECT_FALSE(isThirdIn);

    first.reset();

    EXPECT_TRUE(test::awaitUntil([&] { return isThirdIn; }));
    EXPECT_TRUE(second);
    EXPECT_EQ(governor.usage().calls, 3);
}

TEST_F(RateGovernorTest, WaitsForTheWindowToPass)
{
    RateGovernor governor{{{u"requests/second"_s, 1, 1s, false}}, 4, clock};
    (void)test::await(governor.enter(SingleCall, {}));
    bool isIn = false;
    auto waiting = [](RateGovernor *who, bool *done) -> QCoro::Task<> {
        const Result<Permit> permit = co_await who->enter(SingleCall, std::stop_token());
        *done = bool(permit);
    }(&governor, &isIn);
    QCoreApplication::processEvents();
    EXPECT_FALSE(isIn);

    clock.advance(1s + RateWindow::Margin);

    EXPECT_TRUE(test::awaitUntil([&] { return isIn; }));
}

TEST_F(RateGovernorTest, TakesOverTheCallsOfTheProgramBeforeIt)
{
    const std::vector<RateLimit> limits{{u"requests/minute"_s, 2, 60s, false}};
    std::vector<PastCall> calls;
    {
        RateGovernor before{limits, 4, clock};
        (void)test::await(before.enter(SingleCall, {}));
        clock.advance(20s);
        (void)test::await(before.enter(SingleCall, {}));
        calls = before.recentCalls();
    }
    clock.advance(30s);
    RateGovernor governor{limits, 4, clock};
    governor.remember(calls);
    auto waiting = governor.enter(SingleCall, {});
    QCoreApplication::processEvents();
    EXPECT_EQ(governor.usage().calls, 0);

    clock.advance(10s + RateWindow::Margin); // the first of them no longer counts

    EXPECT_TRUE(test::await(std::move(waiting)));
    EXPECT_EQ(governor.recentCalls().size(), 2U);
}

TEST_F(RateGovernorTest, LetsASingleCallPassABatchThatOnlyTheBatchLimitHolds)
{
    RateGovernor governor{
        {{u"requests/minute"_s, 100, 60s, false}, {u"batches/minute"_s, 1, 60s, true}}, 4, clock};
    (void)test::await(governor.enter(1, {}));
    auto batch = governor.enter(1, stop.get_token());

    const Result<Permit> single = test::await(governor.enter(SingleCall, {}));

    EXPECT_TRUE(single);
    stop.request_stop();
    const Result<Permit> stopped = test::await(std::move(batch));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST_F(RateGovernorTest, LetsNoSingleCallPassABatchThatWaitsForPlacesOfAll)
{
    RateGovernor governor{{{u"requests/minute"_s, 30, 60s, false}}, 4, clock, BatchCount::EachPayload};
    (void)test::await(governor.enter(20, {}));
    auto batch = governor.enter(20, {});
    auto single = governor.enter(SingleCall, {});
    QCoreApplication::processEvents();
    EXPECT_EQ(governor.usage().calls, 1);

    clock.advance(60s + RateWindow::Margin);

    EXPECT_TRUE(test::await(std::move(batch)));
    EXPECT_TRUE(test::await(std::move(single)));
}

TEST_F(RateGovernorTest, PausesTheWholeCompanyAfterARefusal)
{
    RateGovernor governor{intuitLimits(), 4, clock};

    governor.throttled(std::chrono::seconds{5});

    EXPECT_EQ(governor.usage().throttled, 1);
    EXPECT_EQ(governor.usage().pausedUntil, clock.now().addSecs(5));
    auto waiting = governor.enter(SingleCall, {});
    QCoreApplication::processEvents();
    EXPECT_EQ(governor.usage().calls, 0);
    clock.advance(5s);
    EXPECT_TRUE(test::await(std::move(waiting)));
    EXPECT_FALSE(governor.usage().pausedUntil.isValid());
}

TEST_F(RateGovernorTest, PausesAMinuteWhenTheProviderNamesNoTime)
{
    RateGovernor governor{intuitLimits(), 4, clock};

    governor.throttled(std::nullopt);

    EXPECT_EQ(governor.usage().pausedUntil, clock.now().addSecs(60));
}

TEST_F(RateGovernorTest, ShowsTheTightestLongLimit)
{
    RateGovernor governor{intuitLimits(), 4, clock};
    for (int i = 0; i < 4; ++i)
        (void)test::await(governor.enter(1, {}));

    const Usage usage = governor.usage();

    EXPECT_EQ(usage.name, u"batches/minute"_s);
    EXPECT_EQ(usage.used, 4);
    EXPECT_EQ(usage.ceiling, 40);
    clock.advance(5min);
    const Usage later = governor.usage();
    EXPECT_EQ(later.used, 0);
    EXPECT_EQ(later.peakName, u"batches/minute"_s);
    EXPECT_EQ(later.peak, 4);
    EXPECT_EQ(later.peakCeiling, 40);
}

TEST_F(RateGovernorTest, ReportsCancelledWhenStoppedWhileWaiting)
{
    RateGovernor governor{{{u"requests/minute"_s, 1, 60s, false}}, 4, clock};
    (void)test::await(governor.enter(SingleCall, {}));
    auto waiting = governor.enter(SingleCall, stop.get_token());

    stop.request_stop();

    const Result<Permit> permit = test::await(std::move(waiting));
    ASSERT_FALSE(permit);
    EXPECT_EQ(permit.error().code, ErrorCode::Cancelled);
}
