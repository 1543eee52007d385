// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauthclient.h"
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
using Manner = test::ScriptedReply::Manner;

const QByteArray Tokens =
    R"({"token_type":"bearer","access_token":"eyJ","expires_in":3600,"refresh_token":"AB11",)"
    R"("x_refresh_token_expires_in":8640000})";

class OAuthClientTest : public testing::Test
{
protected:
    [[nodiscard]] Provider provider() const
    {
        Provider result;
        result.tokenUrl = server.url(u"/oauth2/v1/tokens/bearer"_s);
        result.revokeUrl = server.url(u"/v2/oauth2/tokens/revoke"_s);
        result.redirectUri = QUrl{u"https://passerelle.example.org/callback"_s};
        result.clientId = u"ABclient"_s;
        result.isLoopbackAllowed = true;
        return result;
    }
    void answer(const ScriptedReply &reply) { server.on("POST /oauth2/v1/tokens/bearer", reply); }
    Result<TokenReply> refresh() { return await(client.refresh(keys, Secret{"AB10"}, {})); }
    Result<TokenReply> exchange() { return await(client.exchange(keys, u"XAB11"_s, {})); }

    test::ScriptedServer server;
    test::ManualClock clock;
    net::HttpClient http{clock};
    OAuthClient client{http, provider()};
    Secret keys{"s3cret"};
};

TEST_F(OAuthClientTest, ExchangesACodeForTokens)
{
    answer({200, Tokens});

    const Result<TokenReply> reply = exchange();

    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->accessToken, Secret{"eyJ"});
    EXPECT_EQ(reply->accessLife, std::chrono::hours{1});
    EXPECT_EQ(reply->refreshToken, Secret{"AB11"});
    EXPECT_EQ(reply->refreshLife, std::chrono::hours{24 * 100});
    const auto &request = server.requests().front();
    EXPECT_EQ(request.body,
              "grant_type=authorization_code&code=XAB11&redirect_uri="
              "https%3A%2F%2Fpasserelle.example.org%2Fcallback");
    EXPECT_EQ(request.headers.value("authorization"), "Basic " + QByteArray{"ABclient:s3cret"}.toBase64());
    EXPECT_EQ(request.headers.value("content-type"), "application/x-www-form-urlencoded");
}

TEST_F(OAuthClientTest, SendsTheVerifierOfPkce)
{
    answer({200, Tokens});

    ASSERT_TRUE(await(client.exchange(keys, u"XAB11"_s, Secret{"verify-me"}, {})));

    EXPECT_TRUE(server.requests().front().body.endsWith("&code_verifier=verify-me"));
}

TEST_F(OAuthClientTest, SendsTheKeysInTheFormWhereTheProviderWantsThemThere)
{
    answer({200, Tokens});
    Provider entra = provider();
    entra.sendsKeysInForm = true;
    OAuthClient there{http, entra};

    ASSERT_TRUE(await(there.refresh(keys, Secret{"AB10"}, {})));

    const auto &request = server.requests().front();
    EXPECT_EQ(request.body,
              "grant_type=refresh_token&refresh_token=AB10&client_id=ABclient&client_secret=s3cret");
    EXPECT_FALSE(request.headers.contains("authorization"));
}

TEST_F(OAuthClientTest, TakesTheProvidersLifeForATokenWhoseReplyDoesNotSay)
{
    answer({200, R"({"access_token":"eyJ","expires_in":3600,"refresh_token":"AB11"})"});
    Provider entra = provider();
    entra.refreshLife = std::chrono::hours{24 * 90};
    OAuthClient there{http, entra};

    const Result<TokenReply> reply = await(there.refresh(keys, Secret{"AB10"}, {}));

    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->refreshLife, std::chrono::hours{24 * 90});
}

