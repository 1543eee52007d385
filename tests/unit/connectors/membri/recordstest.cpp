// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/records.h"

#include <gtest/gtest.h>

namespace passerelle::connectors::membri {

namespace {

using namespace Qt::StringLiterals;

class MembriRecordsTest : public ::testing::Test
{
protected:
    static Json json(const QByteArray &text) { return *Json::parse(text); }

    const MembriMapping mapping = MembriMapping::standard();
    const ReadContext context{
        mapping, QTimeZone{"America/Toronto"}, {{u"cad"_s, u"CAD"_s}, {u"jpy"_s, u"JPY"_s}}};
};

struct DayCase
{
    const char *name;
    QByteArray wire;
    QDate day;
};

class InvoiceDayTest : public MembriRecordsTest, public ::testing::WithParamInterface<DayCase>
{
};

struct StatusCase
{
    const char *name;
    int value;
    domain::SyncStatus status;
};

class StatusTest : public MembriRecordsTest, public ::testing::WithParamInterface<StatusCase>
{
};

} // namespace

TEST_P(InvoiceDayTest, IsTheOrganizationsDay)
{
    const InvoiceRow row = readInvoice(json("{\"cdc_invoicedate\":" + GetParam().wire + '}'), context);

    EXPECT_EQ(row.invoice.date, GetParam().day);
}

INSTANTIATE_TEST_SUITE_P(
    Wire, InvoiceDayTest,
    ::testing::Values(DayCase{"LateEveningInWinter", "\"2026-02-01T04:30:00Z\"", QDate{2026, 1, 31}},
                      DayCase{"JustAfterMidnightInWinter", "\"2026-02-01T05:00:00Z\"", QDate{2026, 2, 1}},
                      DayCase{"LateEveningInSummer", "\"2026-07-01T03:59:59Z\"", QDate{2026, 6, 30}},
                      DayCase{"DateOnly", "\"2026-01-31\"", QDate{2026, 1, 31}},
                      DayCase{"Missing", "null", QDate{}}, DayCase{"Nonsense", "\"31/01/2026\"", QDate{}}),
    [](const auto &row) { return std::string{row.param.name}; });

// covers: M-25, M-26, M-27, M-28, M-30, M-31, M-34, M-35, M-36
TEST_P(StatusTest, ReadsTheStatusOfARecord)
{
    const QByteArray wire = "{\"cdc_syncstatus\":" + QByteArray::number(GetParam().value) + '}';

    EXPECT_EQ(readCustomer(json(wire), context).sync.status, GetParam().status);
    EXPECT_EQ(readInvoice(json(wire), context).invoice.sync.status, GetParam().status);
    EXPECT_EQ(readPayment(json(wire), context).sync.status, GetParam().status);
}

INSTANTIATE_TEST_SUITE_P(
    Values, StatusTest,
    ::testing::Values(StatusCase{"Pending", 282210000, domain::SyncStatus::Pending},
                      StatusCase{"ToTransfer", 282210001, domain::SyncStatus::ToTransfer},
                      StatusCase{"Transferred", 282210002, domain::SyncStatus::Transferred},
                      StatusCase{"TransferError", 282210003, domain::SyncStatus::TransferError},
                      StatusCase{"DoNotSynchronize", 282210004, domain::SyncStatus::DoNotSynchronize},
                      StatusCase{"InReview", 282210005, domain::SyncStatus::InReview},
                      StatusCase{"UnknownIsNeverTransferred", 99, domain::SyncStatus::Pending}),
    [](const auto &row) { return std::string{row.param.name}; });

TEST_F(MembriRecordsTest, ReadsMoneyFromTheNumbersText)
{
    const InvoiceRow row =
        readInvoice(json(R"({"totallineitemamount":200.00,"totaltax":29.9500,"totalamount":229.95,
        "cdc_balance":0.1,"_transactioncurrencyid_value":"cad"})"),
                    context);

    EXPECT_EQ(row.invoice.net.minor, 20000);
    EXPECT_EQ(row.invoice.tax.minor, 2995);
    EXPECT_EQ(row.invoice.total.minor, 22995);
    EXPECT_EQ(row.invoice.balance.minor, 10);
    EXPECT_EQ(row.invoice.problem, QString{});
}

TEST_F(MembriRecordsTest, ListsARecordWhoseAmountHasAThirdDecimalWithItsProblem)
{
    const InvoiceRow row = readInvoice(
        json(R"({"invoicenumber":"001042","totalamount":229.955,"_transactioncurrencyid_value":"cad"})"),
        context);

    EXPECT_EQ(row.invoice.number, u"001042"_s);
    EXPECT_EQ(row.invoice.problem, u"total: 229.955"_s);
}

