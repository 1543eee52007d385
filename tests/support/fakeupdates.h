// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/updatedesk.h"

#include <QStringList>
#include <QUrl>

namespace passerelle::test {

/// Counts what is asked and answers when told to.
class FakeUpdates final : public presentation::UpdateDesk
{
public:
    bool isSetUp = true;
    QStringList asked = {}; ///< the highest version seen, for each question

    [[nodiscard]] bool areUpdatesSetUp() const override { return isSetUp; }
    void checkForUpdate(const QString &highestSeen,
                        const std::function<void(const updates::UpdateAnswer &)> &tell) override
    {
        asked.append(highestSeen);
        m_tell = tell;
    }
    void answer(updates::UpdateOutcome outcome, bool isSupported = true)
    {
        updates::UpdateAnswer answer;
        answer.outcome = outcome;
        answer.isRunningSupported = isSupported;
        if (outcome == updates::UpdateOutcome::Newer || outcome == updates::UpdateOutcome::Newest) {
            answer.version = QStringLiteral("0.2.0");
            answer.page = QUrl{QStringLiteral("https://example.org/download")};
        }
        m_tell(answer);
    }

private:
    std::function<void(const updates::UpdateAnswer &)> m_tell;
};

} // namespace passerelle::test
