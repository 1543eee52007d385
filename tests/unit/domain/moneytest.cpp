// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <gmock/gmock.h>

#include <limits>

namespace passerelle::domain {

using namespace Qt::StringLiterals;

struct ReadAmount
{
    const char *text = "";
    qint64 minor = 0;
    const char *written = "";
};

class MoneyTextTest : public testing::TestWithParam<ReadAmount>
{
};

TEST_P(MoneyTextTest, IsReadExactlyAndWrittenWithTwoDecimals)
{
    const auto money = moneyFromText(GetParam().text, Currency::cad());

    ASSERT_TRUE(money);
    EXPECT_EQ(money->minor, GetParam().minor);
    EXPECT_EQ(moneyText(*money), GetParam().written);
    EXPECT_EQ(*moneyFromText(moneyText(*money), Currency::cad()), *money);
}

INSTANTIATE_TEST_SUITE_P(Amounts, MoneyTextTest,
                         testing::Values(ReadAmount{"229.95", 22995, "229.95"},
                                         ReadAmount{"229.9500", 22995, "229.95"},
                                         ReadAmount{"-3", -300, "-3.00"}, ReadAmount{"0", 0, "0.00"},
                                         ReadAmount{"0.1", 10, "0.10"}, ReadAmount{"-0.05", -5, "-0.05"},
                                         ReadAmount{"0.07", 7, "0.07"},
                                         ReadAmount{"99999999999.99", 9999999999999, "99999999999.99"},
                                         ReadAmount{"-99999999999.990", -9999999999999, "-99999999999.99"}));

class NoMoneyTest : public testing::TestWithParam<const char *>
{
};

TEST_P(NoMoneyTest, IsRefused)
{
    const auto money = moneyFromText(GetParam(), Currency::cad());

    ASSERT_FALSE(money);
    EXPECT_EQ(money.error().code, ErrorCode::AmountInvalid);
}

INSTANTIATE_TEST_SUITE_P(Texts, NoMoneyTest,
                         testing::Values("", "-", ".", ".5", "5.", "1.5e2", "1,50", " 1", "+1", "1.005",
                                         "0.001", "1.2.3", "NaN", "100000000000", "-100000000000.00",
                                         "999999999999999999999"));

TEST(MoneyTest, RefusesToAddTwoCurrenciesAndSumsThatDoNotFit)
{
    const Money dollars{100, *Currency::fromCode(u"USD")};
    const Money most{std::numeric_limits<qint64>::max(), {}};
    const Money cent{1, {}};

    EXPECT_EQ(add(cent, dollars).error().code, ErrorCode::CurrencyMismatch);
    EXPECT_EQ(add(most, cent).error().code, ErrorCode::AmountInvalid);
    EXPECT_EQ(subtract(cent, cent)->minor, 0);
}

struct Percent
{
    qint64 minor = 0;
    Decimal percent = {};
    qint64 expected = 0;
};

class PercentTest : public testing::TestWithParam<Percent>
{
};

TEST_P(PercentTest, RoundsHalfAwayFromZero)
{
    EXPECT_EQ(percentOf(Money{GetParam().minor, {}}, GetParam().percent).minor, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Rates, PercentTest,
                         testing::Values(Percent{10000, {5, 0}, 500}, Percent{10000, {9975, 3}, 998},
                                         Percent{-10000, {9975, 3}, -998}, Percent{10, {5, 0}, 1},
                                         Percent{-10, {5, 0}, -1}, Percent{9, {5, 0}, 0},
                                         Percent{-9, {5, 0}, 0}, Percent{20000, {9975, 3}, 1995},
                                         Percent{0, {9975, 3}, 0}));

TEST(MoneyTest, MultipliesQuantityAndPriceToTheCentHalfAwayFromZero)
{
    EXPECT_EQ(product({15, 1}, {333, 2}, Currency::cad()).minor, 500); // 1.5 x 3.33 = 4.995
    EXPECT_EQ(product({-15, 1}, {333, 2}, Currency::cad()).minor, -500);
    EXPECT_EQ(product({3, 0}, {3333333, 6}, Currency::cad()).minor, 1000);
}

TEST(MoneyTest, SubtractsAndWritesTheSmallestAmountThereIs)
{
    const Money least{std::numeric_limits<qint64>::min(), {}};

    EXPECT_EQ(moneyText(least), "-92233720368547758.08");
    EXPECT_EQ(subtract(least, least)->minor, 0);
    EXPECT_EQ(subtract(Money{}, least).error().code, ErrorCode::AmountInvalid);
}

TEST(MoneyTest, ForecastsTheNearestAmountWhereTheTrueOneDoesNotFit)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    constexpr qint64 least = std::numeric_limits<qint64>::min();

    EXPECT_EQ(percentOf(Money{10000, {}}, {most, 0}).minor, most);
    EXPECT_EQ(percentOf(Money{-10000, {}}, {most, 0}).minor, least);
    EXPECT_EQ(product({most, 0}, {most, 0}, Currency::cad()).minor, most);
    EXPECT_EQ(product({most, 1}, {-most, 0}, Currency::cad()).minor, least);
    EXPECT_EQ(forecastSum(Money{most, {}}, Money{1, {}}).minor, most);
}

TEST(CurrencyTest, IsWrittenInPlainLetters)
{
    EXPECT_EQ(Currency::fromCode(u"usd")->code(), u"USD");
    EXPECT_FALSE(Currency::fromCode(u"U\u017fD")); // a long s, whose capital is S
}

TEST(DecimalTest, KeepsItsDecimalsAndRefusesTheEleventh)
{
    EXPECT_EQ(decimalText(*decimalFromText("9.9750")), "9.9750");
    EXPECT_EQ(decimalText(*decimalFromText("-0.0000000001")), "-0.0000000001");
    EXPECT_FALSE(decimalFromText("0.00000000001"));
}

TEST(CurrencyTest, KnowsCurrenciesOfTwoDecimalsOnly)
{
    for (const QStringView code : {u"CAD", u"USD", u"EUR", u"usd"})
        EXPECT_TRUE(Currency::fromCode(code)) << qPrintable(code.toString());
    for (const QStringView code : {u"JPY", u"KWD", u"ZZZ", u"", u"CA", u"CADS", u"€€€"}) {
        const auto currency = Currency::fromCode(code);
        ASSERT_FALSE(currency) << qPrintable(code.toString());
        EXPECT_EQ(currency.error().code, ErrorCode::CurrencyUnsupported);
    }
    EXPECT_EQ(Currency::cad().code(), u"CAD"_s);
}

} // namespace passerelle::domain
