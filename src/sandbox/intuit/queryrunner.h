// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// What a query gave: the bytes of the member `QueryResponse`, or a fault.
struct QueryAnswer
{
    QByteArray response; ///< {"Invoice":[...],"startPosition":1,"maxResults":2}
    Check fault = {};
};

/// Reads, checks and runs one statement of the query language.
[[nodiscard]] QueryAnswer runQuery(Company &company, const QString &text);

} // namespace passerelle::sandbox::intuit
