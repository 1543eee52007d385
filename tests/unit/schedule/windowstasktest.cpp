// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/windowstask.h"

#include <QStringDecoder>
#include <QXmlStreamReader>
#include <gmock/gmock.h>

#include <map>

namespace passerelle::schedule {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::StartsWith;

namespace {

ScheduledTask hourly()
{
    ScheduledTask task;
    task.name = u"passerelle-club-1234abcd"_s;
    task.title = u"Passerelle: Club <é>"_s;
    task.program = u"C:/Program Files/Passerelle/passerelle-cli.exe"_s;
    task.arguments = {u"--home"_s, u"C:\\Users\\Zoé\\"_s, u"sync"_s};
    task.schedule.mode = Mode::Interval;
    task.schedule.days = *weekdaysFromKeys({u"mon"_s, u"sun"_s});
    return task;
}

/// The texts of the task's elements, by name; empty ones too.
std::multimap<QString, QString> textsOf(const QByteArray &bytes)
{
    QStringDecoder utf16{QStringConverter::Utf16};
    const QString text = utf16(bytes);
    QXmlStreamReader xml{
        text.mid(text.indexOf(u'\n'))}; // without the declaration: the text is decoded already
    std::multimap<QString, QString> texts;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        const bool isLeaf = name != u"Task" && !name.endsWith(u's') && name != u"Principal" && name != u"Exec"
            && name != u"Repetition" && name != u"CalendarTrigger" && name != u"ScheduleByWeek"
            && name != u"RegistrationInfo" && name != u"DaysOfWeek";
        const bool isText = isLeaf || name == u"Arguments";
        texts.emplace(name, isText ? xml.readElementText() : QString{});
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return texts;
}

} // namespace

TEST(WindowsTaskTest, RepeatsThroughItsDaysAsThePersonWhoIsSignedIn)
{
    const QByteArray bytes = windowsTask(hourly(), QDate{2026, 11, 23});
    const auto texts = textsOf(bytes);

    EXPECT_THAT(bytes.toStdString(), StartsWith("\xff\xfe")) << "schtasks reads UTF-16 with its mark";
    EXPECT_EQ(texts.find(u"Interval"_s)->second, u"PT60M"_s);
    EXPECT_EQ(texts.find(u"StartBoundary"_s)->second, u"2026-11-23T00:00:00"_s);
    EXPECT_EQ(texts.count(u"Monday"_s) + texts.count(u"Sunday"_s), 2U);
    EXPECT_EQ(texts.count(u"Tuesday"_s), 0U);
    EXPECT_EQ(texts.find(u"LogonType"_s)->second, u"InteractiveToken"_s);
    EXPECT_EQ(texts.find(u"RunLevel"_s)->second, u"LeastPrivilege"_s);
    EXPECT_EQ(texts.find(u"StartWhenAvailable"_s)->second, u"true"_s);
    EXPECT_EQ(texts.find(u"Description"_s)->second, u"Passerelle: Club <é>"_s);
}

TEST(WindowsTaskTest, HasATriggerForEachTime)
{
    ScheduledTask task = hourly();
    task.schedule.mode = Mode::Times;
    task.schedule.times = {QTime{2, 0}, QTime{14, 30}};

    const auto texts = textsOf(windowsTask(task, QDate{2026, 11, 23}));

    EXPECT_EQ(texts.count(u"CalendarTrigger"_s), 2U);
    EXPECT_EQ(texts.count(u"Repetition"_s), 0U);
}

TEST(WindowsTaskTest, QuotesArgumentsAsProgramsSplitThem)
{
    EXPECT_EQ(windowsQuoted(u"a b"_s), u"\"a b\""_s);
    EXPECT_EQ(windowsQuoted(u"C:\\x\\"_s), u"\"C:\\x\\\\\""_s) << "the last one would escape the quote";
    EXPECT_EQ(windowsQuoted(u"say \"hi\""_s), u"\"say \\\"hi\\\"\""_s);
    EXPECT_EQ(windowsQuoted(u"a\\\\b"_s), u"\"a\\\\b\""_s) << "elsewhere they stay";
}

} // namespace passerelle::schedule
