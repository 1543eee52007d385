// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/company.h"

namespace passerelle::sandbox::businesscentral {

/// What the path of a request names, below its company.
struct PathTarget
{
    const EntityType *type = nullptr;
    std::optional<Record> record = {}; ///< one of them; else the list
    std::optional<Record> whole = {}; ///< whose parts the list holds
    QString action = {}; ///< of Microsoft.NAV.{action}
    bool isCount = false; ///< .../$count
};

/// "customers(5d115c9c-...)" in its name and its key; the key is empty for a list.
struct Segment
{
    QString name;
    QString key = {};
    bool hasKey = false;
};
[[nodiscard]] Segment segmentOf(const QString &text);

/// Follows a path such as salesInvoices(id)/salesInvoiceLines; refuses unknown names and records.
[[nodiscard]] Outcome<PathTarget> follow(Company &company, const QStringList &segments);

} // namespace passerelle::sandbox::businesscentral
