// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "connectors/api/ledger.h"
#include "net/exchange.h"

#include <optional>

namespace passerelle::quickbooks {

/// What the service says went wrong, in either of its two spellings.
struct Fault
{
    QString type = {}; ///< "ValidationFault", "SystemFault", "AUTHENTICATION", ...
    QString code = {}; ///< without leading zeros
    QString message = {};
    QString detail = {};
};

/// The fault inside an answer or a batch item, whatever its HTTP status.
[[nodiscard]] std::optional<Fault> faultIn(const Json &reply);

/// What a request without a good answer came to.
struct Judgement
{
    connectors::SendVerdict verdict = connectors::SendVerdict::Unknown;
    Error error = {};

    friend bool operator==(const Judgement &, const Judgement &) = default;
};

/// Judges by code. A code that is not known to mean "validated and refused" counts only when the service says
/// so by type and a 4xx or 200 status; everything else stays Unknown.
[[nodiscard]] Judgement judge(const Fault &fault, int status);

/// An answer, read: either a body without a fault, or a judgement.
struct Reply
{
    Json body = {};
    std::optional<Judgement> problem = {};
    std::optional<std::chrono::seconds> retryAfter = {};

    [[nodiscard]] explicit operator bool() const { return !problem; }
};

[[nodiscard]] Reply readReply(const Result<net::Exchange> &exchange);

} // namespace passerelle::quickbooks
