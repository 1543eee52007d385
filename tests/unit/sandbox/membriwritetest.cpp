// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
class WriteTest : public MembriTest
{
protected:
    QByteArray account() const { return "accounts(" + accountId.toLatin1() + ")"; }
};
} // namespace

TEST_F(WriteTest, UpdatesOnlyTheVersionThatTheCallerKnows)
{
    const QByteArray etag = get(account())[u"@odata.etag"].toString().toLatin1();

    EXPECT_EQ(call("PATCH", account(), R"({"cdc_syncreference":"1042"})", {{"if-match", etag}}).status, 204);
    const HttpResponse again =
        call("PATCH", account(), R"({"cdc_syncreference":"1043"})", {{"if-match", etag}});

    EXPECT_EQ(again.status, 412);
    EXPECT_EQ(errorCode(again), u"0x80060882");
    EXPECT_EQ(row(u"account"_s, accountId).text(u"cdc_syncreference"), u"1042");
    EXPECT_NE(get(account())[u"@odata.etag"].toString().toLatin1(), etag);
}

TEST_F(WriteTest, CreatesAMissingRowUnlessIfMatchForbidsIt)
{
    const QByteArray missing = "accounts(aaaa0000-0000-0000-0000-000000000101)";

    EXPECT_EQ(call("PATCH", missing, R"({"name":"A"})", {{"if-match", "*"}}).status, 404);
    EXPECT_EQ(call("PATCH", missing, R"({"name":"A"})").status, 204);
    EXPECT_EQ(call("PATCH", missing, R"({"name":"B"})", {{"if-none-match", "*"}}).status, 412);
    EXPECT_EQ(get(missing)[u"name"].toString(), u"A");
}

TEST_F(WriteTest, CreatesAndSaysWhere)
{
    const HttpResponse plain = call("POST", "accounts", R"({"name":"Poterie"})");
    const HttpResponse whole =
        call("POST", "accounts?$select=name", R"({"name":"Forge"})", {{"prefer", "return=representation"}});

    EXPECT_EQ(plain.status, 204);
    EXPECT_TRUE(plain.applied);
    EXPECT_TRUE(
        plain.header("odata-entityid").startsWith("http://127.0.0.1:4000/membri/api/data/v9.2/accounts("));
    EXPECT_EQ(whole.status, 201);
    EXPECT_EQ(parsed(whole)[u"name"].toString(), u"Forge");
}

TEST_F(WriteTest, CreatesALinesAndTotalsWithTheirInvoice)
{
    const HttpResponse made =
        call("POST", "invoices",
             R"J({"name":"F","customerid_account@odata.bind":"/accounts()J" + accountId.toLatin1()
                 + R"J()","invoice_details":[{"quantity":2,"priceperunit":50.25,"tax":15.05},
                                       {"quantity":1,"priceperunit":10,"manualdiscountamount":1}]})J");
    ASSERT_EQ(made.status, 204) << made.body.constData();

    const Json invoice =
        get("invoices?$select=totallineitemamount,totaltax,totalamount,_customerid_value")[u"value"]
            .items()
            .front();
    EXPECT_EQ(invoice[u"totallineitemamount"].numberText(), "109.50");
    EXPECT_EQ(invoice[u"totaltax"].numberText(), "15.05");
    EXPECT_EQ(invoice[u"totalamount"].numberText(), "124.55");
    EXPECT_EQ(invoice[u"_customerid_value"].toString(), accountId);
}

