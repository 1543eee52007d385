// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/paperorder.h"
#include "service/certificate.h"

namespace passerelle::presentation {

/// A certificate as a document in the language in use, but for its tables. It says no more than was proven.
[[nodiscard]] papers::Paper certificatePaper(const service::Certificate &certificate,
                                             const PaperOrder &order);

/// Its tables: totals by kind, then by day, for each currency; then what was left out.
[[nodiscard]] Result<Done> writeCertificateTables(const service::Certificate &certificate,
                                                  papers::PaperSink &sink);

/// "Certificate No. 0007", or the period.
[[nodiscard]] QString certificateReference(const service::Certificate &certificate);

/// True when the period is twelve whole months.
[[nodiscard]] bool isFiscalYear(const QDate &from, const QDate &to);

/// "2026-01-01 – 2026-03-31", with words for open ends.
[[nodiscard]] QString periodWords(const QDate &from, const QDate &to);

} // namespace passerelle::presentation
