// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/intuit/fault.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace passerelle::sandbox::intuit {

enum class QueryOperator
{
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    Like,
    In
};

struct QueryCondition
{
    QString property;
    QueryOperator comparison = QueryOperator::Equal;
    QStringList values;
};

struct QueryOrder
{
    QString property;
    bool isDescending = false;
};

/// One statement of the query language, read but not yet checked against an entity.
struct QueryStatement
{
    QStringList properties; ///< empty: all
    bool isCount = false;
    QString entity;
    QList<QueryCondition> conditions;
    QList<QueryOrder> orders;
    std::optional<qint64> start;
    std::optional<qint64> maximum;
};

/// A statement or the fault 4000 that says where reading stopped.
struct ParsedQuery
{
    QueryStatement statement;
    Check fault = {};
};

[[nodiscard]] ParsedQuery parseQuery(const QString &text);

} // namespace passerelle::sandbox::intuit
