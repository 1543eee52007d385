// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QEventLoop>
#include <QTimer>

#include <exception>
#include <functional>
#include <optional>
#include <stdexcept>
#include <type_traits>

namespace passerelle::test {

namespace detail {

struct Void
{
};

template<typename T> struct Outcome
{
    std::optional<T> value;
    std::exception_ptr thrown;
    bool isOver = false;
    QEventLoop loop;
};

template<typename T, typename Held> QCoro::Task<> collect(QCoro::Task<T> task, Outcome<Held> *outcome)
{
    try {
        if constexpr (std::is_void_v<T>) {
            co_await task;
            outcome->value.emplace();
        } else {
            outcome->value.emplace(co_await task);
        }
    } catch (...) {
        outcome->thrown = std::current_exception();
    }
    outcome->isOver = true;
    outcome->loop.quit();
}

} // namespace detail

/// Runs the event loop until the task is over; gives its value or throws what it threw. A task that takes
/// more than a minute throws as well, so that a test fails instead of hanging.
template<typename T> T await(QCoro::Task<T> task)
{
    using Held = std::conditional_t<std::is_void_v<T>, detail::Void, T>;
    detail::Outcome<Held> outcome;
    auto running = detail::collect(std::move(task), &outcome);
    if (!outcome.isOver) {
        QTimer::singleShot(60'000, &outcome.loop, &QEventLoop::quit);
        outcome.loop.exec();
    }
    if (!outcome.isOver)
        throw std::runtime_error{"the task did not end within a minute"};
    if (outcome.thrown)
        std::rethrow_exception(outcome.thrown);
    if constexpr (!std::is_void_v<T>)
        return std::move(*outcome.value);
}

/// Runs the event loop until the condition holds; false when it did not within ten seconds.
inline bool awaitUntil(const std::function<bool()> &condition)
{
    QEventLoop loop;
    QTimer poll;
    QTimer limit;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    poll.start(5);
    limit.start(10'000);
    if (!condition())
        loop.exec();
    return condition();
}

} // namespace passerelle::test
