// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace passerelle::schedule {

/// What a program of the system answered.
struct CallAnswer
{
    int exitCode = 0;
    QString text = {}; ///< its errors, or else what it printed
};

/// Runs a program of the system and waits for it, at most twenty seconds. SchedulerFailed when it can't be
/// started or does not end.
[[nodiscard]] Result<CallAnswer> call(const QString &program, const QStringList &arguments);

/// SchedulerFailed with what the program said, unless it ended with 0.
[[nodiscard]] Result<Done> succeeded(const Result<CallAnswer> &answer);

} // namespace passerelle::schedule
