// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capabilities.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace passerelle::simulation {

/// The ledgers of the world (docs/exactly-once, recovery): what each promises about a repeated request.
enum class LedgerClass
{
    DocumentedKey, ///< K: the key is honoured for ever
    KeptKey, ///< U: the key is honoured, for a time that nobody documents
    IgnoredKey, ///< U: the key is taken and ignored
    UniqueNumber, ///< N: a number or name in use is refused
    LookUpOnly, ///< L: promises nothing
    FileHandOver ///< F: a file is written, a person imports it and says so
};

inline constexpr std::array AllLedgerClasses{LedgerClass::DocumentedKey, LedgerClass::KeptKey,
                                             LedgerClass::IgnoredKey,    LedgerClass::UniqueNumber,
                                             LedgerClass::LookUpOnly,    LedgerClass::FileHandOver};

/// "K", "U-kept", "U-ignored", "N", "L", "F".
[[nodiscard]] QString ledgerClassKey(LedgerClass ledger);
[[nodiscard]] std::optional<LedgerClass> ledgerClassFromKey(const QString &key);

/// What may go wrong; each has its own rate and its own stream of chance, so that one can be left out without
/// changing the others.
enum class Fault
{
    NotSent,
    DropBefore,
    DropAfter,
    LateApply,
    Duplicate,
    Reorder,
    CutBody,
    WrongBody,
    StoredError,
    Unauthorized,
    Throttled,
    ServerError,
    ReadDelay,
    PartialBatch,
    Refusal,
    LookUpFails,
    SourceFails,
    ClockJump,
    Crash,
    Stop,
    PersonInSource,
    PersonInLedger,
    SecondStation,
    JournalLost,
    Disk ///< of a journal on a disk that fails
};
inline constexpr int FaultCount = static_cast<int>(Fault::Disk) + 1;

/// Where the workstations keep their journals.
enum class JournalKind
{
    Memory, ///< the model alone
    Sqlite, ///< the real one; a crash kills the process
    PowerCut ///< the real one on a disk that fails; a crash cuts the power
};

/// "memory", "sqlite", "power-cut".
[[nodiscard]] QString journalKey(JournalKind journal);
[[nodiscard]] std::optional<JournalKind> journalFromKey(const QString &key);

[[nodiscard]] const char *faultKey(Fault fault);

/// One schedule: all that decides what happens. The rest is drawn from the seed.
struct Schedule
{
    LedgerClass ledger = LedgerClass::IgnoredKey;
    quint64 seed = 1;
    int recordsAtMost = 1'000;
    quint32 faults = ~0U; ///< a bit a fault
    int strikesAtMost = 1'000'000; ///< faults in all
    std::vector<int> crashAt = {}; ///< points counted over the schedule
    bool isTour = false; ///< a fixed set of records: one of every kind of effect
    bool keepsTrace = false;
    JournalKind journal = JournalKind::Memory;
    int cutBefore = 0; ///< a step of the first workstation's disk, from 1; 0: none
    quint64 image = 0; ///< which of the images that a cut may leave
    bool judgesReopening = true; ///< else what the journal holds after a crash is judged by what comes of it

    [[nodiscard]] bool has(Fault fault) const { return (faults >> static_cast<unsigned>(fault)) & 1U; }
};

/// What the seed makes of a schedule before it begins.
struct Scene
{
    LedgerClass ledger = LedgerClass::IgnoredKey;
    domain::Capabilities capabilities = {};
    int customers = 1;
    int invoices = 1;
    int payments = 0;
    int creditNotes = 0;
    int entries = 0; ///< of deferred revenue, their day already come
    bool keepsNumbers = true; ///< else the ledger numbers its documents
    bool storesErrors = false; ///< a refusal is remembered for its key
    qint64 keyLife = 0; ///< milliseconds a key is remembered
    qint64 longestApply = 0; ///< from the send to where the document can be seen, at most
    qint64 waitForUnknown = 60'000;
    qint64 faultsUntil = 0;
    bool isTour = false;
    bool beginsInAmnesia = false; ///< else an earlier run made the journal whole
    bool hasSecondStation = false;
    bool hasClaim = false;
    bool judgesReopening = true;

    [[nodiscard]] bool honoursKeys() const
    {
        return ledger == LedgerClass::DocumentedKey || ledger == LedgerClass::KeptKey
            || ledger == LedgerClass::FileHandOver;
    }
    [[nodiscard]] bool refusesTakenNumbers() const { return ledger == LedgerClass::UniqueNumber; }
};

[[nodiscard]] Scene sceneOf(const Schedule &schedule);

} // namespace passerelle::simulation
