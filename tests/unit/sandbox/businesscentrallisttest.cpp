// SPDX-License-Identifier: GPL-3.0-or-later
#include "businesscentralfixture.h"

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
class BusinessCentralListTest : public BusinessCentralTest
{
};
} // namespace

TEST_F(BusinessCentralListTest, CreatesACustomerUnderTheNextNumber)
{
    const Json made = create("customers", "{'displayName':'Galerie du Quai','email':'a@b.example'}");

    EXPECT_EQ(made[u"number"].toString(), u"C00030"_s);
    EXPECT_EQ(made[u"displayName"].toString(), u"Galerie du Quai"_s);
    EXPECT_TRUE(made[u"taxLiable"].toBool());
    EXPECT_EQ(made[u"currencyCode"].toString(), u"CAD"_s);
    EXPECT_EQ(made[u"lastModifiedDateTime"].toString(), u"2026-11-20T15:00:00.000Z"_s);
}

TEST_F(BusinessCentralListTest, NeedsANameAndChoosesTheNumberItself)
{
    EXPECT_TRUE(
        message(call("POST", "customers", "{}")).startsWith(u"A \"displayName\" must be provided."_s));
    EXPECT_EQ(code(call("POST", "customers", "{'displayName':'A','number':'X1'}")),
              u"Application_DialogException"_s);
    setSwitch(u"manualNumbers"_s, true);
    EXPECT_EQ(create("customers", "{'displayName':'A','number':'x1'}")[u"number"].toString(), u"X1"_s);
    EXPECT_EQ(code(call("POST", "customers", "{'displayName':'A','number':'X1'}")),
              u"Internal_EntityWithSameKeyExists"_s);
}

TEST_F(BusinessCentralListTest, AllowsTwoCustomersOfOneName)
{
    const Json first = create("customers", "{'displayName':'Jumeaux'}");
    const Json second = create("customers", "{'displayName':'Jumeaux'}");

    EXPECT_NE(first[u"number"], second[u"number"]);
    EXPECT_EQ(list("customers?$filter=displayName%20eq%20'Jumeaux'").size(), 2U);
}

TEST_F(BusinessCentralListTest, ChangesACustomerUnderItsTag)
{
    const Json before = named("customers", "number", "C00010");
    const QByteArray address = at("customers", before);

    const HttpResponse changed = patch(address, tagOf(before), "{'city':'Rimouski'}");
    const HttpResponse stale = patch(address, tagOf(before), "{'city':'Matane'}");

    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(json(changed.body)[u"city"].toString(), u"Rimouski"_s);
    EXPECT_NE(tagOf(json(changed.body)), tagOf(before));
    EXPECT_EQ(stale.status, 409);
    EXPECT_EQ(code(stale), u"Request_EntityChanged"_s);
    setSwitch(u"staleTagIs412"_s, true);
    EXPECT_EQ(patch(address, tagOf(before), "{'city':'Matane'}").status, 412);
    EXPECT_EQ(get(address)[u"city"].toString(), u"Rimouski"_s);
}

TEST_F(BusinessCentralListTest, NeedsATagForEachChange)
{
    const QByteArray address = at("customers", named("customers", "number", "C00010"));

    EXPECT_EQ(code(patch(address, {}, "{'city':'Matane'}")), u"BadRequest_InvalidToken"_s);
    EXPECT_EQ(code(patch(address, "rubbish", "{'city':'Matane'}")), u"BadRequest_InvalidToken"_s);
    EXPECT_EQ(call("DELETE", address).status, 400);
    EXPECT_EQ(patch(address, "*", "{'city':'Matane'}").status, 200);
}

