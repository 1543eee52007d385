// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/audit.h"
#include "service/office.h"

namespace passerelle::service {

/// Audits what the journal holds as posted in a period against fresh answers of both systems; invalid dates
/// are open ends. Reads only.
[[nodiscard]] QCoro::Task<Result<runner::AuditResult>>
verifyCompany(Office *office, CompanySettings company, QDate from, QDate to, std::stop_token stop);

} // namespace passerelle::service
