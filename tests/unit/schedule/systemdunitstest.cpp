// SPDX-License-Identifier: GPL-3.0-or-later
// The units are read by systemd's own tools where they are at hand.
#include "schedule/systemdunits.h"
#include "schedule/call.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace passerelle::schedule {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

ScheduledTask nightly()
{
    ScheduledTask task;
    task.name = u"passerelle-club-1234abcd"_s;
    task.title = u"Passerelle: Club 100 %\nDescription=other"_s;
    task.program = u"/bin/true"_s;
    task.arguments = {u"--home"_s, u"/home/a b/\"q\" $HOME %h \\x"_s, u"sync"_s, u"--scheduled"_s};
    task.schedule.mode = Mode::Times;
    task.schedule.times = {QTime{2, 0}, QTime{14, 30}};
    task.schedule.days = *weekdaysFromKeys({u"mon"_s, u"fri"_s});
    return task;
}

} // namespace

TEST(SystemdUnitsTest, BeginsAtEachTimeOnItsDaysAndMakesUpForAMissedRun)
{
    const std::string timer = timerUnit(nightly()).toStdString();

    EXPECT_THAT(timer, HasSubstr("OnCalendar=Mon,Fri *-*-* 02:00:00\nOnCalendar=Mon,Fri *-*-* 14:30:00\n"));
    EXPECT_THAT(timer, HasSubstr("Persistent=true\n"));
}

TEST(SystemdUnitsTest, KeepsEachArgumentWholeWhateverIsInIt)
{
    const std::string service = serviceUnit(nightly()).toStdString();

    EXPECT_THAT(service, HasSubstr(R"("/home/a b/\"q\" $$HOME %%h \\x" "sync" "--scheduled")"));
    EXPECT_THAT(service, HasSubstr("Description=Passerelle: Club 100 %% Description=other\n"))
        << "a line break would begin a setting";
}

TEST(SystemdUnitsTest, AreGoodUnitsForSystemd)
{
    if (QStandardPaths::findExecutable(u"systemd-analyze"_s).isEmpty())
        GTEST_SKIP() << "systemd-analyze is not installed";
    const QTemporaryDir folder;
    ScheduledTask task = nightly();
    task.schedule.mode = Mode::Interval;
    task.schedule.minutes = 15;
    for (const auto &[name, text] :
         {std::pair{u".service"_s, serviceUnit(task)}, std::pair{u".timer"_s, timerUnit(task)}}) {
        QFile unit{folder.filePath(task.name + name)};
        ASSERT_TRUE(unit.open(QIODevice::WriteOnly));
        unit.write(text.toUtf8());
    }

    const Result<CallAnswer> answer =
        call(u"systemd-analyze"_s,
             {u"--user"_s, u"--man=no"_s, u"verify"_s, folder.filePath(task.name + u".timer"_s),
              folder.filePath(task.name + u".service"_s)});

    ASSERT_TRUE(answer);
    EXPECT_THAT(answer->text.toStdString(), Not(HasSubstr(task.name.toStdString())))
        << "complaints name the unit";
}

} // namespace passerelle::schedule
