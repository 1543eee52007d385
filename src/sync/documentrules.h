// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/plancontext.h"

namespace passerelle::sync {

/// The rules every document obeys before it may be posted: whole amounts, required fields, currency, open
/// period, length of the number. Done, or the error that names the field.
[[nodiscard]] Result<Done> checkDocument(const PlanContext &context, const domain::Invoice &invoice);

/// Done when the day may be posted to (M-33).
[[nodiscard]] Result<Done> checkPeriod(const PlanContext &context, const QDate &day);

/// Done when the ledger company can hold the currency.
[[nodiscard]] Result<Done> checkCurrency(const PlanContext &context, const QString &code);

/// The document's lines with mapped products and taxes; ProductUnmapped and TaxUnmapped name the word.
[[nodiscard]] Result<std::vector<domain::DraftLine>> draftLines(const PlanContext &context,
                                                                const domain::Invoice &invoice);

/// The lines as the ledger would total them: when the forecast differs from the document's total, either an
/// adjusting line is added (policy) or TotalDiffers with both amounts is returned. RoundingUnmapped: the line
/// has no product.
[[nodiscard]] Result<std::vector<domain::DraftLine>> reconciledLines(const PlanContext &context,
                                                                     std::vector<domain::DraftLine> lines,
                                                                     const domain::Invoice &document);

/// Waits for payment by the chapter's settings (M-57 to M-59), or is a membership notice without a number.
[[nodiscard]] bool isReady(const domain::ChapterSettings &settings, const domain::Invoice &invoice);

} // namespace passerelle::sync
