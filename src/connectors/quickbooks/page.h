// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

namespace passerelle::quickbooks {

/// The rows of one page; BadReply when the page is no answer to a query or was cut.
[[nodiscard]] Result<Json::Array> rowsOf(const Json &reply, const QString &entity);

} // namespace passerelle::quickbooks
