// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/watchdog.h"

#include <algorithm>

namespace passerelle::bench {

namespace {

constexpr std::chrono::milliseconds Every{2};

} // namespace

Watchdog::Watchdog(QObject &onTheThread)
    : m_thread([this, &onTheThread] { watch(onTheThread); })
{
}

Watchdog::~Watchdog()
{
    m_isEnding = true;
    m_thread.join();
}

void Watchdog::watch(QObject &onTheThread)
{
    using Time = std::chrono::steady_clock;
    while (!m_isEnding) {
        const auto asked = Time::now();
        const auto answered = std::make_shared<std::atomic<Time::rep>>(0);
        QMetaObject::invokeMethod(
            &onTheThread, [answered] { *answered = Time::now().time_since_epoch().count(); },
            Qt::QueuedConnection);
        while (*answered == 0 && !m_isEnding)
            std::this_thread::sleep_for(std::chrono::microseconds{500});
        if (*answered != 0)
            note(Time::duration{*answered} - asked.time_since_epoch());
        std::this_thread::sleep_for(Every);
    }
}

void Watchdog::note(std::chrono::steady_clock::duration taken)
{
    const double milliseconds = std::chrono::duration<double, std::milli>(taken).count();
    const std::lock_guard lock{m_mutex};
    m_taken.push_back(milliseconds);
    m_since = std::max(m_since, milliseconds);
}

Watchdog::Figures Watchdog::figures() const
{
    std::vector<double> taken;
    {
        const std::lock_guard lock{m_mutex};
        taken = m_taken;
    }
    if (taken.empty())
        return {};
    std::sort(taken.begin(), taken.end());
    return {taken.size(), taken[taken.size() / 2], taken[taken.size() * 999 / 1000], taken.back()};
}

double Watchdog::longestSince()
{
    const std::lock_guard lock{m_mutex};
    return std::exchange(m_since, 0);
}

void Watchdog::forget()
{
    const std::lock_guard lock{m_mutex};
    m_taken.clear();
    m_since = 0;
}

} // namespace passerelle::bench
