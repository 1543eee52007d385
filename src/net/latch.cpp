// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/latch.h"

#include <QTimer>

#include <utility>

namespace passerelle::net {

LatchWait::LatchWait(Latch &latch, std::stop_token stop)
    : m_latch(latch)
    , m_stop(std::move(stop))
{
}

LatchWait::LatchWait(LatchWait &&other) noexcept
    : m_latch(other.m_latch)
    , m_stop(std::move(other.m_stop))
{
}

bool LatchWait::await_ready() const noexcept
{
    return m_latch.isOpen() || m_stop.stop_requested();
}

void LatchWait::await_suspend(std::coroutine_handle<> handle)
{
    m_latch.m_waiting.append(handle);
    m_onStop.emplace(m_stop, [latch = &m_latch, handle] {
        QMetaObject::invokeMethod(
            &latch->m_context, [latch, handle] { latch->release(handle); }, Qt::QueuedConnection);
    });
}

bool LatchWait::await_resume() const noexcept
{
    return m_latch.isOpen();
}

void Latch::open()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    for (const std::coroutine_handle<> handle : std::exchange(m_waiting, {}))
        QMetaObject::invokeMethod(&m_context, [handle] { handle.resume(); }, Qt::QueuedConnection);
}

LatchWait Latch::wait(std::stop_token stop)
{
    return LatchWait{*this, std::move(stop)};
}

void Latch::release(std::coroutine_handle<> handle)
{
    if (m_waiting.removeOne(handle))
        handle.resume();
}

QCoro::Task<bool> pause(std::chrono::milliseconds duration, std::stop_token stop)
{
    Latch over;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&over] { over.open(); });
    timer.start(duration);
    co_return co_await over.wait(std::move(stop));
}

} // namespace passerelle::net
