// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QDateTime>

namespace passerelle::sandbox::intuit {

/// A JSON answer with the headers every answer of the accounting API has.
[[nodiscard]] HttpResponse jsonAnswer(int status, const QByteArray &body);

/// The gateway's own 401: another shape than business faults, in lower case, with its time in milliseconds.
[[nodiscard]] HttpResponse unauthenticated(const QString &detail, const QDateTime &now);

/// What stands before the service when it is down: a page, not JSON.
[[nodiscard]] HttpResponse gatewayDown(int status);

} // namespace passerelle::sandbox::intuit
