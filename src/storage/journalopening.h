// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/database.h"
#include "storage/journaltypes.h"

namespace passerelle::storage {

/// A journal file that was opened for writing, with what was found on the way.
struct OpenedFile
{
    std::unique_ptr<Database> database;
    QString setAside = {}; ///< file name of the damaged one that was there
    bool isNew = false;
};

/// Opens, migrates or makes the journal file; sets a damaged one aside (exactly-once J1, J4). Needs the
/// writer lock.
[[nodiscard]] Result<OpenedFile> openJournalFile(const JournalPaths &paths, const Clock &clock);

} // namespace passerelle::storage
