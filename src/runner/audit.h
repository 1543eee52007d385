// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/api/source.h"
#include "runner/runreport.h"

namespace passerelle::runner {

/// What an audit found: the totals of both sides and of the journal, the differences by record, and the
/// effects that passed.
struct AuditResult
{
    std::vector<TotalRow> totals = {};
    std::vector<RecordIssue> differences = {};
    std::vector<domain::Effect> passed = {};
};

/// Both systems must outlive the task. Asks source and ledger afresh about these effects (all in the ledger
/// by the journal) and compares to the cent: source = journal = ledger by kind, currency and day (I3, I5);
/// every document live, with our marker.
[[nodiscard]] QCoro::Task<Result<AuditResult>> audit(connectors::Source *source, connectors::Ledger *ledger,
                                                     std::vector<domain::Effect> effects,
                                                     std::stop_token stop);

} // namespace passerelle::runner