TEST_F(OAuthClientTest, HasNothingToRevokeWhereTheProviderHasNoSuchCall)
{
    Provider entra = provider();
    entra.revokeUrl.clear();
    OAuthClient there{http, entra};

    EXPECT_TRUE(await(there.revoke(keys, Secret{"AB10"}, {})));
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(OAuthClientTest, RefreshesWithTheRefreshToken)
{
    answer({200, Tokens});

    ASSERT_TRUE(refresh());

    EXPECT_EQ(server.requests().front().body, "grant_type=refresh_token&refresh_token=AB10");
}

// covers: M-128
TEST_F(OAuthClientTest, TakesTheLifeTheProviderSendsElseAHundredDays)
{
    answer(
        {200,
         R"({"access_token":"a","expires_in":60,"refresh_token":"b","x_refresh_token_expires_in":8726400})"});
    answer({200, R"({"access_token":"a","expires_in":60,"refresh_token":"b"})"});

    EXPECT_EQ(refresh()->refreshLife, std::chrono::hours{24 * 101});
    EXPECT_EQ(refresh()->refreshLife, std::chrono::hours{24 * 100});
}

TEST_F(OAuthClientTest, RevokesByJson)
{
    server.on("POST /v2/oauth2/tokens/revoke", {200, ""});

    ASSERT_TRUE(await(client.revoke(keys, Secret{"AB11"}, {})));

    EXPECT_EQ(server.requests().front().body, R"({"token":"AB11"})");
    EXPECT_EQ(server.requests().front().headers.value("content-type"), "application/json");
}

TEST_F(OAuthClientTest, SaysWhenRevokingFailed)
{
    server.on("POST /v2/oauth2/tokens/revoke", {400, R"({"error":"invalid_grant"})"});

    EXPECT_EQ(await(client.revoke(keys, Secret{"AB11"}, {})).error().code, ErrorCode::AuthorizationExpired);
}

TEST_F(OAuthClientTest, SendsNoSecretOverPlainHttpOutsideASandbox)
{
    Provider unsafe = provider();
    unsafe.isLoopbackAllowed = false;
    OAuthClient careful{http, unsafe};

    EXPECT_EQ(await(careful.refresh(keys, Secret{"AB10"}, {})).error().code, ErrorCode::BadConfiguration);
    EXPECT_TRUE(server.requests().isEmpty());
}

TEST_F(OAuthClientTest, QuotesTheProviderWithoutItsTokens)
{
    answer({400, R"({"error":"invalid_request","error_description":"Token expired: AB11secret"})"});

    EXPECT_FALSE(refresh().error().systemText.contains(u"AB11secret"));
}

struct Row
{
    const char *name;
    ScriptedReply reply;
    ErrorCode onRefresh;
    ErrorCode onExchange;
};

void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.name;
}

class RefusedTokensTest : public OAuthClientTest, public testing::WithParamInterface<Row>
{
};

TEST_P(RefusedTokensTest, SaysWhyAndAsksOnce)
{
    answer(GetParam().reply);

    EXPECT_EQ(refresh().error().code, GetParam().onRefresh);
    EXPECT_EQ(server.requests().size(), 1);
    EXPECT_EQ(exchange().error().code, GetParam().onExchange);
    EXPECT_EQ(server.requests().size(), 2);
}

Row both(const char *name, ScriptedReply reply, ErrorCode code)
{
    return {name, std::move(reply), code, code};
}

INSTANTIATE_TEST_SUITE_P(
    Cases, RefusedTokensTest,
    testing::Values(Row{"Grant",
                        {400, R"({"error":"invalid_grant"})"},
                        ErrorCode::AuthorizationExpired,
                        ErrorCode::SignInCodeRefused},
                    both("Client", {401, R"({"error":"invalid_client"})"}, ErrorCode::LedgerKeysRefused),
                    both("Silent401", {401, ""}, ErrorCode::LedgerKeysRefused),
                    both("Request", {400, R"({"error":"invalid_request"})"}, ErrorCode::LedgerAccessDenied),
                    both("Throttled", {429, ""}, ErrorCode::Throttled),
                    both("Down", {503, "x"}, ErrorCode::LedgerUnreachable),
                    both("Reset", Manner::Reset, ErrorCode::LedgerUnreachable),
                    both("Cut", {Manner::CutBody, "{"}, ErrorCode::LedgerUnreachable),
                    both("Redirect", {302, "", {{"Location", "/x"}}}, ErrorCode::BadReply),
                    both("Html", {200, "<html>"}, ErrorCode::BadReply),
                    both("EmptyObject", {200, "{}"}, ErrorCode::BadReply),
                    both("EmptyRefresh", {200, R"({"access_token":"a","expires_in":60,"refresh_token":""})"},
                         ErrorCode::BadReply),
                    both("NoAccess", {200, R"({"expires_in":60,"refresh_token":"b"})"}, ErrorCode::BadReply),
                    both("ErrorIn200", {200, R"({"error":"x"})"}, ErrorCode::BadReply),
                    both("NoLife", {200, R"({"access_token":"a","refresh_token":"b"})"},
                         ErrorCode::BadReply)),
    [](const auto &tested) { return std::string{tested.param.name}; });

} // namespace
} // namespace passerelle::auth
