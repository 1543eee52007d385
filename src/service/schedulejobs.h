// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedule/systemscheduler.h"
#include "service/office.h"

namespace passerelle::service {

/// What the operating system is to start for a company: `program` is passerelle-cli by its whole path.
[[nodiscard]] schedule::ScheduledTask scheduledTask(const Home &home, const CompanySettings &company,
                                                    const QString &program);

/// Tells the operating system's scheduler what the company's settings say (off: nothing any more), then keeps
/// them. BadConfiguration names the field that is wrong; SchedulerFailed, and nothing is kept.
[[nodiscard]] Result<Done> applySchedule(Office &office, schedule::SystemScheduler &scheduler,
                                         const CompanySettings &company, const QString &program);

/// Whether the operating system starts the company's runs: false when it was never told, or forgot.
[[nodiscard]] Result<bool> isScheduleActive(const Home &home, schedule::SystemScheduler &scheduler,
                                            const CompanySettings &company);

/// The last of these runs (newest first) that the schedule began and that has ended.
[[nodiscard]] std::optional<storage::RunRow> lastAutomaticRun(const std::vector<storage::RunRow> &runs);

} // namespace passerelle::service
