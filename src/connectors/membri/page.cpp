// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/page.h"

#include "connectors/membri/dataverseerrors.h"

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

namespace {

Result<QUrl> nextPage(const Json &body, const QUrl &current, const QUrl &base)
{
    const QByteArray link = body[u"@odata.nextLink"].toString().toUtf8();
    if (link.isEmpty())
        return QUrl{};
    const QUrl next = QUrl::fromEncoded(link, QUrl::StrictMode);
    const bool isOurs = next.isValid() && next.scheme() == base.scheme()
        && next.authority() == base.authority()
        && next.path(QUrl::FullyEncoded).startsWith(base.path(QUrl::FullyEncoded));
    if (!isOurs || next == current)
        return fail(ErrorCode::BadReply, u"@odata.nextLink"_s);
    return next;
}

} // namespace

Result<Json> bodyOf(const net::Exchange &exchange)
{
    if (!exchange.isSuccess())
        return Failure{errorOf(exchange)};
    Result<Json> body = Json::parse(exchange.body);
    if (body && !body->isObject())
        return fail(ErrorCode::BadReply);
    return body;
}

Result<Page> pageOf(Json body, const QUrl &current, const QUrl &base)
{
    if (!body[u"value"].isArray())
        return fail(ErrorCode::BadReply, u"value"_s);
    const Result<QUrl> next = nextPage(body, current, base);
    if (!next)
        return Failure{next.error()};
    Page result;
    result.next = *next;
    for (auto &[name, value] : body.members()) {
        if (name == u"value"_s && value.isArray() && result.rows.empty())
            result.rows = std::move(value.items());
    }
    return result;
}

} // namespace passerelle::connectors::membri
