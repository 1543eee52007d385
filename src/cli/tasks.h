// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QEventLoop>

#include <exception>
#include <optional>
#include <stop_token>

namespace passerelle::cli {

/// Runs the program's event loop until a task is over: the only loop of the command line. An exception of the
/// task is thrown on. Interrupt and termination signals request `stop` meanwhile.
template<typename Value> class TaskRun final
{
public:
    Value operator()(QCoro::Task<Value> task)
    {
        const QCoro::Task<> running = collect(std::move(task));
        if (!m_isOver)
            m_loop.exec();
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        return std::move(*m_value);
    }

private:
    QCoro::Task<> collect(QCoro::Task<Value> task)
    {
        try {
            m_value.emplace(co_await task);
        } catch (...) {
            m_thrown = std::current_exception();
        }
        m_isOver = true;
        m_loop.quit();
    }

    QEventLoop m_loop;
    std::optional<Value> m_value;
    std::exception_ptr m_thrown;
    bool m_isOver = false;
};

template<typename Value> [[nodiscard]] Value finished(QCoro::Task<Value> task)
{
    return TaskRun<Value>{}(std::move(task));
}

/// Turns SIGINT and SIGTERM (Ctrl+C, a service's stop) into a request to stop. One object, made by main.
class StopOnSignal final
{
public:
    StopOnSignal();
    StopOnSignal(const StopOnSignal &) = delete;
    StopOnSignal &operator=(const StopOnSignal &) = delete;
    ~StopOnSignal();

    [[nodiscard]] std::stop_token token() const;

private:
    class Watch;
    std::unique_ptr<Watch> m_watch;
};

} // namespace passerelle::cli
