// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner/audit.h"
#include "storage/journalreader.h"

#include <QSet>

namespace passerelle::runner {

/// Both systems must outlive the task. Audits everything the journal holds as posted in a period, and looks
/// for documents in the ledger that carry one of our markers but that the journal doesn't know, or that occur
/// twice (I1). `givenUp`: marks of invoices that were taken back: the credit note by which the ledger did so
/// may carry them on. An invalid date is an open end.
[[nodiscard]] QCoro::Task<Result<AuditResult>> verify(connectors::Source *source, connectors::Ledger *ledger,
                                                      std::vector<domain::Effect> posted,
                                                      QSet<QString> givenUp, QDate from, QDate to,
                                                      std::stop_token stop);

} // namespace passerelle::runner
