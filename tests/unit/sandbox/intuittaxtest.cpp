// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/intuit/cents.h"
#include "sandbox/intuit/taxengine.h"

#include <gtest/gtest.h>

namespace passerelle::sandbox::intuit {

using namespace Qt::StringLiterals;

namespace {
const QList<TaxShare> Quebec{{u"1"_s, "5"}, {u"2"_s, "9.975"}};

struct TaxCase
{
    const char *name;
    QList<qint64> amounts;
    TaxMode mode;
    TaxRounding rounding;
    qint64 first;
    qint64 second;
};

class IntuitTaxTest : public ::testing::TestWithParam<TaxCase>
{
};

TEST_P(IntuitTaxTest, TaxesEachRateOnTheNetAmount)
{
    const TaxCase &param = GetParam();
    QList<TaxableLine> lines;
    for (const qint64 amount : param.amounts)
        lines.append({amount, Quebec});

    const TaxResult result = computeTaxes(lines, param.mode, param.rounding);

    ASSERT_EQ(result.totals.size(), 2);
    EXPECT_EQ(result.totals[0].taxCents, param.first);
    EXPECT_EQ(result.totals[1].taxCents, param.second);
    EXPECT_EQ(result.totalTax, param.first + param.second);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, IntuitTaxTest,
    ::testing::Values(
        TaxCase{"HalfUp", {10000}, TaxMode::Excluded, TaxRounding::PerLine, 500, 998},
        TaxCase{"PerLine", {1010, 1010, 1010}, TaxMode::Excluded, TaxRounding::PerLine, 153, 303},
        TaxCase{"PerRate", {1010, 1010, 1010}, TaxMode::Excluded, TaxRounding::PerRate, 152, 302},
        TaxCase{"Inclusive", {11498}, TaxMode::Inclusive, TaxRounding::PerLine, 500, 998},
        TaxCase{"NegativeLine", {10000, -1000}, TaxMode::Excluded, TaxRounding::PerLine, 450, 898}),
    [](const auto &row) { return std::string(row.param.name); });

TEST(IntuitTax, InclusiveAmountsGiveTheNetThatAddsUp)
{
    const TaxResult result = computeTaxes({{11498, Quebec}}, TaxMode::Inclusive, TaxRounding::PerLine);

    EXPECT_EQ(result.netCents, QList<qint64>{10000});
    EXPECT_EQ(result.netCents[0] + result.totalTax, 11498);
}

TEST(IntuitTax, NothingIsTaxedWhenTaxDoesNotApply)
{
    const TaxResult result = computeTaxes({{10000, Quebec}}, TaxMode::None, TaxRounding::PerLine);

    EXPECT_EQ(result.totalTax, 0);
    EXPECT_TRUE(result.totals.isEmpty());
}

TEST(IntuitCents, ReadsDecimalTextExactly)
{
    EXPECT_EQ(parseDecimal("114.98", 2), 11498);
    EXPECT_EQ(parseDecimal("-0.005", 2), -1);
    EXPECT_EQ(parseDecimal("9.975", 5), 997500);
    EXPECT_EQ(parseDecimal("100", 2), 10000);
    EXPECT_FALSE(parseDecimal("1e3", 2));
    EXPECT_FALSE(parseDecimal("", 2));
    EXPECT_FALSE(parseDecimal("99999999999999999999", 2));
}

TEST(IntuitCents, WritesTwoDecimalsAndABareZero)
{
    EXPECT_EQ(amountJson(11498).toBytes(), "114.98");
    EXPECT_EQ(amountJson(10000).toBytes(), "100.00");
    EXPECT_EQ(amountJson(-5).toBytes(), "-0.05");
    EXPECT_EQ(amountJson(0).toBytes(), "0");
}
} // namespace
} // namespace passerelle::sandbox::intuit
