// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <cassert>
#include <utility>
#include <variant>

namespace passerelle {

/// Wraps an error on its way into a Result: `return Failure{error};`.
struct Failure
{
    Error error;
};

/// The value of a finished operation that has nothing else to say.
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

/// A value or the error that prevented it. Test with `if (result)`, then read `*result` or `result.error()`.
template<typename T> class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): a value is a result
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure) // NOLINT(google-explicit-constructor): a failure is a result
        : m_state(std::in_place_index<1>, std::move(failure.error))
    {
    }

    [[nodiscard]] explicit operator bool() const { return m_state.index() == 0; }

    [[nodiscard]] const T &operator*() const &
    {
        assert(*this);
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &operator*() &
    {
        assert(*this);
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &&operator*() &&
    {
        assert(*this);
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const T *operator->() const { return &**this; }
    [[nodiscard]] T *operator->() { return &**this; }

    /// The error; only when the result is false.
    [[nodiscard]] const Error &error() const
    {
        assert(!*this);
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Shorthand for a failure with a code and a detail for the log and the sentence's %1.
[[nodiscard]] inline Failure fail(ErrorCode code, QString detail = {})
{
    return Failure{Error{code, std::move(detail)}};
}

} // namespace passerelle
