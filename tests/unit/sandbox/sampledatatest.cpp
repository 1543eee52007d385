// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "sandbox/samplebuilder.h"

#include <gtest/gtest.h>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
const QDate Today(2026, 11, 20);

SampleData sample(int accounts, int invoices, int payments, quint32 seed = 1, const QDate &today = Today)
{
    Options options;
    options.accounts = accounts;
    options.invoices = invoices;
    options.payments = payments;
    options.seed = seed;
    return SampleData::generate(options, QDateTime(today, QTime(16, 0), Qt::UTC));
}

QStringList plantedCodes(const SampleData &data)
{
    QStringList codes;
    for (const Json &planted : data.expected[u"planted"].items())
        codes.append(planted[u"code"].toString());
    codes.sort();
    return codes;
}

struct Size
{
    int accounts;
    int invoices;
    int payments;
};

class SampleSizeTest : public ::testing::TestWithParam<Size>
{
protected:
    const SampleData data = sample(GetParam().accounts, GetParam().invoices, GetParam().payments);
};
} // namespace

TEST(SampleDataTest, IsTheSameForTheSameSeedAndDay)
{
    const SampleData a = sample(60, 240, 150);
    const SampleData b = sample(60, 240, 150);
    const SampleData c = sample(60, 240, 150, 2);

    EXPECT_EQ(a.expected, b.expected);
    EXPECT_EQ(a.membri.invoices.size(), 240);
    EXPECT_EQ(a.membri.accounts.size(), 60);
    EXPECT_EQ(a.membri.payments.size(), 150);
    for (qsizetype i = 0; i < a.membri.invoices.size(); ++i) {
        EXPECT_EQ(a.membri.invoices[i].id, b.membri.invoices[i].id);
        EXPECT_EQ(a.membri.invoices[i].totalCents, b.membri.invoices[i].totalCents);
    }
    EXPECT_NE(a.membri.invoices[0].id, c.membri.invoices[0].id);
}

