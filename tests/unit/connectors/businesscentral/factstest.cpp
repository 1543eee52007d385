// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedcompany.h"

#include <algorithm>

using namespace passerelle;
using namespace passerelle::connectors;
using namespace passerelle::domain;
using namespace passerelle::test;

namespace {

class FactsTest : public ScriptedCompany
{
protected:
    Result<LedgerFacts> read(FactsRequest request = {}) { return await(ledger.readFacts(request, {})); }

    /// A server's last queued reply stays; a handler is stronger.
    void replaceList(const QByteArray &name, const QByteArray &rows)
    {
        server.onCall("GET " + path(name), [rows](const SeenRequest &) -> ScriptedReply {
            return {200, R"({"value":[)" + rows + "]}"};
        });
    }
    static QStringList ids(const std::vector<LedgerEntry> &entries)
    {
        QStringList result;
        for (const LedgerEntry &entry : entries)
            result.append(entry.isActive ? entry.id : u"("_s + entry.id + u')');
        return result;
    }
};

} // namespace

TEST_F(FactsTest, KnowsTheCompanyAndTheDaysThatMayBePostedTo)
{
    const Result<LedgerFacts> facts = await(ledger.connect({}));

    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->companyId, QString::fromLatin1(ScriptedTenant::CompanyId));
    EXPECT_EQ(facts->companyName, u"Ordre exemple"_s);
    EXPECT_EQ(facts->homeCurrency, u"CAD"_s);
    EXPECT_EQ(facts->closedThrough, QDate(2025, 12, 31));
    EXPECT_EQ(facts->openThrough, QDate(2026, 12, 31));
    EXPECT_FALSE(facts->keepsOurNumbers);
}

TEST_F(FactsTest, TakesAnEmptyDateForNoLimit)
{
    replaceList(
        "generalLedgerSetup",
        R"({"localCurrencyCode":"CAD","allowPostingFrom":"0001-01-01","allowPostingTo":"0001-01-01"})");

    const Result<LedgerFacts> facts = await(ledger.connect({}));

    ASSERT_TRUE(facts);
    EXPECT_FALSE(facts->closedThrough.isValid());
    EXPECT_FALSE(facts->openThrough.isValid());
}

TEST_F(FactsTest, RefusesACompanyThatIsNotThere)
{
    server.onCall("GET " + path({}).chopped(1), [](const SeenRequest &) -> ScriptedReply {
        return {404, errorBody("BadRequest_ResourceNotFound")};
    });

    const Result<LedgerFacts> facts = await(ledger.connect({}));

    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::LedgerWrongCompany);
}

TEST_F(FactsTest, ListsWhatAMappingMayPointTo)
{
    const Result<LedgerFacts> facts = read();

    ASSERT_TRUE(facts);
    EXPECT_EQ(ids(facts->items), QStringList({u"Item:CONF"_s, u"(Item:OLD)"_s, u"Account:40100"_s}));
    EXPECT_EQ(ids(facts->accounts), QStringList({u"Bank Account:CHK"_s, u"G/L Account:40100"_s}));
    EXPECT_EQ(ids(facts->paymentMethods), QStringList({u"CHEQUE"_s}));
    EXPECT_EQ(ids(facts->classes), QStringList({u"FORM"_s}));
    EXPECT_EQ(ids(facts->paymentTerms), QStringList({u"30J"_s}));
    EXPECT_EQ(ids(facts->currencies), QStringList({u"USD"_s}));
    EXPECT_EQ(ids(facts->taxAreas), QStringList({u"QC"_s}));
    EXPECT_EQ(ids(facts->paymentJournals), QStringList({u"PASSERELLE"_s}));
    EXPECT_TRUE(facts->isMultiCurrency);
}

