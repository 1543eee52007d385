// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "domain/taxgrouprate.h"

namespace passerelle::service {

/// What a company on Business Central needs beyond the addresses. No secret in it.
struct BusinessCentralChoices
{
    QString tenant = {}; ///< id or domain
    QString environment = {}; ///< "Production"
    QString company = {}; ///< name or id; empty: the only one
    bool signsInAsItself = false; ///< by client credentials, without a person
    int signInDays = 90; ///< life of a refresh token: Entra's replies don't say
    QString paymentJournal = {}; ///< code; empty: payments are not transferred
    bool postsPayments = true; ///< false: left in the journal for the bookkeeper
    QString generalJournal = {}; ///< code; needed where membership fees are spread over their period
    QString taxArea = {}; ///< of new customers; empty: the company's template decides
    std::vector<domain::TaxGroupRate> taxRates = {};
    QString classDimension = {};
    bool numbersBySource = false; ///< new customers keep their Membri number
    bool linksCreditMemos = true;
    bool insertsLinesAtOnce = false;

    friend bool operator==(const BusinessCentralChoices &, const BusinessCentralChoices &) = default;
};

[[nodiscard]] Json toJson(const BusinessCentralChoices &choices);
/// BadConfiguration names a rate that is no number.
[[nodiscard]] Result<BusinessCentralChoices> businessCentralFromJson(const Json &json);

/// One rate a line, as a person types them: "TAXABLE; TPS; 5". BadConfiguration names the line that is not.
[[nodiscard]] QString taxRatesText(const std::vector<domain::TaxGroupRate> &rates);
[[nodiscard]] Result<std::vector<domain::TaxGroupRate>> taxRatesFromText(const QString &text);

} // namespace passerelle::service
