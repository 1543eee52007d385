// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include <gtest/gtest.h>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
Result<Done> load(Faults &faults, const QByteArray &json)
{
    return faults.load(*Json::parse(json));
}

HttpRequest post(const QByteArray &target)
{
    HttpRequest request;
    request.method = "POST";
    setTarget(request, target);
    return request;
}
} // namespace

TEST(FaultsTest, StrikesOnlyWhatTheRuleNames)
{
    Faults faults;
    ASSERT_TRUE(load(
        faults, R"({"rules":[{"service":"quickbooks","method":"POST","path":"/invoice","fault":"reset"}]})"));

    EXPECT_EQ(faults.choose(u"quickbooks"_s, post("/v3/company/1/invoice"), false), u"reset");
    EXPECT_TRUE(faults.choose(u"membri"_s, post("/v3/company/1/invoice"), false).isEmpty());
    EXPECT_TRUE(faults.choose(u"quickbooks"_s, post("/v3/company/1/payment"), false).isEmpty());
}

TEST(FaultsTest, SkipsTheFirstMatchesAndStopsAfterItsCount)
{
    Faults faults;
    ASSERT_TRUE(load(faults, R"({"rules":[{"fault":"status-503","after":2,"count":1}]})"));
    QStringList struck;
    for (int i = 0; i < 5; ++i)
        struck.append(faults.choose(u"membri"_s, post("/x"), false));

    EXPECT_EQ(struck, (QStringList{{}, {}, u"status-503"_s, {}, {}}));
}

TEST(FaultsTest, RepeatsItselfForTheSameSeedAndKeepsTheRate)
{
    const auto strikes = [](int seed) {
        Faults faults;
        EXPECT_TRUE(
            load(faults,
                 R"({"seed":)" + QByteArray::number(seed) + R"(,"rules":[{"rate":0.05,"fault":"reset"}]})"));
        QList<int> struck;
        for (int i = 0; i < 10'000; ++i) {
            if (!faults.choose(u"membri"_s, post("/x"), false).isEmpty())
                struck.append(i);
        }
        return struck;
    };

    EXPECT_EQ(strikes(7), strikes(7));
    EXPECT_NE(strikes(7), strikes(8));
    EXPECT_NEAR(double(strikes(7).size()), 500, 100);
}

TEST(FaultsTest, SendsThePartialBatchFaultToBatchesOnly)
{
    Faults faults;
    ASSERT_TRUE(load(faults, R"({"rules":[{"fault":"partial-batch"}]})"));

    EXPECT_TRUE(faults.choose(u"membri"_s, post("/x"), false).isEmpty());
    EXPECT_EQ(faults.choose(u"membri"_s, post("/x"), true), u"partial-batch");
}

TEST(FaultsTest, RefusesRulesItDoesNotUnderstand)
{
    Faults faults;
    EXPECT_FALSE(load(faults, R"({"rules":[{"fault":"explode"}]})"));
    EXPECT_FALSE(load(faults, R"({"rules":[{"fault":"reset","rate":2}]})"));
    EXPECT_FALSE(load(faults, R"({"rules":[{"fault":"reset","wheel":1}]})"));
    EXPECT_FALSE(load(faults, "[]"));
    EXPECT_FALSE(load(faults, R"({"rules":{"fault":"reset"}})"));
}

} // namespace passerelle::sandbox
