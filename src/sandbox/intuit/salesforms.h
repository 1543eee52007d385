// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"
#include "sandbox/intuit/taxengine.h"

namespace passerelle::sandbox::intuit {

/// The rules of invoices, credit memos, refund receipts and sales receipts: lines, taxes, totals, due date.
[[nodiscard]] Check prepareSalesForm(Company &company, Draft &draft);

/// Ids and numbers of a draft's lines: those of the stored lines stay, new ones get the next.
void numberLines(Draft &draft, Json::Array &lines);
/// How GlobalTaxCalculation is to be read; an unset one means net amounts.
[[nodiscard]] TaxMode taxMode(const Json &body);
/// The rates of a tax code on sales ("SalesTaxRateList") or purchases ("PurchaseTaxRateList").
[[nodiscard]] QList<TaxShare> taxShares(Company &company, qint64 taxCode, QStringView list);
/// TxnTaxDetail as the service answers it.
[[nodiscard]] Json taxDetailJson(const TaxResult &result);
/// The fault of a line without tax code in a Canadian company.
[[nodiscard]] Fault taxCodeMissing();

} // namespace passerelle::sandbox::intuit
