// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokenreply.h"
#include "auth/clientcredentialstokens.h"
#include "auth/provider.h"

#include <gmock/gmock.h>

namespace passerelle::auth {

namespace {

const std::chrono::seconds Unsaid = Provider{}.refreshLife;

net::Exchange answer(const QByteArray &body)
{
    net::Exchange exchange;
    exchange.delivery = net::Delivery::Answered;
    exchange.status = 200;
    exchange.body = body;
    return exchange;
}

} // namespace

TEST(TokenReplyTest, CutsALifeThatWouldNotFitIntoATime)
{
    const auto exchange = answer(R"({"access_token":"a","expires_in":9223372036854775807,)"
                                 R"("refresh_token":"r","x_refresh_token_expires_in":9223372036854775807})");

    const auto reply = readTokens(readEndpointReply(exchange, ErrorCode::AuthorizationExpired), Unsaid);
    const auto grant = grantOf(exchange);

    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->accessLife, LongestTokenLife);
    EXPECT_EQ(reply->refreshLife, LongestTokenLife);
    ASSERT_TRUE(grant);
    EXPECT_LT(grant->usableFor, LongestTokenLife);
}

TEST(TokenReplyTest, RefusesALifeBelowZeroHoweverLong)
{
    const auto exchange =
        answer(R"({"access_token":"a","expires_in":-9223372036854775808,"refresh_token":"r"})");

    const auto reply = readTokens(readEndpointReply(exchange, ErrorCode::AuthorizationExpired), Unsaid);

    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().code, ErrorCode::BadReply);
    EXPECT_FALSE(grantOf(exchange));
}

} // namespace passerelle::auth
