// SPDX-License-Identifier: GPL-3.0-or-later
#include "businesscentralfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class BusinessCentralServiceTest : public BusinessCentralTest
{
protected:
    [[nodiscard]] Headers bearer() const { return {{"authorization", "Bearer " + accessToken}}; }
    [[nodiscard]] Service &api() const { return *services.back(); }
};

class BusinessCentralLimitsTest : public BusinessCentralTest
{
protected:
    BusinessCentralLimitsTest()
        : BusinessCentralTest(true)
    {
        hand.elapsed += std::chrono::minutes(10);
    }

    /// Requests of the first application, without the work.
    void take(qint64 count)
    {
        limiter.add(u"businessCentral/6c01"_s, {u"requests-per-5-minutes"_s, 6000, std::chrono::minutes(5)},
                    count);
    }
};
} // namespace

TEST_F(BusinessCentralServiceTest, DescribesItselfAsTheContractSays)
{
    const Json &central = description[u"businessCentral"];

    EXPECT_EQ(central[u"apiBase"].toString(), u"http://127.0.0.1:9100/businesscentral"_s);
    for (const auto &name : {u"authorizeUrl"_s, u"tokenUrl"_s, u"clientId"_s, u"clientSecret"_s, u"tenant"_s,
                             u"environment"_s, u"companyId"_s})
        EXPECT_FALSE(central[name].toString().isEmpty()) << name.toStdString();
    EXPECT_FALSE(central[u"authorizeUrl"].toString().contains(u'?'));
}

TEST_F(BusinessCentralServiceTest, ListsItsCompaniesWithAndWithoutTheTenant)
{
    const Json all = json(send("GET", root + "companies", {}, bearer()).body);
    QByteArray shorter = root;
    shorter.replace(description[u"businessCentral"][u"tenant"].toString().toLatin1() + '/', "");

    ASSERT_EQ(all[u"value"].items().size(), 2U);
    EXPECT_EQ(idOf(all[u"value"].items().front()), company);
    EXPECT_EQ(all[u"value"].items().front()[u"displayName"].toString(),
              u"Réseau des archivistes de l'Estuaire"_s);
    EXPECT_EQ(send("GET", shorter + "companies(" + company + ')', {}, bearer()).status, 200);
    EXPECT_EQ(send("GET", "/businesscentral/v2.0/Production/api/v2.0/companies", {}, bearer()).status, 404);
}

TEST_F(BusinessCentralServiceTest, TellsItsMetadata)
{
    const HttpResponse response = send("GET", root + "$metadata", {}, bearer());

    EXPECT_EQ(response.contentType, "application/xml");
    EXPECT_TRUE(response.body.contains("<EntityType Name=\"salesInvoiceLine\">"));
    EXPECT_TRUE(response.body.contains(
        "<Property Name=\"externalDocumentNumber\" Type=\"Edm.String\" MaxLength=\"35\"/>"));
    EXPECT_TRUE(response.body.contains("<EntitySet Name=\"companies\""));
}

TEST_F(BusinessCentralServiceTest, KeepsTheCompaniesApart)
{
    company = "b0c0c0a1-5f3e-4f0a-9d51-2c7a1e6b0002";

    EXPECT_TRUE(list("customers").empty());
    EXPECT_EQ(list("currencies").size(), 2U);
    EXPECT_EQ(list("accounts").size(), 18U);
}

TEST_F(BusinessCentralServiceTest, GoesOnAfterARestart)
{
    const Json invoice = postedInvoice();
    setSwitch(u"manualNumbers"_s, true);
    database.markSeeded();
    services = makeBusinessCentralServices(database, clock, random, options, {}, limiter);

    EXPECT_EQ(get(at("salesInvoices", invoice))[u"status"].toString(), u"Open"_s);
    EXPECT_TRUE(json(send("GET", "/admin/business-central/switches").body)[u"manualNumbers"].toBool());
    EXPECT_EQ(postedInvoice("MB-2")[u"number"].toString(), u"PS-INV103002"_s);
}

