// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"
#include "domain/recordlabel.h"

namespace passerelle::domain {

/// One effect that a run would carry out, with the document to post.
struct PlannedEffect
{
    Effect effect = {};
    Draft draft = {};
};

/// Why a record to transfer is left out without being an error.
enum class LeftOutReason
{
    BeforeStartDate,
    NotReady, ///< membership notice without a number, or held until paid
    CancelledBeforeTransfer,
    OpeningBalance,
    AlreadyInLedger, ///< entered by hand: has a reference (M-117)
    NothingToInvoice, ///< a new account without an invoice to transfer (M-48)
    OutcomePending, ///< an earlier run's effect is still unfinished
    NotDueYet, ///< an entry whose date has not come (M-71)
    SeriesStopped, ///< an entry of a fee that was cancelled or credited
    PaymentsOff, ///< the company transfers no payments (T-05)
};

/// "before-start-date", "not-ready", ...
[[nodiscard]] QString leftOutKey(LeftOutReason reason);

struct LeftOut
{
    RecordLabel label = {};
    LeftOutReason reason = LeftOutReason::NotReady;
};

/// A record that can't be posted as it is. `isBlocked`: it waits for another record (an account to verify,
/// the invoice of a payment) and is no error of its own.
struct PlanProblem
{
    RecordLabel label = {};
    Error error = {};
    bool isBlocked = false;
    bool holdsAsPending = false; ///< the company's policy for a closed period: back to pending, no error
    QString sourceVersion = {};
};

/// A record that is already in the ledger by our hand but that the source does not show as transferred: only
/// the write-back is missing.
struct MissingWriteBack
{
    RecordRef record = {};
    QString reference = {};
    QString effectId = {};
};

/// What a run would do: sorted plain data, shown before Start and carried out after it.
struct SyncPlan
{
    std::vector<PlannedEffect> effects = {}; ///< by step, then day, number, record id
    std::vector<LeftOut> leftOut = {};
    std::vector<PlanProblem> problems = {};
    std::vector<RecordLabel> accountsToVerify = {}; ///< M-16
    std::vector<MissingWriteBack> missingWriteBacks = {};
};

} // namespace passerelle::domain
