// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace passerelle::businesscentral {

/// A text as a literal of the query language. The only place where one is made: no text can end the literal
/// early.
[[nodiscard]] QString literal(const QString &text);

/// "field eq 'text'".
[[nodiscard]] QString isEqual(const QString &field, const QString &text);

/// "field eq 'a' or field eq 'b'": the service joins by `or` only what is about one field.
[[nodiscard]] QString isOneOf(const QString &field, const QStringList &values);

/// The same for ids, which stand without quotes.
[[nodiscard]] QString isOneOfIds(const QStringList &ids);

/// "field ge 2026-01-01 and field le 2026-01-31"; an invalid day is no bound.
[[nodiscard]] QString isBetween(const QString &field, const QDate &from, const QDate &to);

/// True for a GUID, the only form of an id that may stand in an address or a condition.
[[nodiscard]] bool isId(const QString &text);

/// "resource(id)".
[[nodiscard]] QString entityPath(const QString &resource, const QString &id);

/// Splits values so that each condition keeps an address of acceptable length. Doubles and empty values are
/// dropped.
[[nodiscard]] std::vector<QStringList> chunked(const QStringList &values, int largest = 30);

} // namespace passerelle::businesscentral
