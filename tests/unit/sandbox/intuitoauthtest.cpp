// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

#include <QUrl>
#include <QUrlQuery>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitOAuthTest : public IntuitTest
{
protected:
    Parameters request(const QString &state = u"abc"_s)
    {
        return {{u"client_id"_s, description[u"quickbooks"][u"clientId"].toString()},
                {u"redirect_uri"_s, description[u"quickbooks"][u"redirectUri"].toString()},
                {u"response_type"_s, u"code"_s},
                {u"scope"_s, u"com.intuit.quickbooks.accounting"_s},
                {u"state"_s, state}};
    }
    HttpResponse page(Parameters form, const Parameters &more, const QByteArray &language = "en")
    {
        QUrlQuery body;
        form += more;
        for (const auto &[name, value] : form)
            body.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        return send("POST", u"/connect/oauth2"_s, {}, body.toString(QUrl::FullyEncoded).toLatin1(),
                    {{"accept-language", language}});
    }
    Json refresh(const QString &value)
    {
        return json(token("grant_type=refresh_token&refresh_token=" + value.toLatin1()).body);
    }
    int apiStatus(const Json &pair)
    {
        accessToken = pair[u"access_token"].toString().toLatin1();
        return call("GET", u"companyinfo/"_s + realm).status;
    }
};

TEST_F(IntuitOAuthTest, LeadsAPersonFromSignInToTheCode)
{
    const HttpResponse first =
        send("GET", u"/connect/oauth2"_s, request(), {}, {{"accept-language", "fr-CA,fr"}});
    EXPECT_TRUE(first.body.contains("Se connecter"));
    EXPECT_TRUE(first.body.contains("lang=\"fr-CA\""));

    const HttpResponse companies =
        page(request(), {{u"step"_s, u"sign-in"_s}, {u"email"_s, u"a@b.ca"_s}, {u"password"_s, u"x"_s}});
    EXPECT_TRUE(companies.body.contains("Choose a company"));
    EXPECT_TRUE(companies.body.contains("Fondation"));

    const HttpResponse consent = page(request(), {{u"step"_s, u"company"_s}, {u"company"_s, realm}});
    EXPECT_TRUE(consent.body.contains("Allow"));

    const HttpResponse done =
        page(request(), {{u"step"_s, u"consent"_s}, {u"company"_s, realm}, {u"answer"_s, u"allow"_s}});
    const QUrlQuery answer(QUrl(QString::fromLatin1(done.header("Location"))));
    EXPECT_EQ(done.status, 302);
    EXPECT_EQ(answer.queryItemValue(u"realmId"_s), realm);
    EXPECT_EQ(answer.queryItemValue(u"state"_s), u"abc"_s);
}

TEST_F(IntuitOAuthTest, TellsTheApplicationOfARefusal)
{
    const HttpResponse done =
        page(request(), {{u"step"_s, u"consent"_s}, {u"company"_s, realm}, {u"answer"_s, u"refuse"_s}});

    EXPECT_TRUE(done.header("Location").contains("error=access_denied&state=abc"));
}

TEST_F(IntuitOAuthTest, ShowsItsOwnPageForWrongKeysOrAddress)
{
    for (const auto &name : {u"client_id"_s, u"redirect_uri"_s, u"state"_s}) {
        Parameters wrong = request();
        for (auto &[key, value] : wrong)
            value = key == name ? (name == u"state"_s ? QString() : value + u'/') : value;
        const HttpResponse response = send("GET", u"/connect/oauth2"_s, wrong, {}, {});
        EXPECT_EQ(response.status, 400) << qPrintable(name);
        EXPECT_TRUE(response.header("Location").isEmpty());
    }
}

TEST_F(IntuitOAuthTest, ExchangesACodeOnce)
{
    const HttpResponse consent =
        send("GET", u"/connect/oauth2"_s, request() << std::pair(u"sandbox_consent"_s, u"auto"_s), {}, {});
    const QUrlQuery answer(QUrl(QString::fromLatin1(consent.header("Location"))));
    const QByteArray form =
        "grant_type=authorization_code&code=" + answer.queryItemValue(u"code"_s).toLatin1()
        + "&redirect_uri=https%3A%2F%2Fpasserelle.invalid%2Fquickbooks%2Fcallback";

    const Json pair = json(token(form).body);
    EXPECT_EQ(pair[u"token_type"], Json(u"bearer"_s));
    EXPECT_EQ(pair[u"expires_in"].toInt(), 3600);
    EXPECT_EQ(pair[u"x_refresh_token_expires_in"].toInt(), 8640000);
    EXPECT_EQ(apiStatus(pair), 200);
    EXPECT_EQ(json(token(form).body)[u"error"], Json(u"invalid_grant"_s));
    EXPECT_EQ(apiStatus(pair), 401);
}

