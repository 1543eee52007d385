// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

namespace passerelle::bench {

/// Asks the window's thread every few milliseconds to answer, and notes how long each answer took: what a
/// click would have waited.
class Watchdog final
{
public:
    explicit Watchdog(QObject &onTheThread);
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    struct Figures
    {
        size_t answers = 0;
        double middle = 0; ///< milliseconds
        double almostAll = 0; ///< 999 of 1000 took no longer
        double longest = 0;
    };
    [[nodiscard]] Figures figures() const;
    /// The longest answer since the last call: which act of the bench it belongs to.
    [[nodiscard]] double longestSince();
    /// Begins anew: the answers so far belong to no click.
    void forget();

private:
    void watch(QObject &onTheThread);
    void note(std::chrono::steady_clock::duration taken);

    mutable std::mutex m_mutex;
    std::vector<double> m_taken;
    double m_since = 0;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

} // namespace passerelle::bench
