// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordorders.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

namespace {

// Which group each row belongs to, in the groups' order. 0: none was told.
class Groups final
{
public:
    Groups(RecordQuery::Group group, size_t room)
        : m_group(group)
        , m_of(room, 0)
    {
    }

    void add(qint64 id, const QVariant &value)
    {
        if (m_count == 0 || differs(value))
            ++m_count;
        m_last = value;
        if (static_cast<size_t>(id) < m_of.size())
            m_of[static_cast<size_t>(id)] = m_count;
    }

    [[nodiscard]] quint32 of(qint64 id) const { return m_of[static_cast<size_t>(id)]; }
    [[nodiscard]] size_t count() const { return m_count + size_t{1}; }

private:
    [[nodiscard]] bool differs(const QVariant &value)
    {
        if (value.isNull() || m_last.isNull())
            return value.isNull() != m_last.isNull();
        if (m_group != RecordQuery::Group::Date)
            return value != m_last;
        const QDate day = QDate::fromJulianDay(value.toLongLong());
        const QDate last = QDate::fromJulianDay(m_last.toLongLong());
        return day.month() != last.month() || day.year() != last.year();
    }

    RecordQuery::Group m_group;
    std::vector<quint32> m_of;
    QVariant m_last = {};
    quint32 m_count = 0;
};

// Rows keep their order within a group.
RecordOrder laidOut(const std::vector<qint64> &ids, const Groups &groups, bool isReversed)
{
    std::vector<std::vector<qint64>::size_type> counts(groups.count(), 0);
    for (const qint64 id : ids)
        ++counts[groups.of(id)];
    RecordOrder order;
    std::vector<size_t> places(groups.count(), 0);
    size_t place = 0;
    for (size_t step = 0; step < counts.size(); ++step) {
        const size_t group = isReversed ? counts.size() - 1 - step : step;
        if (counts[group] == 0)
            continue;
        order.groups.push_back({0, static_cast<qint64>(counts[group])});
        places[group] = place + 1;
        place += counts[group] + 1;
    }
    order.ids.resize(place);
    for (const qint64 id : ids)
        order.ids[places[groups.of(id)]++] = id;
    place = 0;
    for (size_t at = 0; at < order.groups.size(); ++at) {
        order.ids[place] = -static_cast<qint64>(at) - 1;
        order.groups[at].firstId = order.ids[place + 1];
        place += static_cast<size_t>(order.groups[at].count) + 1;
    }
    return order;
}

constexpr size_t Statuses = 6;
constexpr size_t MostWords = 20; // in one statement

bool isNarrowed(const RecordQuery &query)
{
    return !query.kinds.empty() || !query.statuses.empty() || query.onlyToVerify || query.onlyChanged
        || query.from.isValid() || query.to.isValid() || !folded(query.text).isEmpty();
}

} // namespace

bool RecordOrders::isKept(const RecordQuery &query) const
{
    return !m_kept.empty() && m_keptSort == query.sort;
}

Result<bool> RecordOrders::keepOrder(const RecordQuery &query, const IsWanted &isWanted)
{
    const bool isReplaced = isKept(query); // one that is not there yet serves whatever is asked next
    const auto greatest = m_database.value(u"SELECT max(no) FROM record"_s);
    if (!greatest)
        return Failure{greatest.error()};
    const size_t room = static_cast<size_t>(greatest->toLongLong()) + 1;
    Ids ids;
    ids.reserve(room);
    std::array<Ids, Statuses> byStatus;
    const bool isByStatus = query.sort == RecordQuery::Sort::Status;
    const SearchStatement statement = orderStatement(query.sort);
    auto read = m_database.each(statement.sql, statement.values, [&](const QSqlQuery &row) {
        const qint64 id = row.value(0).toLongLong();
        if (static_cast<size_t>(id) >= room) // written meanwhile
            return true;
        if (isByStatus)
            byStatus.at(static_cast<size_t>(row.value(1).toInt()) % Statuses).push_back(id);
        else
            ids.push_back(id);
        return !isReplaced || isWanted();
    });
    if (!read)
        return Failure{read.error()};
    if (isReplaced && !isWanted())
        return false;
    for (const Ids &some : byStatus)
        ids.insert(ids.end(), some.begin(), some.end());
    m_kept = std::move(ids);
    m_keptSort = query.sort;
    m_room = room;
    return true;
}

Result<Done> RecordOrders::narrow(Set &all, const std::vector<SearchStatement> &statements,
                                  const IsWanted &isWanted)
{
    for (const SearchStatement &statement : statements) {
        Set one(m_room, false);
        auto read = m_database.each(statement.sql, statement.values, [&](const QSqlQuery &row) {
            const auto id = static_cast<size_t>(row.value(0).toLongLong());
            if (id < one.size()) // a row newer than the order comes with the next one
                one[id] = all[id];
            return isWanted();
        });
        if (!read)
            return read;
        all = std::move(one);
    }
    return Done{};
}

