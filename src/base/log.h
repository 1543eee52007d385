// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace passerelle {

// One category a floor. Bodies, amounts and names of third parties are never logged: only method, path,
// status, size and request id.
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logAuth)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logConnectors)
Q_DECLARE_LOGGING_CATEGORY(logRunner)
Q_DECLARE_LOGGING_CATEGORY(logService)
Q_DECLARE_LOGGING_CATEGORY(logWindow)
Q_DECLARE_LOGGING_CATEGORY(logSignIn)
Q_DECLARE_LOGGING_CATEGORY(logSandbox)

/// Takes secrets and control characters out of a text on its way to a log: credentials, whole authorization
/// and cookie headers, the values of token, code, secret and state parameters, also where quotes or percent
/// signs escape them; e-mail addresses are masked; line breaks and control characters are escaped so that one
/// event stays one line (exactly-once S12).
[[nodiscard]] QString redacted(const QString &text);

/// Routes Qt's messages through redacted() to stderr. Call once from main; not thread bound.
void installRedactedLog();

} // namespace passerelle
