// SPDX-License-Identifier: GPL-3.0-or-later
#include "membritest.h"

#include <stop_token>

namespace passerelle::connectors {

namespace {

using test::await;
using test::ScriptedReply;

QByteArray invoiceRow(const QString &id, const QByteArray &changes = "{}")
{
    const QByteArray base = "{\"@odata.etag\":\"W/\\\"1\\\"\",\"invoiceid\":\"" + id.toUtf8()
        + R"(","invoicenumber":"001042","cdc_invoicedate":"2026-02-01T04:30:00Z","totalamount":229.95,"totaltax":29.95,)"
          R"("totallineitemamount":200.00,"cdc_balance":229.95,"cdc_syncstatus":282210001,"statuscode":282210001,)"
          R"("cdc_invoicetype":282210000,"_customerid_value":")"
        + AccountId.toUtf8() + R"(","_transactioncurrencyid_value":")" + CanadianDollar.toUtf8() + "\"}";
    return row(base, changes);
}

QByteArray lineRow(const QString &invoiceId)
{
    return "{\"_invoiceid_value\":\"" + invoiceId.toUtf8()
        + R"(","productdescription":"Adhésion","baseamount":200.00,"tax":29.95,"extendedamount":229.95})";
}

QString numbered(int number)
{
    return u"bbbbbbbb-0000-0000-0000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
}

} // namespace

TEST_F(MembriTest, ConnectAnswersTheOrganizationAndItsChapter) // covers: M-95, M-98
{
    serve("cdc_accountingsettingses", page({R"({"cdc_reviewenabled":true,"cdc_alwayscrmnumber":false})"}));

    const Result<domain::SourceSnapshot> snapshot = await(source.connect({}));

    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->organizationId, u"0a0a0a0a-0000-0000-0000-000000000009"_s);
    EXPECT_EQ(snapshot->settings.chapterId, ChapterId);
    EXPECT_TRUE(snapshot->settings.isReviewEnabled);
    EXPECT_FALSE(snapshot->settings.usesSourceNumbers);
    EXPECT_EQ(server.requests().first().headers.value("authorization"), "Bearer first");
    EXPECT_EQ(server.requests().first().headers.value("odata-version"), "4.0");
}

TEST_F(MembriTest, AChapterWithoutSettingsHasTheDefaults)
{
    const Result<domain::SourceSnapshot> snapshot = await(source.connect({}));

    ASSERT_TRUE(snapshot);
    EXPECT_TRUE(snapshot->settings.isSyncEnabled);
    EXPECT_FALSE(snapshot->settings.isReviewEnabled);
}

TEST_F(MembriTest, ConnectNamesTheUnknownChapter) // covers: M-98
{
    serve("cdc_chapters", page({}));

    const Result<domain::SourceSnapshot> snapshot = await(source.connect({}));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::SourceChapterUnknown);
    EXPECT_EQ(snapshot.error().detail, u"québec"_s);
}

TEST_F(MembriTest, ConnectNamesTheMissingColumn) // covers: M-46
{
    serveMetadata({{u"cdc_payment.cdc_paymenttype"_s, {u""_s, u""_s}}});

    const Result<domain::SourceSnapshot> snapshot = await(source.connect({}));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::SourceColumnMissing);
    EXPECT_EQ(snapshot.error().detail, u"cdc_payment.cdc_paymenttype (Type de paiement)"_s);
}

TEST_F(MembriTest, ReadsARenamedColumnFoundByItsLabel)
{
    serveMetadata({{u"invoice.cdc_balance"_s, {u"mem_solde"_s, u"SOLDE"_s}}});
    serve("invoices", page({invoiceRow(InvoiceId, R"({"mem_solde":12.00})")}));

    const Result<domain::SourceSnapshot> snapshot = await(source.read({}, {}));

    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->invoices.at(0).balance.minor, 1200);
    EXPECT_EQ(source.mapping().table(u"invoice").property(u"balance"), u"mem_solde"_s);
    EXPECT_FALSE(requestsOf("invoices").first().line.contains("cdc_balance"));
}

TEST_F(MembriTest, AColumnThatVanishedAfterTheCheckIsNamed)
{
    const ScriptedReply refusal{
        400,
        R"({"error":{"code":"0x80060888","message":"Could not find a property named 'cdc_notax' on type 'x'."}})"};
    server.onCall("GET " + ApiPath + "invoices", [refusal](const test::SeenRequest &) { return refusal; });

    const Result<domain::SourceSnapshot> snapshot = await(source.read({}, {}));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::SourceColumnMissing);
    EXPECT_EQ(snapshot.error().detail, u"cdc_notax"_s);
}

