// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/ledger.h"

namespace passerelle::connectors {

Ledger::~Ledger() = default;

} // namespace passerelle::connectors
