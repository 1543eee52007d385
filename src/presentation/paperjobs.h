// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/paperorder.h"
#include "service/certificate.h"
#include "storage/journalreader.h"

namespace passerelle::presentation {

// Each writes its file whole or not at all, for its owner only (0600). They block: a window calls them on a
// thread of their own. FileWriteFailed names the file and why; Cancelled when stopped.

/// As CSV or PDF; a certificate has no spreadsheet (BadUsage).
[[nodiscard]] Result<Done> writeCertificate(const service::Certificate &certificate, const PaperOrder &order);

[[nodiscard]] Result<Done> writeRecords(const storage::JournalReader &reader,
                                        const service::CompanySettings &company,
                                        const storage::RecordQuery &query, const PaperOrder &order);

[[nodiscard]] Result<Done> writeRegister(const storage::JournalReader &reader,
                                         const service::CompanySettings &company, const QDate &from,
                                         const QDate &to, const PaperOrder &order);

[[nodiscard]] Result<Done> writeRounding(const storage::JournalReader &reader,
                                         const service::CompanySettings &company, const QDate &from,
                                         const QDate &to, const PaperOrder &order);

} // namespace passerelle::presentation
