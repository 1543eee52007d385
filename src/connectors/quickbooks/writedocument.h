// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/quickbooks/wire.h"

namespace passerelle::quickbooks {

/// Lengths and characters that the service documents. Longer texts are refused here, never cut.
inline constexpr int DocumentNumberLength = 21;
inline constexpr int PaymentReferenceLength = 21;
inline constexpr int CustomerNameLength = 100;
inline constexpr QStringView ForbiddenNameCharacters = u":\t\n";

/// The company's way of numbers and currencies, as connect() found it.
struct WriteRules
{
    bool isMultiCurrency = false;
    QString homeCurrency = {};
};

/// The body of an effect whose references are resolved. Same input, same bytes.
[[nodiscard]] Result<Payload> writePayload(const domain::Effect &effect, const domain::Draft &draft,
                                           const WriteRules &rules);

} // namespace passerelle::quickbooks
