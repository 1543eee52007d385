// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/businesscentral/api.h"

#include "connectors/api/authorizedclient.h"
#include "connectors/businesscentral/odata.h"
#include "connectors/businesscentral/page.h"
#include "net/latch.h"

#include <QSet>

namespace passerelle::businesscentral {

using namespace Qt::StringLiterals;

namespace {

constexpr int ReadAttempts = 3;

using Header = std::pair<QByteArray, QByteArray>;

bool isWorthAnotherTry(const Judgement &problem)
{
    switch (problem.error.code) {
    case ErrorCode::LedgerUnreachable:
    case ErrorCode::LedgerServerError:
    case ErrorCode::BadReply:
    case ErrorCode::Throttled:
        return true;
    default:
        return false;
    }
}

bool isGone(const Reply &reply)
{
    return reply.status == 404 && reply.problem && reply.problem->error.code == ErrorCode::ReferenceInactive;
}

void appendNew(Json::Array &all, QSet<QString> &ids, const Json::Array &rows)
{
    for (const Json &row : rows) {
        const QString id = row[u"id"].toString();
        if (!id.isEmpty() && ids.contains(id))
            continue;
        ids.insert(id);
        all.push_back(row);
    }
}

} // namespace

Api::Api(BusinessCentralSettings settings, connectors::AuthorizedClient &client)
    : m_settings(std::move(settings))
    , m_client(client)
{
}

QUrl Api::service(const QString &path) const
{
    QUrl url = m_settings.apiBase;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + u'/' + path);
    return url;
}

QUrl Api::address(const QString &path) const
{
    const QString company = entityPath(u"companies"_s, m_settings.companyId);
    return service(path.isEmpty() ? company : company + u'/' + path);
}

/// Error texts in English: the one condition that has no code, a closed period, is known by its words.
net::Request Api::request(const QByteArray &method, const QUrl &url) const
{
    net::Request request{method, url};
    request.headers.append(Header{"Accept", "application/json"});
    request.headers.append(Header{"Accept-Language", "en-US"});
    return request;
}

QCoro::Task<Reply> Api::send(net::Request request, std::stop_token stop)
{
    const connectors::Call call{std::move(request)};
    const Result<net::Exchange> exchange = co_await m_client.send(call, stop);
    const Reply reply = readReply(exchange);
    co_return reply;
}

QCoro::Task<Reply> Api::read(QUrl url, std::stop_token stop)
{
    net::Request call = request("GET", url);
    if (m_settings.pageSize > 0)
        call.headers.append(Header{"Prefer", "odata.maxpagesize=" + QByteArray::number(m_settings.pageSize)});
    for (int attempt = 1;; ++attempt) {
        Reply reply = co_await send(call, stop);
        if (reply && !reply.body.isObject())
            reply.problem = Judgement{connectors::SendVerdict::Unknown, Error{ErrorCode::BadReply, {}, {}}};
        if (reply || attempt == ReadAttempts || !isWorthAnotherTry(*reply.problem))
            co_return reply;
        if (!co_await net::pause(m_settings.readPause * (attempt - 1), stop)) {
            reply.problem->error = Error{ErrorCode::Cancelled, {}, {}};
            co_return reply;
        }
    }
}

QCoro::Task<Result<Json::Array>> Api::companies(std::stop_token stop)
{
    co_return co_await pages(service(u"companies"_s), stop);
}

QCoro::Task<Result<Json>> Api::company(std::stop_token stop)
{
    const Reply reply = co_await read(address(QString()), stop);
    if (isGone(reply))
        co_return fail(ErrorCode::LedgerWrongCompany, m_settings.companyId);
    if (!reply)
        co_return Failure{reply.problem->error};
    co_return reply.body;
}

QCoro::Task<Result<Json>> Api::find(QString path, std::stop_token stop)
{
    const Reply reply = co_await read(address(path), stop);
    if (isGone(reply))
        co_return Json();
    if (!reply)
        co_return Failure{reply.problem->error};
    co_return reply.body;
}

QCoro::Task<Result<Json::Array>> Api::list(QString path, QString condition, std::stop_token stop)
{
    QUrl url = address(path);
    if (!condition.isEmpty())
        url.setQuery(u"$filter="_s + QString::fromLatin1(QUrl::toPercentEncoding(condition)),
                     QUrl::StrictMode);
    co_return co_await pages(url, stop);
}

QCoro::Task<Result<Json::Array>> Api::pages(QUrl first, std::stop_token stop)
{
    QUrl url = first;
    Json::Array all;
    QSet<QString> ids;
    QSet<QUrl> seen;
    while (!url.isEmpty()) {
        seen.insert(url);
        const Reply page = co_await read(url, stop);
        if (!page)
            co_return Failure{page.problem->error};
        if (!page.body[u"value"].isArray())
            co_return fail(ErrorCode::BadReply, first.path());
        appendNew(all, ids, page.body[u"value"].items());
        const Result<QUrl> next = nextPage(page.body, m_settings.apiBase);
        if (!next)
            co_return Failure{next.error()};
        if (seen.contains(*next))
            co_return fail(ErrorCode::BadReply, u"nextLink"_s);
        url = *next;
    }
    co_return all;
}

QCoro::Task<Result<Json::Array>> Api::listByValues(QString path, QString field, QStringList values,
                                                   std::stop_token stop)
{
    Json::Array all;
    QSet<QString> ids;
    for (const QStringList &chunk : chunked(values)) {
        const QString condition = isOneOf(field, chunk);
        const Result<Json::Array> rows = co_await list(path, condition, stop);
        if (!rows)
            co_return Failure{rows.error()};
        appendNew(all, ids, *rows);
    }
    co_return all;
}

QCoro::Task<Result<Json::Array>> Api::listByIds(QString path, QStringList ids, std::stop_token stop)
{
    Json::Array all;
    ids.removeIf([](const QString &id) { return !isId(id); });
    for (const QStringList &chunk : chunked(ids, m_settings.filtersById ? 30 : 1)) {
        if (!m_settings.filtersById) {
            const Result<Json> one = co_await find(entityPath(path, chunk.first()), stop);
            if (!one)
                co_return Failure{one.error()};
            if (one->isObject())
                all.push_back(*one);
            continue;
        }
        const Result<Json::Array> rows = co_await list(path, isOneOfIds(chunk), stop);
        if (!rows)
            co_return Failure{rows.error()};
        all.insert(all.end(), rows->begin(), rows->end());
    }
    co_return all;
}

QCoro::Task<Reply> Api::write(Write what, std::stop_token stop)
{
    net::Request call = request(what.method, address(what.path));
    if (!what.body.isEmpty())
        call.headers.append(Header{"Content-Type", "application/json"});
    if (!what.versionToken.isEmpty())
        call.headers.append(Header{"If-Match", what.versionToken.toUtf8()});
    call.body = std::move(what.body);
    co_return co_await send(call, stop);
}

} // namespace passerelle::businesscentral
