// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/format.h"

#include <gmock/gmock.h>

#include <limits>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

struct AmountCase
{
    const char *name;
    qint64 minor;
    const char16_t *french;
    const char16_t *english;
};

class FormatTest : public ::testing::TestWithParam<AmountCase>
{
protected:
    Format french{Format::localeOf(u"fr"_s)};
    Format english{Format::localeOf(u"en"_s)};
};

TEST_P(FormatTest, WritesAmountsAsEachLanguageReadsThem)
{
    const domain::Money money{GetParam().minor, {}};

    EXPECT_EQ(french.amount(money), QString::fromUtf16(GetParam().french));
    EXPECT_EQ(english.amount(money), QString::fromUtf16(GetParam().english));
}

INSTANTIATE_TEST_SUITE_P(
    Amounts, FormatTest,
    ::testing::Values(AmountCase{"Thousands", 2435025, u"24\u00a0350,25\u00a0$", u"$24,350.25"},
                      AmountCase{"Negative", -8623, u"(86,23\u00a0$)", u"($86.23)"},
                      AmountCase{"Cents", 5, u"0,05\u00a0$", u"$0.05"},
                      AmountCase{"Zero", 0, u"0,00\u00a0$", u"$0.00"},
                      AmountCase{"Millions", 128473318, u"1\u00a0284\u00a0733,18\u00a0$", u"$1,284,733.18"}),
    [](const auto &test) { return std::string{test.param.name}; });

TEST_F(FormatTest, WritesTheSmallestAmountWithoutOverflow)
{
    const domain::Money money{std::numeric_limits<qint64>::min(), {}};

    EXPECT_EQ(english.digits(money), u"(92,233,720,368,547,758.08)"_s);
}

TEST_F(FormatTest, NamesOtherCurrencies)
{
    const domain::Money dollars{1050, *domain::Currency::fromCode(u"USD")};
    const domain::Money euros{1050, *domain::Currency::fromCode(u"EUR")};

    EXPECT_EQ(english.amount(dollars), u"US$10.50"_s);
    EXPECT_EQ(french.amount(dollars), u"10,50\u00a0$\u00a0US"_s);
    EXPECT_EQ(french.amount(euros), u"10,50\u00a0EUR"_s);
}

TEST_F(FormatTest, WritesDurationsShort)
{
    EXPECT_EQ(french.seconds(1240), u"1,2\u00a0s"_s);
    EXPECT_EQ(english.seconds(43'210), u"43\u00a0s"_s);
    EXPECT_EQ(english.seconds(125'000), u"2\u00a0min\u00a005\u00a0s"_s);
}

TEST_F(FormatTest, WritesDatesByTheStandard)
{
    EXPECT_EQ(Format::date(QDate{2026, 11, 20}), u"2026-11-20"_s);
    EXPECT_EQ(Format::date({}), QString{});
}

} // namespace passerelle::presentation
