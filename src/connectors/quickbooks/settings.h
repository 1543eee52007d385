// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/taxes.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace passerelle::quickbooks {

/// How one QuickBooks company is reached, and what its owner chose.
struct QuickBooksSettings
{
    QUrl apiBase = {}; ///< "https://quickbooks.api.intuit.com"
    QString realmId = {}; ///< the company of the authorization: digits, kept as text
    QUrl webBase = {}; ///< of the pages people open; empty: derived from apiBase
    std::chrono::milliseconds quietTime{130'000}; ///< longest time an old request may still be applied
    bool trustsRequestKey = false;
    bool countsBatchPayloads = false; ///< each payload of a batch counts against the limit of a minute
    bool postsEntries = false; ///< journal entries of deferred revenue
    domain::TaxRounding taxRounding = domain::TaxRounding::PerLine;
    /// The planner put the cheque number into the reference field: payments are not looked up by it.
    bool swapsPaymentReference = false;
    std::chrono::milliseconds readPause{1'000}; ///< before a read is tried again
};

} // namespace passerelle::quickbooks
