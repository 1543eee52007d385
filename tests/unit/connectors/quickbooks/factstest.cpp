// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

const QByteArray Company =
    R"({"CompanyInfo":{"Id":"1","SyncToken":"4","CompanyName":"Ordre exemple","Country":"CA",)"
    R"("NameValue":[{"Name":"SubscriptionStatus","Value":"PAID"}]},"time":"now"})";

QByteArray preferences(const QByteArray &closed)
{
    return R"({"Preferences":{"Id":"1","AccountingInfoPrefs":{)" + closed
        + R"("CustomerTerminology":"Customers"},"SalesFormsPrefs":{"CustomTxnNumbers":true},)"
          R"("TaxPrefs":{"UsingSalesTax":true},)"
          R"("CurrencyPrefs":{"MultiCurrencyEnabled":false,"HomeCurrency":{"value":"CAD"}}},"time":"now"})";
}

const QByteArray TaxCodes =
    R"({"Id":"7","Name":"TPS/TVQ QC - 9,975","Active":true,"SalesTaxRateList":{"TaxRateDetail":[)"
    R"({"TaxRateRef":{"value":"11"},"TaxTypeApplicable":"TaxOnAmount","TaxOrder":1},)"
    R"({"TaxRateRef":{"value":"7"},"TaxTypeApplicable":"TaxOnAmount","TaxOrder":0}]}},)"
    R"({"Id":"8","Name":"Hors champ","Active":true,"SalesTaxRateList":{"TaxRateDetail":[]}},)"
    R"({"Id":"9","Name":"Old","Active":true,"SalesTaxRateList":{"TaxRateDetail":[{"TaxRateRef":{"value":"99"}}]}})";
const QByteArray TaxRates =
    R"({"Id":"7","Name":"TPS","RateValue":5},{"Id":"11","Name":"TVQ","RateValue":9.975})";
const QByteArray Accounts = R"({"Id":"35","Name":"Compte courant","AccountType":"Bank","Active":true},)"
                            R"({"Id":"4","Name":"Fonds non déposés","AccountType":"Other Current Asset",)"
                            R"("AccountSubType":"UndepositedFunds","Active":true})";
const QByteArray Items =
    R"({"Id":"12","Name":"Cotisation","FullyQualifiedName":"Revenus:Cotisation","Type":"Service"},)"
    R"({"Id":"13","Name":"Revenus","Type":"Category"},)"
    R"~({"Id":"14","Name":"Ancien (deleted)","Type":"Service","Active":false})~";
const QByteArray Customers =
    R"({"Id":"68","SyncToken":"2","DisplayName":"L'Écuyer inc.","Active":true,)"
    R"("PrimaryEmailAddr":{"Address":"a@example.org"},"BillAddr":{"City":"Québec"}},)"
    R"~({"Id":"69","SyncToken":"0","DisplayName":"Dormant (deleted)","Active":false})~";

class FactsTest : public ScriptedCompany
{
protected:
    void SetUp() override
    {
        server.on("GET " + path("companyinfo/9341450000000001"), {200, Company});
        server.on("GET " + path("preferences"), {200, preferences(R"("BookCloseDate":"2025-12-31",)")});
        onQuery([](const QString &statement) -> ScriptedReply {
            if (statement.startsWith(u"SELECT * FROM Item "_s))
                return rows("Item", Items, 3);
            if (statement.startsWith(u"SELECT * FROM TaxCode "_s))
                return rows("TaxCode", TaxCodes, 3);
            if (statement.startsWith(u"SELECT * FROM TaxRate "_s))
                return rows("TaxRate", TaxRates, 2);
            if (statement.startsWith(u"SELECT * FROM Account "_s))
                return rows("Account", Accounts, 2);
            if (statement.startsWith(u"SELECT * FROM Customer WHERE DisplayName"_s))
                return rows("Customer", Customers, 2);
            if (statement.startsWith(u"SELECT * FROM Invoice WHERE DocNumber"_s))
                return rows("Invoice", invoiceJson(u"by hand"_s), 1);
            return rows("Nothing", {}, 0);
        });
    }

    LedgerFacts facts()
    {
        FactsRequest request;
        request.customerNames = QStringList{u"L'Écuyer inc."_s, u"Dormant"_s};
        request.documentNumbers = QStringList{u"001017"_s};
        const Result<LedgerFacts> result = await(ledger.readFacts(request, {}));
        EXPECT_TRUE(result);
        return result ? *result : LedgerFacts{};
    }
};

} // namespace

