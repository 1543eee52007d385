// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"

#include <QHash>

namespace passerelle::runner {

/// The draft with every reference turned into the ledger's id; `ledgerIds` by base id, of confirmed effects.
[[nodiscard]] domain::Draft resolved(const domain::Draft &draft, const QHash<QString, QString> &ledgerIds);

/// The ledger's customer a resolved draft is for.
[[nodiscard]] QString customerIdOf(const domain::Draft &draft);

} // namespace passerelle::runner
