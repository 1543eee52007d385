// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/companydraft.h"
#include "service/office.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::service {

/// Signs in, checks tables and columns, finds the chapter: the errors of a run's first step. Keeps nothing.
[[nodiscard]] QCoro::Task<Result<Done>> trySource(Office *office, SourceToTry wanted, std::stop_token stop);

/// Reads what is to transfer, without lines.
[[nodiscard]] QCoro::Task<Result<WaitingRecords>> countWaiting(Office *office, SourceToTry wanted,
                                                               std::stop_token stop);

} // namespace passerelle::service
