// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/api.h"

#include "connectors/api/authorizedclient.h"
#include "connectors/quickbooks/page.h"
#include "connectors/quickbooks/query.h"
#include "net/latch.h"

#include <QSet>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;
using connectors::SendVerdict;

namespace {

constexpr int ReadAttempts = 3;

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

/// Rows that were not seen yet: pages may overlap when something is entered meanwhile.
Json::Array newOf(const Json::Array &rows, QSet<QString> &ids)
{
    Json::Array fresh;
    for (const Json &row : rows) {
        const QString id = row[u"Id"].toString();
        if (ids.contains(id))
            continue;
        ids.insert(id);
        fresh.push_back(row);
    }
    return fresh;
}

} // namespace

Api::Api(QuickBooksSettings settings, connectors::AuthorizedClient &client)
    : m_settings(std::move(settings))
    , m_client(client)
{
}

net::Request Api::request(const QByteArray &method, const QString &path, const Parameters &parameters) const
{
    QUrl url = m_settings.apiBase;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + u"/v3/company/"_s + m_settings.realmId + u'/' + path);
    QByteArray query = "minorversion=75";
    for (const auto &[name, value] : parameters)
        query += '&' + name + '=' + QUrl::toPercentEncoding(value);
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    net::Request request{method, url};
    request.headers.append(std::pair{QByteArray{"Accept"}, QByteArray{"application/json"}});
    return request;
}

QCoro::Task<Reply> Api::send(net::Request request, int batchSize, std::stop_token stop)
{
    const connectors::Call call{std::move(request), batchSize};
    const Result<net::Exchange> exchange = co_await m_client.send(call, stop);
    const Reply reply = readReply(exchange);
    const bool isTold = exchange && exchange->status == 429; // the client told the governor already
    if (reply.problem && reply.problem->verdict == SendVerdict::Throttled && !isTold)
        m_client.throttled(reply.retryAfter);
    co_return reply;
}

QCoro::Task<Result<Json>> Api::get(QString path, Parameters parameters, std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        const Reply reply = co_await send(request("GET", path, parameters), connectors::SingleCall, stop);
        if (reply)
            co_return reply.body;
        if (attempt == ReadAttempts || !isWorthAnotherTry(*reply.problem))
            co_return Failure{reply.problem->error};
        if (!co_await net::pause(m_settings.readPause * (attempt - 1), stop))
            co_return fail(ErrorCode::Cancelled);
    }
}

QCoro::Task<Result<Done>> Api::eachPage(QString entity, QString condition, PageReader read,
                                        std::stop_token stop)
{
    QSet<QString> ids;
    for (int start = 1;; start += PageSize) {
        Parameters parameters;
        parameters.emplace_back("query", pageStatement(entity, condition, start));
        const Result<Json> reply = co_await get(u"query"_s, parameters, stop);
        if (!reply)
            co_return Failure{reply.error()};
        const Result<Json::Array> rows = rowsOf(*reply, entity);
        if (!rows)
            co_return Failure{rows.error()};
        const Result<Done> done = read(newOf(*rows, ids));
        const bool isLast = rows->size() < static_cast<size_t>(PageSize);
        if (!done || isLast)
            co_return done;
    }
}

QCoro::Task<Result<Json::Array>> Api::query(QString entity, QString condition, std::stop_token stop)
{
    const auto all = std::make_shared<Json::Array>();
    const PageReader keep = [all](const Json::Array &rows) {
        all->insert(all->end(), rows.begin(), rows.end());
        return Result<Done>{Done{}};
    };
    const Result<Done> read = co_await eachPage(entity, condition, keep, stop);
    if (!read)
        co_return Failure{read.error()};
    co_return std::move(*all);
}

QCoro::Task<Result<Json::Array>> Api::queryByValues(QString entity, QString field, QStringList values,
                                                    QString condition, std::stop_token stop)
{
    Json::Array all;
    QSet<QString> ids;
    for (const QStringList &chunk : chunked(values)) {
        const QString wanted = isOneOf(field, chunk);
        const QString both = condition.isEmpty() ? wanted : wanted + u" AND "_s + condition;
        const Result<Json::Array> rows = co_await query(entity, both, stop);
        if (!rows)
            co_return Failure{rows.error()};
        const Json::Array fresh = newOf(*rows, ids);
        all.insert(all.end(), fresh.begin(), fresh.end());
    }
    co_return all;
}

QCoro::Task<Reply> Api::post(QString path, QString requestKey, QByteArray body, int batchSize,
                             std::stop_token stop)
{
    Parameters parameters;
    parameters.emplace_back("requestid", requestKey);
    net::Request call = jsonPost(path, parameters, std::move(body));
    co_return co_await send(std::move(call), batchSize, stop);
}

QCoro::Task<Reply> Api::voidDocument(QString path, QByteArray body, std::stop_token stop)
{
    Parameters parameters;
    parameters.emplace_back("operation", u"void"_s);
    net::Request call = jsonPost(path, parameters, std::move(body));
    co_return co_await send(std::move(call), connectors::SingleCall, stop);
}

net::Request Api::jsonPost(const QString &path, const Parameters &parameters, QByteArray body) const
{
    net::Request call = request("POST", path, parameters);
    call.headers.append(std::pair{QByteArray{"Content-Type"}, QByteArray{"application/json"}});
    call.body = std::move(body);
    return call;
}

void Api::throttled(std::optional<std::chrono::seconds> retryAfter)
{
    m_client.throttled(retryAfter);
}

} // namespace passerelle::quickbooks
