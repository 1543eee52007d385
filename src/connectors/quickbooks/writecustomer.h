// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/quickbooks/writedocument.h"

namespace passerelle::quickbooks {

/// A new customer with our marker, or a sparse update of the fields the source owns (a draft without a name
/// leaves the name alone; an empty field is emptied).
[[nodiscard]] Result<Json> customerBody(const domain::Effect &effect, const domain::CustomerDraft &draft,
                                        const WriteRules &rules);

/// True when a customer already holds every field of an update's body.
[[nodiscard]] bool holdsUpdate(const Json &customer, const Json &body);

} // namespace passerelle::quickbooks
