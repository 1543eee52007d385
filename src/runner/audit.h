// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/api/source.h"
#include "runner/runreport.h"

#include <map>
#include <set>
#include <tuple>

namespace passerelle::runner {

/// What an audit found: the totals of both sides and of the journal, and the differences by record.
struct AuditResult
{
    std::vector<TotalRow> totals = {};
    std::vector<RecordIssue> differences = {};
};

/// Asks source and ledger afresh about effects (all in the ledger by the journal), a portion at a time, and
/// compares to the cent: source = journal = ledger by kind, currency and day (I3, I5); every document live,
/// with our marker. Both systems must outlive it.
class Audit final
{
public:
    Audit(connectors::Source &source, connectors::Ledger &ledger);

    /// Those of a portion that passed. The parts of one record may come in different portions.
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::Effect>>> look(std::vector<domain::Effect> portion,
                                                                        std::stop_token stop);

    [[nodiscard]] std::vector<TotalRow> totals() const;
    [[nodiscard]] const std::vector<RecordIssue> &differences() const { return m_differences; }

private:
    using Documents = std::map<connectors::ReadBackRequest, domain::LedgerDocument>;
    void add(const domain::Effect &effect, const Documents &documents,
             const std::map<domain::RecordRef, domain::Money> &source);

    connectors::Source &m_source;
    connectors::Ledger &m_ledger;
    std::map<std::tuple<domain::RecordKind, QString, QDate>, TotalRow> m_rows;
    std::set<domain::RecordRef> m_counted; ///< a record of several effects counts once
    std::vector<RecordIssue> m_differences;
};

/// All of these effects in portions. Both systems must outlive the task.
[[nodiscard]] QCoro::Task<Result<AuditResult>> audit(connectors::Source *source, connectors::Ledger *ledger,
                                                     std::vector<domain::Effect> effects,
                                                     std::stop_token stop);

} // namespace passerelle::runner
