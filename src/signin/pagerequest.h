// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "signin/navigationrules.h"

#include <QString>
#include <QUrl>

namespace passerelle::signin {

/// What the parent asks for, in one JSON line on stdin.
struct PageRequest
{
    QUrl address;
    NavigationRules rules;
    QString language;
};

/// Reads that line. Refuses what is incomplete, and an address that the rules would not let load.
[[nodiscard]] Result<PageRequest> readPageRequest(const QByteArray &line);

} // namespace passerelle::signin
