// SPDX-License-Identifier: GPL-3.0-or-later
#include "membrifixture.h"

#include <QSet>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
class ReadTest : public MembriTest
{
protected:
    static QStringList names(const Json &page)
    {
        QStringList found;
        for (const Json &row : page[u"value"].items())
            found.append(row[u"name"].toString());
        return found;
    }
};
} // namespace

TEST_F(ReadTest, GivesPagesThatTogetherHoldEachRowOnce)
{
    addInvoices(23);
    const Headers headers{{"prefer", "odata.maxpagesize=5"}};

    QStringList all;
    Json page = get("invoices?$select=name&$orderby=cdc_invoicedate desc,name", headers);
    int pages = 1;
    all += names(page);
    while (page.contains(u"@odata.nextLink")) {
        page = follow(page[u"@odata.nextLink"], headers);
        all += names(page);
        ++pages;
    }

    EXPECT_EQ(pages, 5);
    EXPECT_EQ(all.size(), 23);
    EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), 23);
}

TEST_F(ReadTest, RefusesANextLinkThatWasEncodedAgain)
{
    addInvoices(4);
    const Headers headers{{"prefer", "odata.maxpagesize=2"}};
    QByteArray link = get("invoices?$select=name", headers)[u"@odata.nextLink"].toString().toLatin1();
    link = link.mid(link.indexOf("invoices?"));

    const HttpResponse response =
        call("GET", link.replace("%3C", "%253C").replace("%3E", "%253E"), {}, headers);

    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(errorCode(response), u"0x80060888");
}

TEST_F(ReadTest, SortsWithNullsFirstAndKeepsThemAcrossPages)
{
    const QStringList ids = addInvoices(6);
    for (int i = 0; i < 3; ++i)
        service->store().update(*tableNamed(u"invoice"), ids[i], {{u"cdc_syncreference"_s, u"R%1"_s.arg(i)}});
    const Headers headers{{"prefer", "odata.maxpagesize=2"}};

    for (const QByteArray direction : {"asc", "desc"}) {
        Json page = get("invoices?$select=name&$orderby=cdc_syncreference " + direction, headers);
        QStringList all = names(page);
        while (page.contains(u"@odata.nextLink")) {
            page = follow(page[u"@odata.nextLink"], headers);
            all += names(page);
        }
        EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), 6) << direction.constData();
        EXPECT_EQ(all.indexOf(u"Facture 1"_s) < 3, direction == "desc");
    }
}

TEST_F(ReadTest, CapsAPageAtFiveThousandRows)
{
    database.begin();
    addInvoices(5001);
    database.commit();

    const Json page = get("invoices?$select=name&$count=true", {{"prefer", "odata.maxpagesize=9000"}});

    EXPECT_EQ(page[u"value"].items().size(), 5000U);
    EXPECT_EQ(page[u"@odata.count"].toInt(), 5000);
    EXPECT_EQ(follow(page[u"@odata.nextLink"])[u"value"].items().size(), 1U);
}

TEST_F(ReadTest, AddsTheCurrencyToMoneyAndTheIdToEverySelection)
{
    addInvoices(1);
    const Json row = get("invoices?$select=totalamount")[u"value"].items().front();

    EXPECT_EQ(row[u"totalamount"].numberText(), "114.99");
    EXPECT_TRUE(row.contains(u"_transactioncurrencyid_value"));
    EXPECT_TRUE(row.contains(u"invoiceid"));
    EXPECT_TRUE(row[u"@odata.etag"].toString().startsWith(u"W/\""));
}

TEST_F(ReadTest, ShowsFormattedValuesInTheLanguageAskedFor)
{
    addInvoices(1);
    const Headers french{{"prefer", "odata.include-annotations=\"*\""}};
    Headers english = french;
    english.insert("accept-language", "en-CA");
    const QString key = u"@OData.Community.Display.V1.FormattedValue"_s;

    const Json inFrench =
        get("invoices?$select=cdc_syncstatus,totalamount,_customerid_value", french)[u"value"]
            .items()
            .front();
    const Json inEnglish =
        get("invoices?$select=cdc_syncstatus,totalamount", english)[u"value"].items().front();

    EXPECT_EQ(inFrench[u"cdc_syncstatus"_s + key].toString(), u"À transférer");
    EXPECT_EQ(inFrench[u"totalamount"_s + key].toString(), u"114,99\u00a0$");
    EXPECT_EQ(inFrench[u"_customerid_value"_s + key].toString(), u"Société de L'Île-aux-Coudres");
    EXPECT_EQ(inFrench[u"_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"].toString(), u"account");
    EXPECT_EQ(inFrench[u"_customerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"].toString(),
              u"customerid_account");
    EXPECT_EQ(inEnglish[u"cdc_syncstatus"_s + key].toString(), u"To transfer");
    EXPECT_EQ(inEnglish[u"totalamount"_s + key].toString(), u"$114.99");
}

