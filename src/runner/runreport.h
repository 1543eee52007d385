// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "domain/plan.h"
#include "sync/approval.h"

#include <QDateTime>

#include <functional>
#include <vector>

namespace passerelle::runner {

/// One step of a run as the window and the command line show it.
struct StepProgress
{
    domain::StepName step = domain::StepName::Connect;
    int total = 0;
    int done = 0;
    int failed = 0;
    qint64 milliseconds = 0;
    bool isRunning = false;
    bool isFinished = false;
};

/// One operation as it happens (M-42).
struct Operation
{
    QDateTime at = {};
    domain::RecordLabel label = {};
    domain::Purpose purpose = domain::Purpose::Create;
    domain::EffectState state = domain::EffectState::Planned;
    QString ledgerNumber = {};
    Error error = {};
    bool isWriteBack = false; ///< the source was told
};

/// A record that ended in error, conflict or blocked.
struct RecordIssue
{
    domain::RecordLabel label = {};
    Error error = {};
};

/// A record whose outcome is not known yet.
struct PendingOutcome
{
    domain::RecordLabel label = {};
    QDateTime checkAfter = {};
};

/// Totals of one kind, currency and day: source, journal and ledger, read afresh (I5).
struct TotalRow
{
    domain::RecordKind kind = domain::RecordKind::Invoice;
    QString currency = {};
    QDate day = {};
    int count = 0;
    domain::Money source = {};
    domain::Money journal = {};
    domain::Money ledger = {};

    [[nodiscard]] bool isBalanced() const { return source == journal && journal == ledger; }
};

enum class RunResult
{
    Done,
    Partial,
    Stopped
};

/// What a run did, or for a dry run what it would do.
struct RunReport
{
    qint64 run = 0;
    RunResult result = RunResult::Done;
    bool isDryRun = false;
    QDateTime startedAt = {};
    QDateTime endedAt = {};
    std::vector<StepProgress> steps = {};
    int effects = 0; ///< confirmed in this run (dry run: would be posted)
    std::vector<TotalRow> totals = {};
    std::vector<RecordIssue> errors = {};
    std::vector<RecordIssue> blocked = {};
    std::vector<PendingOutcome> pending = {};
    std::vector<domain::LeftOut> leftOut = {};
    std::vector<domain::RecordLabel> accountsToVerify = {};
    qint64 changedRecords = 0; ///< of any run: not any more as they were posted, and nobody left them so
    int throttled = 0;
    int requests = 0;
    int lostReplies = 0;
    QString tightestLimit = {}; ///< name of the limit most used
    int tightestLimitPercent = 0;
    QString journalHash = {};
    QString stopReason = {};
    Error failure =
        {}; ///< when the run could not go on (code Cancelled: the user stopped it); see hasFailure
    bool hasFailure = false;
    domain::SyncPlan plan = {}; ///< of a dry run only, each effect with the hash of its payload
    std::vector<domain::Effect> resumed = {}; ///< of a dry run only: what an earlier run left unfinished
    domain::LedgerFacts facts = {}; ///< of a dry run only: names and the ledger's own records
    std::optional<sync::Approval> approval = {}; ///< what a person allowed this run to post
    std::vector<sync::Withheld> withheld = {}; ///< not posted because of the approval

    [[nodiscard]] sync::Offer offer() const { return {plan, resumed}; } ///< of a dry run only
    /// Withheld although it was approved: a person must look again.
    [[nodiscard]] bool hasLostApprovals() const;
};

/// The command line's exit code of a run: 0 all done, 1 some records need a person, 7 stopped, else the
/// failure's.
[[nodiscard]] int exitCodeOf(const RunReport &report);

/// The command line's exit code of an error: 1 records that need a person first, 2 usage or configuration, 3
/// authorization, 4 unreachable, 5 busy, 6 local storage or keychain, 7 stopped, 70 a bug.
[[nodiscard]] int exitCodeOf(ErrorCode code);

/// "done", "partial", "stopped".
[[nodiscard]] QString runResultKey(RunResult result);

/// The words for an error in the company's language: made by presentation, handed down as functions.
struct ErrorWords
{
    std::function<QString(const Error &)> sentence = {};
    std::function<QString(const Error &)> fix = {};
};

/// The object of the command line's contract for `sync`; also the summary kept in the journal.
[[nodiscard]] Json toJson(const RunReport &report, const ErrorWords &words);
/// One entry of its lists "errors" and "blocked".
[[nodiscard]] Json toJson(const RecordIssue &issue, const ErrorWords &words);

/// What a run tells while it works. Called on the run's thread.
class RunObserver
{
public:
    RunObserver() = default;
    RunObserver(const RunObserver &) = delete;
    RunObserver &operator=(const RunObserver &) = delete;
    virtual ~RunObserver() = default;

    virtual void stepsChanged(const std::vector<StepProgress> &steps) = 0;
    virtual void operationHappened(const Operation &operation) = 0;
    /// Rate and limits, at most a few times a second.
    virtual void paceChanged(int requests, int throttled, const QString &limit, int percent,
                             const QDateTime &pausedUntil) = 0;
};

} // namespace passerelle::runner
