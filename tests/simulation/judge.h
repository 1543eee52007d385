// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace passerelle::simulation {

/// A broken promise: which rule of docs/exactly-once, and what was seen.
struct Violation
{
    QString rule = {};
    QString text = {};
};

/// Keeps the first violation of a schedule; what follows it is of no interest.
class Judge final
{
public:
    void violate(const char *rule, const QString &text)
    {
        if (!m_violation)
            m_violation = Violation{QString::fromLatin1(rule), text};
    }
    [[nodiscard]] const std::optional<Violation> &violation() const { return m_violation; }

private:
    std::optional<Violation> m_violation;
};

} // namespace passerelle::simulation
