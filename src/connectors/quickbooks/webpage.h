// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/quickbooks/settings.h"
#include "domain/effect.h"

namespace passerelle::quickbooks {

/// The page of a document, pinned to the company: a plain link would open whatever company the browser shows.
[[nodiscard]] QUrl webPageOf(const QuickBooksSettings &settings, domain::LedgerEntity entity,
                             const QString &ledgerId);

} // namespace passerelle::quickbooks
