// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace passerelle::quickbooks {

/// A frozen payload as label and value, in the order a person reads a document. Labels are keys ("customer",
/// "number", "date", "line-1", ...) for which presentation has words; values are shown as they are.
[[nodiscard]] std::vector<std::pair<QString, QString>> readablePayload(const QByteArray &payload);

} // namespace passerelle::quickbooks
