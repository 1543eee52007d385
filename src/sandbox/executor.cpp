// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/executor.h"

namespace passerelle::sandbox {

Executor::Executor()
    : m_thread([this] { loop(); })
{
}

Executor::~Executor()
{
    stop();
}

void Executor::post(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back(std::move(work));
    }
    m_changed.notify_one();
}

void Executor::later(std::chrono::milliseconds delay, std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_later.emplace(std::chrono::steady_clock::now() + delay, std::move(work));
    }
    m_changed.notify_one();
}

void Executor::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Executor::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const bool isLaterDue =
            !m_later.empty() && (m_isStopping || m_later.begin()->first <= std::chrono::steady_clock::now());
        std::function<void()> work;
        if (isLaterDue) {
            work = std::move(m_later.begin()->second);
            m_later.erase(m_later.begin());
        } else if (!m_work.empty()) {
            work = std::move(m_work.front());
            m_work.pop_front();
        } else if (m_isStopping) {
            return;
        } else if (m_later.empty()) {
            m_changed.wait(lock);
        } else {
            m_changed.wait_until(lock, m_later.begin()->first);
        }
        if (work) {
            lock.unlock();
            work();
            lock.lock();
        }
    }
}

} // namespace passerelle::sandbox