TEST_F(MembriTest, ReadsOnlyTheMappedColumnsOfTheChapter) // covers: M-100
{
    ASSERT_TRUE(await(source.read({}, {})));

    for (const QByteArray set : {"accounts", "invoices", "cdc_payments"}) {
        ASSERT_EQ(requestsOf(set).size(), 1) << set.toStdString();
        const QByteArray line = requestsOf(set).first().line;
        EXPECT_TRUE(line.endsWith("&$filter=_cdc_chapterid_value%20eq%20" + ChapterId.toUtf8()))
            << line.toStdString();
        EXPECT_TRUE(line.contains("?$select="));
    }
    EXPECT_TRUE(requestsOf("invoices").first().headers.value("prefer").startsWith("odata.maxpagesize=5000"));
}

TEST_F(MembriTest, FollowsNextLinksByteForByte)
{
    const QByteArray path = ApiPath
        + "invoices?$select=invoiceid&$skiptoken=%3Ccookie%20pagenumber=%222%22%20pagingcookie=%22%253ccookie"
          "%2520page%253d%25221%2522%253e%253cid%2520last%253d%2522%257b%257d%2522%252f%253e%22%20"
          "istracking=%22False%22%20/%3E";
    const QByteArray firstPage = page({invoiceRow(numbered(1))}, server.url().toEncoded() + path);
    server.onCall("GET " + ApiPath + "invoices", [firstPage](const test::SeenRequest &request) {
        const bool isSecond = request.line.contains("skiptoken");
        return ScriptedReply{200, isSecond ? page({invoiceRow(numbered(2))}) : firstPage};
    });

    const Result<domain::SourceSnapshot> snapshot = await(source.read({QDate{2027, 1, 1}}, {}));

    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->invoices.size(), 2U);
    EXPECT_TRUE(server.seen().contains("GET " + path)) << requestsOf("invoices").last().line.toStdString();
}

TEST_F(MembriTest, RefusesANextLinkToAnotherPlace)
{
    serve("accounts", page({}, "http://127.0.0.2:1/membri/api/data/v9.2/accounts?$skiptoken=1"));

    const Result<domain::SourceSnapshot> snapshot = await(source.read({}, {}));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::BadReply);
}

TEST_F(MembriTest, ReadsTheLinesOfWhatIsToTransferInChunks) // covers: M-26, M-27
{
    QByteArrayList invoices;
    for (int i = 1; i <= 31; ++i)
        invoices.append(invoiceRow(numbered(i)));
    invoices.append(invoiceRow(numbered(32), R"({"cdc_syncstatus":282210002})"));
    invoices.append(invoiceRow(numbered(33), R"({"cdc_invoicedate":"2025-12-31"})"));
    serve("invoices", page(invoices));
    server.onCall("GET " + ApiPath + "invoicedetails", [](const test::SeenRequest &request) {
        QByteArrayList lines;
        for (int i = 1; i <= 33; ++i) {
            if (request.line.contains(numbered(i).toUtf8()))
                lines.append(lineRow(numbered(i)));
        }
        return ScriptedReply{200, page(lines)};
    });

    const Result<domain::SourceSnapshot> snapshot = await(source.read({QDate{2026, 1, 1}}, {}));

    ASSERT_TRUE(snapshot);
    EXPECT_EQ(requestsOf("invoicedetails").size(), 2);
    for (size_t i = 0; i < 31; ++i)
        EXPECT_EQ(snapshot->invoices.at(i).lines.size(), 1U);
    EXPECT_TRUE(snapshot->invoices.at(31).lines.empty());
    EXPECT_TRUE(snapshot->invoices.at(32).lines.empty());
    EXPECT_EQ(snapshot->invoices.at(0).date, QDate(2026, 1, 31));
    EXPECT_EQ(snapshot->invoices.at(0).currencyCode, u"CAD"_s);
}

TEST_F(MembriTest, ReadsTheContactsThatInvoicesName)
{
    const QByteArray contact =
        R"({"_customerid_value":"dddddddd-0000-0000-0000-000000000001","cdc_syncstatus":282210000,)"
        R"("_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname":"contact"})";
    serve("invoices", page({invoiceRow(InvoiceId, contact)}));
    serve("contacts",
          page({R"({"contactid":"dddddddd-0000-0000-0000-000000000001","fullname":"Léa",)"
                R"("_parentcustomerid_value":")"
                + AccountId.toUtf8() + "\"}"}));

    const Result<domain::SourceSnapshot> snapshot = await(source.read({}, {}));

    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->invoices.at(0).customerId, AccountId);
    EXPECT_TRUE(requestsOf("contacts").first().line.contains("contactid%20eq%20dddddddd"));
}

TEST_F(MembriTest, AsksForSmallerPagesWhenAReplyIsTooLarge)
{
    const QByteArray huge = page({"{\"name\":\"" + QByteArray(17 * 1024 * 1024, 'x') + "\"}"});
    server.onCall("GET " + ApiPath + "accounts", [huge](const test::SeenRequest &request) {
        const bool isSmall = request.headers.value("prefer").startsWith("odata.maxpagesize=500,");
        return ScriptedReply{200, isSmall ? page({"{\"accountid\":\"1\",\"name\":\"A\"}"}) : huge};
    });

    const Result<domain::SourceSnapshot> snapshot = await(source.read({}, {}));

    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->customers.size(), 1U);
}