TEST_F(IntuitOAuthTest, RefusesACodeThatIsTooOld)
{
    const HttpResponse consent =
        send("GET", u"/connect/oauth2"_s, request() << std::pair(u"sandbox_consent"_s, u"auto"_s), {}, {});
    const QUrlQuery answer(QUrl(QString::fromLatin1(consent.header("Location"))));
    hand.time = hand.time.addSecs(600);
    const HttpResponse response =
        token("grant_type=authorization_code&code=" + answer.queryItemValue(u"code"_s).toLatin1()
              + "&redirect_uri=https%3A%2F%2Fpasserelle.invalid%2Fquickbooks%2Fcallback");

    EXPECT_EQ(response.status, 400);
}

TEST_F(IntuitOAuthTest, KeepsTheRefreshTokenForADayThenChangesIt)
{
    const Json first = authorize();
    const Json soon = refresh(first[u"refresh_token"].toString());
    EXPECT_EQ(soon[u"refresh_token"], first[u"refresh_token"]);
    EXPECT_NE(soon[u"access_token"], first[u"access_token"]);

    clock.advance(std::chrono::hours(25));
    const Json later = refresh(first[u"refresh_token"].toString());
    EXPECT_NE(later[u"refresh_token"], first[u"refresh_token"]);
    EXPECT_EQ(apiStatus(later), 200);
}

TEST_F(IntuitOAuthTest, EndsTheConnectionWhenADeadTokenComesBack)
{
    const Json other = authorize();
    const Json first = authorize();
    clock.advance(std::chrono::hours(25));
    const Json later = refresh(first[u"refresh_token"].toString());

    EXPECT_EQ(refresh(first[u"refresh_token"].toString())[u"error"], Json(u"invalid_grant"_s));
    EXPECT_EQ(refresh(later[u"refresh_token"].toString())[u"error"], Json(u"invalid_grant"_s));
    EXPECT_EQ(apiStatus(later), 401);
    EXPECT_TRUE(refresh(other[u"refresh_token"].toString()).contains(u"access_token"));
}

TEST_F(IntuitOAuthTest, ForgetsAConnectionAfterAHundredDaysWithoutUse)
{
    const Json first = authorize();
    clock.advance(std::chrono::hours(24 * 99));
    const Json kept = refresh(first[u"refresh_token"].toString());
    EXPECT_TRUE(kept.contains(u"access_token"));
    clock.advance(std::chrono::hours(24 * 101));

    EXPECT_EQ(refresh(kept[u"refresh_token"].toString())[u"error"], Json(u"invalid_grant"_s));
}

TEST_F(IntuitOAuthTest, ExpiresAccessTokensAfterAnHour)
{
    const Json pair = authorize();
    clock.advance(std::chrono::seconds(3599));
    EXPECT_EQ(apiStatus(pair), 200);
    clock.advance(std::chrono::seconds(1));
    EXPECT_EQ(apiStatus(pair), 401);
}

TEST_F(IntuitOAuthTest, TellsTheHardExpiryWhenAsked)
{
    const Json pair = authorize();
    const HttpResponse response =
        send("POST", u"/oauth2/v1/tokens/bearer"_s, {},
             "grant_type=refresh_token&refresh_token=" + pair[u"refresh_token"].toString().toLatin1(),
             {{"authorization", basic()}, {"x-include-refresh-token-hard-expires-in", "true"}});

    EXPECT_EQ(json(response.body)[u"x_refresh_token_hard_expires_in"].toInt(), 157680000);
}

TEST_F(IntuitOAuthTest, RevokesByEitherTokenInEitherForm)
{
    const Json first = authorize();
    const QByteArray asJson = Json::object({{u"token"_s, first[u"refresh_token"]}}).toBytes();
    EXPECT_EQ(send("POST", u"/v2/oauth2/tokens/revoke"_s, {}, asJson, {{"authorization", basic()}}).status,
              200);
    EXPECT_EQ(apiStatus(first), 401);

    const Json second = authorize();
    const QByteArray asForm = "token=" + second[u"access_token"].toString().toLatin1();
    EXPECT_EQ(send("POST", u"/v2/oauth2/tokens/revoke"_s, {}, asForm, {{"authorization", basic()}}).status,
              200);
    EXPECT_EQ(refresh(second[u"refresh_token"].toString())[u"error"], Json(u"invalid_grant"_s));
    EXPECT_EQ(send("POST", u"/v2/oauth2/tokens/revoke"_s, {}, "token=x", {{"authorization", basic()}}).status,
              400);
}

TEST_F(IntuitOAuthTest, RefusesWrongKeys)
{
    const HttpResponse response = send("POST", u"/oauth2/v1/tokens/bearer"_s, {}, "grant_type=refresh_token",
                                       {{"authorization", "Basic " + QByteArray("a:b").toBase64()}});

    EXPECT_EQ(response.status, 401);
    EXPECT_EQ(json(response.body)[u"error"], Json(u"invalid_client"_s));
}

TEST_F(IntuitOAuthTest, DescribesItsEndpoints)
{
    const Json found = json(send("GET", u"/.well-known/openid_sandbox_configuration/"_s, {}, {}, {}).body);

    EXPECT_EQ(found[u"token_endpoint"], description[u"quickbooks"][u"tokenUrl"]);
    EXPECT_EQ(found[u"authorization_endpoint"], description[u"quickbooks"][u"authorizeUrl"]);
}
} // namespace
} // namespace passerelle::sandbox
