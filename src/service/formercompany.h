// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

#include <QCoroTask>

#include <functional>
#include <stop_token>

namespace passerelle::service {

// After a person connected another ledger company (T-53 to T-56), what was transferred is only in the one of
// before: all of it is to be transferred again (T-54), unless a person leaves it there.

/// Notes in `state` which company was connected before it, if it was another one. The ids of the mapping are
/// then those of that company: nothing of it stays confirmed.
[[nodiscard]] Result<Done> noteFormerCompany(Office &office, const CompanySettings &company,
                                             AuthorizationState &state, const AuthorizationState &before);

/// Records that this program transferred, but not to the company that is connected now: customers, and
/// documents from the start date on. What a person transferred by hand is not among them, here or there. None
/// while the company is the one that it always was.
[[nodiscard]] QCoro::Task<Result<std::vector<domain::RecordRef>>>
recordsOfFormerCompany(Office *office, CompanySettings company, std::stop_token stop);

/// Told how many are set back, and of how many.
using SetBackProgress = std::function<void(int done, int total)>;

/// Sets them back to be transferred and takes their references off, in the source and in the journal; those
/// that can't be are left, and the first such error is returned at the end. After a failure or a stop the
/// same call goes on with the rest. The number set back.
[[nodiscard]] QCoro::Task<Result<int>> setBackRecords(Office *office, CompanySettings company,
                                                      SetBackProgress told, std::stop_token stop);

/// They stay as they are: nobody is asked again.
[[nodiscard]] Result<Done> leaveFormerRecords(Office &office, const CompanySettings &company);

} // namespace passerelle::service
