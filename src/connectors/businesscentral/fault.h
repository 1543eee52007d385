// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "connectors/api/ledger.h"
#include "net/exchange.h"

#include <optional>

namespace passerelle::businesscentral {

/// What the service says went wrong.
struct Fault
{
    QString code = {}; ///< "Application_DialogException", ...
    QString message = {}; ///< without the correlation id at its end
};

/// The error body of an answer.
[[nodiscard]] std::optional<Fault> faultIn(const Json &reply);

/// What a request without a good answer came to.
struct Judgement
{
    connectors::SendVerdict verdict = connectors::SendVerdict::Unknown;
    Error error = {};

    friend bool operator==(const Judgement &, const Judgement &) = default;
};

/// Judges by code and status. A code that is not documented as a refusal stays Unknown; NumberTaken stands
/// for everything that a look at the ledger settles at once (a taken number, a stale version).
[[nodiscard]] Judgement judge(const Fault &fault, int status);

/// An answer, read: either a body (null for an empty one) or a judgement.
struct Reply
{
    int status = 0;
    Json body = {};
    std::optional<Judgement> problem = {};
    std::optional<std::chrono::seconds> retryAfter = {};

    [[nodiscard]] explicit operator bool() const { return !problem; }
};

[[nodiscard]] Reply readReply(const Result<net::Exchange> &exchange);

} // namespace passerelle::businesscentral