TEST_F(FactsTest, GivesTaxGroupsTheRatesOfTheSettings)
{
    const Result<LedgerFacts> facts = read();

    ASSERT_TRUE(facts);
    ASSERT_EQ(facts->taxCodes.size(), 2U);
    EXPECT_EQ(facts->taxCodes[0].id, u"TPSTVQ"_s);
    EXPECT_EQ(facts->taxCodes[0].rates.size(), 2U);
    EXPECT_TRUE(facts->taxCodes[1].rates.empty());
    const Money total = predictedTotal(documentDraft().lines, facts->taxCodes, TaxRounding::PerRate);
    EXPECT_EQ(total, cents(114'98));
}

TEST_F(FactsTest, HasOneExemptCodeWhereNoTaxIsCharged)
{
    businesscentral::BusinessCentralSettings settings = settingsOf(server.url(u"/v2.0/test/api/v2.0"_s));
    settings.taxMode = businesscentral::TaxMode::None;
    businesscentral::BusinessCentralLedger untaxed{settings, client, clock};

    const Result<LedgerFacts> facts = await(untaxed.readFacts({}, {}));

    ASSERT_TRUE(facts);
    EXPECT_FALSE(facts->usesSalesTax);
    ASSERT_EQ(facts->taxCodes.size(), 1U);
    EXPECT_TRUE(facts->taxCodes.front().rates.empty());
    EXPECT_FALSE(untaxed.encode(effectOf(RecordKind::Invoice), documentDraft())->contains("taxCode"));
}

TEST_F(FactsTest, RefusesAPaymentJournalThatHoldsLinesOfSomebodyElse)
{
    tenant.journalLines.push_back(*Json::parse(R"({"id":"x","documentNumber":"G00012"})"));

    const Result<LedgerFacts> facts = read();

    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::PaymentJournalInUse);
    EXPECT_EQ(facts.error().detail, u"PASSERELLE: G00012"_s);
}

TEST_F(FactsTest, AllowsALineThatAnInterruptedRunOfOursLeft)
{
    tenant.journalLines.push_back(*Json::parse(R"({"id":"x","documentNumber":"PSRL-0123456789abcde"})"));

    EXPECT_TRUE(read());
}

TEST_F(FactsTest, NamesAJournalOrTaxAreaThatIsNotThere)
{
    replaceList("customerPaymentJournals", {});
    const Result<LedgerFacts> journal = read();
    replaceList("taxAreas", {});
    const Result<LedgerFacts> area = read();

    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().code, ErrorCode::BadConfiguration);
    EXPECT_EQ(journal.error().detail, u"PASSERELLE"_s);
    ASSERT_FALSE(area);
    EXPECT_EQ(area.error().detail, u"QC"_s);
}

TEST_F(FactsTest, KnowsCustomersByNumberAndById)
{
    const QByteArray row = R"({"@odata.etag":"W/\"2\"","id":")" + QByteArray{CustomerId}
        + R"(","number":"C00010","displayName":"L'Ordre","email":"a@example.org","country":"CA","blocked":"_x0020_"})";
    tenant.customers.push_back(*Json::parse(row));
    FactsRequest request;
    request.customerNames = QStringList{u"c00010"_s, u"C00010"_s};
    request.customerIds = QStringList{QString::fromLatin1(CustomerId)};

    const Result<LedgerFacts> facts = read(request);

    ASSERT_TRUE(facts);
    ASSERT_TRUE(facts->customersByReference.contains(foldedName(u"C00010"_s)));
    const LedgerCustomer customer = facts->customersById.at(QString::fromLatin1(CustomerId));
    EXPECT_EQ(customer.name, u"C00010"_s);
    EXPECT_EQ(customer.address.country, u"Canada"_s);
    EXPECT_EQ(customer.versionToken, u"W/\"2\""_s);
    EXPECT_EQ(customer.currencyCode, u"CAD"_s);
    EXPECT_TRUE(customer.isActive);
}

TEST_F(FactsTest, KnowsACustomerByNameWhenTheSourceHoldsNoNumber)
{
    tenant.customers.push_back(
        *Json::parse(R"({"id":"a1","number":"C00010","displayName":"L'Ordre","blocked":"_x0020_"})"));
    FactsRequest request;
    request.customerNames = QStringList{u"L'Ordre"_s};

    const Result<LedgerFacts> facts = read(request);

    ASSERT_TRUE(facts);
    ASSERT_TRUE(facts->customersByReference.contains(foldedName(u"L'Ordre"_s)));
    EXPECT_EQ(facts->customersByReference.at(foldedName(u"L'Ordre"_s)).name, u"C00010"_s);
}

TEST_F(FactsTest, NeverChoosesBetweenTwoCustomersOfOneName)
{
    for (const QByteArray number : {"C00010", "C00011"})
        tenant.customers.push_back(*Json::parse(R"({"id":")" + number + R"(","number":")" + number
                                                + R"(","displayName":"Tremblay","blocked":"_x0020_"})"));
    FactsRequest request;
    request.customerNames = QStringList{u"Tremblay"_s};

    const Result<LedgerFacts> facts = read(request);

    ASSERT_TRUE(facts);
    EXPECT_FALSE(facts->customersByReference.contains(foldedName(u"Tremblay"_s)));
}

TEST_F(FactsTest, TakesTheOneActiveCustomerOfAName)
{
    tenant.customers.push_back(
        *Json::parse(R"({"id":"a1","number":"C1","displayName":"Tremblay","blocked":"All"})"));
    tenant.customers.push_back(
        *Json::parse(R"({"id":"a2","number":"C2","displayName":"Tremblay","blocked":"_x0020_"})"));
    FactsRequest request;
    request.customerNames = QStringList{u"Tremblay"_s};

    const Result<LedgerFacts> facts = read(request);

    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->customersByReference.at(foldedName(u"Tremblay"_s)).name, u"C2"_s);
}

