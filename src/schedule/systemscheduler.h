// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedule/scheduledtask.h"

namespace passerelle::schedule {

/// The operating system's own scheduler of this user: systemd's user timers, or Windows' Task Scheduler.
/// Calls block for up to twenty seconds: never on the window's thread.
class SystemScheduler
{
public:
    SystemScheduler() = default;
    virtual ~SystemScheduler() = default;
    Q_DISABLE_COPY_MOVE(SystemScheduler)

    /// Makes the task, or changes it to this. SchedulerFailed tells what the system answered.
    [[nodiscard]] virtual Result<Done> install(const ScheduledTask &task) = 0;
    /// Fine when there is none.
    [[nodiscard]] virtual Result<Done> remove(const QString &name) = 0;
    /// Whether the system has this task and lets it start.
    [[nodiscard]] virtual Result<bool> isActive(const QString &name) = 0;
};

[[nodiscard]] std::unique_ptr<SystemScheduler> systemScheduler();

} // namespace passerelle::schedule
