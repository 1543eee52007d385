// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journalreader.h"

namespace passerelle::service {

/// What became of a document whose total the ledger computes otherwise than the source.
enum class RoundingOutcome
{
    Adjusted, ///< posted, with a line that makes up for the difference
    Held, ///< not posted: it waits for a person
    Differing ///< in the ledger with the ledger's own total
};

/// "adjusted", "held", "differing".
[[nodiscard]] QString roundingOutcomeKey(RoundingOutcome outcome);

/// One document of the accountant's list of one-cent differences.
struct RoundingDifference
{
    domain::RecordRef record = {};
    QString number = {};
    QString customerName = {};
    QDate day = {};
    domain::Money source = {}; ///< the source's total
    domain::Money ledger = {}; ///< what the ledger computes by itself
    RoundingOutcome outcome = RoundingOutcome::Held;
    QString ledgerNumber = {};
    QString ledgerId = {};
    qint64 runId = 0;

    /// What the source's total has more than the ledger's.
    [[nodiscard]] domain::Money difference() const { return {source.minor - ledger.minor, source.currency}; }

    friend bool operator==(const RoundingDifference &, const RoundingDifference &) = default;
};

/// The differences of a period, by day and number, from the journal alone; invalid dates are open ends.
[[nodiscard]] Result<std::vector<RoundingDifference>>
roundingDifferences(const storage::JournalReader &reader, const QDate &from, const QDate &to);

/// The same as CSV (UTF-8 with a byte order mark).
[[nodiscard]] Result<QByteArray> roundingCsv(const storage::JournalReader &reader, const QDate &from,
                                             const QDate &to);

} // namespace passerelle::service
