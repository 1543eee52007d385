// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tenantdiscovery.h"
#include "net/httpclient.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <gtest/gtest.h>

namespace passerelle::auth {
namespace {

using namespace Qt::StringLiterals;
using test::await;

const QUrl Org{u"https://org.crm3.dynamics.com"_s};
const QUrl TokenUrl{u"https://login.microsoftonline.com/0a1b/oauth2/v2.0/token"_s};

TEST(TenantDiscoveryTest, ReadsEachFormOfTheChallenge)
{
    for (const QByteArray challenge :
         {"Bearer authorization_uri=https://login.microsoftonline.com/0a1b/oauth2/authorize, "
          "resource_id=https://org/",
          "Bearer authorization_uri=\"https://login.microsoftonline.com/0a1b/oauth2/authorize\"",
          "bearer resource_id=x "
          "authorization_uri=https://login.microsoftonline.com/0a1b/oauth2/v2.0/authorize"}) {
        const Result<QUrl> url = tokenUrlOf(challenge, Org);
        ASSERT_TRUE(url) << challenge.constData();
        EXPECT_EQ(*url, TokenUrl);
    }
}

TEST(TenantDiscoveryTest, RefusesPlacesThatGiveOutNoTokens)
{
    for (const QByteArray challenge :
         {"", "Basic realm=x",
          "Bearer authorization_uri=https://login.microsoftonline.com/common/oauth2/authorize",
          "Bearer authorization_uri=https://login.microsoftonline.com/organizations/oauth2/authorize",
          "Bearer authorization_uri=https://evil.test/0a1b/oauth2/authorize",
          "Bearer authorization_uri=http://login.microsoftonline.com/0a1b/oauth2/authorize",
          "Bearer authorization_uri=https://login.microsoftonline.com/0a1b/elsewhere"})
        EXPECT_FALSE(tokenUrlOf(challenge, Org)) << challenge.constData();
}

class DiscoverTenantTest : public testing::Test
{
protected:
    static constexpr auto Line = "GET /membri/api/data/v9.2/WhoAmI";

    [[nodiscard]] QUrl org() const { return server.url(u"/membri/"_s); }

    test::ScriptedServer server;
    test::ManualClock clock;
    net::HttpClient http{clock};
};

// covers: M-95
TEST_F(DiscoverTenantTest, AsksTheOrganizationWithoutCredentials)
{
    const QByteArray uri = server.url(u"/login/0a1b/oauth2/authorize"_s).toEncoded();
    server.on(Line, {401, "", {{"WWW-Authenticate", "Bearer authorization_uri=" + uri + ", resource_id=x"}}});

    const Result<QUrl> url = await(discoverTenant(http, org()));

    ASSERT_TRUE(url);
    EXPECT_EQ(*url, server.url(u"/login/0a1b/oauth2/v2.0/token"_s));
    EXPECT_FALSE(server.requests().front().headers.contains("authorization"));
}

TEST_F(DiscoverTenantTest, SaysWhenTheOrganizationCannotBeReached)
{
    server.on(Line, test::ScriptedReply::Manner::Close);

    EXPECT_EQ(await(discoverTenant(http, org())).error().code, ErrorCode::SourceUnreachable);
}

TEST_F(DiscoverTenantTest, SaysWhenTheAddressIsNoOrganization)
{
    server.on(Line, {200, "<html>"});

    EXPECT_EQ(await(discoverTenant(http, org())).error().code, ErrorCode::BadReply);
}

} // namespace
} // namespace passerelle::auth
