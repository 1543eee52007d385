// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/journal.h"

namespace passerelle::bench {

/// Fills a company's journal by the writer's own functions: `count` records, nearly all posted.
[[nodiscard]] Result<Done> makeBigJournal(const QString &folder, int count);

/// Posts the records that are left to transfer, so many a second, as a run does: intents, sends, answers and
/// write-backs, one transaction each; until it is ended or there is nothing left.
[[nodiscard]] Result<int> writeAsARun(const QString &folder, int perSecond, int seconds);

} // namespace passerelle::bench
