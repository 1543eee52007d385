// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/company.h"

namespace passerelle::sandbox::businesscentral {

/// One tax of a tax area: the account it is owed on, and its percentage at DecimalScale.
struct TaxRate
{
    QString account;
    qint64 percent = 0;
};

/// The taxes on a line of that tax group, by the area of the document's customer; none when the customer
/// bears no tax.
[[nodiscard]] QList<TaxRate> taxRates(Company &company, const Record &document, const QString &group);

} // namespace passerelle::sandbox::businesscentral
