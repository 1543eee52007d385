// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

namespace passerelle::service {

/// What this program keeps, as a kind of thing: presentation says in words what each holds.
enum class StoredKind
{
    Journal, ///< names, amounts, what was sent, who did what
    DamagedJournal, ///< set aside
    Settings,
    Mapping,
    Authorization, ///< the ledger's company and dates, no token
    Incidents,
    Secrets, ///< tokens and client secrets
    Backup, ///< the last one, where it was written
    Pace, ///< times of the last calls
    Note, ///< which computer this is, the lock
    Logs, ///< nowhere on disk
};

/// "journal", "damaged-journal", "settings", ...
[[nodiscard]] QString storedKindKey(StoredKind kind);

struct StoredThing
{
    StoredKind kind = StoredKind::Journal;
    QString path = {}; ///< of a file; empty: the system's keychain, or nowhere
    qint64 size = 0;
    bool holdsNames = false; ///< of persons
    bool holdsSecrets = false;
};

/// Everything that is there of a company, and where.
[[nodiscard]] std::vector<StoredThing> storedThings(const Office &office, const CompanySettings &company);

} // namespace passerelle::service
