// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/membrirecords.h"
#include "sandbox/options.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace passerelle::sandbox {

/// A customer the ledger already has (name = the CRM's synchronization reference).
struct LedgerCustomer
{
    QString name;
    QString email = {};
    bool active = true;
    QString notes = {};
};

/// An invoice the ledger already has, without our marker: somebody else's, or transferred by hand.
struct LedgerDocument
{
    QString number;
    QString customerName;
    qint64 netCents = 0;
    QDate date;
    QString itemName;
    qint64 totalCents = 0; ///< with taxes
    QString taxCode = {}; ///< "TPS/TVQ" or "EXO", as on the CRM's line
};

/// What the ledger holds before the first run. Used only while Database::isNew().
struct LedgerSeed
{
    QString companyName;
    QDate closeDate;
    QList<LedgerCustomer> customers;
    QStringList vendors;
    QStringList items; ///< names
    QList<LedgerDocument> invoices;
};

/// The sample company, the same for the same options and day: both sides, and what a first run does with
/// them. Only what is due yet of deferred revenue goes by the day in the company's time zone.
class SampleData final
{
public:
    [[nodiscard]] static SampleData generate(const Options &options, const QDateTime &now);

    LedgerSeed ledger;
    MembriRecords membri;
    QDate startDate;
    Json expected; ///< {"transferable":{},"planted":[],"blocked":[],"leftOut":{}} for "quickbooks"
    Json expectedBusinessCentral; ///< the same for "businessCentral"
};

} // namespace passerelle::sandbox
