// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/tokenvault.h"
#include "base/clock.h"
#include "base/random.h"
#include "runner/runreport.h"
#include "service/companystore.h"
#include "storage/journal.h"
#include "storage/journalreader.h"

#include <memory>

namespace passerelle::service {

/// Everything the use cases share: whose home it is, where secrets are, what time it is and who acts. Made
/// once by main; used on one thread at a time.
struct Office
{
    Office(Home home, const Clock &clockOf, RandomSource &randomOf, storage::Actor actorOf,
           runner::ErrorWords wordsOf);

    CompanyStore companies;
    std::unique_ptr<auth::TokenVault> vault;
    const Clock &clock;
    RandomSource &random;
    storage::Actor actor;
    runner::ErrorWords words;
};

/// The secrets file when the home names one, else the system keychain.
[[nodiscard]] std::unique_ptr<auth::TokenVault> makeVault(const Home &home);

/// The name of one of a company's secrets in the vault.
[[nodiscard]] QString secretEntry(const CompanySettings &company, QLatin1StringView secret);

[[nodiscard]] storage::JournalPaths journalPaths(const Office &office, const CompanySettings &company);

/// Opens the company's journal for writing; holds its lock until destroyed. `program`: who acts, when it is
/// not the office's own.
[[nodiscard]] Result<std::unique_ptr<storage::Journal>>
openJournal(Office &office, const CompanySettings &company, const QString &program = {});

/// The program's name in the journal for a run that the schedule began (J5).
inline const QString ScheduleProgram = QStringLiteral("schedule");

/// Opens the company's journal for reading: needs no lock, but to bring an earlier program's journal up to
/// date first.
[[nodiscard]] Result<std::unique_ptr<storage::JournalReader>> openReader(const Office &office,
                                                                         const CompanySettings &company);

/// Who acts, by the operating system: user and workstation, and the program's name.
[[nodiscard]] storage::Actor actorOf(const QString &program);

} // namespace passerelle::service
