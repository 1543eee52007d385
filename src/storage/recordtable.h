// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordlabel.h"
#include "storage/database.h"
#include "storage/journaltypes.h"

#include <map>

namespace passerelle::storage {

/// The source's records as its last snapshot showed them, for lists and cards.
class RecordTable final
{
public:
    explicit RecordTable(Database &database)
        : m_database(database)
    {
    }

    /// Inserts or updates every record of the snapshot, writing only what differs; flags the others as gone.
    [[nodiscard]] Result<Done> store(const domain::SourceSnapshot &snapshot);

    /// 0 when the record is unknown.
    [[nodiscard]] Result<qint64> numberOf(const domain::RecordRef &record) const;
    /// The number of an effect's record, which is made from what the effect says if no snapshot brought it
    /// yet.
    [[nodiscard]] Result<qint64> ensure(const domain::Effect &effect);
    [[nodiscard]] Result<std::optional<domain::SyncFields>> sync(qint64 recordNo) const;
    [[nodiscard]] Result<std::map<QString, domain::SyncFields>> computedEntries() const;
    /// `error`: what holds the record up; none by default.
    [[nodiscard]] Result<Done> setSync(qint64 recordNo, const domain::SyncFields &sync, const Error &error);
    /// The row says the pseudonym in place of the customer's name from now on, and a customer's row that
    /// reference; its message is gone.
    [[nodiscard]] Result<Done> erase(qint64 recordNo, const QString &pseudonym, const QString &reference);
    [[nodiscard]] Result<Done> setEffect(qint64 recordNo, const domain::Effect &effect);
    [[nodiscard]] Result<Done> setToVerify(const std::vector<domain::RecordRef> &accounts);

    [[nodiscard]] Result<std::vector<StatusCount>> counts() const;
    [[nodiscard]] Result<qint64> countToVerify() const;
    [[nodiscard]] Result<std::vector<RecordRow>> rows(const std::vector<qint64> &rowIds) const;
    /// The records in error for the same cause: the same code about the same thing. 10,000 at most.
    [[nodiscard]] Result<std::vector<domain::RecordRef>> alike(ErrorCode code, const QString &detail) const;
    [[nodiscard]] Result<std::optional<RecordRow>> find(domain::RecordKind kind,
                                                        const QString &idOrNumber) const;

private:
    [[nodiscard]] Result<Done> hideErased(std::vector<domain::ListedRecord> &records) const;
    [[nodiscard]] Result<Done> keep(const RecordRow &row);
    [[nodiscard]] Result<Done> write(const RecordRow &row);
    [[nodiscard]] Result<Done> forgetWords(qint64 recordNo); ///< before they change
    [[nodiscard]] Result<Done> keepWords(qint64 recordNo);

    Database &m_database;
};

} // namespace passerelle::storage
