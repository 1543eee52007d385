// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/journal.h"
#include "connectors/businesscentral/outcome.h"
#include "connectors/businesscentral/wire.h"

namespace passerelle::businesscentral {

/// One attempt to post one line through the payment journal, a payment or the paying out of a refund:
///
///     posted under our marker? ──► applied
///        │ no
///        ▼
///     only our line in the journal, or none ──► write it ──► only our line ──► post ──► posted?
///
/// Posting takes the whole journal. A line of somebody else stops it; a line of another effect of ours is
/// removed: that effect is looked up by what is posted and writes its line again. Calls of one company come
/// one after the other, so that no two attempts share the journal. One object an attempt.
class JournalSend final
{
public:
    JournalSend(Api &api, const domain::Currency &home, domain::Effect effect, const Payload &payload);

    [[nodiscard]] QCoro::Task<connectors::SendOutcome> run(std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Ending> look(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> clear(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> writeLine(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> checkAlone(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Ending> post(std::stop_token stop);

    [[nodiscard]] QCoro::Task<Ending> clearOne(Json line, std::stop_token stop);
    [[nodiscard]] QCoro::Task<void> removeOurs(std::stop_token stop);
    [[nodiscard]] Ending endingOfPosted(const std::map<QString, domain::LedgerDocument> &posted) const;
    [[nodiscard]] bool isOurs(const Json &line) const;
    [[nodiscard]] bool isAsWritten(const Json &line) const;
    [[nodiscard]] connectors::SendOutcome foreign(const Json &line) const;

    Api &m_api;
    domain::Currency m_home;
    domain::Effect m_effect;
    bool m_isPayment;
    Json m_line;
    Journal m_journal;
    bool m_isWritten = false;
};

} // namespace passerelle::businesscentral
