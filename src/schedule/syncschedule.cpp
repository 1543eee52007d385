// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/syncschedule.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace passerelle::schedule {

using namespace Qt::StringLiterals;

namespace {

constexpr int MinutesADay = 24 * 60;
constexpr std::array DayKeys{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

QTime timeOf(const QString &word)
{
    for (const QString &form : {u"H:mm"_s, u"HH:mm"_s}) {
        const QTime time = QTime::fromString(word, form);
        if (time.isValid())
            return time;
    }
    return {};
}

Failure wrong()
{
    return fail(ErrorCode::BadConfiguration, u"schedule"_s);
}

} // namespace

const QList<int> &intervals()
{
    static const QList<int> all{15, 30, 60, 120, 180, 240, 360, 480, 720};
    return all;
}

QList<QTime> SyncSchedule::timesOfDay() const
{
    if (mode == Mode::Off)
        return {};
    if (mode == Mode::Times)
        return times;
    QList<QTime> all;
    for (int minute = 0; minute < MinutesADay; minute += minutes)
        all.append(QTime{minute / 60, minute % 60});
    return all;
}

QDateTime SyncSchedule::nextAfter(const QDateTime &moment) const
{
    constexpr int DaysToLook = 8; // a week, and today when today's times are over
    const QList<QTime> daily = timesOfDay();
    for (int ahead = 0; ahead < DaysToLook; ++ahead) {
        const QDate day = moment.date().addDays(ahead);
        if (!days.test(static_cast<size_t>(day.dayOfWeek() - 1)))
            continue;
        for (const QTime &time : daily) {
            const QDateTime start{day, time};
            if (start > moment)
                return start;
        }
    }
    return {};
}

Result<QList<QTime>> timesFromText(const QString &text)
{
    static const QRegularExpression between{u"[\\s,;]+"_s};
    QList<QTime> times;
    const QStringList words = text.split(between, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QTime time = timeOf(word);
        if (!time.isValid())
            return fail(ErrorCode::BadUsage, word);
        times.append(time);
    }
    if (times.isEmpty())
        return fail(ErrorCode::BadUsage, u"HH:MM"_s);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

QString timesText(const QList<QTime> &times)
{
    QStringList words;
    for (const QTime &time : times)
        words.append(time.toString(u"HH:mm"_s));
    return words.join(u", "_s);
}

Result<Weekdays> weekdaysFromKeys(const QStringList &keys)
{
    Weekdays days;
    for (const QString &key : keys) {
        const auto found = std::find(DayKeys.begin(), DayKeys.end(), key.trimmed().toLower());
        if (found == DayKeys.end())
            return fail(ErrorCode::BadUsage, key);
        days.set(static_cast<size_t>(found - DayKeys.begin()));
    }
    if (days.none())
        return fail(ErrorCode::BadUsage, u"mon,tue,…"_s);
    return days;
}

QStringList weekdayKeys(const Weekdays &days)
{
    QStringList keys;
    for (size_t day = 0; day < days.size(); ++day) {
        if (days.test(day))
            keys.append(DayKeys.at(day));
    }
    return keys;
}

Json toJson(const SyncSchedule &schedule)
{
    if (schedule.isOff())
        return {};
    Json json = Json::object();
    if (schedule.mode == Mode::Interval)
        json.set(u"minutes"_s, schedule.minutes);
    else
        json.set(u"times"_s, timesText(schedule.times));
    json.set(u"days"_s, weekdayKeys(schedule.days).join(u','));
    return json;
}

Result<SyncSchedule> scheduleFromJson(const Json &json)
{
    SyncSchedule schedule;
    if (json.isNull())
        return schedule;
    const Result<Weekdays> days = weekdaysFromKeys(json[u"days"].toString().split(u','));
    if (!days)
        return wrong();
    schedule.days = *days;
    if (json.contains(u"times")) {
        const Result<QList<QTime>> times = timesFromText(json[u"times"].toString());
        if (!times)
            return wrong();
        schedule.mode = Mode::Times;
        schedule.times = *times;
        return schedule;
    }
    schedule.mode = Mode::Interval;
    schedule.minutes = static_cast<int>(json[u"minutes"].toInt(0));
    if (!intervals().contains(schedule.minutes))
        return wrong();
    return schedule;
}

} // namespace passerelle::schedule
