// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/api/source.h"
#include "domain/identity.h"
#include "storage/journalreader.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// Asks both systems who they are: what effects were planned between.
[[nodiscard]] QCoro::Task<Result<domain::IdentityScope>>
scopeOf(connectors::Source *source, connectors::Ledger *ledger, std::stop_token stop);

/// Whether an effect that creates something was posted to this ledger company, and not to one that was
/// connected before (T-54).
[[nodiscard]] Result<bool> isOfCompany(const storage::JournalReader &reader,
                                       const domain::IdentityScope &scope, const domain::Effect &effect);

} // namespace passerelle::service
