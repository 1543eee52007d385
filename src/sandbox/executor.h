// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace passerelle::sandbox {

/// The one thread on which the database is used and services work, one request after the other.
class Executor final
{
public:
    Executor();
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;
    ~Executor(); ///< stop()

    /// Carries out the work on the executor thread and waits for its value.
    template<typename Work> std::invoke_result_t<Work> run(Work work)
    {
        auto task = std::make_shared<std::packaged_task<std::invoke_result_t<Work>()>>(std::move(work));
        auto value = task->get_future();
        post([task] { (*task)(); });
        return value.get();
    }
    void post(std::function<void()> work);
    /// Carries out the work later, or when stop() comes first.
    void later(std::chrono::milliseconds delay, std::function<void()> work);
    /// Carries out what was meant for later, then what was posted, and ends the thread.
    void stop();

private:
    using Moment = std::chrono::steady_clock::time_point;
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_work;
    std::multimap<Moment, std::function<void()>> m_later;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace passerelle::sandbox
