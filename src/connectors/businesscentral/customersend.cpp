// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/customersend.h"

#include "connectors/businesscentral/customer.h"
#include "connectors/businesscentral/odata.h"

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;
using connectors::SendOutcome;
using connectors::SendVerdict;

CustomerSend::CustomerSend(Api &api, domain::Effect effect, Payload payload)
    : m_api(api)
    , m_effect(std::move(effect))
    , m_payload(std::move(payload))
{
}

/// A number of ours is guarded by the service; a name is not.
QCoro::Task<Ending> CustomerSend::look(std::stop_token stop)
{
    const Json &body = m_payload.content[u"body"];
    if (body.contains(u"number"))
        co_return Ending();
    const QString condition = isEqual(u"displayName"_s, body[u"displayName"].toString());
    const Result<Json::Array> rows = co_await m_api.list(u"customers"_s, condition, stop);
    if (!rows)
        co_return notSent(m_effect, rows.error());
    if (!rows->empty())
        co_return ending(m_effect, SendVerdict::NumberTaken,
                         Error{ErrorCode::CustomerNameUsed, body[u"displayName"].toString(), {}});
    co_return Ending();
}

QCoro::Task<SendOutcome> CustomerSend::run(std::stop_token stop)
{
    const QString id = m_payload.content[u"id"].toString();
    const bool isUpdate = !id.isEmpty();
    if (!isUpdate) {
        const Ending over = co_await look(stop);
        if (over)
            co_return *over;
    }
    Write write{isUpdate ? "PATCH" : "POST", isUpdate ? entityPath(u"customers"_s, id) : u"customers"_s};
    write.body = m_payload.content[u"body"].toBytes();
    write.versionToken = m_payload.content[u"version"].toString();
    const Reply reply = co_await m_api.write(write, stop);
    const bool isWhole =
        !reply.body[u"id"].toString().isEmpty() && !reply.body[u"number"].toString().isEmpty();
    if (!reply || !isWhole)
        co_return endingOf(m_effect, reply);
    domain::LedgerDocument document = customerAsDocument(reply.body);
    document.marker = m_effect.marker;
    co_return applied(m_effect, document);
}

} // namespace passerelle::businesscentral
