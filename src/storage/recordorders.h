// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/journaltypes.h"
#include "storage/recordsearch.h"

#include <functional>
#include <optional>

namespace passerelle::storage {

/// Answers lists with the ids of their rows, in order, at a million records: the order of a column is read
/// once from its index and kept (8 bytes a row); what narrows the list is read as a set of ids each. Used
/// beside a writer: what is kept is read anew when records have changed.
class RecordOrders final
{
public:
    /// Up to `mostLookedAt` rows that a search of several words may find are looked at one by one.
    explicit RecordOrders(Database &database, qsizetype mostLookedAt = 20'000)
        : m_database(database)
        , m_mostLookedAt(mostLookedAt)
    {
    }

    /// Asked between rows; false gives the answer up, and what was kept stays.
    using IsWanted = std::function<bool()>;

    /// The list as it is now, from the order that is kept if there is one and not `anew`. Nothing once it is
    /// no longer wanted.
    [[nodiscard]] Result<std::optional<RecordOrder>> whole(const RecordQuery &query, bool anew,
                                                           const IsWanted &isWanted);
    /// At most `count` rows of the list's beginning, at once; empty when that would take as long as all.
    [[nodiscard]] Result<std::vector<qint64>> beginning(const RecordQuery &query, int count);

private:
    using Ids = std::vector<qint64>;
    using Set = std::vector<bool>;

    [[nodiscard]] Result<bool> keepOrder(const RecordQuery &query, const IsWanted &isWanted);
    [[nodiscard]] bool isKept(const RecordQuery &query) const;
    [[nodiscard]] Result<Set> listed(const RecordQuery &query, const IsWanted &isWanted);
    [[nodiscard]] Result<Done> narrow(Set &all, const std::vector<SearchStatement> &statements,
                                      const IsWanted &isWanted);
    [[nodiscard]] Result<Done> narrowByText(Set &all, const QString &text, const IsWanted &isWanted);
    [[nodiscard]] Result<RecordOrder> grouped(const RecordQuery &query, const Ids &ids,
                                              const IsWanted &isWanted);

    Database &m_database;
    qsizetype m_mostLookedAt;
    Ids m_kept = {}; ///< ascending
    RecordQuery::Sort m_keptSort = RecordQuery::Sort::Date;
    size_t m_room = 1; ///< of a set: the greatest id and one more
};

} // namespace passerelle::storage
