// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/admin.h"
#include "sandbox/executor.h"
#include "sandbox/options.h"

#include <QHash>

#include <condition_variable>
#include <mutex>

namespace passerelle::sandbox {

/// An answer, and what should happen to the connection that waits for it.
struct Reply
{
    HttpResponse response;
    QString connectionFault = {}; ///< "", "drop", "reset", "half-status-line" or "cut-body"
};

/// Takes requests from the HTTP server's threads to the service they belong to: latency, faults, one
/// transaction a request, the request log.
class Gateway final
{
public:
    Gateway(Executor &executor, Parts parts, Options options, const Json &description);

    /// May be called from any thread; waits for the answer.
    [[nodiscard]] Reply serve(HttpRequest request);
    /// Ends every wait for latency.
    void stop();

private:
    [[nodiscard]] Reply serveOnExecutor(HttpRequest request, Service &service);
    [[nodiscard]] HttpResponse apply(const HttpRequest &request, Service &service);
    [[nodiscard]] Reply strike(const QString &fault, HttpRequest &request, Service &service, bool &isLater);
    void applyLater(const HttpRequest &request, Service &service, qint64 logId);
    [[nodiscard]] HttpResponse serveOwn(const HttpRequest &request);
    void waitLatency();

    Executor &m_executor;
    Parts m_parts;
    Admin m_admin;
    Options m_options;
    QByteArray m_description;
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    bool m_isStopping = false;
    QHash<QByteArray, int> m_served; ///< requests in flight by service and caller
};

} // namespace passerelle::sandbox
