// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedule/scheduledtask.h"

namespace passerelle::schedule {

/// The text of NAME.service: systemd.service(5), quoting by systemd.syntax(7).
[[nodiscard]] QString serviceUnit(const ScheduledTask &task);

/// The text of NAME.timer: systemd.timer(5), calendar events by systemd.time(7). A run missed while the
/// computer was off is made up for at the next sign-in.
[[nodiscard]] QString timerUnit(const ScheduledTask &task);

} // namespace passerelle::schedule
