// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "sandbox/businesscentral/refusal.h"
#include "sandbox/database.h"

#include <QList>

#include <functional>

namespace passerelle::sandbox::businesscentral {

struct BatchOperation
{
    Json id;
    HttpRequest request;
};

/// A $batch as it was understood.
struct BatchPlan
{
    QList<BatchOperation> operations = {};
    bool isOneTransaction = false; ///< Isolation: snapshot
    bool continuesOnError = false; ///< Prefer: odata.continue-on-error
};

struct BatchAnswer
{
    Json body;
    bool isApplied = false;
};

/// Reads a JSON batch of at most 100 operations; `base` is what relative addresses begin with.
[[nodiscard]] Outcome<BatchPlan> readBatch(const HttpRequest &request, const QString &base);

/// Carries the operations out in order. In one transaction a failure undoes what came before, except what was
/// posted: posting commits by itself. `isHalf`: the second half is answered 503.
[[nodiscard]] BatchAnswer runBatch(Database &database, const BatchPlan &plan, bool isHalf, bool stopsOnError,
                                   const std::function<HttpResponse(const HttpRequest &)> &serve);

} // namespace passerelle::sandbox::businesscentral