TEST_F(ReadTest, ExpandsALookupInlineAndGivesALinkForACollection)
{
    const QString id = addInvoices(1).front();
    service->store().insert(*tableNamed(u"invoicedetail"), {}, {{u"invoiceid"_s, id}, {u"tax"_s, 500}});

    const Json list =
        get("invoices?$select=name&$expand=customerid_account($select=name),invoice_details($select=tax)");
    const Json row = list[u"value"].items().front();
    const Json single =
        get("invoices(" + id.toLatin1() + ")?$select=name&$expand=invoice_details($select=tax)");

    EXPECT_EQ(row[u"customerid_account"][u"name"].toString(), u"Société de L'Île-aux-Coudres");
    EXPECT_TRUE(row[u"invoice_details"].items().empty());
    EXPECT_EQ(follow(row[u"invoice_details@odata.nextLink"])[u"value"].items().front()[u"tax"].numberText(),
              "0.05");
    EXPECT_EQ(single[u"invoice_details"].items().size(), 1U);
}

TEST_F(ReadTest, AnswersNotModifiedToAKnownEtagUnlessAnnotationsAreWanted)
{
    const QByteArray target = "accounts(" + accountId.toLatin1() + ")?$select=name";
    const QByteArray etag = get(target)[u"@odata.etag"].toString().toLatin1();

    EXPECT_EQ(call("GET", target, {}, {{"if-none-match", etag}}).status, 304);
    EXPECT_EQ(call("GET", target, {}, {{"if-none-match", "null"}}).status, 200);
    EXPECT_EQ(
        call("GET", target, {}, {{"if-none-match", etag}, {"prefer", "odata.include-annotations=*"}}).status,
        200);
}

TEST_F(ReadTest, TracksChangesAndDeletionsByADeltaLink)
{
    const QStringList ids = addInvoices(3);
    const Headers headers{{"prefer", "odata.track-changes"}};
    const Json first = get("invoices?$select=name", headers);
    call("PATCH", "invoices(" + ids[1].toLatin1() + ")", R"({"name":"Changée"})", {{"if-match", "*"}});
    call("DELETE", "invoices(" + ids[2].toLatin1() + ")");

    const Json changes = follow(first[u"@odata.deltaLink"]);

    ASSERT_EQ(changes[u"value"].items().size(), 2U);
    EXPECT_EQ(changes[u"value"].items()[0][u"name"].toString(), u"Changée");
    EXPECT_EQ(changes[u"value"].items()[1][u"id"].toString(), ids[2]);
    EXPECT_EQ(changes[u"value"].items()[1][u"reason"].toString(), u"deleted");
    EXPECT_TRUE(follow(changes[u"@odata.deltaLink"])[u"value"].items().empty());
}

TEST_F(ReadTest, RefusesAFilterOnATrackedReadAndAnOldDeltaLink)
{
    const Headers headers{{"prefer", "odata.track-changes"}};
    EXPECT_EQ(call("GET", "invoices?$filter=cdc_notax eq true", {}, headers).status, 400);
    QByteArray link = get("invoices?$select=name", headers)[u"@odata.deltaLink"].toString().toLatin1();
    clock.advance(std::chrono::hours(24 * 8));
    authorize(TokenOffice::applications().front());

    EXPECT_EQ(call("GET", link.mid(link.indexOf("invoices?"))).status, 400);
}

TEST_F(ReadTest, RefusesWhatTheServiceDoesNotSupport)
{
    for (const QByteArray target :
         {"invoices?$skip=5", "invoices?$Select=name", "invoices?$select=cdc_nothing", "invoices?$top=x",
          "invoices?$orderby=nothing", "invoices?$expand=nothing", "accounts(accountnumber='C-1')"}) {
        const HttpResponse response = call("GET", target);
        EXPECT_EQ(response.status, 400) << target.constData();
        EXPECT_EQ(errorCode(response), u"0x80060888") << target.constData();
    }
    EXPECT_EQ(call("GET", "nothings").status, 404);
    EXPECT_EQ(call("GET", "accounts(00000000-0000-0000-0000-00000000ffff)").status, 404);
}

TEST_F(ReadTest, AnswersWhoAmIAndACount)
{
    addInvoices(3);

    EXPECT_TRUE(get("WhoAmI").contains(u"OrganizationId"));
    EXPECT_EQ(call("GET", "invoices/$count").body, "3");
    EXPECT_EQ(get("accounts(" + accountId.toLatin1() + ")/name")[u"value"].toString(),
              u"Société de L'Île-aux-Coudres");
}

} // namespace passerelle::sandbox::membri