TEST_F(MembriRecordsTest, LeavesTheAmountsOfAnUnsupportedCurrencyUnjudged)
{
    const domain::Payment payment =
        readPayment(json(R"({"cdc_amount":12.345,"_transactioncurrencyid_value":"jpy"})"), context);

    EXPECT_EQ(payment.currencyCode, u"JPY"_s);
    EXPECT_EQ(payment.problem, QString{});
}

TEST_F(MembriRecordsTest, KeepsTheIdOfACurrencyItDoesNotKnow)
{
    EXPECT_EQ(readPayment(json(R"({"_transactioncurrencyid_value":"ABC"})"), context).currencyCode, u"abc"_s);
}

TEST_F(MembriRecordsTest, ReadsAnAccountWithItsDesignation) // covers: M-49
{
    const domain::Customer customer = readCustomer(
        json(
            R"({"@odata.etag":"W/\"12\"","accountid":"AAAA","name":" L'Île-aux-Coudres ","accountnumber":"C-02318",
        "emailaddress1":"a@b.ca","telephone1":"418","address1_line1":"1, rue A","address1_city":"Québec",
        "address1_stateorprovince":"QC","address1_postalcode":"G1A 1A1","address1_country":"Canada",
        "cdc_newaccountforsync":true,"cdc_syncreference":"Île","cdc_syncmessage":"m","modifiedon":"2026-02-01T04:30:00Z"})"),
        context);

    EXPECT_EQ(customer.id, u"aaaa"_s);
    EXPECT_EQ(customer.name, u"L'Île-aux-Coudres"_s);
    EXPECT_EQ(customer.number, u"C-02318"_s);
    EXPECT_EQ(customer.address.postalCode, u"G1A 1A1"_s);
    EXPECT_TRUE(customer.isDesignatedNew);
    EXPECT_EQ(customer.sync.reference, u"Île"_s);
    EXPECT_EQ(customer.sync.versionToken, u"W/\"12\""_s);
    EXPECT_EQ(customer.sync.changedAt, QDateTime(QDate{2026, 2, 1}, QTime{4, 30}, Qt::UTC));
}

TEST_F(MembriRecordsTest, AnAccountIsNotDesignatedUnlessItSaysSo) // covers: M-52
{
    EXPECT_FALSE(readCustomer(json(R"({"cdc_newaccountforsync":null})"), context).isDesignatedNew);
}

TEST_F(MembriRecordsTest, KnowsAContactCustomerByItsLookup)
{
    const InvoiceRow contact = readInvoice(
        json(
            R"({"_customerid_value":"c1","_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname":"contact"})"),
        context);
    const InvoiceRow account = readInvoice(
        json(
            R"({"_customerid_value":"a1","_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname":"account"})"),
        context);

    EXPECT_TRUE(contact.isContact);
    EXPECT_FALSE(account.isContact);
}

TEST_F(MembriRecordsTest, AnInvoiceWithoutABalanceOwesItsTotalUnlessItIsMarkedPaid)
{
    const InvoiceRow open = readInvoice(json(R"({"totalamount":10,"statuscode":282210001})"), context);
    const InvoiceRow paid = readInvoice(json(R"({"totalamount":10,"statuscode":282210002})"), context);

    EXPECT_EQ(open.invoice.balance.minor, 1000);
    EXPECT_FALSE(open.invoice.isPaid);
    EXPECT_TRUE(paid.invoice.balance.isZero());
    EXPECT_TRUE(paid.invoice.isPaid);
}

TEST_F(MembriRecordsTest, AnInvoiceIsCancelledByItsColumnOrItsState)
{
    EXPECT_TRUE(readInvoice(json(R"({"cdc_cancelled":true})"), context).invoice.isCancelled);
    EXPECT_TRUE(readInvoice(json(R"({"statecode":3})"), context).invoice.isCancelled);
    EXPECT_FALSE(readInvoice(json(R"({"statecode":2})"), context).invoice.isCancelled);
}

