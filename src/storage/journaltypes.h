// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/effect.h"

#include <functional>

namespace passerelle::storage {

/// Who acts: written into every event of the journal.
struct Actor
{
    QString user = {};
    QString workstation = {};
    QString program = {}; ///< window, command or schedule
};

/// Where a company's journal lives. The folder holds the journal, its lock, its installation note and the
/// damaged journals that were set aside; it belongs to one user (0700, files 0600).
struct JournalPaths
{
    QString folder = {};

    [[nodiscard]] QString journalFile() const { return folder + QStringLiteral("/journal.sqlite"); }
    [[nodiscard]] QString lockFile() const { return folder + QStringLiteral("/journal.lock"); }
    [[nodiscard]] QString installationFile() const { return folder + QStringLiteral("/installation.json"); }
};

/// Amnesia: the journal may not know everything that was sent (first journal of this home, damage set aside,
/// restored copy). Every send is then preceded by a look-up, whatever the ledger's class.
enum class Memory
{
    Whole,
    Amnesia
};

struct StatusCount
{
    domain::RecordKind kind = domain::RecordKind::Invoice;
    domain::SyncStatus status = domain::SyncStatus::Pending;
    qint64 count = 0;
    domain::Money amount = {}; ///< one entry a currency
};

/// A record as lists show it.
struct RecordRow
{
    qint64 rowId = 0;
    domain::RecordRef record = {};
    QString number = {};
    QString customerName = {};
    QDate day = {};
    domain::Money amount = {};
    domain::SyncFields sync = {};
    bool isToVerify = false; ///< an account neither new nor linked (M-16)
    bool isGone = false; ///< the source no longer shows it
    std::optional<domain::EffectState> effectState = {}; ///< of its latest effect
    QString errorCode = {}; ///< errorKey() of what holds it up, or empty
    QString errorDetail = {}; ///< Error::detail of the same
    bool isCancelled = false; ///< the source cancelled this document
    /// What is not any more as it was posted ("amount", "date", "number", "customer", "cancelled", "gone"),
    /// unless a person left it so.
    QStringList changed = {};
    std::optional<Error> ledgerChange = {}; ///< what the ledger's document showed when it was last verified
};

/// What a list shows, and in which order. Empty lists and dates mean "all".
struct RecordQuery
{
    enum class Sort
    {
        Date,
        Number,
        Customer,
        Amount,
        Status,
        Reference,
        Kind
    };
    enum class Group
    {
        None,
        Kind,
        Date, ///< by month
        Customer,
        Cause ///< of what holds a record up; those without come last
    };

    std::vector<domain::RecordKind> kinds = {};
    std::vector<domain::SyncStatus> statuses = {};
    /// Words, each found within number or customer, where a reference begins, or as an amount; one or two
    /// letters only where a word begins. Accents and case don't count.
    QString text = {};
    QDate from = {};
    QDate to = {};
    Sort sort = Sort::Date;
    bool descending = false;
    Group group = Group::None;
    bool onlyToVerify = false;
    bool onlyChanged = false; ///< changed after transfer, in the source or in the ledger; gone ones too
    bool includesGone = false;

    friend bool operator==(const RecordQuery &, const RecordQuery &) = default;
};

/// The row ids of a list in its order. In a grouped list, -1 stands for the head of the first group, -2 for
/// that of the second one, and so on; each head is followed by its rows.
struct RecordOrder
{
    struct Group
    {
        qint64 firstId = 0; ///< the row after the head: it tells what its group has in common
        qint64 count = 0;
    };

    std::vector<qint64> ids = {};
    std::vector<Group> groups = {};
    bool isWhole = true; ///< false: only the beginning, the rest follows
};

struct EventRow
{
    qint64 seq = 0;
    QDateTime at = {}; ///< UTC
    QString who = {}; ///< "user @ workstation, program"
    QString kind = {}; ///< "effect", "record-sync", "run-began", ... or the kind given to Journal::note()
    QString text = {}; ///< a note's text, a change's reason, or the ledger's words
    domain::RecordRef record = {}; ///< empty id: of the whole journal
    QString effectId = {};
    QString from = {}; ///< key of an effect's state, or of a record's status
    QString to = {};
    Json data = {}; ///< the members that changed
    qint64 runId = 0;
};

/// What an error's key says without naming anybody: words for people, handed down by presentation.
using SentenceOf = std::function<QString(const QString &errorKey)>;

/// What of a person the journal holds, or what was erased of it.
struct Erasure
{
    QString pseudonym = {}; ///< stands for the name afterwards
    int records = 0; ///< the customer and its documents
    int effects = 0; ///< their entries in the ledger, which stay there
    int texts = 0; ///< payloads: what was sent
    int history = 0; ///< events that say more than what changed
    int runs = 0; ///< summaries of runs that name them; counted only when they are erased
    int leftAlone = 0; ///< documents of that name that may be of somebody else of the same name
    bool isErased = false; ///< it was done before
    bool isInSource = false; ///< the source still shows the person
    std::vector<domain::RecordRef> unsettled = {}; ///< not settled yet: nothing is erased before they are
};

struct RunRow
{
    qint64 id = 0;
    QDateTime startedAt = {};
    QDateTime endedAt = {}; ///< invalid while it runs
    QString mode = {};
    QString result = {}; ///< "interrupted" when the process died
    QString who = {};
    int exitCode = -1; ///< -1: none
    Json summary = {};
    QString program = {}; ///< of the one who began it: "schedule" for an automatic run
};

} // namespace passerelle::storage
