// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/effect.h"

namespace passerelle::quickbooks {

/// A customer as the service shows it. What it does not show is empty.
[[nodiscard]] domain::LedgerCustomer readCustomer(const Json &customer, const domain::Currency &home);

/// Any document, or a customer as a document: number is its name, voided means inactive. BadReply without an
/// id or with an amount that is none; CurrencyUnsupported.
[[nodiscard]] Result<domain::LedgerDocument> readDocument(domain::LedgerEntity entity, const Json &document,
                                                          const domain::Currency &home);

/// The marker of ours in a document or customer; empty without one.
[[nodiscard]] QString markerOf(domain::LedgerEntity entity, const Json &document);

/// The documents among rows. A row of somebody else's that can't be read whole keeps only its id, number and
/// customer; a row with our marker must be readable.
[[nodiscard]] Result<std::vector<domain::LedgerDocument>>
readDocuments(domain::LedgerEntity entity, const Json::Array &rows, const domain::Currency &home);

} // namespace passerelle::quickbooks
