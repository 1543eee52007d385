// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/authorizedclient.h"
#include "fixedtokens.h"
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <gtest/gtest.h>

using namespace passerelle;
using namespace passerelle::connectors;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

class AuthorizedClientTest : public testing::Test
{
protected:
    Result<net::Exchange> post()
    {
        net::Request request{"POST", server.url(u"/invoice"_s)};
        request.body = R"({"DocNumber":"7"})";
        const Call call{request};
        return test::await(client.send(call, {}));
    }

    test::ScriptedServer server;
    test::ManualClock clock;
    net::HttpClient http{clock};
    test::FixedTokens tokens;
    RateGovernor governor{{}, 4, clock};
    AuthorizedClient client{http, tokens, governor};
};

} // namespace

TEST_F(AuthorizedClientTest, SendsTheAccessToken)
{
    server.on("POST /invoice", {200, "{}"});

    const Result<net::Exchange> exchange = post();

    ASSERT_TRUE(exchange);
    EXPECT_EQ(exchange->status, 200);
    EXPECT_EQ(server.requests().front().headers.value("authorization"), "Bearer token-1");
}

TEST_F(AuthorizedClientTest, RenewsOnceAndRepeatsTheSameBytes)
{
    server.on("POST /invoice", {401, "{}"});
    server.on("POST /invoice", {200, "{}"});

    const Result<net::Exchange> exchange = post();

    ASSERT_TRUE(exchange);
    EXPECT_EQ(exchange->status, 200);
    EXPECT_EQ(tokens.renewals, 1);
    ASSERT_EQ(server.requests().size(), 2);
    EXPECT_EQ(server.requests().at(0).body, server.requests().at(1).body);
    EXPECT_EQ(server.requests().at(1).headers.value("authorization"), "Bearer token-2");
}

TEST_F(AuthorizedClientTest, GivesUpAtTheSecondRefusal)
{
    server.on("POST /invoice", {401, "{}"});

    const Result<net::Exchange> exchange = post();

    ASSERT_FALSE(exchange);
    EXPECT_EQ(exchange.error().code, ErrorCode::AuthorizationExpired);
    EXPECT_EQ(server.requests().size(), 2);
}

TEST_F(AuthorizedClientTest, SendsNothingWithoutAToken)
{
    tokens.failure = Error{ErrorCode::NotAuthorized, {}, {}};

    const Result<net::Exchange> exchange = post();

    ASSERT_FALSE(exchange);
    EXPECT_EQ(exchange.error().code, ErrorCode::NotAuthorized);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(AuthorizedClientTest, PausesTheCompanyWhenThrottled)
{
    server.on("POST /invoice", {429, "{}", {{"Retry-After", "7"}}});

    const Result<net::Exchange> exchange = post();

    ASSERT_TRUE(exchange);
    EXPECT_EQ(exchange->status, 429);
    EXPECT_EQ(governor.usage().throttled, 1);
    EXPECT_EQ(governor.usage().pausedUntil, clock.now().addSecs(7));
}