/// Rows that have the letters of every word are found soon, but each must be looked at. The rows of one word
/// are looked at where they are found, as are those of a text that nobody typed.
Result<Done> RecordOrders::narrowByText(Set &all, const QString &text, const IsWanted &isWanted)
{
    if (const auto likely = likelyStatements(text); likely.size() > 1 && likely.size() <= MostWords) {
        if (auto narrowed = narrow(all, likely, isWanted); !narrowed)
            return narrowed;
        if (std::count(all.begin(), all.end(), true) <= m_mostLookedAt) {
            QJsonArray ids;
            for (size_t id = 0; id < all.size(); ++id) {
                if (all[id])
                    ids.append(static_cast<qint64>(id));
            }
            const QByteArray list = QJsonDocument{ids}.toJson(QJsonDocument::Compact);
            return narrow(all, {lookStatement(text, QString::fromLatin1(list))}, isWanted);
        }
    }
    return narrow(all, wordStatements(text), isWanted);
}

Result<RecordOrders::Set> RecordOrders::listed(const RecordQuery &query, const IsWanted &isWanted)
{
    Set all(m_room, true);
    if (!query.includesGone && !query.onlyChanged) {
        const auto gone = m_database.each(goneStatement().sql, {}, [&all](const QSqlQuery &row) {
            const auto id = static_cast<size_t>(row.value(0).toLongLong());
            if (id < all.size())
                all[id] = false;
            return true;
        });
        if (!gone)
            return Failure{gone.error()};
    }
    if (const auto filtered = narrow(all, filterStatements(query), isWanted); !filtered)
        return Failure{filtered.error()};
    if (const auto searched = narrowByText(all, query.text, isWanted); !searched)
        return Failure{searched.error()};
    return all;
}

Result<std::optional<RecordOrder>> RecordOrders::whole(const RecordQuery &query, bool anew,
                                                       const IsWanted &isWanted)
{
    if (anew || !isKept(query)) {
        const auto kept = keepOrder(query, isWanted);
        if (!kept)
            return Failure{kept.error()};
        if (!*kept)
            return std::optional<RecordOrder>{};
    }
    const auto set = listed(query, isWanted);
    if (!set)
        return Failure{set.error()};
    if (!isWanted())
        return std::optional<RecordOrder>{};
    RecordOrder order;
    const auto take = [&order, &set](qint64 id) {
        if ((*set)[static_cast<size_t>(id)])
            order.ids.push_back(id);
    };
    if (!isNarrowed(query))
        order.ids.reserve(m_kept.size());
    if (query.descending)
        std::for_each(m_kept.rbegin(), m_kept.rend(), take);
    else
        std::for_each(m_kept.begin(), m_kept.end(), take);
    if (query.group == RecordQuery::Group::None)
        return std::optional{std::move(order)};
    auto laid = grouped(query, order.ids, isWanted);
    if (!laid)
        return Failure{laid.error()};
    return isWanted() ? std::optional{*std::move(laid)} : std::optional<RecordOrder>{};
}

Result<RecordOrder> RecordOrders::grouped(const RecordQuery &query, const Ids &ids, const IsWanted &isWanted)
{
    Groups groups{query.group, m_room};
    const SearchStatement statement = groupStatement(query.group);
    const auto read = m_database.each(statement.sql, statement.values, [&](const QSqlQuery &row) {
        groups.add(row.value(0).toLongLong(), row.value(1));
        return isWanted();
    });
    if (!read)
        return Failure{read.error()};
    const bool isSame = (query.group == RecordQuery::Group::Date && query.sort == RecordQuery::Sort::Date)
        || (query.group == RecordQuery::Group::Customer && query.sort == RecordQuery::Sort::Customer)
        || (query.group == RecordQuery::Group::Kind && query.sort == RecordQuery::Sort::Kind);
    const bool isByCause = query.group == RecordQuery::Group::Cause; // what nothing holds up comes last
    return laidOut(ids, groups, isByCause || (isSame && query.descending));
}

Result<RecordOrders::Ids> RecordOrders::beginning(const RecordQuery &query, int count)
{
    if (isKept(query) || isNarrowed(query) || query.includesGone || query.group != RecordQuery::Group::None
        || query.sort == RecordQuery::Sort::Status)
        return Ids{};
    const SearchStatement statement = beginningStatement(query, count);
    auto ids = m_database.all(statement.sql, statement.values,
                              [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    const auto gone = m_database.all(goneStatement().sql, {},
                                     [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!gone)
        return Failure{gone.error()};
    if (ids) {
        std::erase_if(*ids,
                      [&gone](qint64 id) { return std::binary_search(gone->begin(), gone->end(), id); });
    }
    return ids;
}

} // namespace passerelle::storage
