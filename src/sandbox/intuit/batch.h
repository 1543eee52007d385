// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// What a batch gave: the bytes of the member `BatchItemResponse`, or a fault of the whole.
struct BatchAnswer
{
    QByteArray response;
    Check fault = {};
    bool isApplied = false; ///< at least one item changed something
};

/// How many payloads a batch body carries.
[[nodiscard]] qsizetype batchSize(const Json &body);

/// Runs the items one after the other, each on its own. A requestid is remembered item by item. With
/// isPartial the second half does not happen: some of it is answered by a system fault, some not at all.
[[nodiscard]] BatchAnswer runBatch(Company &company, const Json &body, const QString &requestId,
                                   bool isPartial);

} // namespace passerelle::sandbox::intuit
