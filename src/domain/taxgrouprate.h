// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QString>

namespace passerelle::domain {

/// One rate of a ledger's tax group, as a person knows it where the ledger's interface shows groups but no
/// rates.
struct TaxGroupRate
{
    QString groupCode = {};
    QString name = {};
    Decimal percent = {};

    friend bool operator==(const TaxGroupRate &, const TaxGroupRate &) = default;
};

} // namespace passerelle::domain
