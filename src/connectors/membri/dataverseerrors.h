// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "net/exchange.h"

namespace passerelle::connectors::membri {

/// What Dataverse says in the body of a refusal; empty when the body is no such object.
struct ServiceFault
{
    QString code = {}; ///< "0x80040265", in lower case
    QString message = {};

    [[nodiscard]] bool isEmpty() const { return code.isEmpty() && message.isEmpty(); }
};

[[nodiscard]] ServiceFault faultIn(const net::Exchange &exchange);

/// True when a plug-in of the organization refused a write in its own words.
[[nodiscard]] bool isRefusedByPlugin(const ServiceFault &fault);

/// The error of an exchange that brought no complete answer or a status of 400 and above.
[[nodiscard]] Error errorOf(const net::Exchange &exchange);

/// The same for a failure before anything was sent: what the authorization says in the words of the source.
[[nodiscard]] Error sourceError(Error error);

/// True when asking again may help: cut, busy, or throttled.
[[nodiscard]] bool isPassing(const net::Exchange &exchange);

} // namespace passerelle::connectors::membri
