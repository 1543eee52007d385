// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "net/exchange.h"

namespace passerelle::connectors::membri {

/// One page of a list.
struct Page
{
    Json::Array rows = {};
    QUrl next = {}; ///< empty: the last page
};

/// The object in a successful answer, or the error it stands for.
[[nodiscard]] Result<Json> bodyOf(const net::Exchange &exchange);

/// The page that was read from `current`. Its link to the next is used as it came, byte for byte, and only
/// when it leads below `base`: it is sent with the access token.
[[nodiscard]] Result<Page> pageOf(Json body, const QUrl &current, const QUrl &base);

} // namespace passerelle::connectors::membri
