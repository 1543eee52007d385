// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taxes.h"
#include "domain/taxgrouprate.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace passerelle::businesscentral {

/// Who numbers a customer that we create. A number of ours needs a series that allows manual numbers.
enum class CustomerNumbers
{
    OfTheLedger,
    OfTheSource
};

/// How sales tax is told to the company.
enum class TaxMode
{
    None, ///< the company charges none: lines carry no tax code
    ByTaxGroup ///< the line's tax group, with the customer's tax area
};

/// The interface shows groups and areas but no rates, and the forecast needs them.
using domain::TaxGroupRate;

/// A country by its code there and its name in the source.
struct Country
{
    QString code = {};
    QString name = {};
};

/// How one company is reached, what its owner chose, and a switch for each thing that only a tenant can
/// prove.
struct BusinessCentralSettings
{
    /// Up to the version: "https://api.businesscentral.dynamics.com/v2.0/{tenant}/{environment}/api/v2.0".
    QUrl apiBase = {};
    QString companyId = {}; ///< GUID of the company of the authorization
    QUrl webBase = {}; ///< of the pages people open; empty: derived from apiBase
    /// Longest time an old request may still be applied: the gateway gives up after ten minutes.
    std::chrono::milliseconds quietTime{660'000};
    QString paymentJournal = {}; ///< code of the journal kept for us; empty: no payments
    bool postsPayments = true; ///< false: they are left in the journal for the bookkeeper
    bool postsEntries = false; ///< journal entries of deferred revenue
    QString generalJournal = {}; ///< code of the journal kept for them
    CustomerNumbers customerNumbers = CustomerNumbers::OfTheLedger;
    TaxMode taxMode = TaxMode::ByTaxGroup;
    QString taxArea = {}; ///< code given to customers that we create; empty: the company's template decides
    std::vector<TaxGroupRate> taxRates = {};
    domain::TaxRounding taxRounding = domain::TaxRounding::PerRate;
    QString classDimension = {}; ///< code; empty: the first of the two that documents carry
    std::vector<Country> countries = {Country{QStringLiteral("CA"), QStringLiteral("Canada")}};
    bool linksCreditMemos = true; ///< a credit memo names its invoice, and posting applies it
    bool insertsLinesAtOnce = false; ///< header and lines in one request
    bool filtersById = true; ///< several entities by one filter on their ids; false: one request each
    int pageSize = 0; ///< entities asked for in one page; 0: as the service likes
    std::chrono::milliseconds readPause{1'000}; ///< before a read is tried again
};

} // namespace passerelle::businesscentral
