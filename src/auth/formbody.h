// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/exchange.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace passerelle::auth {

using FormFields = QList<std::pair<QByteArray, QByteArray>>;

/// "name=value&...", the values percent-encoded.
[[nodiscard]] QByteArray formText(const FormFields &fields);

/// A POST of form fields to a token endpoint, asking for JSON.
[[nodiscard]] net::Request formRequest(const QUrl &url, const FormFields &fields);

} // namespace passerelle::auth
