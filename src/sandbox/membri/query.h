// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/membri/filter.h"
#include "sandbox/membri/schema.h"

#include <memory>
#include <optional>
#include <vector>

namespace passerelle::sandbox::membri {

struct OrderTerm
{
    QString sql;
    bool isDescending = false;
};

struct Query;

/// One $expand: the record a lookup points at, or the rows that point here.
struct Expand
{
    QString navigation;
    const Column *lookup = nullptr;
    const Target *target = nullptr;
    const Collection *collection = nullptr;
    QString options = {}; ///< as written, for the link that leads to a collection
    std::shared_ptr<const Query> query = {};
};

/// The query options of one request, understood.
struct Query
{
    const Table *table = nullptr;
    QString select = {}; ///< as written; empty: every column
    std::vector<const Column *> columns = {};
    Condition filter = {};
    std::vector<OrderTerm> order = {};
    std::optional<int> top = {};
    bool wantsCount = false;
    std::vector<Expand> expands = {};
    QString skipToken = {};
    QString deltaToken = {};
};

/// The alias under which a query's own table appears in SQL.
inline constexpr QLatin1StringView TableAlias{"t"};

/// Reads $select, $filter, $orderby, $top, $count, $expand and the two tokens; any other $option is refused.
[[nodiscard]] Outcome<Query> parseQuery(const Table &table,
                                        const QList<std::pair<QString, QString>> &options);

/// Splits at a separator outside brackets and quotes.
[[nodiscard]] QStringList splitOutside(const QString &text, QChar separator);

} // namespace passerelle::sandbox::membri