TEST_F(MembriRecordsTest, ReadsALineWithItsProductsName)
{
    const LineRow row = readLine(json(R"({"_invoiceid_value":"I1","lineitemnumber":2,"_productid_value":"P1",
        "_productid_value@OData.Community.Display.V1.FormattedValue":"Adhésion","productdescription":"Adhésion 2026",
        "quantity":2.00000,"priceperunit":50.12345,"baseamount":100.25,"tax":15.01,"cdc_taxcode":"TPS/TVQ"})"),
                                 context, u"CAD"_s, false);

    EXPECT_EQ(row.invoiceId, u"i1"_s);
    EXPECT_EQ(row.line.productKey, u"p1"_s);
    EXPECT_EQ(row.line.productName, u"Adhésion"_s);
    EXPECT_EQ(row.line.net.minor, 10025);
    EXPECT_EQ(row.line.tax.minor, 1501);
    EXPECT_EQ(row.line.taxKey, u"TPS/TVQ"_s);
    ASSERT_TRUE(row.line.unitPrice);
    EXPECT_EQ(decimalText(*row.line.unitPrice), "50.12345");
}

TEST_F(MembriRecordsTest, ReadsAnAbbreviatedLineWithOnlyItsAmount) // covers: M-101
{
    const LineRow row = readLine(
        json(
            R"({"quantity":null,"priceperunit":null,"baseamount":null,"extendedamount":114.98,"tax":14.98})"),
        context, u"CAD"_s, false);

    EXPECT_FALSE(row.line.quantity);
    EXPECT_FALSE(row.line.unitPrice);
    EXPECT_EQ(row.line.net.minor, 10000);
    EXPECT_EQ(row.problem, QString{});
}

TEST_F(MembriRecordsTest, ALineOfAnUntaxedInvoiceHasNoTaxCode)
{
    EXPECT_EQ(readLine(json(R"({"cdc_taxcode":"TPS/TVQ"})"), context, u"CAD"_s, true).line.taxKey, QString{});
}

TEST_F(MembriRecordsTest, NamesAPaymentTypeByTheMappingAndItsLabel)
{
    const domain::Payment cheque = readPayment(json(R"({"cdc_paymenttype":282210003})"), context);
    const domain::Payment own = readPayment(
        json(
            R"({"cdc_paymenttype":44,"cdc_paymenttype@OData.Community.Display.V1.FormattedValue":"Interac"})"),
        context);

    EXPECT_EQ(cheque.typeKey, u"cheque"_s);
    EXPECT_EQ(cheque.typeName, u"Chèque"_s);
    EXPECT_EQ(own.typeKey, u"44"_s);
    EXPECT_EQ(own.typeName, u"Interac"_s);
}

TEST_F(MembriRecordsTest, ReadsTheChaptersSettings) // covers: M-37, M-57
{
    const domain::ChapterSettings settings = readSettings(
        json(R"({"cdc_syncenabled":false,"cdc_reviewenabled":true,"cdc_syncmembershipwhenpaid":true,
        "cdc_syncallwhenpaid":true,"cdc_alwayscrmnumber":false})"),
        context);

    EXPECT_FALSE(settings.isSyncEnabled);
    EXPECT_TRUE(settings.isReviewEnabled);
    EXPECT_TRUE(settings.isMembershipHeldUntilPaid);
    EXPECT_TRUE(settings.isEverythingHeldUntilPaid);
    EXPECT_FALSE(settings.usesSourceNumbers);
}

// covers: M-71
TEST_F(MembriRecordsTest, ReadsAnEntryOfDeferredRevenue)
{
    const domain::DeferredEntry entry = readEntry(
        json(R"({"@odata.etag":"W/\"7\"","cdc_deferredrevenueid":"d1","cdc_name":"001042 03/12",)"
             R"("_cdc_invoiceid_value":"i1","cdc_date":"2026-03-31","cdc_amount":20.83,)"
             R"("cdc_debitaccount":"22500","cdc_creditaccount":"40100","_transactioncurrencyid_value":"cad",)"
             R"("cdc_syncstatus":282210001})"),
        context);

    EXPECT_EQ(entry.id, u"d1"_s);
    EXPECT_EQ(entry.number, u"001042 03/12"_s);
    EXPECT_EQ(entry.invoiceId, u"i1"_s);
    EXPECT_EQ(entry.date, (QDate{2026, 3, 31}));
    EXPECT_EQ(entry.amount.minor, 2083);
    EXPECT_EQ(entry.currencyCode, u"CAD"_s);
    EXPECT_EQ(entry.debitAccount, u"22500"_s);
    EXPECT_EQ(entry.creditAccount, u"40100"_s);
    EXPECT_EQ(entry.sync.status, domain::SyncStatus::ToTransfer);
    EXPECT_EQ(entry.sync.versionToken, u"W/\"7\""_s);
    EXPECT_TRUE(entry.problem.isEmpty());
}

} // namespace passerelle::connectors::membri
