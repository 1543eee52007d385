// SPDX-License-Identifier: GPL-3.0-or-later
#include "businesscentralfixture.h"

#include <QUrl>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class BusinessCentralQueryTest : public BusinessCentralTest
{
protected:
    [[nodiscard]] HttpResponse filtered(const QByteArray &resource, const QString &filter)
    {
        return call("GET", resource + "?$filter=" + QUrl::toPercentEncoding(filter));
    }
    [[nodiscard]] size_t count(const QByteArray &resource, const QString &filter)
    {
        const HttpResponse response = filtered(resource, filter);
        EXPECT_EQ(response.status, 200) << response.body.constData();
        return json(response.body)[u"value"].items().size();
    }
};
} // namespace

TEST_F(BusinessCentralQueryTest, FollowsTheNextLinkToTheEnd)
{
    QStringList numbers;
    HttpResponse page = call("GET", "accounts?$select=number", {}, {{"prefer", "odata.maxpagesize=5"}});
    int pages = 1;
    while (true) {
        const Json answer = json(page.body);
        EXPECT_LE(answer[u"value"].items().size(), 5U);
        for (const Json &account : answer[u"value"].items())
            numbers.append(account[u"number"].toString());
        if (!answer.contains(u"@odata.nextLink"))
            break;
        const QUrl next(answer[u"@odata.nextLink"].toString());
        page = send("GET", next.path().toLatin1() + '?' + next.query(QUrl::FullyEncoded).toLatin1(), {},
                    {{"authorization", "Bearer " + accessToken}, {"prefer", "odata.maxpagesize=5"}});
        ++pages;
    }

    EXPECT_EQ(pages, 4);
    EXPECT_EQ(numbers.size(), 18);
    EXPECT_EQ(numbers.removeDuplicates(), 0);
}

TEST_F(BusinessCentralQueryTest, PagesAnOrderedListToo)
{
    setSwitch(u"pageSize"_s, 7);
    const Json first = get("accounts?$orderby=number%20desc&$top=10");
    const QUrl next(first[u"@odata.nextLink"].toString());
    const Json second =
        json(send("GET", next.path().toLatin1() + '?' + next.query(QUrl::FullyEncoded).toLatin1(), {},
                  {{"authorization", "Bearer " + accessToken}})
                 .body);

    EXPECT_EQ(first[u"value"].items().front()[u"number"].toString(), u"5200"_s);
    EXPECT_EQ(first[u"value"].items().size(), 7U);
    EXPECT_EQ(second[u"value"].items().size(), 3U);
    EXPECT_FALSE(second.contains(u"@odata.nextLink"));
}

TEST_F(BusinessCentralQueryTest, RefusesPagesThatAreTooLarge)
{
    EXPECT_EQ(call("GET", "accounts", {}, {{"prefer", "odata.maxpagesize=20001"}}).status, 413);
}

TEST_F(BusinessCentralQueryTest, Filters)
{
    EXPECT_EQ(count("accounts", u"number eq '4000'"_s), 1U);
    EXPECT_EQ(count("accounts", u"number ge '4000' and number lt '5000'"_s), 5U);
    EXPECT_EQ(count("accounts", u"number eq '4000' or number eq '4100'"_s), 2U);
    EXPECT_EQ(count("accounts", u"not (category eq 'Income')"_s), 13U);
    EXPECT_EQ(count("accounts", u"directPosting eq false"_s), 3U);
    EXPECT_EQ(count("accounts", u"startswith(number,'40')"_s), 1U);
    EXPECT_EQ(count("accounts", u"contains(displayName,'payer')"_s), 2U);
    EXPECT_EQ(count("customers", u"displayName eq 'Archives L''Île-aux-Coudres'"_s), 1U);
    EXPECT_EQ(count("customers", u"number eq 'c00010'"_s), 1U);
    EXPECT_EQ(count("salesInvoices", u"postingDate le 2025-12-01"_s), 1U);
    EXPECT_EQ(count("salesInvoices", u"totalAmountIncludingTax eq 114.98"_s), 1U);
    EXPECT_EQ(count("customers", u"lastModifiedDateTime gt 2026-01-01T00:00:00Z"_s), 0U);
    EXPECT_EQ(count("customers", u"lastModifiedDateTime gt 2019-08-18T20:05:51.603Z"_s), 2U);
}

TEST_F(BusinessCentralQueryTest, RefusesAnOrOverTwoFields)
{
    const HttpResponse refused = filtered("customers", u"number eq 'A' or displayName eq 'A'"_s);

    EXPECT_EQ(refused.status, 400);
    EXPECT_TRUE(message(refused).startsWith(
        u"The 'OR' operator is not supported on distinct fields on an OData filter."_s));
}

TEST_F(BusinessCentralQueryTest, RefusesFiltersItDoesNotUnderstand)
{
    for (const auto &filter :
         {u"nothing eq 1"_s, u"number eq 4"_s, u"number eq 'a"_s, u"number like 'a'"_s, u"(number eq 'a'"_s,
          u"postingDate eq 'x'"_s, u"number eq 'a' number"_s, u""_s})
        EXPECT_EQ(filtered("salesInvoices", filter).status, filter.isEmpty() ? 200 : 400)
            << filter.toStdString();
    EXPECT_EQ(call("GET", "customers?$apply=x").status, 400);
    EXPECT_EQ(call("GET", "customers?$select=nothing").status, 400);
    EXPECT_EQ(call("GET", "customers?$orderby=nothing").status, 400);
    EXPECT_EQ(call("GET", "customers?$expand=nothing").status, 400);
}

TEST_F(BusinessCentralQueryTest, SelectsAndCounts)
{
    const Json page = get("accounts?$select=number,displayName&$top=2&$count=true");

    ASSERT_EQ(page[u"value"].items().size(), 2U);
    EXPECT_EQ(page[u"@odata.count"].toInt(), 18);
    EXPECT_FALSE(page.contains(u"@odata.nextLink"));
    EXPECT_EQ(page[u"value"].items().front().members().size(), 3U);
    EXPECT_EQ(call("GET", "accounts/$count").body, "18");
}

TEST_F(BusinessCentralQueryTest, ExpandsLinesAndWhatARecordNames)
{
    draft();
    const Json invoice = get("salesInvoices?$filter=externalDocumentNumber%20eq%20'MB-1'&$expand="
                             "salesInvoiceLines($select=description,unitPrice),customer")[u"value"]
                             .items()
                             .front();

    ASSERT_EQ(invoice[u"salesInvoiceLines"].items().size(), 1U);
    EXPECT_EQ(invoice[u"salesInvoiceLines"].items().front()[u"unitPrice"].numberText(), "100");
    EXPECT_FALSE(invoice[u"salesInvoiceLines"].items().front().contains(u"quantity"));
    EXPECT_EQ(invoice[u"customer"][u"number"].toString(), u"C00010"_s);
}

TEST_F(BusinessCentralQueryTest, TellsWhatIsNotThere)
{
    EXPECT_EQ(code(call("GET", "nothing")), u"BadRequest_ResourceNotFound"_s);
    EXPECT_EQ(code(call("GET", "customers(00000000-0000-0000-0000-0000000000aa)")),
              u"Internal_RecordNotFound"_s);
    EXPECT_EQ(code(call("GET", "customers(C00010)")), u"Application_InvalidGUID"_s);
    company = "00000000-0000-0000-0000-0000000000aa";
    EXPECT_EQ(code(call("GET", "customers")), u"Internal_CompanyNotFound"_s);
}

} // namespace passerelle::sandbox
