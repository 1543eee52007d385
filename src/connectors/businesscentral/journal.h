// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/api.h"

namespace passerelle::businesscentral {

/// A line in the payment journal that somebody else put there; posting the journal would post it too.
[[nodiscard]] bool isForeign(const Json &line);

/// What a posted document is called: a payment by its own reference, which the ledger has no field for; an
/// entry by its number there.
[[nodiscard]] QString numberOf(const domain::Effect &effect, const domain::LedgerDocument &posted);

/// What names a line to a person.
[[nodiscard]] QString lineName(const Json &line);

/// A journal kept for us, of payments or of general entries: its lines, and what was posted from it.
class Journal final
{
public:
    /// `isPosted`: we post it; else its lines are payments that are left for the bookkeeper.
    Journal(Api &api, QString journalId, bool isPosted = true);

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
    bool m_isPosted;
};

} // namespace passerelle::businesscentral
