// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QDateTime>
#include <QList>
#include <QTime>

#include <bitset>

namespace passerelle::schedule {

/// When a company is synchronized by itself (M-19). Off until somebody configures it (M-20).
enum class Mode
{
    Off,
    Interval, ///< every so many minutes, counted from midnight
    Times ///< at these times of the day
};

/// Monday first, as Qt::DayOfWeek less one.
using Weekdays = std::bitset<7>;

/// A plan of automatic runs, in the workstation's local time.
struct SyncSchedule
{
    Mode mode = Mode::Off;
    int minutes = 60; ///< one of intervals()
    QList<QTime> times = {}; ///< to the minute, ascending, each once
    Weekdays days = Weekdays{0x7f};

    [[nodiscard]] bool isOff() const { return mode == Mode::Off; }
    /// The times of a day at which a run begins: of either mode.
    [[nodiscard]] QList<QTime> timesOfDay() const;
    /// The first run after this moment (local time), invalid when there is none.
    [[nodiscard]] QDateTime nextAfter(const QDateTime &moment) const;

    friend bool operator==(const SyncSchedule &, const SyncSchedule &) = default;
};

/// The intervals to choose from, in minutes: each divides the day, so that every day is alike.
[[nodiscard]] const QList<int> &intervals();

/// "02:00, 14:30" or "2:00 14:30": ascending, each once. BadUsage names the word that is no time, or an empty
/// text.
[[nodiscard]] Result<QList<QTime>> timesFromText(const QString &text);
[[nodiscard]] QString timesText(const QList<QTime> &times);

/// "mon,tue,...", the names of --days and of the settings. BadUsage names the word that is no day.
[[nodiscard]] Result<Weekdays> weekdaysFromKeys(const QStringList &keys);
[[nodiscard]] QStringList weekdayKeys(const Weekdays &days);

/// Null for one that is off.
[[nodiscard]] Json toJson(const SyncSchedule &schedule);
/// BadConfiguration "schedule" for one that can't be kept.
[[nodiscard]] Result<SyncSchedule> scheduleFromJson(const Json &json);

} // namespace passerelle::schedule
