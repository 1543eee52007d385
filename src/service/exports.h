// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

#include <functional>

namespace passerelle::service {

/// Hands over the records of a query, page by page, in its order; a failure of `take` ends the reading.
[[nodiscard]] Result<Done> eachRecord(const storage::JournalReader &reader, const storage::RecordQuery &query,
                                      const std::function<Result<Done>(const storage::RecordRow &)> &take);

/// Every effect that is in the ledger, by day, kind and number; invalid dates are open ends.
[[nodiscard]] Result<std::vector<domain::Effect>> postedEffects(const storage::JournalReader &reader,
                                                                const QDate &from, const QDate &to);

/// The records of a query as CSV (UTF-8 with a byte order mark, so that spreadsheets read accents).
[[nodiscard]] Result<QByteArray> recordsCsv(const storage::JournalReader &reader,
                                            const storage::RecordQuery &query);

/// The posting register: every effect in the ledger, by day and number, as CSV.
[[nodiscard]] Result<QByteArray> registerCsv(const storage::JournalReader &reader, const QDate &from,
                                             const QDate &to);

/// A company's settings and mapping as JSON, without secrets; what `init --config` reads.
[[nodiscard]] Result<Json> settingsJson(const Office &office, const CompanySettings &company);

} // namespace passerelle::service
