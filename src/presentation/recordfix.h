// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/desk.h"
#include "presentation/tone.h"

#include <optional>

namespace passerelle::presentation {

/// What a button of the error box does.
enum class FixAction
{
    None,
    Retry, ///< back to "to transfer"
    RetryAlike, ///< the same for every record that has the same error about the same thing
    OpenMapping, ///< at the very product, tax or payment type
    VerifyAccount, ///< at the very account
    ShowRecord, ///< the record that this one waits for
    EnterReference, ///< it is in the ledger already: transferred by hand
    OpenSettings,
    Authorize,
    CheckOutcome, ///< a run, which looks for it
    PostAgain, ///< takes the invoice back in the ledger; the next run posts it as it is now
    LeaveChange ///< it was changed after its transfer, and may stay as it is
};

/// What holds a record up, why, and what can be done about it here.
struct RecordFix
{
    struct Step
    {
        FixAction action = FixAction::None;
        QString label = {};
    };

    Tone tone = Tone::Err;
    QString title = {};
    QString sentence = {};
    QString fix = {};
    Step first = {};
    Step second = {}; ///< another way
    Step alike = {}; ///< the same for all that are alike
    QDateTime notBefore = {}; ///< the first step is of no use earlier; invalid: at any time
    std::optional<domain::MappingKind> mappingKind = {};
    QString subject = {}; ///< the product, account or number that the step leads to
};

/// Nothing when the record is not held up.
[[nodiscard]] std::optional<RecordFix> fixOf(const RecordDetail &detail, const QString &ledgerName);

/// What the mapping lacks for this error; nothing when it is about something else.
[[nodiscard]] std::optional<domain::MappingKind> mappingKindOf(ErrorCode code);

} // namespace passerelle::presentation
