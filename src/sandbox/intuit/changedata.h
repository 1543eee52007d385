// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/company.h"

namespace passerelle::sandbox::intuit {

/// What change data capture gave: the bytes of the member `CDCResponse`, or a fault.
struct ChangeAnswer
{
    QByteArray response;
    Check fault = {};
};

/// All objects of the types that changed since a moment at most 30 days ago, deletions as tombstones.
[[nodiscard]] ChangeAnswer changesSince(Company &company, const QString &entities, const QString &since);

} // namespace passerelle::sandbox::intuit
