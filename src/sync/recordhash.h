// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QHash>

namespace passerelle::domain {

/// A record as the key of a QHash.
[[nodiscard]] inline size_t qHash(const RecordRef &record, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(record.kind), record.id);
}

} // namespace passerelle::domain
