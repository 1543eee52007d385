// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/journal.h"
#include "connectors/businesscentral/outcome.h"
#include "connectors/businesscentral/wire.h"

namespace passerelle::businesscentral {

/// One attempt to post one effect through a journal kept for us: a payment or the paying out of a refund,
/// which are one line, or an entry of several:
///
///     posted under our marker? ──► applied
///        │ no
///        ▼
///     only our lines in the journal, or none ──► write what lacks ──► only ours, all ──► post ──► posted?
///
/// Posting takes the whole journal. A line of somebody else stops it; a line of another effect of ours is
/// removed: that effect is looked up by what is posted and writes its lines again. Calls of one company come
/// one after the other, so that no two attempts share the journal. One object an attempt.
class JournalSend final
{
public:
    JournalSend(Api &api, const domain::Currency &home, domain::Effect effect, const Payload &payload);

    [[nodiscard]] QCoro::Task<connectors::SendOutcome> run(std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Ending> look(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> clear(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> writeLines(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> checkAlone(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> post(std::stop_token stop);

    [[nodiscard]] QCoro::Task<Ending> clearOne(Json line, std::stop_token stop);
    [[nodiscard]] QCoro::Task<void> removeOurs(std::stop_token stop);
    [[nodiscard]] Ending endingOfPosted(const std::map<QString, domain::LedgerDocument> &posted) const;
    [[nodiscard]] bool isOurs(const Json &line) const;
    [[nodiscard]] bool claim(const Json &line);
    [[nodiscard]] connectors::SendOutcome foreign(const Json &line) const;

    Api &m_api;
    domain::Currency m_home;
    domain::Effect m_effect;
    bool m_isPayment;
    bool m_isPosting;
    Json::Array m_lines;
    std::vector<bool> m_isWritten; ///< of each line
    Journal m_journal;
};

} // namespace passerelle::businesscentral
