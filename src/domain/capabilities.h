// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"
#include "domain/taxes.h"

#include <chrono>

namespace passerelle::domain {

/// How Unknown may be left (docs/exactly-once, recovery): K key with documented window, U key with
/// undocumented window, N number refused when taken, L look-up only, F file hand-over.
enum class RecoveryClass
{
    DocumentedKey,
    UndocumentedKey,
    UniqueNumber,
    LookUpOnly,
    FileHandOver
};

/// A published ceiling: at most `count` calls within `window`.
struct RateLimit
{
    QString name = {}; ///< for people: "requests/minute"
    int count = 0;
    std::chrono::milliseconds window = {};
    bool isForBatches = false; ///< counts only batch calls
};

/// What a ledger can do for us. Plain values: the planner and the engine decide by them.
struct Capabilities
{
    std::vector<StepName> steps = {};
    RecoveryClass recovery = RecoveryClass::LookUpOnly;
    bool trustsRequestKey = false; ///< setting, off by default
    std::chrono::milliseconds quietTime{130'000}; ///< longest time an old request may still be applied
    int batchSize = 1; ///< 1: no batches
    int parallelCalls = 4; ///< writes in flight
    int lookUpSize = 30; ///< effects per look-up call
    TaxRounding taxRounding = TaxRounding::PerLine;
    bool appliesCreditsOnPosting = false; ///< a posted credit memo has settled its invoice by itself
    int documentNumberLength = 21;
    int paymentReferenceLength = 21;
    int customerNameLength = 100;
    QString forbiddenNameCharacters = {};
    std::vector<RateLimit> limits = {};
};

} // namespace passerelle::domain
