// SPDX-License-Identifier: GPL-3.0-or-later
#include "businesscentralfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class BusinessCentralDocumentTest : public BusinessCentralTest
{
};
} // namespace

TEST_F(BusinessCentralDocumentTest, MakesADraftWithItsLinesAndTaxes)
{
    const Json invoice = draft();

    EXPECT_EQ(invoice[u"status"].toString(), u"Draft"_s);
    EXPECT_EQ(invoice[u"totalAmountExcludingTax"].numberText(), "100");
    EXPECT_EQ(invoice[u"totalTaxAmount"].numberText(), "14.98");
    EXPECT_EQ(invoice[u"totalAmountIncludingTax"].numberText(), "114.98");
    EXPECT_EQ(invoice[u"remainingAmount"].numberText(), "0");
    EXPECT_EQ(invoice[u"currencyCode"].toString(), u"CAD"_s);
    const auto lines = list(at("salesInvoices", invoice) + "/salesInvoiceLines");
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines.front()[u"taxPercent"].numberText(), "14.975");
    EXPECT_EQ(lines.front()[u"sequence"].toInt(), 10000);
}

TEST_F(BusinessCentralDocumentTest, TaxesEachLineOrOnceARate)
{
    const QByteArray line = "{'lineType':'Account','lineObjectNumber':'4000','quantity':1,'unitPrice':30.10,"
                            "'taxCode':'TPSTVQ'}";
    const QByteArray body = "{'customerNumber':'C00010','salesInvoiceLines':[" + line + ',' + line + "]}";

    EXPECT_EQ(create("salesInvoices", body)[u"totalTaxAmount"].numberText(), "9.02");
    setSwitch(u"taxRoundingPerLine"_s, false);
    EXPECT_EQ(create("salesInvoices", body)[u"totalTaxAmount"].numberText(), "9.01");
    setSwitch(u"taxDifferenceCents"_s, 3);
    setSwitch(u"taxRoundingPerLine"_s, true);
    EXPECT_EQ(create("salesInvoices", body)[u"totalTaxAmount"].numberText(), "9.05");
}

TEST_F(BusinessCentralDocumentTest, BuildsADocumentInSteps)
{
    const Json header =
        create("salesInvoices", "{'customerNumber':'C00010','externalDocumentNumber':'MB-7'}");
    const QByteArray address = at("salesInvoices", header);
    EXPECT_EQ(code(call("POST", address + "/Microsoft.NAV.post")), u"Application_DialogException"_s);

    create(address + "/salesInvoiceLines",
           "{'lineType':'Item','lineObjectNumber':'ADH-IND','quantity':2,'unitPrice':50}");
    const Json complete = get(address);

    EXPECT_EQ(complete[u"totalAmountIncludingTax"].numberText(), "114.98");
    EXPECT_NE(tagOf(complete), tagOf(header));
    EXPECT_EQ(act(address, "post"), 204);
}

TEST_F(BusinessCentralDocumentTest, PostsADraftUnderTheSameId)
{
    const Json before = draft();
    const QByteArray address = at("salesInvoices", before);

    EXPECT_EQ(act(address, "post"), 204);

    const Json after = get(address);
    EXPECT_EQ(after[u"status"].toString(), u"Open"_s);
    EXPECT_EQ(after[u"number"].toString(), u"PS-INV103001"_s);
    EXPECT_NE(after[u"number"], before[u"number"]);
    EXPECT_EQ(after[u"remainingAmount"].numberText(), "114.98");
    EXPECT_EQ(after[u"externalDocumentNumber"].toString(), u"MB-1"_s);
}

TEST_F(BusinessCentralDocumentTest, GivesThePostedDocumentAnotherIdWhenSwitched)
{
    setSwitch(u"idStableAfterPosting"_s, false);
    const QByteArray address = at("salesInvoices", draft());
    EXPECT_EQ(act(address, "post"), 204);

    EXPECT_EQ(call("GET", address).status, 404);
    const Json posted = named("salesInvoices", "externalDocumentNumber", "MB-1");
    EXPECT_EQ(posted[u"status"].toString(), u"Open"_s);
    EXPECT_EQ(list(at("salesInvoices", posted) + "/salesInvoiceLines").size(), 1U);
}

