// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http.h"
#include "sandbox/options.h"
#include "sandbox/sandboxclock.h"
#include "support/manualclock.h"

#include <gtest/gtest.h>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

TEST(OptionsTest, HasTheDocumentedDefaults)
{
    const auto options = parseOptions({u"--data"_s, u"x"_s});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->accounts, 60);
    EXPECT_EQ(options->invoices, 240);
    EXPECT_EQ(options->payments, 150);
    EXPECT_EQ(options->days, 400);
    EXPECT_EQ(options->latencyMs, 0);
    EXPECT_FALSE(options->documentedLimits);
}

TEST(OptionsTest, ReadsEveryOption)
{
    const auto options =
        parseOptions({u"--data"_s, u"x"_s, u"--port=4001"_s, u"--seed"_s, u"9"_s, u"--limits"_s,
                      u"documented"_s, u"--tls"_s, u"--exit-with-stdin"_s, u"--latency"_s, u"20"_s});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->baseUrl(), u"https://127.0.0.1:4001");
    EXPECT_EQ(options->seed, 9U);
    EXPECT_TRUE(options->documentedLimits);
    EXPECT_TRUE(options->exitWithStdin);
    EXPECT_EQ(options->latencyMs, 20);
}

TEST(OptionsTest, RefusesWhatItDoesNotUnderstand)
{
    for (const QStringList &arguments :
         {QStringList{}, QStringList{u"--data"_s}, QStringList{u"--data"_s, u"x"_s, u"--port"_s, u"70000"_s},
          QStringList{u"--data"_s, u"x"_s, u"--limits"_s, u"some"_s},
          QStringList{u"--data"_s, u"x"_s, u"--what"_s}})
        EXPECT_FALSE(parseOptions(arguments)) << arguments.join(u' ').toStdString();
}

TEST(DurationTest, ReadsDaysAndTimes)
{
    EXPECT_EQ(parseDuration(u"P101D"), std::chrono::hours(24 * 101));
    EXPECT_EQ(parseDuration(u"PT1H30M"), std::chrono::minutes(90));
    EXPECT_EQ(parseDuration(u"P1W"), std::chrono::hours(24 * 7));
    EXPECT_EQ(parseDuration(u"P1DT5S"), std::chrono::hours(24) + std::chrono::seconds(5));
    for (const auto &bad : {u"P"_s, u"PT"_s, u"1D"_s, u"P1M"_s, u""_s, u"P-1D"_s})
        EXPECT_FALSE(parseDuration(bad)) << bad.toStdString();
}

TEST(SandboxClockTest, MovesTheDateButNotTheMonotonicTime)
{
    test::ManualClock real;
    SandboxClock clock(real);

    clock.advance(std::chrono::hours(24 * 101));

    EXPECT_EQ(clock.now(), real.now().addDays(101));
    EXPECT_EQ(clock.monotonic(), real.monotonic());
}

TEST(HttpTest, DecodesPathAndQueryButKeepsTheTarget)
{
    HttpRequest request;
    setTarget(request, "/a%20b?x=1+2&$filter=name%20eq%20'%C3%A9'&x=3&flag");

    EXPECT_EQ(request.path, u"/a b");
    EXPECT_EQ(request.parameter(u"x"), u"1 2");
    EXPECT_EQ(request.parameter(u"$filter"), u"name eq 'é'");
    EXPECT_TRUE(request.parameter(u"nothing").isNull());
    EXPECT_TRUE(request.hasParameter(u"flag"));
    EXPECT_EQ(request.target, u"/a%20b?x=1+2&$filter=name%20eq%20'%C3%A9'&x=3&flag");
}

} // namespace passerelle::sandbox
