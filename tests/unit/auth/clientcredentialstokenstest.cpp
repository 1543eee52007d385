// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/clientcredentialstokens.h"
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <gtest/gtest.h>

#include <ostream>

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;
using test::await;
using test::ScriptedReply;

const QByteArray TokenLine = "POST /tenant/oauth2/v2.0/token";

class ClientCredentialsTokensTest : public testing::Test
{
protected:
    Result<Secret> current() { return await(access.current({})); }

    test::ScriptedServer server;
    test::ManualClock clock;
    net::HttpClient http{clock};
    ClientCredentialsTokens access{http,
                                   server.url(u"/tenant/oauth2/v2.0/token"_s),
                                   u"client-1"_s,
                                   Secret{"p@ss+word"},
                                   u"https://org.crm3.dynamics.com/.default"_s,
                                   clock};
};

// covers: M-96, M-97
TEST_F(ClientCredentialsTokensTest, AsksWithIdAndSecret)
{
    server.on(TokenLine, {200, R"({"token_type":"Bearer","expires_in":3599,"access_token":"eyJ1"})"});

    EXPECT_EQ(*current(), Secret{"eyJ1"});

    EXPECT_EQ(server.requests().front().body,
              "grant_type=client_credentials&client_id=client-1&client_secret=p%40ss%2Bword"
              "&scope=https%3A%2F%2Forg.crm3.dynamics.com%2F.default");
}

TEST_F(ClientCredentialsTokensTest, AsksAgainFiveMinutesBeforeTheEnd)
{
    server.on(TokenLine, {200, R"({"expires_in":3600,"access_token":"eyJ1"})"});
    server.on(TokenLine, {200, R"({"expires_in":3600,"access_token":"eyJ2"})"});
    ASSERT_TRUE(current());
    clock.advance(std::chrono::minutes{55} - std::chrono::milliseconds{1});
    EXPECT_EQ(*current(), Secret{"eyJ1"});

    clock.advance(std::chrono::milliseconds{1});

    EXPECT_EQ(*current(), Secret{"eyJ2"});
}

TEST_F(ClientCredentialsTokensTest, UsesAShortTokenForAWhile)
{
    server.on(TokenLine, {200, R"({"expires_in":60,"access_token":"eyJ1"})"});

    ASSERT_TRUE(current());
    ASSERT_TRUE(current());

    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(ClientCredentialsTokensTest, ReplacesARefusedToken)
{
    server.on(TokenLine, {200, R"({"expires_in":3600,"access_token":"eyJ1"})"});
    server.on(TokenLine, {200, R"({"expires_in":3600,"access_token":"eyJ2"})"});
    ASSERT_TRUE(current());

    EXPECT_EQ(*await(access.renewed(Secret{"eyJ1"}, {})), Secret{"eyJ2"});
}

struct Row
{
    const char *name;
    ScriptedReply reply;
    ErrorCode code;
};

void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.name;
}

class RefusedCredentialsTest : public ClientCredentialsTokensTest, public testing::WithParamInterface<Row>
{
};

TEST_P(RefusedCredentialsTest, SaysWhy)
{
    server.on(TokenLine, GetParam().reply);

    EXPECT_EQ(current().error().code, GetParam().code);
}

ScriptedReply aad(int status, const QByteArray &error, const QByteArray &code)
{
    return {status,
            R"({"error":")" + error + R"(","error_description":"AADSTS)" + code
                + R"(: words","error_codes":[)" + code + "]}"};
}

INSTANTIATE_TEST_SUITE_P(
    Cases, RefusedCredentialsTest,
    testing::Values(
        Row{"WrongSecret", aad(401, "invalid_client", "7000215"), ErrorCode::SourceCredentialsRefused},
        Row{"ExpiredSecret", aad(401, "invalid_client", "7000222"), ErrorCode::SourceSecretExpired},
        Row{"UnknownClient", aad(400, "unauthorized_client", "700016"), ErrorCode::SourceCredentialsRefused},
        Row{"UnknownTenant", aad(400, "invalid_request", "90002"), ErrorCode::SourceCredentialsRefused},
        Row{"NoConsent", aad(400, "invalid_grant", "65001"), ErrorCode::SourceAccessDenied},
        Row{"CodeInWordsOnly",
            {401, R"({"error":"invalid_client","error_description":"AADSTS7000222: The secret expired."})"},
            ErrorCode::SourceSecretExpired},
        Row{"PlainInvalidClient",
            {401, R"({"error":"invalid_client"})"},
            ErrorCode::SourceCredentialsRefused},
        Row{"Throttled", {429, ""}, ErrorCode::Throttled},
        Row{"Down", {503, ""}, ErrorCode::SourceUnreachable},
        Row{"Closed", ScriptedReply::Manner::Close, ErrorCode::SourceUnreachable},
        Row{"Html", {200, "<html>"}, ErrorCode::BadReply}, Row{"Empty", {200, "{}"}, ErrorCode::BadReply}),
    [](const auto &tested) { return std::string{tested.param.name}; });

} // namespace
} // namespace passerelle::auth
