// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedule/syncschedule.h"

namespace passerelle::schedule {

/// What the operating system's scheduler is to start, and when. No secret in it.
struct ScheduledTask
{
    QString name = {}; ///< letters, digits and dashes; one a company and home
    QString title = {}; ///< for people
    QString program = {}; ///< absolute path
    QStringList arguments = {};
    SyncSchedule schedule = {};
};

} // namespace passerelle::schedule
