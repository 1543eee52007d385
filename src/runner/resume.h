// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identity.h"
#include "domain/sourcerecords.h"
#include "storage/journal.h"

#include <map>

namespace passerelle::runner {

/// What the journal knows between two ends. What was posted to another ledger company, before a person
/// connected this one, is neither known nor gone on with here (T-54); back there it is again.
struct ScopedEffects
{
    std::vector<domain::Effect> known = {}; ///< newest generation of each
    /// Records that are in another ledger company and not here, with the number they have there.
    std::map<domain::RecordRef, QString> elsewhere = {};
    bool hasOtherCompany = false; ///< something was posted to another ledger company
};

[[nodiscard]] Result<ScopedEffects> effectsOfScope(storage::Journal &journal,
                                                   const domain::IdentityScope &scope);

/// The unfinished effects of earlier runs that this run goes on with, frozen payloads and all. An effect that
/// was never sent and whose record a person has since taken back (status, M-27) is withdrawn in the journal.
/// `known`: the journal's effects, which are many.
[[nodiscard]] Result<std::vector<domain::Effect>> effectsToResume(storage::Journal &journal,
                                                                  const domain::SourceSnapshot &snapshot,
                                                                  const std::vector<domain::Effect> &known,
                                                                  const domain::IdentityScope &scope,
                                                                  bool looksFirst);

} // namespace passerelle::runner
