// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace passerelle::sandbox::intuit {

/// "2026-03-01T06:00:07-08:00": the service writes its own local time, not UTC.
[[nodiscard]] QString serviceTime(qint64 epochSeconds);
/// The same with milliseconds, as the envelope's `time`.
[[nodiscard]] QString envelopeTime(const QDateTime &now);
/// The service's own calendar day.
[[nodiscard]] QDate serviceDay(const QDateTime &now);
/// Reads a time with offset, or a plain day as its first second at the service.
[[nodiscard]] std::optional<qint64> parseServiceTime(const QString &text);

} // namespace passerelle::sandbox::intuit
