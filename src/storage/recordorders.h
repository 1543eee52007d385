// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/journaltypes.h"

namespace passerelle::storage {

/// Answers lists with the ids of their rows, in order, at a million records: the order of a column is read
/// once from its index and kept (8 bytes a row); what narrows the list is read as a set of ids each. Used
/// beside a writer: forget() when records have changed.
class RecordOrders final
{
public:
    explicit RecordOrders(Database &database)
        : m_database(database)
    {
    }

    /// The list as it is now, from the order that is kept if there is one.
    [[nodiscard]] Result<RecordOrder> whole(const RecordQuery &query);
    /// At most `count` rows of the list's beginning, at once; empty when that would take as long as all.
    [[nodiscard]] Result<std::vector<qint64>> beginning(const RecordQuery &query, int count);
    void forget() { m_kept.clear(); }

private:
    using Ids = std::vector<qint64>;
    using Set = std::vector<bool>;

    [[nodiscard]] Result<Done> keepOrder(const RecordQuery &query);
    [[nodiscard]] bool isKept(const RecordQuery &query) const;
    [[nodiscard]] Result<Set> listed(const RecordQuery &query);
    [[nodiscard]] Result<RecordOrder> grouped(const RecordQuery &query, const Ids &ids);

    Database &m_database;
    Ids m_kept = {}; ///< ascending
    RecordQuery::Sort m_keptSort = RecordQuery::Sort::Date;
    size_t m_room = 1; ///< of a set: the greatest id and one more
};

} // namespace passerelle::storage
