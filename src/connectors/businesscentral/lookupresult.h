// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"

namespace passerelle::businesscentral {

[[nodiscard]] connectors::LookUpResult resultOf(const connectors::LookUpRequest &request,
                                                connectors::LookUpVerdict verdict,
                                                const domain::LedgerDocument &document = {});

[[nodiscard]] connectors::LookUpResult failed(const connectors::LookUpRequest &request, const Error &error);

/// The application of a credit memo has no entity of its own: it is the memo's id, and our marker.
[[nodiscard]] QString applicationId(const QString &creditMemoId, const QString &marker);

/// The two parts of such an id; empty when it is none.
[[nodiscard]] std::pair<QString, QString> partsOfApplicationId(const QString &ledgerId);

} // namespace passerelle::businesscentral
