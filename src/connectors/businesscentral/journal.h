// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/api.h"

namespace passerelle::businesscentral {

/// A line in the payment journal that somebody else put there; posting the journal would post it too.
[[nodiscard]] bool isForeign(const Json &line);

/// What names a line to a person.
[[nodiscard]] QString lineName(const Json &line);

/// The journal kept for us: its lines, and what was posted from it.
class Journal final
{
public:
    Journal(Api &api, QString journalId);

    /// All unposted lines, of whatever kind. Where payments are left for the bookkeeper, those that the
    /// payment page shows.
    [[nodiscard]] QCoro::Task<Result<Json::Array>> lines(std::stop_token stop);

    /// What is posted under these markers, by marker.
    [[nodiscard]] QCoro::Task<Result<std::map<QString, domain::LedgerDocument>>>
    posted(QStringList numbers, domain::Currency home, std::stop_token stop);

    /// Removes an unposted line that lines() gave.
    [[nodiscard]] QCoro::Task<Reply> remove(Json line, std::stop_token stop);

    /// Posts every line of the journal.
    [[nodiscard]] QCoro::Task<Reply> post(std::stop_token stop);

    /// Where a payment, or any other line, is written.
    [[nodiscard]] QString paymentsPath() const;
    [[nodiscard]] QString linesPath() const;

private:
    Api &m_api;
    QString m_id;
};

} // namespace passerelle::businesscentral
