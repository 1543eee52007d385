// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/dataverseclient.h"

#include "base/log.h"
#include "connectors/api/authorizedclient.h"
#include "connectors/membri/dataverseerrors.h"
#include "net/latch.h"

namespace passerelle::connectors::membri {

namespace {

using namespace Qt::StringLiterals;

constexpr int ReadAttempts = 3;
constexpr int TooManyRequests = 429;
constexpr std::chrono::seconds LongestPause{60};

QByteArray baseAddress(const QUrl &organization)
{
    QByteArray base = organization.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo
                                             | QUrl::StripTrailingSlash);
    while (base.endsWith('/'))
        base.chop(1);
    return base + "/api/data/v9.2/";
}

net::Request requestOf(const QByteArray &method, const QUrl &url)
{
    net::Request request(method, url);
    request.headers = {{"Accept", "application/json"},
                       {"OData-MaxVersion", "4.0"},
                       {"OData-Version", "4.0"},
                       {"If-None-Match", "null"}};
    return request;
}

QByteArray preferenceOf(int pageSize, bool wantsLabels)
{
    QByteArray annotations = "Microsoft.Dynamics.CRM.lookuplogicalname";
    if (wantsLabels)
        annotations += ",OData.Community.Display.V1.FormattedValue";
    return "odata.maxpagesize=" + QByteArray::number(pageSize) + ", odata.include-annotations=\""
        + annotations + '"';
}

/// A throttled call waits in the governor; the others wait here.
std::chrono::milliseconds pauseAfter(const net::Exchange &exchange, std::chrono::milliseconds pause)
{
    if (exchange.isAnswered() && exchange.status == TooManyRequests)
        return std::chrono::milliseconds{0};
    if (exchange.retryAfter)
        return std::min<std::chrono::milliseconds>(*exchange.retryAfter, LongestPause);
    return pause;
}

} // namespace

DataverseClient::DataverseClient(const QUrl &organization, AuthorizedClient &client,
                                 std::chrono::milliseconds retryPause)
    : m_base(baseAddress(organization))
    , m_client(client)
    , m_retryPause(retryPause)
{
}

QUrl DataverseClient::address(const QByteArray &path) const
{
    return QUrl::fromEncoded(m_base + path, QUrl::StrictMode);
}

QCoro::Task<Result<Json>> DataverseClient::get(QByteArray path, std::stop_token stop)
{
    const Result<net::Exchange> exchange = co_await fetch(path, stop);
    if (!exchange)
        co_return Failure{exchange.error()};
    co_return bodyOf(*exchange);
}

QCoro::Task<Result<net::Exchange>> DataverseClient::fetch(QByteArray path, std::stop_token stop)
{
    net::Request request = requestOf("GET", address(path));
    co_return co_await sendRead(std::move(request), stop);
}

QCoro::Task<Result<net::Exchange>> DataverseClient::patch(QByteArray path, QString versionToken, Json changes,
                                                          std::stop_token stop)
{
    net::Request request = requestOf("PATCH", address(path));
    request.headers.removeLast(); // If-None-Match would contradict If-Match
    request.headers.append(std::pair{QByteArray{"If-Match"}, versionToken.toLatin1()});
    request.headers.append(std::pair{QByteArray{"Content-Type"}, QByteArray{"application/json"}});
    request.headers.append(std::pair{QByteArray{"Prefer"}, QByteArray{"return=representation"}});
    request.body = changes.toBytes();
    const Result<net::Exchange> exchange = co_await m_client.send(Call(std::move(request)), stop);
    if (!exchange)
        co_return Failure{sourceError(exchange.error())};
    co_return *exchange;
}

QCoro::Task<Result<net::Exchange>> DataverseClient::sendRead(net::Request request, std::stop_token stop)
{
    std::chrono::milliseconds pause = m_retryPause;
    for (int attempt = 1;; ++attempt, pause *= 2) {
        const Result<net::Exchange> exchange = co_await m_client.send(Call(request), stop);
        if (!exchange)
            co_return Failure{sourceError(exchange.error())};
        if (exchange->serverDate)
            m_serverDate = *exchange->serverDate;
        if (!isPassing(*exchange) || attempt == ReadAttempts) {
            if (!exchange->isAnswered())
                co_return Failure{errorOf(*exchange)};
            co_return *exchange;
        }
        qCInfo(logConnectors) << "membri: reading again after status" << exchange->status;
        if (!co_await net::pause(pauseAfter(*exchange, pause), stop))
            co_return fail(ErrorCode::Cancelled);
    }
}

QCoro::Task<Result<Page>> DataverseClient::page(QUrl url, int size, bool wantsLabels, std::stop_token stop)
{
    net::Request request = requestOf("GET", url);
    request.headers.append(std::pair{QByteArray{"Prefer"}, preferenceOf(size, wantsLabels)});
    const Result<net::Exchange> exchange = co_await sendRead(std::move(request), stop);
    if (!exchange)
        co_return Failure{exchange.error()};
    Result<Json> body = bodyOf(*exchange);
    if (!body)
        co_return Failure{body.error()};
    co_return pageOf(*std::move(body), url, QUrl::fromEncoded(m_base, QUrl::StrictMode));
}

} // namespace passerelle::connectors::membri
