// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

#include <atomic>
#include <optional>

namespace passerelle::sandbox {

/// The world's clock: a real clock plus an offset that POST /admin/clock moves forward. monotonic() is not
/// moved: limits count real time. May be read from any thread.
class SandboxClock final : public Clock
{
public:
    explicit SandboxClock(const Clock &real);

    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;

    void advance(std::chrono::seconds by);
    [[nodiscard]] std::chrono::seconds offset() const;
    void setOffset(std::chrono::seconds offset);

private:
    const Clock &m_real;
    std::atomic<qint64> m_offset{0};
};

/// Reads an ISO-8601 duration of weeks, days, hours, minutes and seconds ("P101D", "PT90M"), or nothing.
[[nodiscard]] std::optional<std::chrono::seconds> parseDuration(QStringView text);

} // namespace passerelle::sandbox
