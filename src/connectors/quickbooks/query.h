// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace passerelle::quickbooks {

/// Rows asked for in one page: the most the service gives.
inline constexpr int PageSize = 1000;

/// A text as a literal of the query language. The only place where one is made: no text can end the literal
/// early.
[[nodiscard]] QString quoted(const QString &text);

/// "Field IN ('a','b')".
[[nodiscard]] QString isOneOf(const QString &field, const QStringList &values);

/// "Field >= 'moment'", the moment in UTC with its offset.
[[nodiscard]] QString isSince(const QString &field, const QDateTime &moment);

/// The condition that brings inactive rows of a list too.
[[nodiscard]] QString withInactive();

/// Joins conditions by AND; empty ones are left out.
[[nodiscard]] QString allOf(const QStringList &conditions);

/// The statement of one page, in the order of the ids so that paging neither skips nor repeats.
[[nodiscard]] QString pageStatement(const QString &entity, const QString &condition, int startPosition);

/// Splits values so that each IN list keeps an address of acceptable length. Doubles and empty values are
/// dropped.
[[nodiscard]] std::vector<QStringList> chunked(const QStringList &values, int largest = 30);

} // namespace passerelle::quickbooks
