// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "net/connectionpool.h"
#include "net/transfer.h"

namespace passerelle::net {

using namespace Qt::StringLiterals;

namespace {

QString hostKey(const QUrl &url)
{
    return url.scheme() + u"://"_s + url.host() + u':' + QString::number(url.port());
}

Exchange cancelledExchange()
{
    Exchange exchange;
    exchange.error = ErrorCode::Cancelled;
    return exchange;
}

} // namespace

HttpClient::HttpClient(const Clock &clock)
    : m_clock(clock)
    , m_pool(std::make_unique<ConnectionPool>(clock))
{
}

HttpClient::~HttpClient() = default;

QCoro::Task<Exchange> HttpClient::send(Request request, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelledExchange();
    const bool isWrite = request.method != "GET" && request.method != "HEAD";
    const std::optional<ConnectionLease> lease = co_await m_pool->lease(hostKey(request.url), isWrite, stop);
    if (!lease || stop.stop_requested())
        co_return cancelledExchange();
    Transfer transfer{lease->manager(), request, m_clock};
    const std::stop_callback cancelOnStop{
        stop, [t = &transfer] { QMetaObject::invokeMethod(t, [t] { t->cancel(); }, Qt::QueuedConnection); }};
    co_await transfer.finished().wait();
    co_return transfer.takeExchange();
}

} // namespace passerelle::net
