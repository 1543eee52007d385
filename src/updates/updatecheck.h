// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "updates/manifest.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::updates {

/// Fetches the manifest by one GET that says nothing about who asks, and judges it. Downloads nothing else
/// and starts nothing. The clock must outlive the task.
[[nodiscard]] QCoro::Task<UpdateAnswer> checkForUpdate(UpdateSource source, KnownVersions known,
                                                       const Clock *clock, std::stop_token stop);

} // namespace passerelle::updates