TEST_F(WriteTest, ChecksLengthsTypesAndChoices)
{
    const QByteArray longText(101, 'x');
    EXPECT_EQ(errorCode(call("PATCH", account(), R"({"cdc_syncreference":")" + longText + R"("})")),
              u"0x80044331");
    EXPECT_EQ(call("PATCH", account(), R"({"cdc_syncreference":")" + longText.left(100) + R"("})").status,
              204);
    EXPECT_EQ(
        errorCode(call("PATCH", account(), R"({"cdc_syncmessage":")" + QByteArray(2001, 'x') + R"("})")),
        u"0x80044331");
    EXPECT_EQ(call("PATCH", account(), R"({"cdc_syncstatus":7})").status, 400);
    EXPECT_EQ(call("PATCH", account(), R"({"cdc_syncstatus":"282210001"})").status, 400);
    EXPECT_EQ(call("PATCH", account(), R"({"cdc_newaccountforsync":1})").status, 400);
    EXPECT_EQ(call("PATCH", account(), R"({"cdc_syncedon":"hier"})").status, 400);
    EXPECT_EQ(errorCode(call("PATCH", account(), R"({"cdc_nothing":1})")), u"0x80060888");
    EXPECT_EQ(call("PATCH", account(), "[").status, 400);
}

TEST_F(WriteTest, BindsLookupsByTheirNavigationProperty)
{
    const QByteArray chapter = R"J("/cdc_chapters(11111111-0000-0000-0000-000000000001)")J";
    const HttpResponse byColumn = call("PATCH", account(), R"({"cdc_chapterid@odata.bind":)" + chapter + "}");

    EXPECT_EQ(call("PATCH", account(), R"({"cdc_ChapterId@odata.bind":)" + chapter + "}").status, 204);
    EXPECT_EQ(errorCode(byColumn), u"0x80048d19");
    EXPECT_TRUE(byColumn.body.contains("undeclared property"));
    EXPECT_EQ(call("PATCH", account(), R"({"_cdc_chapterid_value":null})").status, 204);
    EXPECT_EQ(
        call("PATCH", account(), R"({"_cdc_chapterid_value":"11111111-0000-0000-0000-000000000001"})").status,
        400);
    EXPECT_EQ(call("PATCH", account(),
                   R"J({"cdc_ChapterId@odata.bind":"/accounts(11111111-0000-0000-0000-000000000001)"})J")
                  .status,
              400);
}

TEST_F(WriteTest, RefusesWhereTheUserHasNoRightAndWhereAPlugInObjects)
{
    const HttpResponse forbidden =
        call("PATCH", "cdc_chapters(" + QByteArray(QuebecId) + ")", R"({"cdc_name":"X"})");
    const HttpResponse rejected = call("PATCH", account(), R"({"name":"X"})", {}, u"plugin-rejection"_s);

    EXPECT_EQ(forbidden.status, 403);
    EXPECT_EQ(errorCode(forbidden), u"0x80040220");
    EXPECT_EQ(rejected.status, 400);
    EXPECT_EQ(errorCode(rejected), u"0x80040265");
    EXPECT_EQ(row(u"account"_s, accountId).text(u"name"), u"Société de L'Île-aux-Coudres");
}

TEST_F(WriteTest, DeletesOnce)
{
    EXPECT_EQ(call("DELETE", account(), {}, {{"if-match", "W/\"1\""}}).status, 412);
    EXPECT_EQ(call("DELETE", account()).status, 204);
    EXPECT_EQ(call("DELETE", account()).status, 404);
}

TEST_F(WriteTest, DetectsDuplicatesOnlyOnRequest)
{
    const QByteArray same = R"({"name":"SOCIÉTÉ de l'île-aux-coudres"})";

    const HttpResponse refused =
        call("POST", "accounts", same, {{"mscrm.suppressduplicatedetection", "false"}});

    EXPECT_EQ(errorCode(refused), u"0x80040333");
    EXPECT_EQ(call("POST", "accounts", same).status, 204);
}

TEST_F(WriteTest, ExplainsAnErrorAtLengthWhenEveryAnnotationIsWanted)
{
    const HttpResponse plain = call("PATCH", account(), "[");
    const HttpResponse full = call("PATCH", account(), "[", {{"prefer", "odata.include-annotations=\"*\""}});

    EXPECT_EQ(parsed(plain)[u"error"].members().size(), 2U);
    EXPECT_TRUE(parsed(full)[u"error"].contains(u"@Microsoft.PowerApps.CDS.HelpLink"));
}

} // namespace passerelle::sandbox::membri
