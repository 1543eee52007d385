// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/journaltypes.h"

namespace passerelle::storage {

/// Which records are not any more as they were posted: in the source by its last snapshot, in the ledger by
/// the last verification. What a person left as it is stays quiet until it changes once more.
class RecordChanges final
{
public:
    explicit RecordChanges(Database &database)
        : m_database(database)
    {
    }

    /// Compares these records with what was posted of them; the second ones by their numbers here.
    [[nodiscard]] Result<Done> judge(const std::vector<domain::RecordRef> &written,
                                     const std::vector<qint64> &gone);
    [[nodiscard]] Result<Done> judge(qint64 recordNo);
    /// What a journal that was kept by an earlier program shows.
    [[nodiscard]] Result<Done> judgeAll();

    /// Quiet from now on, as source and ledger show it.
    [[nodiscard]] Result<Done> leave(qint64 recordNo);
    /// What the ledger's document shows; nothing: it is as it was posted.
    [[nodiscard]] Result<Done> tellLedger(qint64 recordNo, const std::optional<Error> &difference);
    /// It is going to be posted anew, if nothing of it is in the ledger: what was before does not count.
    [[nodiscard]] Result<Done> forget(qint64 recordNo);

    [[nodiscard]] Result<qint64> count() const;

private:
    [[nodiscard]] Result<bool> isCustomer(const QString &name) const;

    Database &m_database;
};

/// A row's `ledger_changed`.
[[nodiscard]] std::optional<Error> ledgerChangeFrom(const QString &column);

} // namespace passerelle::storage
