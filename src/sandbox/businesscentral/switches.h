// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/database.h"

#include <QString>

namespace passerelle::sandbox::businesscentral {

/// Every fact about the service that nobody could verify, with the value believed most likely, and the states
/// of a company that a client must bear. POST /admin/business-central/switches {"name": value} changes them;
/// they are kept in the sandbox's file.
struct Switches
{
    // documents
    bool idStableAfterPosting = true; ///< the draft's id keeps addressing the posted document; else a new id
    bool taxRoundingPerLine = true; ///< else each rate is rounded once per document
    qint64 taxDifferenceCents = 0; ///< added to the tax of a document's first taxed line
    bool closedPeriodIsFieldValidation = false; ///< the code of the refusal; else Application_DialogException
    // journals
    bool paymentJournalPosts = true; ///< journals(id)/post takes the id of a payment journal too
    bool journalLineChecksAccount = true; ///< refuses a line on a closed account; else posting does
    // customers
    bool manualNumbers = false; ///< number series that take a number given by hand
    bool defaultTemplate = true; ///< a new customer gets posting groups and a tax area by a template
    // protocol
    bool staleTagIs412 = false; ///< a stale tag answers 412; else 409
    bool batchStopsOnError = true; ///< without Prefer: odata.continue-on-error
    bool batchCountsOperations = false; ///< each operation of a batch counts as a request
    bool retryAfterOn429 = false; ///< a Retry-After header comes with 429
    qint64 pageSize = 20'000; ///< rows of a page when the caller asks for no size
    // sign-in
    qint64 codeLifeSeconds = 600;
    qint64 accessLifeSeconds = 3599;
    qint64 refreshLifeSeconds = 7'776'000;
    bool refreshRotates = true; ///< each refresh brings a new value; the old one stays good

    /// The stored values over the defaults.
    [[nodiscard]] static Switches load(Database &database);
    void store(Database &database) const;

    /// Sets one switch; false when the name is unknown or the value of the wrong kind.
    [[nodiscard]] bool set(const QString &name, const Json &value);
    [[nodiscard]] Json toJson() const;
};

} // namespace passerelle::sandbox::businesscentral
