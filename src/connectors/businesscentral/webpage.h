// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/settings.h"
#include "domain/effect.h"

namespace passerelle::businesscentral {

/// The company's own list of an entity, filtered to one. Pages and filter are recalled: at worst the list
/// opens unfiltered.
[[nodiscard]] QUrl webPageOf(const BusinessCentralSettings &settings, const QString &companyName,
                             domain::LedgerEntity entity, const QString &ledgerId);

} // namespace passerelle::businesscentral
