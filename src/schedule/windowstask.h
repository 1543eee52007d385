// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedule/scheduledtask.h"

namespace passerelle::schedule {

/// The task as the Task Scheduler reads it (schema 1.2), UTF-16 with its mark as schtasks wants it. Runs as
/// the person who is signed in, without elevation and without a window of its own; a missed run is made up
/// for. `firstDay`: from when on.
[[nodiscard]] QByteArray windowsTask(const ScheduledTask &task, const QDate &firstDay);

/// One argument as Windows' programs split their command line.
[[nodiscard]] QString windowsQuoted(const QString &argument);

} // namespace passerelle::schedule
