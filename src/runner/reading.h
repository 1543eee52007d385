// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/source.h"
#include "storage/journal.h"
#include "sync/planner.h"

namespace passerelle::runner {

/// A company's choices that decide what is read.
struct Reading
{
    sync::PlanPolicy policy = {};
    domain::Mapping mapping = {};
};

/// What to ask the source for.
[[nodiscard]] connectors::ReadRequest requestOf(const Reading &reading);

/// Completes the entries of membership fees in what was read, and keeps all of it in the journal.
[[nodiscard]] Result<Done> keepWhole(domain::SourceSnapshot &snapshot, storage::Journal &journal,
                                     const Reading &reading);

/// Both at once, for a run, which holds the journal anyway. Reads a connected source, completes the entries
/// of membership fees, and keeps all of it in the journal. Both must outlive the task.
[[nodiscard]] QCoro::Task<Result<domain::SourceSnapshot>>
readWhole(connectors::Source *source, storage::Journal *journal, Reading reading, std::stop_token stop);

/// Shows the records of this number or id as to be transferred, unless they are transferred already: for a
/// test that posts nothing.
void planAnyway(domain::SourceSnapshot &snapshot, const QString &numberOrId);

} // namespace passerelle::runner
