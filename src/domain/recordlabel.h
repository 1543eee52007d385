// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcerecords.h"

namespace passerelle::domain {

/// A record with its words for people; what lists show.
struct RecordLabel
{
    RecordRef record = {};
    QString number = {};
    QString customerName = {};
    QDate day = {};
    Money amount = {};
};

[[nodiscard]] RecordLabel labelOf(const Customer &customer);
[[nodiscard]] RecordLabel labelOf(const Invoice &invoice);
[[nodiscard]] RecordLabel labelOf(const Payment &payment);
[[nodiscard]] RecordLabel labelOf(const DeferredEntry &entry);

/// A record of any kind as every list needs it.
struct ListedRecord
{
    RecordLabel label = {};
    SyncFields sync = {};
    bool isCancelled = false; ///< the source cancelled this document
};

/// Every record of a snapshot: customers, documents, payments, entries.
[[nodiscard]] std::vector<ListedRecord> listedRecords(const SourceSnapshot &snapshot);

} // namespace passerelle::domain
