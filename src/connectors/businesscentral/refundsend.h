// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/documentsend.h"
#include "connectors/businesscentral/journalsend.h"

namespace passerelle::businesscentral {

/// One attempt to post a refund, which is two documents there: a credit memo takes the sale back, then a line
/// of the payment journal pays the money out. Both carry our marker; each is looked for first.
class RefundSend final
{
public:
    RefundSend(Api &api, const domain::Currency &home, domain::Effect effect, Payload payload);

    [[nodiscard]] QCoro::Task<connectors::SendOutcome> run(std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Ending> checkJournal(std::stop_token stop);

    Api &m_api;
    domain::Currency m_home;
    domain::Effect m_effect;
    Payload m_payload;
};

/// A credit memo is applied to its invoice by being posted; nothing is written, only looked at.
class ApplicationProof final
{
public:
    ApplicationProof(Api &api, const domain::Currency &home, connectors::Outgoing outgoing);

    [[nodiscard]] QCoro::Task<connectors::SendOutcome> run(std::stop_token stop);

private:
    Api &m_api;
    domain::Currency m_home;
    connectors::Outgoing m_outgoing;
};

} // namespace passerelle::businesscentral
