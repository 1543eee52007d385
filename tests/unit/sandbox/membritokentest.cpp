// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
class TokenTest : public MembriTest
{
protected:
    static QByteArray form(const Application &application, const QString &secret, const QString &scope)
    {
        return "grant_type=client_credentials&client_id=" + application.clientId.toLatin1()
            + "&client_secret=" + QUrl::toPercentEncoding(secret)
            + "&scope=" + QUrl::toPercentEncoding(scope);
    }
    int errorNumber(const HttpResponse &response) const
    {
        return int(parsed(response)[u"error_codes"].items().front().toInt());
    }
    const Application first = TokenOffice::applications().front();
    const QString scope = u"http://127.0.0.1:4000/membri/.default"_s;
};

class LimitedTest : public MembriTest
{
protected:
    LimitedTest()
        : MembriTest(true)
    {
    }
};
} // namespace

TEST_F(TokenTest, GivesATokenForTheRightCredentials)
{
    const Json answer = parsed(token(form(first, first.secret, scope)));

    EXPECT_EQ(answer[u"token_type"].toString(), u"Bearer");
    EXPECT_EQ(answer[u"expires_in"].toInt(), 3599);
    EXPECT_FALSE(answer.contains(u"refresh_token"));
}

TEST_F(TokenTest, NamesWhatIsWrongWithTheCredentials)
{
    const Application expired = TokenOffice::applications()[1];
    const QByteArray good = form(first, first.secret, scope);

    const HttpResponse wrongSecret = token(form(first, u"no"_s, scope));
    EXPECT_EQ(wrongSecret.status, 401);
    EXPECT_EQ(parsed(wrongSecret)[u"error"].toString(), u"invalid_client");
    EXPECT_EQ(errorNumber(wrongSecret), 7000215);
    EXPECT_EQ(errorNumber(token(form(expired, expired.secret, scope))), 7000222);
    EXPECT_EQ(errorNumber(token(form({u"ffff"_s, {}}, u"x"_s, scope))), 700016);
    EXPECT_EQ(errorNumber(send("POST", "/membri/login/nowhere/oauth2/v2.0/token", good)), 90002);
    EXPECT_EQ(errorNumber(token("grant_type=password")), 70003);
    EXPECT_EQ(errorNumber(token(form(first, first.secret, u"https://elsewhere/.default"_s))), 500011);
}

TEST_F(TokenTest, GivesAUselessTokenForAScopeWithADoubledSlash)
{
    const Json answer = parsed(token(form(first, first.secret, u"http://127.0.0.1:4000/membri//.default"_s)));
    bearer = "Bearer " + answer[u"access_token"].toString().toLatin1();

    EXPECT_FALSE(answer[u"access_token"].toString().isEmpty());
    EXPECT_EQ(call("GET", "WhoAmI").status, 401);
}

TEST_F(TokenTest, ChallengesWithUnquotedValues)
{
    const HttpResponse response = send("GET", "/membri/api/data/v9.2/WhoAmI");

    EXPECT_EQ(response.status, 401);
    EXPECT_EQ(response.header("WWW-Authenticate"),
              "Bearer authorization_uri=http://127.0.0.1:4000/" + TokenOffice::tenant().toLatin1()
                  + "/oauth2/authorize, resource_id=http://127.0.0.1:4000/membri/");
}

TEST_F(TokenTest, ForgetsATokenWhenItsTimeIsOver)
{
    clock.advance(std::chrono::seconds(3598));
    EXPECT_EQ(call("GET", "WhoAmI").status, 200);
    clock.advance(std::chrono::seconds(2));
    EXPECT_EQ(call("GET", "WhoAmI").status, 401);
}

TEST_F(TokenTest, ShutsOutAnApplicationThatIsNoMemberOfTheOrganization)
{
    authorize(TokenOffice::applications()[2]);

    const HttpResponse response = call("GET", "WhoAmI");

    EXPECT_EQ(response.status, 403);
    EXPECT_EQ(errorCode(response), u"0x80072560");
}

TEST_F(TokenTest, RefusesTheTokenWhenTheFaultSaysSo)
{
    EXPECT_EQ(call("GET", "WhoAmI", {}, {}, u"expire-token"_s).status, 401);
}

TEST_F(LimitedTest, ThrottlesAfterSixThousandRequestsInFiveMinutesAndCountsEachClientAlone)
{
    for (int i = 0; i < 6000; ++i)
        ASSERT_EQ(call("GET", "WhoAmI").status, 200);
    const HttpResponse refused = call("GET", "WhoAmI");
    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(errorCode(refused), u"0x80072322");
    EXPECT_EQ(refused.header("Retry-After"), "300");

    authorize(TokenOffice::applications()[3]);
    EXPECT_EQ(call("GET", "WhoAmI").status, 200);
    authorize(TokenOffice::applications()[0]);
    real.advance(std::chrono::seconds(300));
    EXPECT_EQ(call("GET", "WhoAmI").status, 200);
}

TEST_F(LimitedTest, ThrottlesTooManyConcurrentRequestsAndTooMuchTime)
{
    const Headers headers{{"authorization", bearer}};
    EXPECT_EQ(send("GET", "/membri/api/data/v9.2/WhoAmI", {}, headers, {}, 52).status, 200);
    EXPECT_EQ(errorCode(send("GET", "/membri/api/data/v9.2/WhoAmI", {}, headers, {}, 53)), u"0x80072326");

    const QString key = u"membri "_s + TokenOffice::applications().front().clientId;
    limiter.add(key, {u"execution-ms-in-300-s"_s, 1'200'000, std::chrono::seconds(300)}, 1'200'000);
    EXPECT_EQ(errorCode(call("GET", "WhoAmI")), u"0x80072321");
}

} // namespace passerelle::sandbox::membri
