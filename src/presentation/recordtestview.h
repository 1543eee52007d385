// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/tablemodel.h"
#include "service/recordtest.h"

namespace passerelle::presentation {

/// A test of the mapping on one record, ready to show.
struct RecordTestView
{
    QString title = {};
    std::vector<TableModel::Row> rows = {}; ///< what would be posted: part and value
    QString verdict = {}; ///< to the cent or not, or why it would not be posted
    Tone tone = Tone::Ok;
};

[[nodiscard]] RecordTestView viewOf(const service::RecordTest &test, const QString &sourceName,
                                    const QString &ledgerName);

} // namespace passerelle::presentation
