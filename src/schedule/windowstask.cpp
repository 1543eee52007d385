// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/windowstask.h"

#include <QStringEncoder>
#include <QXmlStreamWriter>

#include <array>

namespace passerelle::schedule {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array DayNames{"Monday"_L1, "Tuesday"_L1,  "Wednesday"_L1, "Thursday"_L1,
                              "Friday"_L1, "Saturday"_L1, "Sunday"_L1};

void writeTrigger(QXmlStreamWriter &xml, const SyncSchedule &schedule, const QDateTime &start)
{
    xml.writeStartElement(u"CalendarTrigger"_s);
    if (schedule.mode == Mode::Interval) {
        xml.writeStartElement(u"Repetition"_s);
        xml.writeTextElement(u"Interval"_s, u"PT%1M"_s.arg(schedule.minutes));
        xml.writeTextElement(u"Duration"_s, u"P1D"_s);
        xml.writeEndElement();
    }
    xml.writeTextElement(u"StartBoundary"_s, start.toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    xml.writeTextElement(u"Enabled"_s, u"true"_s);
    xml.writeStartElement(u"ScheduleByWeek"_s);
    xml.writeTextElement(u"WeeksInterval"_s, u"1"_s);
    xml.writeStartElement(u"DaysOfWeek"_s);
    for (size_t day = 0; day < DayNames.size(); ++day) {
        if (schedule.days.test(day))
            xml.writeEmptyElement(DayNames.at(day));
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeSettings(QXmlStreamWriter &xml)
{
    xml.writeStartElement(u"Settings"_s);
    xml.writeTextElement(u"MultipleInstancesPolicy"_s, u"IgnoreNew"_s);
    xml.writeTextElement(u"DisallowStartIfOnBatteries"_s, u"false"_s);
    xml.writeTextElement(u"StopIfGoingOnBatteries"_s, u"false"_s);
    xml.writeTextElement(u"StartWhenAvailable"_s, u"true"_s);
    xml.writeTextElement(u"RunOnlyIfNetworkAvailable"_s, u"true"_s);
    xml.writeTextElement(u"ExecutionTimeLimit"_s, u"PT12H"_s);
    xml.writeEndElement();
}

} // namespace

QString windowsQuoted(const QString &argument)
{
    QString text{u'"'};
    qsizetype slashes = 0;
    for (const QChar character : argument) {
        if (character == u'\\') {
            ++slashes;
            continue;
        }
        text += QString(character == u'"' ? 2 * slashes + 1 : slashes, u'\\') + character;
        slashes = 0;
    }
    return text + QString(2 * slashes, u'\\') + u'"';
}

QByteArray windowsTask(const ScheduledTask &task, const QDate &firstDay)
{
    QString text;
    QXmlStreamWriter xml{&text};
    xml.setAutoFormatting(true);
    xml.writeStartElement(u"Task"_s);
    xml.writeAttribute(u"version"_s, u"1.2"_s);
    xml.writeDefaultNamespace(u"http://schemas.microsoft.com/windows/2004/02/mit/task"_s);
    xml.writeStartElement(u"RegistrationInfo"_s);
    xml.writeTextElement(u"Description"_s, task.title);
    xml.writeEndElement();
    xml.writeStartElement(u"Triggers"_s);
    const QList<QTime> all = task.schedule.timesOfDay();
    const QList<QTime> starts = task.schedule.mode == Mode::Interval ? all.first(1) : all;
    for (const QTime &time : starts)
        writeTrigger(xml, task.schedule, QDateTime{firstDay, time});
    xml.writeEndElement();
    xml.writeStartElement(u"Principals"_s);
    xml.writeStartElement(u"Principal"_s);
    xml.writeAttribute(u"id"_s, u"Author"_s);
    xml.writeTextElement(u"LogonType"_s, u"InteractiveToken"_s);
    xml.writeTextElement(u"RunLevel"_s, u"LeastPrivilege"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    writeSettings(xml);
    xml.writeStartElement(u"Actions"_s);
    xml.writeAttribute(u"Context"_s, u"Author"_s);
    xml.writeStartElement(u"Exec"_s);
    xml.writeTextElement(u"Command"_s, u"conhost.exe"_s); // else a black window flashes up at each run
    QStringList words{u"--headless"_s, windowsQuoted(task.program)};
    for (const QString &argument : task.arguments)
        words.append(windowsQuoted(argument));
    xml.writeTextElement(u"Arguments"_s, words.join(u' '));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    QStringEncoder utf16{QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom};
    return utf16(u"<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n"_s + text);
}

} // namespace passerelle::schedule
