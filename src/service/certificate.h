// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/runreport.h"
#include "service/office.h"

namespace passerelle::service {

/// What a certificate proves: for a run or a period, the totals of source, journal and ledger, and the
/// journal's hash.
struct Certificate
{
    QString company = {};
    QString title = {}; ///< "run 7" or "2026-01-01 - 2026-03-31"
    QDateTime madeAt = {};
    std::vector<runner::TotalRow> totals = {};
    int differences = 0;
    QString journalHash = {};
};

/// The certificate of a finished run, from what its audit wrote into the journal. RecordUnknown: no such run.
[[nodiscard]] Result<Certificate> certificateOfRun(const storage::JournalReader &reader,
                                                   const CompanySettings &company, qint64 run);

[[nodiscard]] QByteArray certificateCsv(const Certificate &certificate);

/// The totals kept in a run's summary.
[[nodiscard]] std::vector<runner::TotalRow> totalsFromJson(const Json &totals);

} // namespace passerelle::service
