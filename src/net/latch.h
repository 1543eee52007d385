// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QList>
#include <QObject>

#include <chrono>
#include <coroutine>
#include <functional>
#include <optional>
#include <stop_token>

namespace passerelle::net {

class Latch;

/// What `co_await latch.wait(stop)` waits on. True when the latch was opened, false when the wait was
/// stopped.
class LatchWait final
{
public:
    LatchWait(Latch &latch, std::stop_token stop);
    LatchWait(LatchWait &&other) noexcept; ///< only before it is awaited
    LatchWait &operator=(LatchWait &&) = delete;

    [[nodiscard]] bool await_ready() const noexcept;
    void await_suspend(std::coroutine_handle<> handle);
    [[nodiscard]] bool await_resume() const noexcept;

private:
    Latch &m_latch;
    std::stop_token m_stop;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

/// An event that happens once and that any number of coroutines await. They are resumed from the event loop,
/// never from inside open(), so it may be opened in a signal handler. Belongs to the thread that made it; a
/// stop may be requested from any thread. Must outlive those who wait.
class Latch final
{
public:
    Latch() = default;
    Latch(const Latch &) = delete;
    Latch &operator=(const Latch &) = delete;

    void open();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] LatchWait wait(std::stop_token stop = {});

private:
    friend class LatchWait;
    void release(std::coroutine_handle<> handle);

    QObject m_context;
    QList<std::coroutine_handle<>> m_waiting;
    bool m_isOpen = false;
};

/// Waits that long; false when stopped before.
[[nodiscard]] QCoro::Task<bool> pause(std::chrono::milliseconds duration, std::stop_token stop);

} // namespace passerelle::net
