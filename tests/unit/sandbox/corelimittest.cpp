// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/limits.h"
#include "support/manualclock.h"

#include <gtest/gtest.h>

#include <array>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const std::array<LimitRule, 2> Rules{LimitRule{u"a-second"_s, 2, 1s}, LimitRule{u"a-minute"_s, 3, 60s}};
}

TEST(LimiterTest, RefusesAtTheCeilingAndSaysWhenToComeBack)
{
    test::ManualClock clock;
    Limiter limiter(clock, true);
    EXPECT_TRUE(limiter.take(u"me"_s, Rules).isAllowed);
    clock.advance(400ms);
    EXPECT_TRUE(limiter.take(u"me"_s, Rules).isAllowed);

    const LimitVerdict verdict = limiter.take(u"me"_s, Rules);

    EXPECT_FALSE(verdict.isAllowed);
    EXPECT_EQ(verdict.limit, u"a-second");
    EXPECT_EQ(verdict.retryAfter, 600ms);
    EXPECT_EQ(limiter.throttled(), 1);
}

TEST(LimiterTest, SlidesItsWindowsAndCountsEachKeyAlone)
{
    test::ManualClock clock;
    Limiter limiter(clock, true);
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(limiter.take(u"me"_s, Rules).isAllowed);
        clock.advance(1s);
    }
    EXPECT_EQ(limiter.take(u"me"_s, Rules).limit, u"a-minute");
    EXPECT_TRUE(limiter.take(u"you"_s, Rules).isAllowed);
    clock.advance(57s);
    EXPECT_TRUE(limiter.take(u"me"_s, Rules).isAllowed);
}

TEST(LimiterTest, OnlyCountsWhenItMayNotRefuse)
{
    test::ManualClock clock;
    Limiter limiter(clock, false);
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(limiter.take(u"me"_s, Rules).isAllowed);

    const Json statistics = limiter.statistics();

    EXPECT_EQ(statistics[u"throttled"].toInt(), 0);
    EXPECT_EQ(statistics[u"tightest"][u"name"].toString(), u"a-second");
    EXPECT_EQ(statistics[u"tightest"][u"highest"].toInt(), 5);
    EXPECT_EQ(statistics[u"tightest"][u"share"].toInt(), 250);
}

} // namespace passerelle::sandbox
