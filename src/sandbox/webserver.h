// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <functional>
#include <memory>
#include <thread>

namespace httplib {
class Server;
}

namespace passerelle::sandbox {

/// The HTTP server behind the relay. Every request goes to the handler, on one of its 64 threads.
class WebServer final
{
public:
    /// `innerPort`: the caller's port on this connection, by which the relay knows it.
    using Handler = std::function<HttpResponse(HttpRequest request, int innerPort)>;

    explicit WebServer(bool tls);
    WebServer(const WebServer &) = delete;
    WebServer &operator=(const WebServer &) = delete;
    ~WebServer();

    /// Takes a free port on 127.0.0.1; connections wait until start(). 0 when it can't.
    [[nodiscard]] int bind();
    void start(Handler handler);
    void stop();

private:
    std::unique_ptr<httplib::Server> m_server;
    std::thread m_thread;
};

} // namespace passerelle::sandbox
