// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"

#include <optional>
#include <variant>
#include <vector>

namespace passerelle::sync {

/// When an event happened: wall clock in UTC milliseconds (for the journal) and a clock that never jumps (for
/// waits).
struct Moment
{
    qint64 utc = 0; ///< never earlier than the servers' time, as far as is known
    qint64 monotonic = 0;
    qint64 doubt = 0; ///< by how much `utc` may be too late: the clock was set, or the computer slept
};

// What the runner tells the engine.
// ------------------------------------------------------------------------------

struct Began
{
};

/// The payloads of some effects are frozen and on disk.
struct IntentsStored
{
    struct Stored
    {
        QString effectId = {};
        QByteArray payloadHash = {};
        QString customerLedgerId = {};
    };
    struct Refused
    {
        QString effectId = {};
        Error error = {};
    };
    std::vector<Stored> stored = {};
    std::vector<Refused> refused = {};
};

/// What became of one request for one effect (the ledger port's verdicts).
enum class SendFate
{
    Applied,
    Refused,
    Taken,
    NotSent,
    Unknown,
    Throttled
};

struct SendFinished
{
    struct Outcome
    {
        QString effectId = {};
        SendFate fate = SendFate::Unknown;
        domain::LedgerDocument document = {};
        Error error = {};
        std::optional<qint64> retryAfter = {}; ///< milliseconds
    };
    std::vector<Outcome> outcomes = {};
};

enum class LookUpFate
{
    Absent,
    Found,
    FoundVoided,
    Foreign,
    Several,
    Changed,
    Failed
};

struct LookUpFinished
{
    struct Outcome
    {
        QString effectId = {};
        LookUpFate fate = LookUpFate::Failed;
        domain::LedgerDocument document = {};
        Error error = {};
    };
    std::vector<Outcome> outcomes = {};
};

enum class WriteBackFate
{
    Written,
    LeftAsFound,
    Lost,
    Failed
};

struct WriteBackFinished
{
    int order = 0;
    WriteBackFate fate = WriteBackFate::Failed;
    QString versionToken = {};
    Error error = {};
    std::optional<qint64> retryAfter = {};
};

struct Woke
{
};

struct StopRequested
{
};

using Event =
    std::variant<Began, IntentsStored, SendFinished, LookUpFinished, WriteBackFinished, Woke, StopRequested>;

// What the engine asks of the runner, to be carried out in order.
// --------------------------------------------------

/// Freeze payloads and store intents in one commit; answered by IntentsStored.
struct StoreIntents
{
    std::vector<domain::Effect> effects = {};
};

struct Transition
{
    domain::Effect effect = {}; ///< as it becomes
    domain::EffectState from = domain::EffectState::Planned;
};

/// Commit these transitions in one transaction before anything that follows.
struct Record
{
    std::vector<Transition> transitions = {};
};

/// Commit InFlight (state and attempt are already set), then put one request on the wire; answered by
/// SendFinished.
struct Send
{
    std::vector<domain::Effect> effects = {};
    QString batchKey = {}; ///< empty: a single call
};

/// Look for these effects of one entity; answered by LookUpFinished.
struct LookUp
{
    std::vector<domain::Effect> effects = {};
};

/// Tell the source; answered by WriteBackFinished with the same order number.
struct TellSource
{
    int order = 0;
    domain::RecordRef record = {};
    QString versionToken = {};
    domain::SyncStatus status = domain::SyncStatus::Transferred;
    QString reference = {};
    std::optional<Error> error = {}; ///< becomes the message; none clears it
    bool keepsStatus = false;
};

/// Send Woke at this monotonic time, unless another event comes first.
struct WakeAt
{
    qint64 monotonic = 0;
};

enum class FinishReason
{
    Done,
    Stopped,
    Failed
};

/// Nothing more will happen; `error` says why when Failed.
struct Finish
{
    FinishReason reason = FinishReason::Done;
    Error error = {};
};

using Command = std::variant<StoreIntents, Record, Send, LookUp, TellSource, WakeAt, Finish>;

} // namespace passerelle::sync
