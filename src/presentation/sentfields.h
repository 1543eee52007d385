// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

namespace passerelle::presentation {

/// The word for a field of what was sent ("customer-id" is "Customer no."); an unknown one as it is.
[[nodiscard]] QString sentFieldWord(const QString &key);

/// Its value as people read it: an amount with its currency, anything else as it was sent.
[[nodiscard]] QString sentFieldValue(const QString &key, const QString &value, domain::Currency currency);

/// JSON with a member on each line; empty for what is none.
[[nodiscard]] QString laidOutJson(const QByteArray &bytes);

} // namespace passerelle::presentation
