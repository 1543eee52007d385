// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/membri/query.h"

#include <QDateTime>

namespace passerelle::sandbox::membri {

/// Where a page ended: the sort values and the id of its last row. Tracked reads also carry the version at
/// which they began.
struct PagePosition
{
    int number = 1; ///< of the page to come
    QVariantList values = {}; ///< one for each order term, then the id
    qint64 trackedVersion = -1;
};

/// The text of $skiptoken: an XML cookie, percent-encoded once. The reader refuses it when it was encoded
/// again.
[[nodiscard]] QString encodePosition(const PagePosition &position);
[[nodiscard]] Outcome<PagePosition> decodePosition(const QString &cookie);

/// The rows that come after the position in the order.
[[nodiscard]] Condition rowsAfter(const std::vector<OrderTerm> &order, const QString &idSql,
                                  const PagePosition &position);

/// The text of $deltatoken: the version up to which the caller knows everything, and when it was given.
struct DeltaPosition
{
    qint64 version = 0;
    QDateTime givenAt = {};
};
[[nodiscard]] QString encodeDelta(const DeltaPosition &delta);
/// Refuses a token that is damaged or older than seven days.
[[nodiscard]] Outcome<DeltaPosition> decodeDelta(const QString &token, const QDateTime &now);

} // namespace passerelle::sandbox::membri
