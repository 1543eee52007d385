// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <QString>

namespace passerelle::cli {

/// What a command prints: text for people, or one JSON object on standard output. Errors in text go to
/// standard error.
class Console final
{
public:
    explicit Console(bool isJson)
        : m_isJson(isJson)
    {
    }

    [[nodiscard]] bool isJson() const { return m_isJson; }

    void line(const QString &text) const; ///< text mode only
    void object(const Json &json) const; ///< JSON mode only
    /// An error in the mode's form; returns the exit code of the contract.
    [[nodiscard]] int error(const Error &error) const;

private:
    bool m_isJson;
};

/// Standard output, whatever the mode: an address that a script reads.
void printLine(const QString &text);

/// {"code":..,"message":..,"fix":..}
[[nodiscard]] Json errorJson(const Error &error);

} // namespace passerelle::cli