TEST_F(BusinessCentralDocumentTest, LeavesADraftOutOfTheLedger)
{
    draft();

    EXPECT_EQ(list("salesInvoices?$filter=status%20eq%20'Draft'").size(), 1U);
    EXPECT_TRUE(list("generalLedgerEntries?$filter=postingDate%20eq%202026-11-01").empty());
}

TEST_F(BusinessCentralDocumentTest, EntersWhatItPosts)
{
    const Json invoice = postedInvoice();
    const auto entries = list("generalLedgerEntries?$filter=documentNumber%20eq%20'"
                              + invoice[u"number"].toString().toLatin1() + '\'');

    ASSERT_EQ(entries.size(), 4U);
    EXPECT_EQ(entries[0][u"accountNumber"].toString(), u"1100"_s);
    EXPECT_EQ(entries[0][u"debitAmount"].numberText(), "114.98");
    EXPECT_EQ(entries[1][u"creditAmount"].numberText(), "100");
    EXPECT_EQ(entries[2][u"creditAmount"].numberText(), "5");
    EXPECT_EQ(entries[3][u"creditAmount"].numberText(), "9.98");
    EXPECT_EQ(named("customers", "number", "C00010")[u"balanceDue"].numberText(), "229.96");
}

TEST_F(BusinessCentralDocumentTest, MakesASecondDocumentOfARepeatedRequest)
{
    const Json first = draft("MB-9");
    const Json second = draft("MB-9");

    EXPECT_NE(idOf(first), idOf(second));
    EXPECT_EQ(list("salesInvoices?$filter=externalDocumentNumber%20eq%20'MB-9'").size(), 2U);
}

TEST_F(BusinessCentralDocumentTest, RefusesToPostTwice)
{
    const QByteArray address = at("salesInvoices", postedInvoice());
    const HttpResponse again = call("POST", address + "/Microsoft.NAV.post");

    EXPECT_EQ(again.status, 400);
    EXPECT_FALSE(again.applied);
    EXPECT_TRUE(message(again).startsWith(u"The action can be applied to a draft invoice only."_s));
}

TEST_F(BusinessCentralDocumentTest, RefusesDatesOutsideTheAllowedRange)
{
    const QByteArray address = at("salesInvoices", draft());
    closeBooks(QDate(2026, 11, 1));
    const HttpResponse refused = call("POST", address + "/Microsoft.NAV.post");
    setSwitch(u"closedPeriodIsFieldValidation"_s, true);
    const HttpResponse french =
        call("POST", address + "/Microsoft.NAV.post", {}, {{"accept-language", "fr-CA"}});

    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(code(refused), u"Application_DialogException"_s);
    EXPECT_TRUE(message(refused).contains(u"is not within your range of allowed posting dates."_s));
    EXPECT_EQ(code(french), u"Application_FieldValidationException"_s);
    EXPECT_FALSE(message(french).contains(u"allowed posting dates"_s));
    EXPECT_EQ(list("generalLedgerSetup").front()[u"allowPostingFrom"].toString(), u"2026-11-02"_s);
    EXPECT_EQ(get(address)[u"status"].toString(), u"Draft"_s);
}

TEST_F(BusinessCentralDocumentTest, RefusesWhatALineMayNotName)
{
    const auto refusal = [this](const QByteArray &line) {
        const HttpResponse response =
            call("POST", "salesInvoices", "{'customerNumber':'C00010','salesInvoiceLines':[{" + line + "}]}");
        EXPECT_EQ(response.status, 400);
        return code(response);
    };

    EXPECT_EQ(refusal("'lineType':'Account','lineObjectNumber':'1100'"),
              u"Application_FieldValidationException"_s);
    EXPECT_EQ(refusal("'lineType':'Account','lineObjectNumber':'9999'"), u"Internal_InvalidTableRelation"_s);
    EXPECT_EQ(refusal("'lineType':'Account','lineObjectNumber':'4000','taxCode':'TVH'"),
              u"Internal_InvalidTableRelation"_s);
    EXPECT_EQ(refusal("'nothing':1"), u"BadRequest"_s);
    EXPECT_TRUE(list("salesInvoices?$filter=status%20eq%20'Draft'").empty());
}

