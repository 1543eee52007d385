// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

namespace passerelle::service {

/// The records of a query as CSV (UTF-8 with a byte order mark, so that spreadsheets read accents).
[[nodiscard]] Result<QByteArray> recordsCsv(const storage::JournalReader &reader,
                                            const storage::RecordQuery &query);

/// The posting register: every effect in the ledger, by day and number, as CSV.
[[nodiscard]] Result<QByteArray> registerCsv(const storage::JournalReader &reader, const QDate &from,
                                             const QDate &to);

/// A company's settings and mapping as JSON, without secrets; what `init --config` reads.
[[nodiscard]] Result<Json> settingsJson(const Office &office, const CompanySettings &company);

} // namespace passerelle::service
