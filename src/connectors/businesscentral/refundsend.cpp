// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/refundsend.h"

#include "connectors/businesscentral/lookup.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::LookUpResult;
using connectors::LookUpVerdict;
using connectors::SendOutcome;
using connectors::SendVerdict;

RefundSend::RefundSend(Api &api, const domain::Currency &home, domain::Effect effect, Payload payload)
    : m_api(api)
    , m_home(home)
    , m_effect(std::move(effect))
    , m_payload(std::move(payload))
{
}

/// Before the credit memo is posted: a refund must not stop half way for a line of somebody else.
QCoro::Task<Ending> RefundSend::checkJournal(std::stop_token stop)
{
    Journal journal{m_api, m_payload.content[u"journalId"].toString()};
    const Result<Json::Array> lines = co_await journal.lines(stop);
    if (!lines)
        co_return notSent(m_effect, lines.error());
    for (const Json &line : *lines) {
        if (isForeign(line))
            co_return ending(m_effect, SendVerdict::Refused,
                             Error{ErrorCode::PaymentJournalInUse, lineName(line), {}});
    }
    co_return Ending();
}

QCoro::Task<SendOutcome> RefundSend::run(std::stop_token stop)
{
    const Ending over = co_await checkJournal(stop);
    if (over)
        co_return *over;
    DocumentSend memo{m_api, m_home, m_effect, m_payload};
    const SendOutcome posted = co_await memo.run(stop);
    if (posted.verdict != SendVerdict::Applied)
        co_return posted;
    JournalSend payout{m_api, m_home, m_effect, m_payload};
    const SendOutcome paid = co_await payout.run(stop);
    co_return paid.verdict == SendVerdict::Applied ? posted : paid;
}

ApplicationProof::ApplicationProof(Api &api, const domain::Currency &home, connectors::Outgoing outgoing)
    : m_api(api)
    , m_home(home)
    , m_outgoing(std::move(outgoing))
{
}

QCoro::Task<SendOutcome> ApplicationProof::run(std::stop_token stop)
{
    std::vector<connectors::LookUpRequest> requests(1);
    requests.front().effect = m_outgoing.effect;
    requests.front().payload = m_outgoing.payload;
    LookUp search{m_api, m_home, requests};
    const std::vector<LookUpResult> results = co_await search.run(stop);
    const LookUpResult &result = results.front();
    switch (result.verdict) {
    case LookUpVerdict::Found:
        co_return applied(m_outgoing.effect, result.document);
    case LookUpVerdict::Failed:
        co_return notSent(m_outgoing.effect, result.error);
    case LookUpVerdict::FoundVoided:
        co_return ending(m_outgoing.effect, SendVerdict::NumberTaken,
                         Error{ErrorCode::ConflictVoided, result.document.number, {}});
    default:
        co_return ending(m_outgoing.effect, SendVerdict::Refused,
                         Error{ErrorCode::LedgerCannotHold, m_outgoing.effect.recordNumber, {}});
    }
}

} // namespace passerelle::businesscentral
