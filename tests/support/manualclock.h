// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace passerelle::test {

/// A clock that moves only when told.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    void advance(std::chrono::milliseconds duration)
    {
        m_now = m_now.addMSecs(duration.count());
        m_monotonic += duration;
    }
    /// Sets the date only, as a person who changes the computer's time does.
    void setNow(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now{QDate{2026, 3, 2}, QTime{12, 0}, Qt::UTC};
    std::chrono::milliseconds m_monotonic{1'000'000};
};

} // namespace passerelle::test
