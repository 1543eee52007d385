// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/gateway.h"

#include <algorithm>

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
HttpResponse wrongBody(HttpResponse response)
{
    response.status = 200;
    response.contentType = "text/html; charset=utf-8";
    response.body =
        "<!DOCTYPE html><html><head><title>Proxy</title></head><body><h1>Ouverture de session requise</h1>"
        "</body></html>";
    return response;
}

/// Connection faults strike after the request was carried out: what the caller can't know.
QString connectionFaultOf(const QString &fault)
{
    if (fault == u"drop-before-apply" || fault == u"drop-after-apply" || fault == u"late-apply")
        return u"drop"_s;
    return fault == u"reset" || fault == u"half-status-line" || fault == u"cut-body" ? fault : QString();
}
} // namespace

Gateway::Gateway(Executor &executor, Parts parts, Options options, const Json &description)
    : m_executor(executor)
    , m_parts(parts)
    , m_admin(parts)
    , m_options(std::move(options))
    , m_description(description.toBytes() + '\n')
{
}

Reply Gateway::serve(HttpRequest request)
{
    const auto &services = m_parts.services;
    const auto owner =
        std::find_if(services.begin(), services.end(), [&](const auto &s) { return s->owns(request.path); });
    if (owner == services.end())
        return {m_executor.run([&] { return serveOwn(request); })};
    Service &service = **owner;
    const QByteArray caller = service.name().toLatin1() + '\n' + request.header("authorization");
    {
        const std::lock_guard lock(m_mutex);
        request.concurrent = ++m_served[caller];
    }
    waitLatency();
    Reply reply = m_executor.run([&] { return serveOnExecutor(std::move(request), service); });
    const std::lock_guard lock(m_mutex);
    if (--m_served[caller] == 0)
        m_served.remove(caller);
    return reply;
}

void Gateway::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_stopped.notify_all();
}

void Gateway::waitLatency()
{
    if (m_options.latencyMs <= 0)
        return;
    std::unique_lock lock(m_mutex);
    m_stopped.wait_for(lock, std::chrono::milliseconds(m_options.latencyMs), [this] { return m_isStopping; });
}

/// The sandbox's own addresses.
HttpResponse Gateway::serveOwn(const HttpRequest &request)
{
    HttpResponse response;
    if (request.path == u"/sandbox.json" && request.method == "GET") {
        response.contentType = "application/json";
        response.body = m_description;
    } else if (request.path.startsWith(u"/admin/")) {
        m_parts.database.begin();
        response = m_admin.handle(request);
        m_parts.database.commit();
    } else {
        response.status = 404;
        response.contentType = "application/json";
        response.body = R"({"error":"nothing is served here"})";
    }
    return response;
}

Reply Gateway::serveOnExecutor(HttpRequest request, Service &service)
{
    const QString fault =
        m_parts.faults.choose(service.name(), request, service.isPartialBatchTarget(request));
    bool isLater = false;
    m_parts.database.begin();
    Reply reply = strike(fault, request, service, isLater);
    reply.connectionFault = connectionFaultOf(fault);
    RequestLog::Entry entry{m_parts.clock.now(),
                            service.name(),
                            request.method,
                            request.path,
                            reply.connectionFault.isEmpty() ? reply.response.status : 0,
                            service.requestKey(request),
                            reply.response.applied,
                            fault};
    const qint64 logId = m_parts.log.add(entry);
    m_parts.database.commit();
    if (isLater)
        applyLater(request, service, logId);
    return reply;
}

Reply Gateway::strike(const QString &fault, HttpRequest &request, Service &service, bool &isLater)
{
    if (fault == u"drop-before-apply")
        return {};
    if (fault == u"late-apply") {
        isLater = true;
        return {};
    }
    if (fault.startsWith(u"status-"))
        return {service.refusal(fault.mid(7).toInt(), request)};
    if (fault == u"expire-token" || fault == u"partial-batch" || fault == u"plugin-rejection")
        request.fault = fault;
    HttpResponse response = apply(request, service);
    return {fault == u"wrong-body" ? wrongBody(std::move(response)) : std::move(response)};
}

HttpResponse Gateway::apply(const HttpRequest &request, Service &service)
{
    if (request.method != "HEAD")
        return service.handle(request);
    HttpRequest get = request;
    get.method = "GET";
    return service.handle(get);
}

void Gateway::applyLater(const HttpRequest &request, Service &service, qint64 logId)
{
    m_executor.later(std::chrono::seconds(m_options.lateApplySeconds), [this, request, &service, logId] {
        m_parts.database.begin();
        if (service.handle(request).applied)
            m_parts.log.markApplied(logId);
        m_parts.database.commit();
    });
}

} // namespace passerelle::sandbox
