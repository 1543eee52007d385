// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/membri/store.h"
#include "sandbox/membrirecords.h"

namespace passerelle::sandbox::membri {

/// Writes the sample company into the tables, as it stands: none of Membri's own behaviour runs. Call inside
/// a transaction.
void seed(Store &store, const MembriRecords &records);

} // namespace passerelle::sandbox::membri