// covers: M-45
TEST_F(FactsTest, ConnectsToTheCompanyOfTheAuthorization)
{
    const Result<LedgerFacts> facts = await(ledger.connect({}));

    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->companyId, u"9341450000000001"_s);
    EXPECT_EQ(facts->companyName, u"Ordre exemple"_s);
    EXPECT_EQ(facts->homeCurrency, u"CAD"_s);
    EXPECT_EQ(facts->closedThrough, (QDate{2025, 12, 31}));
    EXPECT_TRUE(facts->keepsOurNumbers);
    EXPECT_TRUE(facts->usesSalesTax);
    EXPECT_FALSE(facts->isMultiCurrency);
}

TEST_F(FactsTest, KnowsNoClosingDateWhenNoneIsSet)
{
    server.onCall("GET " + path("preferences"),
                  [](const SeenRequest &) { return ScriptedReply{200, preferences({})}; });

    const Result<LedgerFacts> facts = await(ledger.connect({}));

    ASSERT_TRUE(facts);
    EXPECT_FALSE(facts->closedThrough.isValid());
}

TEST_F(FactsTest, StopsWhenTheSubscriptionHasEnded)
{
    QByteArray ended = Company;
    ended.replace("PAID", "EXPIRED");
    server.onCall("GET " + path("companyinfo/9341450000000001"),
                  [ended](const SeenRequest &) { return ScriptedReply{200, ended}; });

    const Result<LedgerFacts> facts = await(ledger.connect({}));

    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::LedgerSubscriptionEnded);
}

TEST_F(FactsTest, ReadsTaxCodesWithTheirSalesRatesInOrder)
{
    const LedgerFacts read = facts();

    ASSERT_EQ(read.taxCodes.size(), 3U);
    ASSERT_EQ(read.taxCodes[0].rates.size(), 2U);
    EXPECT_EQ(read.taxCodes[0].rates[0].name, u"TPS"_s);
    EXPECT_EQ(read.taxCodes[0].rates[1].percent, (Decimal{9'975, 3}));
    EXPECT_TRUE(read.taxCodes[1].rates.empty());
    EXPECT_TRUE(read.taxCodes[1].isActive);
    EXPECT_FALSE(read.taxCodes[2].isActive); // its rate is unknown: no forecast possible
}

TEST_F(FactsTest, ReadsTheListsThatAMappingMayPointTo)
{
    const LedgerFacts read = facts();

    ASSERT_EQ(read.items.size(), 2U);
    EXPECT_EQ(read.items[0].name, u"Revenus:Cotisation"_s);
    EXPECT_FALSE(read.items[1].isActive);
    ASSERT_EQ(read.accounts.size(), 2U);
    EXPECT_EQ(read.accounts[0].type, u"Bank"_s);
    EXPECT_EQ(read.accounts[1].type, u"UndepositedFunds"_s);
    EXPECT_EQ(read.refundAccountId, u"4"_s);
}

TEST_F(FactsTest, KeepsTheCompanyWhileItReadsTheLists)
{
    const LedgerFacts read = facts();

    EXPECT_EQ(read.companyName, u"Ordre exemple"_s);
    EXPECT_EQ(read.homeCurrency, u"CAD"_s);
    EXPECT_EQ(read.closedThrough, (QDate{2025, 12, 31}));
}

// covers: M-109
TEST_F(FactsTest, FindsCustomersByNameAlsoWhenInactive)
{
    const LedgerFacts read = facts();

    const auto active = read.customersByReference.find(foldedName(u"l'écuyer INC."_s));
    ASSERT_NE(active, read.customersByReference.end());
    EXPECT_EQ(active->second.id, u"68"_s);
    EXPECT_EQ(active->second.versionToken, u"2"_s);
    EXPECT_EQ(active->second.address.city, u"Québec"_s);
    const auto dormant = read.customersByReference.find(u"dormant"_s);
    ASSERT_NE(dormant, read.customersByReference.end());
    EXPECT_FALSE(dormant->second.isActive);
    EXPECT_TRUE(statements.join(u'\n').contains(u"'L\\'Écuyer inc.'"_s));
}

TEST_F(FactsTest, FindsInvoicesByNumber)
{
    const LedgerFacts read = facts();

    ASSERT_EQ(read.invoicesByNumber.count(u"001017"_s), 1U);
    EXPECT_TRUE(read.invoicesByNumber.at(u"001017"_s).marker.isEmpty());
    EXPECT_EQ(read.invoicesByNumber.at(u"001017"_s).balance, cents(114'98));
}

TEST_F(FactsTest, FailsWhenOneListFails)
{
    onQuery([](const QString &statement) -> ScriptedReply {
        if (statement.startsWith(u"SELECT * FROM TaxRate "_s))
            return {400, R"({"Fault":{"Error":[{"code":"4001","Detail":"no"}],"type":"ValidationFault"}})"};
        return rows("Nothing", {}, 0);
    });

    const Result<LedgerFacts> read = await(ledger.readFacts(FactsRequest{}, {}));

    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().systemText, u"no"_s);
}
