// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/effect.h"

#include <QString>

#include <map>
#include <optional>
#include <set>

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

    /// A workstation has proved that a part of a record is in the ledger.
    void prove(const domain::Effect &effect, int station)
    {
        m_provers[{effect.record, effect.purpose}].insert(station);
    }
    [[nodiscard]] bool isProvedElsewhere(const domain::Effect &effect, int station) const
    {
        const auto found = m_provers.find({effect.record, effect.purpose});
        return found != m_provers.end() && found->second.size() > found->second.count(station);
    }

private:
    std::optional<Violation> m_violation;
    std::map<std::pair<domain::RecordRef, domain::Purpose>, std::set<int>> m_provers;
};

} // namespace passerelle::simulation
