// SPDX-License-Identifier: GPL-3.0-or-later
#include "businesscentralfixture.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class BusinessCentralLoginTest : public BusinessCentralTest
{
protected:
    const QByteArray clientId = description[u"businessCentral"][u"clientId"].toString().toLatin1();
    const QByteArray secret = description[u"businessCentral"][u"clientSecret"].toString().toLatin1();
    const QByteArray redirect = "http%3A%2F%2Flocalhost%3A8123%2Fcallback";
    const QByteArray scope =
        "https%3A%2F%2Fapi.businesscentral.dynamics.com%2FFinancials.ReadWrite.All%20offline_access";

    HttpResponse authorize(const QByteArray &more)
    {
        const QUrl address(description[u"businessCentral"][u"authorizeUrl"].toString());
        return send("GET",
                    address.path().toLatin1() + "?client_id=" + clientId + "&response_type=code&redirect_uri="
                        + redirect + "&scope=" + scope + "&state=s1" + more);
    }

    QByteArray codeOf(const HttpResponse &response)
    {
        const QUrlQuery answer(QUrl(QString::fromLatin1(response.header("Location"))));
        EXPECT_EQ(answer.queryItemValue(u"state"_s), u"s1"_s);
        return answer.queryItemValue(u"code"_s).toLatin1();
    }

    HttpResponse exchange(const QByteArray &code, const QByteArray &more)
    {
        return token("grant_type=authorization_code&client_id=" + clientId + "&code=" + code
                     + "&redirect_uri=" + redirect + more);
    }
};
} // namespace

TEST_F(BusinessCentralLoginTest, GivesATokenWithoutRefreshForClientCredentials)
{
    const Json answer =
        json(token("grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret
                   + "&scope=https%3A%2F%2Fapi.businesscentral.dynamics.com%2F.default")
                 .body);

    EXPECT_EQ(answer[u"token_type"].toString(), u"Bearer"_s);
    EXPECT_EQ(answer[u"expires_in"].toInt(), 3599);
    EXPECT_FALSE(answer.contains(u"refresh_token"));
}

TEST_F(BusinessCentralLoginTest, RefusesAWrongSecretAnotherScopeAndAnExpiredSecret)
{
    const QByteArray begin = "grant_type=client_credentials&client_id=" + clientId + "&client_secret=";

    EXPECT_EQ(token(begin + "x").status, 401);
    EXPECT_EQ(json(token(begin + secret + "&scope=https%3A%2F%2Fother").body)[u"error"].toString(),
              u"invalid_scope"_s);
    EXPECT_TRUE(tokenOf(1).isEmpty());
}

TEST_F(BusinessCentralLoginTest, ConsentsAtOnceWhenAskedTo)
{
    const Json answer =
        json(exchange(codeOf(authorize("&sandbox_consent=auto")), "&client_secret=" + secret).body);
    accessToken = answer[u"access_token"].toString().toLatin1();

    EXPECT_EQ(call("GET", "customers").status, 200);
    EXPECT_FALSE(answer[u"refresh_token"].toString().isEmpty());
}

TEST_F(BusinessCentralLoginTest, TakesACodeOnce)
{
    const QByteArray code = codeOf(authorize("&sandbox_consent=auto"));

    EXPECT_EQ(exchange(code, "&client_secret=" + secret).status, 200);
    EXPECT_EQ(exchange(code, "&client_secret=" + secret).status, 400);
}

TEST_F(BusinessCentralLoginTest, ChecksTheVerifierOfAChallenge)
{
    const QByteArray verifier = "a-verifier-of-some-length-that-is-long-enough-0123456789";
    const QByteArray challenge =
        QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray asked = "&sandbox_consent=auto&code_challenge_method=S256&code_challenge=" + challenge;

    EXPECT_EQ(exchange(codeOf(authorize(asked)), "&code_verifier=other").status, 400);
    EXPECT_EQ(exchange(codeOf(authorize(asked)), "&code_verifier=" + verifier).status, 200);
}

TEST_F(BusinessCentralLoginTest, RefreshesUntilTheRefreshTokenExpires)
{
    const Json first =
        json(exchange(codeOf(authorize("&sandbox_consent=auto")), "&client_secret=" + secret).body);
    const QByteArray form = "grant_type=refresh_token&client_id=" + clientId + "&client_secret=" + secret
        + "&refresh_token=" + first[u"refresh_token"].toString().toLatin1();

    EXPECT_EQ(token(form).status, 200);
    hand.time = hand.time.addDays(91);
    EXPECT_EQ(json(token(form).body)[u"error"].toString(), u"invalid_grant"_s);
}

TEST_F(BusinessCentralLoginTest, LeadsAPersonFromSignInToConsent)
{
    const HttpResponse first = authorize({});
    EXPECT_TRUE(first.body.contains("name=\"password\""));
    const QUrl address(description[u"businessCentral"][u"authorizeUrl"].toString());
    const QByteArray fields = "client_id=" + clientId + "&response_type=code&redirect_uri=" + redirect
        + "&scope=" + scope + "&state=s1";
    const QByteArray path = address.path().toLatin1();

    const HttpResponse consent = send("POST", path, fields + "&step=sign-in&email=a%40b.example&password=x");
    const HttpResponse allowed = send("POST", path, fields + "&step=consent&answer=allow");
    const HttpResponse denied = send("POST", path, fields + "&step=consent&answer=refuse");

    EXPECT_TRUE(consent.body.contains("id=\"allow\""));
    EXPECT_FALSE(codeOf(allowed).isEmpty());
    EXPECT_TRUE(denied.header("Location").contains("error=access_denied"));
}

TEST_F(BusinessCentralLoginTest, NeverSendsACodeToAnUnknownAddress)
{
    const QUrl address(description[u"businessCentral"][u"authorizeUrl"].toString());
    const HttpResponse response =
        send("GET",
             address.path().toLatin1() + "?client_id=" + clientId
                 + "&response_type=code&sandbox_consent=auto&redirect_uri=https%3A%2F%2Felsewhere.example");

    EXPECT_EQ(response.status, 400);
    EXPECT_TRUE(response.header("Location").isEmpty());
}

TEST_F(BusinessCentralLoginTest, RefusesTheApiWithoutAValidToken)
{
    accessToken = "nothing";
    EXPECT_EQ(call("GET", "customers").status, 401);
    accessToken = tokenOf(0);
    EXPECT_EQ(call("GET", "customers").status, 200);
    hand.time = hand.time.addSecs(3600);
    EXPECT_EQ(call("GET", "customers").status, 401);
}

TEST_F(BusinessCentralLoginTest, TellsAnApplicationThatBusinessCentralDoesNotKnow)
{
    accessToken = tokenOf(2);
    const HttpResponse response = call("GET", "customers");

    EXPECT_EQ(response.status, 401);
    EXPECT_EQ(code(response), u"Authentication_InvalidCredentials"_s);
}

TEST_F(BusinessCentralLoginTest, ExpiresTheTokenThatAFaultStrikes)
{
    EXPECT_EQ(call("GET", "customers", {}, {}, u"expire-token"_s).status, 401);
    EXPECT_EQ(call("GET", "customers").status, 401);
}

} // namespace passerelle::sandbox
