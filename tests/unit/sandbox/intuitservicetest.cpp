// SPDX-License-Identifier: GPL-3.0-or-later
#include "intuitfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class IntuitServiceTest : public IntuitTest
{
};

class IntuitLimitsTest : public IntuitTest
{
protected:
    IntuitLimitsTest()
        : IntuitTest(true)
    {
        hand.elapsed += std::chrono::minutes(5);
    }
};

TEST_F(IntuitServiceTest, AnswersTheGatewaysOwnShapeWithoutAValidToken)
{
    accessToken = "eyJlbmMiOiJBMTI4Q0JDLUhTMjU2";
    const HttpResponse response = call("GET", u"companyinfo/"_s + realm);

    EXPECT_EQ(response.status, 401);
    EXPECT_TRUE(response.header("WWW-Authenticate").contains("invalid_token"));
    EXPECT_EQ(json(response.body)[u"fault"][u"error"].items().front()[u"code"], Json(u"3200"_s));
    EXPECT_FALSE(response.header("intuit_tid").isEmpty());
}

TEST_F(IntuitServiceTest, KeepsOneCompanysTokenOutOfTheOther)
{
    realm = u"9341453172300002"_s;

    EXPECT_EQ(call("GET", u"companyinfo/"_s + realm).status, 403);
}

TEST_F(IntuitServiceTest, ExpiresTheTokenThatAFaultStrikes)
{
    EXPECT_EQ(call("GET", u"preferences"_s, {}, {}, u"expire-token"_s).status, 401);
    EXPECT_EQ(call("GET", u"preferences"_s).status, 401);
}

TEST_F(IntuitServiceTest, AnswersJsonOnly)
{
    const HttpResponse response = send("GET", u"/v3/company/%1/preferences"_s.arg(realm), {}, {},
                                       {{"authorization", "Bearer " + accessToken}});

    EXPECT_EQ(response.status, 400);
}

TEST_F(IntuitServiceTest, RefusesBadIdsPathsAndBodies)
{
    EXPECT_EQ(call("GET", u"customer/1.5"_s).status, 400);
    EXPECT_TRUE(call("GET", u"customer/1.5"_s).body.contains("\"2030\""));
    EXPECT_TRUE(call("GET", u"nothing/1"_s).body.contains("\"500\""));
    EXPECT_TRUE(call("POST", u"customer"_s, {}, "{\"DisplayName\":\"\xff\"}").body.contains("\"500\""));
    EXPECT_TRUE(call("POST", u"customer"_s, {}, "{\"DisplayName\":").body.contains("\"2010\""));
}

TEST_F(IntuitServiceTest, HidesFaultsBehind200WhenSwitched)
{
    setSwitch(u"faultsWith200"_s, true);
    const HttpResponse response = call("POST", u"customer"_s, {}, "{\"Foo\":1}");

    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(response.body.contains("\"Fault\""));
}

TEST_F(IntuitServiceTest, AnswersEmptyEnvelopesWhenSwitched)
{
    setSwitch(u"emptyEnvelopes"_s, 1);
    const HttpResponse empty = call("POST", u"customer"_s, {}, "{\"DisplayName\":\"A\"}");

    EXPECT_EQ(empty.status, 200);
    EXPECT_FALSE(empty.applied);
    EXPECT_FALSE(empty.body.contains("Customer"));
    EXPECT_TRUE(call("POST", u"customer"_s, {}, "{\"DisplayName\":\"A\"}").applied);
}

TEST_F(IntuitServiceTest, RefusesUnknownSwitches)
{
    EXPECT_EQ(send("POST", u"/admin/switches"_s, {}, "{\"nothing\":true}", {}).status, 400);
    EXPECT_TRUE(json(send("GET", u"/admin/switches"_s, {}, {}, {}).body).contains(u"requestIdReplay"));
}

TEST_F(IntuitServiceTest, SeedsSomebodyElsesInvoice)
{
    const Json found = query(u"select * from Invoice where DocNumber = 'F-900'"_s);

    ASSERT_EQ(found[u"maxResults"].toInt(), 1);
    EXPECT_EQ(found[u"Invoice"].items().front()[u"TotalAmt"].numberText(), "114.98");
    EXPECT_FALSE(found[u"Invoice"].items().front().contains(u"PrivateNote"));
}

TEST_F(IntuitLimitsTest, RefusesTheEleventhRequestOfASecond)
{
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(call("GET", u"preferences"_s).status, 200);
    const HttpResponse refused = call("GET", u"preferences"_s);

    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(refused.body.contains("\"3001\""));
    EXPECT_TRUE(refused.header("Retry-After").isEmpty());
    setSwitch(u"retryAfterOn429"_s, true);
    EXPECT_FALSE(call("GET", u"preferences"_s).header("Retry-After").isEmpty());
    hand.elapsed += std::chrono::seconds(1);
    EXPECT_EQ(call("GET", u"preferences"_s).status, 200);
}

TEST_F(IntuitLimitsTest, RefusesTheFortyFirstBatchOfAMinute)
{
    const QByteArray body =
        "{\"BatchItemRequest\":[{\"bId\":\"1\",\"Query\":\"select count(*) from Item\"}]}";
    for (int i = 0; i < 40; ++i) {
        EXPECT_EQ(call("POST", u"batch"_s, {}, body).status, 200);
        hand.elapsed += std::chrono::seconds(1);
    }

    EXPECT_EQ(call("POST", u"batch"_s, {}, body).status, 429);
    EXPECT_EQ(call("GET", u"preferences"_s).status, 200);
}
} // namespace
} // namespace passerelle::sandbox
