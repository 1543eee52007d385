// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/webserver.h"

#include "sandbox/certificate.h"

#include <httplib.h>

#include <algorithm>
#include <string_view>

namespace passerelle::sandbox {

namespace {
constexpr size_t Threads = 64;
constexpr size_t LargestBody = 64UL * 1024 * 1024;

QByteArray bytes(const std::string &text)
{
    return {text.data(), qsizetype(text.size())};
}

HttpRequest toRequest(const httplib::Request &request)
{
    HttpRequest made;
    made.method = bytes(request.method);
    setTarget(made, bytes(request.target));
    for (const auto &[name, value] : request.headers)
        made.headers.insert(bytes(name).toLower(), bytes(value));
    made.body = bytes(request.body);
    return made;
}

void write(const HttpResponse &from, httplib::Response &to)
{
    to.status = from.status;
    for (const auto &[name, value] : from.headers)
        to.set_header(name.toStdString(), value.toStdString());
    if (!from.contentType.isEmpty())
        to.set_content(from.body.toStdString(), from.contentType.toStdString());
}
} // namespace

WebServer::WebServer(bool tls)
{
    if (tls) {
        const Certificate certificate = makeCertificate();
        m_server = std::make_unique<httplib::SSLServer>(certificate.certificate.get(), certificate.key.get());
    } else {
        m_server = std::make_unique<httplib::Server>();
    }
    m_server->set_keep_alive_max_count(1'000'000);
    m_server->set_keep_alive_timeout(60);
    m_server->set_tcp_nodelay(true);
    m_server->set_payload_max_length(LargestBody);
    m_server->new_task_queue = [] { return new httplib::ThreadPool(Threads); };
}

WebServer::~WebServer()
{
    stop();
}

int WebServer::bind()
{
    return m_server->is_valid() ? std::max(0, m_server->bind_to_any_port("127.0.0.1")) : 0;
}

void WebServer::start(Handler handler)
{
    const httplib::Server::Handler serve = [handler = std::move(handler)](const httplib::Request &request,
                                                                          httplib::Response &response) {
        write(handler(toRequest(request), request.remote_port), response);
    };
    m_server->Get(".*", serve);
    m_server->Post(".*", serve);
    m_server->Put(".*", serve);
    m_server->Patch(".*", serve);
    m_server->Delete(".*", serve);
    m_server->Options(".*", serve);
    m_thread = std::thread([this] { m_server->listen_after_bind(); });
}

void WebServer::stop()
{
    m_server->stop();
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace passerelle::sandbox
