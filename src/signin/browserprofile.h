// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/navigationrules.h"

#include <QString>

#include <memory>

class QWebEngineProfile;

namespace passerelle::signin {

/// A browser profile that leaves nothing behind: off the record, cookies and cache in memory, no downloads,
/// no extras; every request of a page obeys the rules. The rules must outlive it; delete its pages first.
[[nodiscard]] std::unique_ptr<QWebEngineProfile> makeProfile(const NavigationRules &rules,
                                                             const QString &language);

} // namespace passerelle::signin
