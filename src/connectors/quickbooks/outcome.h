// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/quickbooks/fault.h"
#include "connectors/quickbooks/wire.h"

namespace passerelle::quickbooks {

/// What a single write came to. Applied only when the answer holds the entity with an id and readable
/// amounts; an answer that says "deleted" or holds something else is Unknown.
[[nodiscard]] connectors::SendOutcome outcomeOf(const domain::Effect &effect, domain::LedgerEntity entity,
                                                const Reply &reply, const domain::Currency &home);

/// The body of a batch call: each payload under its position.
[[nodiscard]] Result<QByteArray> batchBody(const std::vector<connectors::Outgoing> &batch);

/// What each effect of a batch came to, matched by position. A failed call is the outcome of all; an item
/// that is missing from the answer is Unknown.
[[nodiscard]] std::vector<connectors::SendOutcome>
batchOutcomes(const std::vector<connectors::Outgoing> &batch, const Reply &reply,
              const domain::Currency &home);

/// The same outcome for an effect whose request never left.
[[nodiscard]] connectors::SendOutcome notSent(const domain::Effect &effect, const Error &error);

} // namespace passerelle::quickbooks
