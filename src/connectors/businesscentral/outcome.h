// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/fault.h"

namespace passerelle::businesscentral {

/// What one step of a send came to when it ends the send; nothing when the next step may follow.
using Ending = std::optional<connectors::SendOutcome>;

/// The effect is in the ledger. Its marker was matched before; its number is the effect's own where the
/// ledger has no field for it.
[[nodiscard]] connectors::SendOutcome applied(const domain::Effect &effect,
                                              const domain::LedgerDocument &document);

/// A request without a good answer.
[[nodiscard]] connectors::SendOutcome endingOf(const domain::Effect &effect, const Reply &reply);

/// Any other verdict.
[[nodiscard]] connectors::SendOutcome ending(const domain::Effect &effect, connectors::SendVerdict verdict,
                                             const Error &error);

/// A read failed and no write is open: nothing of this attempt can be applied later.
[[nodiscard]] connectors::SendOutcome notSent(const domain::Effect &effect, const Error &error);

/// Both amounts, ours first.
[[nodiscard]] QString amounts(const domain::Money &ours, const domain::Money &theirs);

} // namespace passerelle::businesscentral
