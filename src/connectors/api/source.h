// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcerecords.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::connectors {

/// Which records a read brings whole.
struct ReadRequest
{
    QDate startDate = {}; ///< older documents come without lines
    bool wantsEntries = false; ///< the rows of deferred revenue
    bool wantsLinesOfFees = false; ///< of memberships, and of what corrects an invoice, transferred ones too
};

/// A status, reference and message to set on a record. Only the mapped columns are written.
struct WriteBack
{
    domain::RecordRef record = {};
    QString versionToken = {}; ///< of the record when it was read; empty: read it first
    domain::SyncStatus status = domain::SyncStatus::Transferred;
    QString reference = {}; ///< empty: left as it is
    bool clearsReference = false;
    QString message = {}; ///< empty: cleared
    QDateTime syncedAt = {};
    bool keepsStatus = false; ///< only reference and message are written
    std::optional<bool> designatesNew = {}; ///< whether the ledger is to get this account (M-103)
};

enum class WriteBackVerdict
{
    Written,
    ChangedMeanwhile, ///< somebody changed the record: reference written with the new version, status left as
                      ///< found
    Gone,
    Refused,
    Failed, ///< try again later
};

struct WriteBackOutcome
{
    domain::RecordRef record = {};
    WriteBackVerdict verdict = WriteBackVerdict::Failed;
    QString versionToken = {};
    Error error = {};
    std::optional<std::chrono::seconds> retryAfter = {};
};

/// Which workstation may post a company's records until when. The source keeps it, since the source is what
/// workstations share.
struct Claim
{
    QString owner = {}; ///< installation of the journal
    QString workstation = {}; ///< for people
    qint64 epoch = 0;
    QDateTime until = {}; ///< UTC, by the source's clock

    friend bool operator==(const Claim &, const Claim &) = default;
};

enum class ClaimVerdict
{
    Held, ///< by us, from now on
    HeldElsewhere, ///< another workstation's claim has not ended
    NotKept, ///< this source has no place for it, or does not let us write there
    Failed, ///< try again later
};

struct ClaimOutcome
{
    ClaimVerdict verdict = ClaimVerdict::Failed;
    Claim before = {}; ///< what stood there; an empty owner when nothing did
    Error error = {};
};

/// The system where records are born. Lives on the thread of the run; every task may be stopped.
class Source
{
public:
    Source() = default;
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;
    virtual ~Source();

    /// Signs in, checks the mapped tables and columns, finds the chapter. SourceColumnMissing names the
    /// column, SourceChapterUnknown the chapter. Answers the organization's id and the chapter's settings.
    [[nodiscard]] virtual QCoro::Task<Result<domain::SourceSnapshot>> connect(std::stop_token stop) = 0;

    /// Reads the chapter's customers, documents and payments; lines for those that may be posted.
    [[nodiscard]] virtual QCoro::Task<Result<domain::SourceSnapshot>> read(ReadRequest request,
                                                                           std::stop_token stop) = 0;

    /// Writes one record's status by a conditional update. Idempotent: sets, never adds.
    [[nodiscard]] virtual QCoro::Task<WriteBackOutcome> writeBack(WriteBack change, std::stop_token stop) = 0;

    /// Takes, renews or (`until` in the past) gives up the claim, unless another workstation's has not ended.
    /// A conditional update: of two at once, one gets it. Call connect() first.
    [[nodiscard]] virtual QCoro::Task<ClaimOutcome> claim(Claim wanted, std::stop_token stop) = 0;

    /// Reads the sync columns and amounts of some records again (audit).
    [[nodiscard]] virtual QCoro::Task<Result<domain::SourceSnapshot>>
    readAgain(std::vector<domain::RecordRef> records, std::stop_token stop) = 0;
};

} // namespace passerelle::connectors
