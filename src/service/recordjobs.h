// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

#include <QCoroTask>

#include <map>
#include <stop_token>

namespace passerelle::service {

/// What a person changes on records by hand (M-39, M-104, M-114 to M-118).
struct RecordChange
{
    std::vector<domain::RecordRef> records = {};
    std::optional<domain::SyncStatus> status = {}; ///< none: only the reference
    QString reference = {}; ///< with it, the record counts as transferred by hand
    std::map<domain::RecordRef, QString> references = {}; ///< of some records their own, in place of that one
    std::optional<bool> designatesNew = {}; ///< accounts that the ledger is to get (M-103)
    bool clearsReference = false; ///< what it named is not in the ledger any more
    std::optional<domain::SyncStatus> onlyFrom = {}; ///< records of another status by now are left alone

    [[nodiscard]] const QString &referenceOf(const domain::RecordRef &record) const
    {
        const auto own = references.find(record);
        return own == references.end() ? reference : own->second;
    }
};

/// What became of each record; `before` allows the change to be taken back.
struct RecordChangeResult
{
    struct Entry
    {
        domain::RecordRef record = {};
        domain::SyncFields before = {};
        std::optional<bool> wasNew = {}; ///< when the change says otherwise
        std::optional<Error> error = {};
    };
    std::vector<Entry> entries = {};

    [[nodiscard]] int writtenCount() const;
    [[nodiscard]] std::optional<Error> firstError() const; ///< of the records that were not written
};

/// Writes the change to the source and keeps it in the journal. StatusNotAllowed: "in review" is off in the
/// chapter (M-37); ReferenceRequired: "transferred" without one; RecordUnknown.
[[nodiscard]] QCoro::Task<Result<RecordChangeResult>>
changeRecords(Office *office, CompanySettings company, RecordChange change, std::stop_token stop);

/// Sets every record back to what it was before the change.
[[nodiscard]] QCoro::Task<Result<Done>> undoChange(Office *office, CompanySettings company,
                                                   RecordChangeResult change, std::stop_token stop);

/// The record of a kind by its id in the source or its number, from the journal's snapshot (read first when
/// there is none yet).
[[nodiscard]] QCoro::Task<Result<domain::RecordRef>> findRecord(Office *office, CompanySettings company,
                                                                domain::RecordKind kind, QString idOrNumber,
                                                                std::stop_token stop);

} // namespace passerelle::service