TEST_F(FactsTest, PaysRefundsFromTheAccountOfThePaymentJournal)
{
    const Result<LedgerFacts> facts = read();

    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->refundAccountId, u"Bank Account:CHK"_s);
}

TEST_F(FactsTest, CallsACustomerBlockedForInvoicesInactive)
{
    for (const char *blocked : {"All", "Invoice", "Ship"}) {
        const QByteArray row = R"({"id":")" + QByteArray{blocked} + R"(","number":")" + QByteArray{blocked}
            + R"(","blocked":")" + QByteArray{blocked} + R"("})";
        tenant.customers.push_back(*Json::parse(row));
    }
    FactsRequest request;
    request.customerNames = QStringList{u"All"_s, u"Invoice"_s, u"Ship"_s};

    const Result<LedgerFacts> facts = read(request);

    ASSERT_TRUE(facts);
    EXPECT_FALSE(facts->customersByReference.at(foldedName(u"All"_s)).isActive);
    EXPECT_FALSE(facts->customersByReference.at(foldedName(u"Invoice"_s)).isActive);
    EXPECT_TRUE(facts->customersByReference.at(foldedName(u"Ship"_s)).isActive);
}

TEST_F(FactsTest, KnowsPostedInvoicesByNumberButNoDrafts)
{
    (void)send(invoice());
    tenant.loseWrite(5, Loss::Request);
    (void)send(invoice(u"A2"_s));
    FactsRequest request;
    request.documentNumbers = QStringList{u"PS-103001"_s, u"102"_s};

    const Result<LedgerFacts> facts = read(request);

    ASSERT_TRUE(facts);
    ASSERT_EQ(facts->invoicesByNumber.size(), 1U);
    EXPECT_EQ(facts->invoicesByNumber.at(u"PS-103001"_s).balance, cents(114'98));
}

TEST_F(FactsTest, FailsWhenAListCannotBeRead)
{
    server.onCall("GET " + path("taxGroups"), [](const SeenRequest &) -> ScriptedReply { return {503, ""}; });

    const Result<LedgerFacts> facts = read();

    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().code, ErrorCode::LedgerServerError);
}

TEST_F(FactsTest, AsksForThePageSizeOfTheSettings)
{
    businesscentral::BusinessCentralSettings settings = settingsOf(server.url(u"/v2.0/test/api/v2.0"_s));
    settings.pageSize = 50;
    businesscentral::BusinessCentralLedger paging{settings, client, clock};

    ASSERT_TRUE(await(paging.connect({})));

    EXPECT_EQ(server.requests().last().headers.value("prefer"), "odata.maxpagesize=50");
}

TEST_F(FactsTest, PromisesLookUpsOnlyAndOneCallAtATime)
{
    const Capabilities &can = ledger.capabilities();

    EXPECT_EQ(can.recovery, RecoveryClass::LookUpOnly);
    EXPECT_EQ(can.batchSize, 1);
    EXPECT_EQ(can.parallelCalls, 1);
    EXPECT_EQ(can.quietTime, std::chrono::minutes{11});
    ASSERT_EQ(can.limits.size(), 1U);
    EXPECT_EQ(can.limits.front().count, 6'000);
    EXPECT_EQ(can.limits.front().window, std::chrono::minutes{5});
}

TEST_F(FactsTest, EndsALiteralOnlyAtItsEnd)
{
    FactsRequest request;
    request.customerNames = QStringList{u"L'Ordre' or number ne '"_s};

    ASSERT_TRUE(read(request));

    const auto asked = std::find_if(server.requests().begin(), server.requests().end(),
                                    [](const auto &seen) { return seen.line.contains("customers?"); });
    ASSERT_NE(asked, server.requests().end());
    EXPECT_TRUE(
        asked->line.endsWith("$filter=number%20eq%20%27L%27%27Ordre%27%27%20or%20number%20ne%20%27%27%27"))
        << asked->line.constData();
}