TEST_F(MembriTest, ReadsAgainAfterABusyServerAndACutReply)
{
    server.on("GET " + ApiPath + "WhoAmI", {503});
    int calls = 0;
    server.onCall("GET " + ApiPath + "accounts", [&calls](const test::SeenRequest &) {
        ++calls;
        return calls == 1 ? ScriptedReply{503}
            : calls == 2  ? ScriptedReply{ScriptedReply::Manner::CutBody, "{\"value\":["}
                          : ScriptedReply{200, page({"{\"accountid\":\"1\",\"name\":\"A\"}"})};
    });

    const Result<domain::SourceSnapshot> snapshot = await(source.read({}, {}));

    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->customers.size(), 1U);
    EXPECT_EQ(calls, 3);
}

TEST_F(MembriTest, ReadsSomeRecordsAgainByTheirIds)
{
    serve("invoices", page({invoiceRow(InvoiceId, R"({"cdc_syncstatus":282210002})")}));
    const std::vector<domain::RecordRef> records{{domain::RecordKind::CreditNote, InvoiceId}};

    const Result<domain::SourceSnapshot> snapshot = await(source.readAgain(records, {}));

    ASSERT_TRUE(snapshot);
    ASSERT_EQ(snapshot->invoices.size(), 1U);
    EXPECT_EQ(snapshot->invoices.at(0).kind, domain::RecordKind::CreditNote);
    EXPECT_EQ(snapshot->invoices.at(0).sync.status, domain::SyncStatus::Transferred);
    EXPECT_TRUE(
        requestsOf("invoices").first().line.endsWith("$filter=invoiceid%20eq%20" + InvoiceId.toUtf8()));
    EXPECT_TRUE(requestsOf("accounts").isEmpty());
}

TEST_F(MembriTest, EndsWhenStopped)
{
    server.onCall("GET " + ApiPath + "WhoAmI",
                  [](const test::SeenRequest &) { return ScriptedReply{ScriptedReply::Manner::Silent}; });
    std::stop_source stop;
    auto connecting = source.connect(stop.get_token());
    ASSERT_TRUE(test::awaitUntil([this] { return !server.requests().isEmpty(); }));

    stop.request_stop();
    const Result<domain::SourceSnapshot> snapshot = await(std::move(connecting));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::Cancelled);
}

TEST_F(MembriTest, RefusesAnUnknownTimeZone)
{
    MembriSettings wrong = settings();
    wrong.timeZoneId = "America/Nowhere";
    MembriSource other{wrong, client, clock};

    const Result<domain::SourceSnapshot> snapshot = await(other.connect({}));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(snapshot.error().code, ErrorCode::BadConfiguration);
}

struct BadAnswer
{
    const char *name;
    ScriptedReply reply;
    ErrorCode code;
};

class MembriBadAnswerTest : public MembriTest, public ::testing::WithParamInterface<BadAnswer>
{
};

TEST_P(MembriBadAnswerTest, EndsTheConnectionWithItsError) // covers: M-46
{
    const ScriptedReply reply = GetParam().reply;
    server.onCall("GET " + ApiPath + "WhoAmI", [reply](const test::SeenRequest &) { return reply; });

    const Result<domain::SourceSnapshot> snapshot = await(source.connect({}));

    ASSERT_FALSE(snapshot);
    EXPECT_EQ(errorKey(snapshot.error().code), errorKey(GetParam().code));
}

INSTANTIATE_TEST_SUITE_P(
    Answers, MembriBadAnswerTest,
    ::testing::Values(
        BadAnswer{"Unauthorized", {401}, ErrorCode::SourceAccessDenied},
        BadAnswer{
            "NotAMember",
            {403,
             R"({"error":{"code":"0x80072560","message":"The user is not a member of the organization."}})"},
            ErrorCode::SourceAccessDenied},
        BadAnswer{"ElsewhereOnTheWeb", {404, "<html></html>"}, ErrorCode::SourceUnreachable},
        BadAnswer{"ProxyPage", {200, "<html></html>"}, ErrorCode::BadReply},
        BadAnswer{"NoObject", {200, "[]"}, ErrorCode::BadReply},
        BadAnswer{"NoOrganization", {200, "{}"}, ErrorCode::BadReply},
        BadAnswer{"Busy", {503}, ErrorCode::SourceUnreachable},
        BadAnswer{"Broken", {500, R"({"error":{"code":"","message":"x"}})"}, ErrorCode::SourceUnreachable},
        BadAnswer{"Reset", {ScriptedReply::Manner::Reset}, ErrorCode::SourceUnreachable}),
    [](const auto &row) { return std::string{row.param.name}; });

} // namespace passerelle::connectors
