// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/systemdunits.h"

namespace passerelle::schedule {

using namespace Qt::StringLiterals;

namespace {

/// One word of a command line: in quotes, specifiers and variables doubled.
QString quoted(QString word)
{
    word.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    word.replace(u'%', u"%%"_s).replace(u'$', u"$$"_s);
    return u'"' + word + u'"';
}

/// A line of free text: a line break would begin another setting.
QString inOneLine(QString text)
{
    return text.replace(u'%', u"%%"_s).simplified();
}

QString calendarEvent(const SyncSchedule &schedule, const QTime &time)
{
    QString days;
    if (!schedule.days.all()) {
        QStringList keys = weekdayKeys(schedule.days);
        for (QString &key : keys)
            key[0] = key.at(0).toUpper();
        days = keys.join(u',') + u' ';
    }
    return days + u"*-*-* "_s + time.toString(u"HH:mm:ss"_s);
}

} // namespace

QString serviceUnit(const ScheduledTask &task)
{
    QStringList words{quoted(task.program)};
    for (const QString &argument : task.arguments)
        words.append(quoted(argument));
    // 1: some records ended in error; 5: another run holds the company. Neither is the service's failure.
    return u"[Unit]\nDescription=%1\n\n[Service]\nType=oneshot\nSuccessExitStatus=1 5\nExecStart=%2\n"_s.arg(
        inOneLine(task.title), words.join(u' '));
}

QString timerUnit(const ScheduledTask &task)
{
    QString text = u"[Unit]\nDescription=%1\n\n[Timer]\n"_s.arg(inOneLine(task.title));
    const QList<QTime> times = task.schedule.timesOfDay();
    for (const QTime &time : times)
        text += u"OnCalendar=%1\n"_s.arg(calendarEvent(task.schedule, time));
    return text + u"AccuracySec=30s\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n"_s;
}

} // namespace passerelle::schedule
