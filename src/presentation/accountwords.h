// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/accountmatch.h"

namespace passerelle::presentation {

/// "same e-mail, similar name": why a customer of the ledger may be the account.
[[nodiscard]] QString evidenceWords(const domain::AccountCandidate &candidate);
/// "email", "name", "similar-name", "phone", "address".
[[nodiscard]] QString evidenceKey(domain::MatchEvidence evidence);
/// "info@archives.ca · 418 555-0199 · 12 rue Principale, Québec": what is known of it, in one line.
[[nodiscard]] QString contactLine(const QString &email, const QString &phone, const domain::Address &address);

} // namespace passerelle::presentation
