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
    bool arrives(std::chrono::milliseconds at, bool isBatch)
    {
        m_arrivals.emplace_back(at, isBatch);
        return count(at, 1s, false) <= 10 && count(at, 60s, false) <= 500 && count(at, 60s, true) <= 40;
    }

private:
    int count(std::chrono::milliseconds at, std::chrono::milliseconds window, bool onlyBatches) const
    {
        int result = 0;
        for (const auto &[moment, isBatch] : m_arrivals)
            result += moment > at - window && moment <= at && (isBatch || !onlyBatches) ? 1 : 0;
        return result;
    }

    std::vector<std::pair<std::chrono::milliseconds, bool>> m_arrivals;
};

/// Up to ten calls at a time, as fast as the window allows, for two minutes. A call arrives after up to
/// `longestTravel` and is answered up to as long after that.
int sendForTwoMinutes(bool isBatch, int longestTravel, int &refused)
{
    RateWindow window{intuitLimits()};
    CountingService service;
    std::mt19937 random{7};
    std::uniform_int_distribution<int> travel{5, longestTravel};
    std::vector<std::chrono::milliseconds> arrivals;
    std::multiset<std::chrono::milliseconds> answers;
    int sent = 0;
    for (std::chrono::milliseconds now = 1h; now < 1h + 120s; now += 1ms) {
        for (; !answers.empty() && *answers.begin() <= now; answers.erase(answers.begin()))
            window.answered(now, isBatch);
        if (answers.size() >= 10 || window.waitFor(now, isBatch) > 0ms)
            continue;
        window.leave(isBatch);
        arrivals.push_back(now + std::chrono::milliseconds{travel(random)});
        answers.insert(arrivals.back() + std::chrono::milliseconds{travel(random)});
        ++sent;
    }
    std::sort(arrivals.begin(), arrivals.end());
    for (const std::chrono::milliseconds arrival : arrivals)
        refused += service.arrives(arrival, isBatch) ? 0 : 1;
    return sent;
}

/// A call that leaves and is answered within the same moment.
void call(RateWindow &window, std::chrono::milliseconds now)
{
    window.leave(false);
    window.answered(now, false);
}

} // namespace

TEST(RateWindowTest, UsesNearlyTheWholeCeilingWithoutARefusal)
{
    int refused = 0;

    const int sent = sendForTwoMinutes(false, 60, refused);

    EXPECT_EQ(refused, 0);
    EXPECT_GE(sent, 950); // of 1000
}

TEST(RateWindowTest, UsesNearlyTheWholeBatchCeilingWithoutARefusal)
{
    int refused = 0;

    const int sent = sendForTwoMinutes(true, 200, refused);

    EXPECT_EQ(refused, 0);
    EXPECT_GE(sent, 76); // of 80
}

TEST(RateWindowTest, IsNeverRefusedHoweverLongACallTravels)
{
    int refused = 0;

    const int single = sendForTwoMinutes(false, 5000, refused);
    const int batches = sendForTwoMinutes(true, 30'000, refused);

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
        EXPECT_EQ(window.waitFor(start, false), 0ms) << i;
        call(window, start);
    }

    EXPECT_GT(window.waitFor(start, false), 0ms);
    EXPECT_EQ(window.waitFor(start + 5min, false), 0ms);
    for (int i = 0; i < 100; ++i)
        call(window, start + 5min);
    EXPECT_GT(window.waitFor(start + 5min, false), 0ms);
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
    auto first = std::make_optional(test::await(governor.enter(false, {})));
    auto second = test::await(governor.enter(false, {}));
    bool isThirdIn = false;
    auto third = [](RateGovernor *who, bool *isIn) -> QCoro::Task<> {
        const Result<Permit> permit = co_await who->enter(false, std::stop_token());
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
    (void)test::await(governor.enter(false, {}));
    bool isIn = false;
    auto waiting = [](RateGovernor *who, bool *done) -> QCoro::Task<> {
        const Result<Permit> permit = co_await who->enter(false, std::stop_token());
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
        (void)test::await(before.enter(false, {}));
        clock.advance(20s);
        (void)test::await(before.enter(false, {}));
        calls = before.recentCalls();
    }
    clock.advance(30s);
    RateGovernor governor{limits, 4, clock};
    governor.remember(calls);
    auto waiting = governor.enter(false, {});
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
    (void)test::await(governor.enter(true, {}));
    auto batch = governor.enter(true, stop.get_token());

    const Result<Permit> single = test::await(governor.enter(false, {}));

    EXPECT_TRUE(single);
    stop.request_stop();
    const Result<Permit> stopped = test::await(std::move(batch));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST_F(RateGovernorTest, PausesTheWholeCompanyAfterARefusal)
{
    RateGovernor governor{intuitLimits(), 4, clock};

    governor.throttled(std::chrono::seconds{5});

    EXPECT_EQ(governor.usage().throttled, 1);
    EXPECT_EQ(governor.usage().pausedUntil, clock.now().addSecs(5));
    auto waiting = governor.enter(false, {});
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
        (void)test::await(governor.enter(true, {}));

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
    (void)test::await(governor.enter(false, {}));
    auto waiting = governor.enter(false, stop.get_token());

    stop.request_stop();

    const Result<Permit> permit = test::await(std::move(waiting));
    ASSERT_FALSE(permit);
    EXPECT_EQ(permit.error().code, ErrorCode::Cancelled);
}
