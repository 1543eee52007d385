// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/office.h"

#include <QCoroTask>

#include <array>
#include <stop_token>

namespace passerelle::service {

/// What the ledger did with a request that it had seen before, under the same key.
enum class Repetition
{
    NotYet, ///< its time has not come
    Replayed, ///< the same document again: the key was honoured
    PostedTwice, ///< a second document: the key was ignored
    Refused, ///< not carried out again, but not replayed either (the error says how)
    Unknown ///< no sure answer; asked again by the next call
};

/// "not-yet", "replayed", "posted-twice", "refused", "unknown".
[[nodiscard]] QString repetitionKey(Repetition repetition);

/// One entity, its first document, and the three repetitions: at once, after ten minutes, after a day.
struct ConformRow
{
    static constexpr int Repetitions = 3;

    QString entity = {};
    QString ledgerId = {}; ///< of the first document; empty when it could not be posted
    QDateTime postedAt = {}; ///< UTC
    std::array<Repetition, Repetitions> seen = {};
    QByteArray payload = {};
    QString effectId = {};
    Error error = {}; ///< the last
};

struct ConformReport
{
    std::vector<ConformRow> rows = {};
    QDateTime nextAt = {}; ///< when another call has something to try; invalid: all is known
};

/// Posts one small document of each entity to a QuickBooks *test* company and sends each again under its key:
/// at once, and in later calls after ten minutes and after a day (product of the provider's own promise,
/// which nobody documents). What was found is kept with the company. BadUsage for any other ledger and for a
/// company that is not a test company: its documents stay.
[[nodiscard]] QCoro::Task<Result<ConformReport>> conform(Office *office, CompanySettings company,
                                                         std::stop_token stop);

} // namespace passerelle::service
