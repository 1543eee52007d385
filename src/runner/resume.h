// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcerecords.h"
#include "storage/journal.h"

namespace passerelle::runner {

/// The unfinished effects of earlier runs that this run goes on with, frozen payloads and all. An effect that
/// was never sent and whose record a person has since taken back (status, M-27) is withdrawn in the journal.
/// `known`: the journal's effects, which are many.
[[nodiscard]] Result<std::vector<domain::Effect>> effectsToResume(storage::Journal &journal,
                                                                  const domain::SourceSnapshot &snapshot,
                                                                  const std::vector<domain::Effect> &known,
                                                                  bool looksFirst);

} // namespace passerelle::runner
