// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/database.h"

#include <QString>
#include <QStringList>

namespace passerelle::sandbox::intuit {

/// Every fact about the service that nobody could verify, with the value believed most likely. POST
/// /admin/switches
/// {"name": value} changes them; they are kept in the sandbox's file.
struct IntuitSwitches
{
    // requestid
    bool requestIdReplay = true; ///< a repeated requestid answers the stored response
    bool requestIdReplaysFaults = false; ///< refusals are stored and replayed too
    qint64 requestIdLifeSeconds = 0; ///< 0: remembered for ever
    bool requestIdOtherBodyReplays = true; ///< the same id with another body replays; else it is refused
    // documents
    bool taxRoundingPerLine = true; ///< else each rate is rounded once per document
    bool taxOverrideRefused =
        true; ///< a TxnTaxDetail that differs from the computed one is refused with 6000
    bool globalTaxCalculationRequired = true; ///< on sales forms
    bool notApplicableNeedsCode =
        true; ///< lines need a tax code even with GlobalTaxCalculation NotApplicable
    bool closingDateInclusive = true;
    bool duplicateDocNumberCheck = true;
    bool warnDuplicateJournalNumber = false; ///< company preference
    bool warnDuplicateCheckNumber = true; ///< company preference
    bool customTxnNumbers = true; ///< company preference
    bool usingSalesTax = true; ///< company preference
    bool autoApplyCredit = false; ///< company preference: shown only, credits are never applied by themselves
    // names, queries, changes
    bool inactiveNamesBlock = true; ///< a deactivated name cannot be used again
    bool maxResultsClamped = true; ///< MAXRESULTS above 1000 is cut to 1000; else refused
    bool cdcCapPerType = false; ///< 1000 objects per type; else per response
    bool changedSinceInclusive = true;
    // limits
    bool retryAfterOn429 = false; ///< a Retry-After header comes with 429
    bool batchCountsPayloads = false; ///< each payload of a batch counts as a request
    // answers of the moment
    bool faultsWith200 = false; ///< business faults come with HTTP 200
    qint64 emptyEnvelopes = 0; ///< this many next writes change nothing and answer 200 without an object
    // OAuth
    qint64 codeLifeSeconds = 600;
    qint64 accessLifeSeconds = 3600;
    qint64 refreshLifeSeconds = 8640000;
    qint64 rotationSeconds =
        86400; ///< a refresh later than this after issue brings a new value; 0: each refresh
    bool reuseRevokesFamily = true; ///< a dead refresh token used again ends the connection
    bool codeReuseRevokes = true; ///< a code exchanged twice ends the connection

    /// The stored values over the defaults.
    [[nodiscard]] static IntuitSwitches load(Database &database);
    void store(Database &database) const;

    /// Sets one switch; false when the name is unknown or the value of the wrong kind.
    [[nodiscard]] bool set(const QString &name, const Json &value);
    [[nodiscard]] Json toJson() const;
};

} // namespace passerelle::sandbox::intuit