TEST_F(BusinessCentralServiceTest, TellsWhatAPersonWouldKnowOfTheCompany)
{
    const Json setup = json(send("GET", "/admin/business-central/setup").body);

    EXPECT_EQ(setup[u"paymentJournal"].toString(), u"PASSERELLE"_s);
    EXPECT_EQ(setup[u"taxRounding"].toString(), u"per-line"_s);
    ASSERT_EQ(setup[u"taxRates"].items().size(), 3U);
    EXPECT_EQ(setup[u"taxRates"].items()[1][u"percent"].toString(), u"9.975"_s);
}

TEST_F(BusinessCentralServiceTest, RefusesUnknownSwitches)
{
    EXPECT_EQ(send("POST", "/admin/business-central/switches", "{\"nothing\":true}").status, 400);
    EXPECT_EQ(send("POST", "/admin/business-central/switches", "{\"manualNumbers\":3}").status, 400);
}

TEST_F(BusinessCentralServiceTest, SaysFaultsInItsOwnWords)
{
    EXPECT_EQ(code(api().refusal(500, {})), u"Internal_ServerError"_s);
    EXPECT_FALSE(api().refusal(503, {}).header("Retry-After").isEmpty());
    EXPECT_TRUE(api().refusal(429, {}).header("Retry-After").isEmpty());
    setSwitch(u"retryAfterOn429"_s, true);
    EXPECT_EQ(api().refusal(429, {}).header("Retry-After"), "1");
}

TEST_F(BusinessCentralServiceTest, ChangesNothingOnAMethodItDoesNotKnow)
{
    EXPECT_EQ(call("PUT", "customers", "{'displayName':'A'}").status, 405);
    EXPECT_EQ(call("POST", at("customers", named("customers", "number", "C00010")), "{}").status, 405);
    EXPECT_EQ(
        call("POST", at("customers", named("customers", "number", "C00010")) + "/Microsoft.NAV.post").status,
        404);
}

TEST_F(BusinessCentralLimitsTest, RefusesTheRequestAfterSixThousandInFiveMinutes)
{
    take(5999);
    EXPECT_EQ(call("GET", "customers").status, 200);
    const HttpResponse refused = call("GET", "customers");

    EXPECT_EQ(refused.status, 429);
    EXPECT_TRUE(refused.header("Retry-After").isEmpty());
    hand.elapsed += std::chrono::minutes(5);
    EXPECT_EQ(call("GET", "customers").status, 200);
}

TEST_F(BusinessCentralLimitsTest, CountsEachUserByItself)
{
    take(6000);
    EXPECT_EQ(call("GET", "customers").status, 429);

    accessToken = tokenOf(3);
    EXPECT_EQ(call("GET", "customers").status, 200);
}

TEST_F(BusinessCentralLimitsTest, CountsABatchOnceUnlessSwitched)
{
    const QByteArray one = R"({"method":"GET","id":"1","url":"companies"})";
    const QByteArray body = R"({"requests":[)" + one + ',' + one + "]}";
    const Headers bearer{{"authorization", "Bearer " + accessToken}};
    take(5998);

    EXPECT_EQ(send("POST", root + "$batch", body, bearer).status, 200);
    setSwitch(u"batchCountsOperations"_s, true);
    EXPECT_EQ(send("POST", root + "$batch", body, bearer).status, 429);
}

TEST_F(BusinessCentralLimitsTest, RefusesMoreThanAHundredAtOnce)
{
    HttpRequest request;
    request.method = "GET";
    setTarget(request, root + "companies");
    request.headers = {{"authorization", "Bearer " + accessToken}};
    request.concurrent = 100;
    EXPECT_EQ(services.back()->handle(request).status, 200);
    request.concurrent = 101;
    EXPECT_EQ(services.back()->handle(request).status, 429);
}

} // namespace passerelle::sandbox
