// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpdate.h"

#include <gtest/gtest.h>

namespace passerelle::net {
namespace {

const QDateTime Noon{QDate{2026, 3, 2}, QTime{12, 0}, Qt::UTC};

TEST(HttpDateTest, ReadsTheDateOfAServer)
{
    EXPECT_EQ(parseHttpDate("Mon, 02 Mar 2026 12:00:00 GMT"), Noon);
}

TEST(HttpDateTest, RefusesWhatIsNoDate)
{
    EXPECT_FALSE(parseHttpDate(""));
    EXPECT_FALSE(parseHttpDate("yesterday"));
    EXPECT_FALSE(parseHttpDate("Mon, 02 Mar 2026 12:00:00 +0100"));
}

TEST(HttpDateTest, ReadsRetryAfterInSeconds)
{
    EXPECT_EQ(parseRetryAfter("30", Noon), std::chrono::seconds{30});
}

TEST(HttpDateTest, ReadsRetryAfterAsADate)
{
    EXPECT_EQ(parseRetryAfter("Mon, 02 Mar 2026 12:01:30 GMT", Noon), std::chrono::seconds{90});
}

TEST(HttpDateTest, KeepsRetryAfterBetweenNowAndADay)
{
    EXPECT_EQ(parseRetryAfter("-5", Noon), std::chrono::seconds{0});
    EXPECT_EQ(parseRetryAfter("999999999", Noon), std::chrono::hours{24});
}

TEST(HttpDateTest, KnowsNoRetryAfterWhenThereIsNone)
{
    EXPECT_FALSE(parseRetryAfter("", Noon));
    EXPECT_FALSE(parseRetryAfter("soon", Noon));
}

} // namespace
} // namespace passerelle::net
