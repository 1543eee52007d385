// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/runner.h"
#include "service/office.h"

namespace passerelle::service {

struct SyncRequest
{
    bool isDryRun = false;
    qint64 waitSeconds = 60; ///< for effects not yet known
    std::optional<sync::Approval> approval = {}; ///< nothing else is posted; without a name: this user's
    bool takesOver = false; ///< a person said that nobody works on the company elsewhere
    bool isScheduled = false; ///< the schedule began it, nobody clicked
    QString tested = {}; ///< of a dry run: this record is planned whatever its status
};

/// One run of a company, journal lock held for its time only. A failure means that no run began (busy
/// company, no authorization, local storage); everything later is in the report.
[[nodiscard]] QCoro::Task<Result<runner::RunReport>> sync(Office *office, CompanySettings company,
                                                          SyncRequest request, runner::RunObserver *observer,
                                                          std::stop_token stop);

/// Reads the source and keeps the snapshot: what the dashboard shows (F5). Needs no ledger.
[[nodiscard]] QCoro::Task<Result<Done>> readSource(Office *office, CompanySettings company,
                                                   std::stop_token stop);

/// Whether an account is neither new nor linked, and nobody left it out (M-16), by the source alone.
[[nodiscard]] bool isToVerify(const domain::Customer &customer);

/// The planner's policy of a company.
[[nodiscard]] sync::PlanPolicy policyOf(const CompanySettings &company);

} // namespace passerelle::service
