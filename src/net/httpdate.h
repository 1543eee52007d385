// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace passerelle::net {

/// Reads the preferred form of an HTTP date ("Sun, 06 Nov 1994 08:49:37 GMT") as UTC.
[[nodiscard]] std::optional<QDateTime> parseHttpDate(const QByteArray &text);

/// Reads a Retry-After header: seconds or a date; never negative, at most a day.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &text,
                                                                  const QDateTime &now);

} // namespace passerelle::net
