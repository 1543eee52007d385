// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// A record that is not any more as it was posted.
struct ChangedRecord
{
    storage::RecordRow row = {}; ///< as the source shows it now, with what differs
    std::optional<domain::RecordLabel> posted = {}; ///< as it was posted; nothing: it is proved void
    QString ledgerNumber = {};
};

/// Those that nobody left as they are, the newest first; from the journal alone.
[[nodiscard]] Result<std::vector<ChangedRecord>> changedRecords(const Office &office,
                                                                const CompanySettings &company);

/// They stay as they are in source and ledger, and are not told again until they change once more.
[[nodiscard]] Result<Done> leaveChanges(Office &office, const CompanySettings &company,
                                        const std::vector<domain::RecordRef> &records);

/// Takes the invoice back in the ledger (unless it is void there already), proves it by reading it again, and
/// sets the record back to be transferred: the next run posts it as it is now, under another identity. May be
/// tried again after any failure. InvoiceNotTransferred; InvoiceSettled: payments or credits are on it;
/// RefusedByLedger and the like: with the ledger's words.
[[nodiscard]] QCoro::Task<Result<Done>> cancelAndPostAgain(Office *office, CompanySettings company,
                                                           domain::RecordRef invoice, std::stop_token stop);

} // namespace passerelle::service
