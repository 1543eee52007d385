// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/taxes.h"

#include <gmock/gmock.h>

#include <limits>

namespace passerelle::domain {

using namespace Qt::StringLiterals;

class TaxesTest : public testing::Test
{
protected:
    static DraftLine line(qint64 minor, const QString &code)
    {
        DraftLine result;
        result.net.minor = minor;
        result.taxCodeId = code;
        return result;
    }
    qint64 total(const std::vector<DraftLine> &lines, TaxRounding rounding) const
    {
        return predictedTotal(lines, codes, rounding).minor;
    }

    std::vector<LedgerTaxCode> codes{
        {u"qc"_s, u"TPS/TVQ"_s, {{u"1"_s, u"TPS"_s, {5, 0}}, {u"2"_s, u"TVQ"_s, {9975, 3}}}, true},
        {u"gst"_s, u"TPS"_s, {{u"1"_s, u"TPS"_s, {5, 0}}}, true},
        {u"exo"_s, u"Exonéré"_s, {}, true}};
};

TEST_F(TaxesTest, AddsEachRateOfACodeOnTheNetAmountAlone)
{
    EXPECT_EQ(total({line(10000, u"qc"_s)}, TaxRounding::PerLine), 11498);
    EXPECT_EQ(total({line(10000, u"qc"_s)}, TaxRounding::PerRate), 11498);
}

TEST_F(TaxesTest, RoundsEachLineAloneOrEachRateOverTheDocument)
{
    const std::vector<DraftLine> lines{line(10, u"gst"_s), line(10, u"gst"_s), line(10, u"gst"_s)};

    EXPECT_EQ(total(lines, TaxRounding::PerLine), 33); // 0.005 becomes a cent three times
    EXPECT_EQ(total(lines, TaxRounding::PerRate), 32); // 0.015 becomes two cents
}

TEST_F(TaxesTest, SumsOneRateOverTheCodesThatShareIt)
{
    EXPECT_EQ(total({line(9, u"gst"_s), line(1, u"qc"_s)}, TaxRounding::PerRate), 11);
    EXPECT_EQ(total({line(9, u"gst"_s), line(1, u"qc"_s)}, TaxRounding::PerLine), 10);
}

TEST_F(TaxesTest, LeavesExemptLinesUntaxedAndKeepsTheCurrency)
{
    DraftLine dollars = line(2500, u"exo"_s);
    dollars.net.currency = *Currency::fromCode(u"USD");

    EXPECT_EQ(predictedTotal({dollars}, codes, TaxRounding::PerLine), (Money{2500, dollars.net.currency}));
}

TEST_F(TaxesTest, RoundsTheTaxOfADiscountLineAwayFromZeroToo)
{
    EXPECT_EQ(total({line(-10, u"gst"_s)}, TaxRounding::PerLine), -11);
}

TEST_F(TaxesTest, ForecastsTheMostThereIsForARateBeyondReason)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    codes.push_back({u"all"_s, u"Tout"_s, {{u"9"_s, u"Tout"_s, {most, 0}}}, true});

    for (const TaxRounding rounding : {TaxRounding::PerLine, TaxRounding::PerRate})
        EXPECT_EQ(total({line(10000, u"all"_s), line(10000, u"all"_s)}, rounding), most);
}

} // namespace passerelle::domain
