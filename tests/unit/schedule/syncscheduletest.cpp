// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/syncschedule.h"

#include <gmock/gmock.h>

namespace passerelle::schedule {

using namespace Qt::StringLiterals;

namespace {

SyncSchedule every(int minutes)
{
    SyncSchedule schedule;
    schedule.mode = Mode::Interval;
    schedule.minutes = minutes;
    return schedule;
}

SyncSchedule at(const QString &times)
{
    SyncSchedule schedule;
    schedule.mode = Mode::Times;
    schedule.times = *timesFromText(times);
    return schedule;
}

QDateTime local(const QString &text)
{
    return QDateTime::fromString(text, u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

// covers: M-20
TEST(SyncScheduleTest, IsOffUntilSomebodyConfiguresIt)
{
    EXPECT_TRUE(SyncSchedule{}.isOff());
    EXPECT_FALSE(SyncSchedule{}.nextAfter(local(u"2026-11-22 01:00:00"_s)).isValid());
    EXPECT_TRUE(toJson(SyncSchedule{}).isNull());
}

// covers: M-19
TEST(SyncScheduleTest, RunsAtRegularIntervalsFromMidnight)
{
    EXPECT_EQ(every(120).nextAfter(local(u"2026-11-22 01:59:59"_s)), local(u"2026-11-22 02:00:00"_s));
    EXPECT_EQ(every(120).nextAfter(local(u"2026-11-22 02:00:00"_s)), local(u"2026-11-22 04:00:00"_s));
    EXPECT_EQ(every(720).nextAfter(local(u"2026-11-22 23:00:00"_s)), local(u"2026-11-23 00:00:00"_s));
}

TEST(SyncScheduleTest, RunsAtItsTimesOnItsDaysOnly)
{
    SyncSchedule schedule = at(u"02:00, 14:30"_s);
    schedule.days = *weekdaysFromKeys({u"mon"_s, u"fri"_s});

    EXPECT_EQ(schedule.nextAfter(local(u"2026-11-22 12:00:00"_s)), local(u"2026-11-23 02:00:00"_s))
        << "Sunday";
    EXPECT_EQ(schedule.nextAfter(local(u"2026-11-23 14:30:00"_s)), local(u"2026-11-27 02:00:00"_s));
    schedule.days = *weekdaysFromKeys({u"mon"_s});
    EXPECT_EQ(schedule.nextAfter(local(u"2026-11-23 15:00:00"_s)), local(u"2026-11-30 02:00:00"_s))
        << "a week later, when today's times are over";
}

TEST(SyncScheduleTest, ReadsTimesInAnyOrderAndSaysEachOnce)
{
    EXPECT_EQ(timesText(*timesFromText(u" 14:30; 2:00,02:00 "_s)), u"02:00, 14:30"_s);
}

TEST(SyncScheduleTest, NamesTheWordThatIsNoTimeOrNoDay)
{
    EXPECT_EQ(timesFromText(u"02:00 25:00"_s).error().detail, u"25:00"_s);
    EXPECT_FALSE(timesFromText(u"  "_s));
    EXPECT_EQ(weekdaysFromKeys({u"mon"_s, u"lundi"_s}).error().detail, u"lundi"_s);
    EXPECT_FALSE(weekdaysFromKeys({}));
}

TEST(SyncScheduleTest, ComesBackFromItsSettingsAsItWas)
{
    SyncSchedule times = at(u"02:00, 14:30"_s);
    times.days = *weekdaysFromKeys({u"sun"_s});
    for (const SyncSchedule &schedule : {SyncSchedule{}, every(15), times})
        EXPECT_EQ(*scheduleFromJson(toJson(schedule)), schedule);
}

TEST(SyncScheduleTest, RefusesSettingsThatNobodyCouldKeep)
{
    for (const char *text : {R"({"minutes":7,"days":"mon"})", R"({"times":"25:00","days":"mon"})",
                             R"({"minutes":60,"days":""})", R"({"days":"mon"})"})
        EXPECT_FALSE(scheduleFromJson(*Json::parse(text))) << text;
}

} // namespace passerelle::schedule
