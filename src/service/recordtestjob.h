// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"
#include "service/recordtest.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// Plans as a run does and posts nothing. `numberOrId` empty: the document to transfer with the most lines.
/// RecordUnknown: it is not among what a run would look at.
[[nodiscard]] QCoro::Task<Result<RecordTest>> testRecord(Office *office, CompanySettings company,
                                                         QString numberOrId, std::stop_token stop);

} // namespace passerelle::service
