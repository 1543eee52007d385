// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace passerelle::businesscentral {

/// A frozen payload as label and value, in the order a person expects. Nothing for bytes that are none.
[[nodiscard]] std::vector<std::pair<QString, QString>> readablePayload(const QByteArray &payload);

} // namespace passerelle::businesscentral
