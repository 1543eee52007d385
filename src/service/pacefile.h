// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/rategovernor.h"

#include <QString>

namespace passerelle::service {

/// The calls of the last minutes to a company's ledger, kept between two programs or two runs: a provider's
/// limit counts them all, whoever made them. Losing the file costs a pause at worst, never a document.
[[nodiscard]] std::vector<connectors::PastCall> readPace(const QString &file);
void writePace(const QString &file, const std::vector<connectors::PastCall> &calls);

} // namespace passerelle::service