TEST(SampleDataTest, RoundsEachRateHalfUp)
{
    EXPECT_EQ(taxOf(10'000, u"TPS/TVQ"_s), 500 + 998);
    EXPECT_EQ(taxOf(1'010, u"TPS"_s), 51);
    EXPECT_EQ(taxOf(10'000, u"EXO"_s), 0);
}

TEST_P(SampleSizeTest, PlantsEveryErrorOnceOrMore)
{
    const QStringList codes = plantedCodes(data);
    for (const auto &code :
         {u"product-unmapped"_s, u"tax-unmapped"_s, u"payment-type-unmapped"_s, u"total-differs"_s,
          u"period-closed"_s, u"customer-inactive"_s, u"customer-unknown"_s, u"customer-name-used"_s,
          u"number-used"_s, u"currency-mismatch"_s, u"currency-unsupported"_s, u"required-field-missing"_s,
          u"payment-exceeds-balance"_s, u"amount-invalid"_s})
        EXPECT_TRUE(codes.contains(code)) << code.toStdString();
    for (const QString &code : codes)
        EXPECT_TRUE(errorFromKey(code)) << code.toStdString();
    EXPECT_EQ(codes, plantedCodes(sample(60, 240, 150)));
}

TEST_P(SampleSizeTest, PlantsForBusinessCentralWhatItRefusesToo)
{
    QStringList codes;
    for (const Json &planted : data.expectedBusinessCentral[u"planted"].items())
        codes.append(planted[u"code"].toString());
    EXPECT_EQ(codes.count(u"account-unknown"_s), 1); // deferred revenue's: QuickBooks gets none
    codes.removeAll(u"account-unknown"_s);
    QStringList ledgersOwn = plantedCodes(data);
    ledgersOwn.removeAll(u"number-used"_s);
    ledgersOwn.removeOne(u"customer-name-used"_s); // the vendor's

    codes.sort();
    EXPECT_EQ(codes, ledgersOwn);
    const Json &here = data.expected[u"transferable"];
    const Json &there = data.expectedBusinessCentral[u"transferable"];
    EXPECT_EQ(there[u"customer"].toInt(), here[u"customer"].toInt() + 1);
    EXPECT_EQ(there[u"invoice"].toInt(), here[u"invoice"].toInt() + 2); // the number, the vendor's namesake
    EXPECT_EQ(there[u"payment"], here[u"payment"]);
    EXPECT_EQ(there[u"refund"], here[u"refund"]);
}

TEST_P(SampleSizeTest, AddsUpUnlessItIsPlantedNotTo)
{
    int wrong = 0;
    for (const MembriInvoice &invoice : data.membri.invoices) {
        qint64 net = 0;
        qint64 tax = 0;
        bool isPerLine = true;
        for (const MembriLine &line : invoice.lines) {
            net += line.netCents;
            tax += line.taxCents;
            isPerLine = isPerLine && line.taxCents == taxOf(line.netCents, line.taxCode);
            const qint64 priced =
                line.quantity ? *line.quantity * *line.priceCents - line.discountCents : line.netCents;
            EXPECT_EQ(priced, line.netCents);
        }
        const bool isRight =
            net == invoice.netCents && tax == invoice.taxCents && net + tax == invoice.totalCents;
        wrong += isRight && isPerLine ? 0 : 1;
    }
    EXPECT_EQ(wrong, 2); // total-differs, amount-invalid
}

TEST_P(SampleSizeTest, NeverPaysAboveTheTotalUnlessItIsPlanted)
{
    QHash<QString, qint64> paid;
    for (const MembriPayment &payment : data.membri.payments)
        paid[payment.invoiceId] += payment.amountCents;
    int above = 0;
    for (const MembriInvoice &invoice : data.membri.invoices)
        above += paid.value(invoice.id) > invoice.totalCents ? 1 : 0;
    EXPECT_EQ(above, 2);
}

TEST_P(SampleSizeTest, HasEveryStatusOnEveryKind)
{
    QSet<int> accounts;
    QSet<int> invoices;
    QSet<int> refunds;
    QSet<int> payments;
    for (const MembriAccount &account : data.membri.accounts)
        accounts.insert(account.sync.status);
    for (const MembriInvoice &invoice : data.membri.invoices)
        (invoice.type == invoicetype::Refund ? refunds : invoices).insert(invoice.sync.status);
    for (const MembriPayment &payment : data.membri.payments)
        payments.insert(payment.sync.status);
    EXPECT_EQ(accounts.size(), 6);
    EXPECT_EQ(invoices.size(), 6);
    EXPECT_EQ(refunds.size(), 6);
    EXPECT_EQ(payments.size(), 6);
}

TEST_P(SampleSizeTest, KnowsEveryLinkedCustomerAndEveryInvoiceEnteredByHandInTheLedger)
{
    QSet<QString> names;
    for (const LedgerCustomer &customer : data.ledger.customers) {
        EXPECT_FALSE(names.contains(customer.name)) << customer.name.toStdString();
        names.insert(customer.name);
    }
    int unknown = 0;
    for (const MembriAccount &account : data.membri.accounts)
        unknown += !account.sync.reference.isEmpty() && !names.contains(account.sync.reference) ? 1 : 0;
    EXPECT_EQ(unknown, 1);
    QSet<QString> numbers;
    for (const LedgerDocument &document : data.ledger.invoices) {
        EXPECT_TRUE(names.contains(document.customerName)) << document.number.toStdString();
        EXPECT_TRUE(data.ledger.items.contains(document.itemName));
        numbers.insert(document.number);
    }
    for (const MembriInvoice &invoice : data.membri.invoices) {
        const bool isByHand =
            invoice.sync.status == syncstatus::Transferred && invoice.type != invoicetype::Refund;
        EXPECT_TRUE(!isByHand || numbers.contains(invoice.sync.reference)) << invoice.number.toStdString();
    }
}

TEST_P(SampleSizeTest, DatesOnlyPlantedDocumentsInTheClosedMonth)
{
    const QTimeZone zone("America/Toronto");
    int closed = 0;
    for (const MembriInvoice &invoice : data.membri.invoices) {
        const QDate day = invoice.date.toTimeZone(zone).date();
        closed += day >= data.startDate && day <= data.ledger.closeDate ? 1 : 0;
    }
    EXPECT_EQ(closed, 2);
    EXPECT_EQ(data.startDate, QDate(2026, 1, 1));
}

INSTANTIATE_TEST_SUITE_P(Sizes, SampleSizeTest,
                         ::testing::Values(Size{0, 0, 0}, Size{5, 10, 400}, Size{60, 240, 150},
                                           Size{1000, 3000, 2000}),
                         [](const auto &test) { return "Invoices" + std::to_string(test.param.invoices); });

TEST(SampleDataTest, TransfersNearlyEverythingOfALargeOrder)
{
    const Json expected = sample(1000, 3000, 2000).expected[u"transferable"];
    EXPECT_GT(expected[u"invoice"].toInt(), 2400);
    EXPECT_GT(expected[u"payment"].toInt(), 1900);
    EXPECT_GT(expected[u"customer"].toInt(), 200);
}

} // namespace passerelle::sandbox