TEST_F(BusinessCentralListTest, RefusesWrongBodies)
{
    const auto refusal = [this](const QByteArray &body) { return code(call("POST", "customers", body)); };

    EXPECT_EQ(refusal("{'displayName':'A','nothing':1}"), u"BadRequest"_s);
    EXPECT_EQ(refusal("{'displayName':'A','balanceDue':1}"), u"BadRequest"_s);
    EXPECT_EQ(refusal("{'displayName':5}"), u"BadRequest"_s);
    EXPECT_EQ(refusal("{'displayName':"), u"BadRequest"_s);
    EXPECT_EQ(refusal("{'displayName':'A','city':'" + QByteArray(31, 'x') + "'}"),
              u"Application_StringExceededLength"_s);
    EXPECT_EQ(refusal("{'displayName':'A','paymentTermsId':'x'}"), u"Application_InvalidGUID"_s);
    EXPECT_EQ(refusal("{'displayName':'A','currencyCode':'USD'}"), u"Internal_InvalidTableRelation"_s);
}

TEST_F(BusinessCentralListTest, EndsErrorsWithTheCallsId)
{
    const QString text = message(call("POST", "customers", "{}"));

    EXPECT_TRUE(text.contains(u"  CorrelationId:  "_s));
    EXPECT_TRUE(text.endsWith(u'.'));
}

TEST_F(BusinessCentralListTest, CannotInvoiceACustomerWithoutPostingGroups)
{
    setSwitch(u"defaultTemplate"_s, false);
    const QByteArray number = create("customers", "{'displayName':'Nu'}")[u"number"].toString().toLatin1();
    const Json invoice =
        create("salesInvoices",
               "{'customerNumber':'" + number
                   + "','salesInvoiceLines':[{'lineType':'Account','lineObjectNumber':'4000',"
                     "'quantity':1,'unitPrice':5,'taxCode':'TPSTVQ'}]}");
    const HttpResponse refused = call("POST", at("salesInvoices", invoice) + "/Microsoft.NAV.post");

    EXPECT_EQ(invoice[u"totalTaxAmount"].numberText(), "0");
    EXPECT_EQ(code(refused), u"Application_FieldValidationException"_s);
    EXPECT_TRUE(message(refused).startsWith(u"Customer Posting Group must have a value"_s));
}

TEST_F(BusinessCentralListTest, HasTheCompanysLists)
{
    EXPECT_EQ(named("taxGroups", "code", "TPSTVQ")[u"displayName"].toString(), u"TPS/TVQ QC - 9,975"_s);
    EXPECT_EQ(list("taxAreas").front()[u"taxType"].toString(), u"Sales Tax"_s);
    EXPECT_EQ(named("paymentTerms", "code", "NET30")[u"dueDateCalculation"].toString(), u"30D"_s);
    EXPECT_EQ(named("items", "number", "ADH-IND")[u"taxGroupCode"].toString(), u"TPSTVQ"_s);
    EXPECT_FALSE(named("accounts", "number", "1100")[u"directPosting"].toBool(true));
    EXPECT_TRUE(list("currencies").empty());
    EXPECT_EQ(list(at("dimensions", list("dimensions").front()) + "/dimensionValues").size(), 2U);
    const Json setup = list("generalLedgerSetup").front();
    EXPECT_EQ(setup[u"allowPostingFrom"].toString(), u"2026-02-01"_s);
    EXPECT_EQ(setup[u"localCurrencyCode"].toString(), u"CAD"_s);
}

TEST_F(BusinessCentralListTest, LetsNobodyWriteWhatIsForReadingOnly)
{
    EXPECT_EQ(call("POST", "accounts", "{'number':'1'}").status, 405);
    EXPECT_EQ(call("POST", "generalLedgerEntries", "{}").status, 405);
    EXPECT_EQ(call("PATCH", at("accounts", named("accounts", "number", "4000")), "{'displayName':'X'}",
                   {{"if-match", "*"}})
                  .status,
              405);
}

TEST_F(BusinessCentralListTest, SeedsSomebodyElsesInvoiceAndABlockedCustomer)
{
    const Json invoice = named("salesInvoices", "number", "F-900");

    EXPECT_EQ(invoice[u"totalAmountIncludingTax"].numberText(), "114.98");
    EXPECT_EQ(invoice[u"status"].toString(), u"Open"_s);
    EXPECT_EQ(invoice[u"externalDocumentNumber"].toString(), QString());
    EXPECT_EQ(named("customers", "number", "C00020")[u"blocked"].toString(), u"All"_s);
}

} // namespace passerelle::sandbox
