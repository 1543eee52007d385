// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace passerelle {

/// Where time comes from. Injected everywhere, so that a test or a simulated world decides what time it is.
/// Durations use monotonic(), which never jumps; dates use now().
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual QDateTime now() const = 0; ///< UTC
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

/// The computer's clock. May be used from any thread.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace passerelle
