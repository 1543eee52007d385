// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "domain/taxes.h"
#include "presentation/tablemodel.h"

namespace passerelle::presentation {

/// A field that an update changes, as the ledger holds it now and as it will be.
struct FieldChange
{
    QString field = {};
    QString before = {};
    QString after = {};
};

/// What an update changes; the values before are the ledger's own.
[[nodiscard]] std::vector<FieldChange> changesOf(const domain::CustomerDraft &draft,
                                                 const domain::LedgerFacts &facts);

/// What a record's effects would write: lines, taxes and predicted total, or fields. Two columns.
[[nodiscard]] std::vector<TableModel::Row>
planDetailRows(const std::vector<const domain::PlannedEffect *> &effects, const domain::LedgerFacts &facts,
               domain::TaxRounding rounding);

/// Totals of effects by kind, by account or product of the ledger, and by tax. Two columns.
[[nodiscard]] std::vector<TableModel::Row>
planTotalRows(const std::vector<const domain::PlannedEffect *> &effects, const domain::LedgerFacts &facts,
              domain::TaxRounding rounding);

} // namespace passerelle::presentation