TEST_F(BusinessCentralDocumentTest, NeedsACustomerThatIsNotBlocked)
{
    EXPECT_EQ(code(call("POST", "salesInvoices", "{}")), u"Application_DialogException"_s);
    EXPECT_EQ(code(call("POST", "salesInvoices", "{'customerNumber':'C00020'}")),
              u"Application_DialogException"_s);
    EXPECT_EQ(code(call("POST", "salesInvoices", "{'customerNumber':'C99'}")),
              u"Internal_InvalidTableRelation"_s);
}

TEST_F(BusinessCentralDocumentTest, RefusesAnUnknownCurrency)
{
    EXPECT_EQ(code(call("POST", "salesInvoices", "{'customerNumber':'C00010','currencyCode':'USD'}")),
              u"Internal_InvalidTableRelation"_s);
    EXPECT_EQ(create("salesInvoices", "{'customerNumber':'C00010','currencyCode':''}")[u"currencyCode"],
              Json(u"CAD"_s));
}

TEST_F(BusinessCentralDocumentTest, ChangesAndRemovesDraftsOnly)
{
    const Json invoice = draft();
    const QByteArray address = at("salesInvoices", invoice);
    const HttpResponse changed = patch(address, tagOf(invoice), "{'postingDate':'2026-11-02'}");
    EXPECT_EQ(changed.status, 200);
    const Json other = draft("MB-2");
    EXPECT_EQ(call("DELETE", at("salesInvoices", other), {}, {{"if-match", tagOf(other)}}).status, 204);
    EXPECT_EQ(call("GET", at("salesInvoices", other)).status, 404);

    EXPECT_EQ(act(address, "post"), 204);
    EXPECT_EQ(code(patch(address, "*", "{'postingDate':'2026-11-03'}")), u"BadRequest_InvalidOperation"_s);
    EXPECT_EQ(call("DELETE", address, {}, {{"if-match", "*"}}).status, 400);
}

TEST_F(BusinessCentralDocumentTest, AppliesACreditMemoToTheInvoiceItNames)
{
    const Json invoice = postedInvoice();
    const Json memo =
        create("salesCreditMemos",
               "{'customerNumber':'C00010','creditMemoDate':'2026-11-03','invoiceNumber':'"
                   + invoice[u"number"].toString().toLatin1()
                   + "','salesCreditMemoLines':[{'lineType':'Account','lineObjectNumber':'4000',"
                     "'quantity':1,'unitPrice':40,'taxCode':'TPSTVQ'}]}");
    const QByteArray address = at("salesCreditMemos", memo);
    EXPECT_EQ(memo[u"totalAmountIncludingTax"].numberText(), "45.99");

    EXPECT_EQ(act(address, "post"), 204);

    EXPECT_EQ(get(address)[u"number"].toString(), u"PS-CR104001"_s);
    EXPECT_EQ(get(at("salesInvoices", invoice))[u"remainingAmount"].numberText(), "68.99");
    EXPECT_EQ(act(address, "post"), 400);
}

TEST_F(BusinessCentralDocumentTest, CancelsAnOpenInvoiceByAMemoOfItsOwn)
{
    const QByteArray address = at("salesInvoices", postedInvoice());

    EXPECT_EQ(act(address, "cancel"), 204);
    EXPECT_EQ(get(address)[u"status"].toString(), u"Canceled"_s);
    EXPECT_EQ(list("salesCreditMemos").size(), 1U);
    EXPECT_EQ(act(address, "cancel"), 400);
    EXPECT_EQ(act(at("salesInvoices", draft("MB-3")), "cancel"), 400);
}

TEST_F(BusinessCentralDocumentTest, CarriesDimensions)
{
    const Json invoice =
        create("salesInvoices", "{'customerNumber':'C00010','shortcutDimension1Code':'QUEBEC'}");
    const QByteArray lines = at("salesInvoices", invoice) + "/dimensionSetLines";
    create(lines, "{'code':'SECTION','valueCode':'MONTREAL'}");

    EXPECT_EQ(list(lines).front()[u"valueDisplayName"].toString(), u"Montréal"_s);
    EXPECT_EQ(
        code(call("POST", "salesInvoices", "{'customerNumber':'C00010','shortcutDimension1Code':'NORD'}")),
        u"Internal_InvalidTableRelation"_s);
}

} // namespace passerelle::sandbox
