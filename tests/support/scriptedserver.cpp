// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>

#include <algorithm>
#include <numeric>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace passerelle::test {

namespace {

/// Takes one whole request off the front of the buffer.
bool takeRequest(QByteArray &buffer, SeenRequest &request)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length", "0").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    const QByteArray first = lines.front().trimmed();
    request.line = first.first(first.lastIndexOf(' '));
    request.body = buffer.sliced(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return true;
}

QByteArray head(const ScriptedReply &reply)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    return text;
}

QByteArray chunked(const QByteArray &body)
{
    QByteArray text;
    for (qsizetype at = 0; at < body.size(); at += 1000) {
        const QByteArray part = body.mid(at, 1000);
        text += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    }
    return text + "0\r\n\r\n";
}

#ifdef Q_OS_WIN
using Descriptor = SOCKET;
constexpr int BothWays = SD_BOTH;
#else
using Descriptor = int;
constexpr int BothWays = SHUT_RDWR;
#endif

Descriptor descriptorOf(const QTcpSocket &socket)
{
    return static_cast<Descriptor>(socket.socketDescriptor());
}

void cut(QTcpSocket *socket)
{
    ::shutdown(descriptorOf(*socket), BothWays);
    socket->abort();
}

void reset(QTcpSocket *socket)
{
    const linger hard{1, 0};
    ::setsockopt(descriptorOf(*socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&hard),
                 sizeof hard);
    socket->abort();
}

} // namespace

ScriptedServer::ScriptedServer()
    : m_server(std::make_unique<QTcpServer>())
    , m_scheme(QStringLiteral("http"))
{
    listen();
}

ScriptedServer::ScriptedServer(const QSslConfiguration &tls)
    : m_scheme(QStringLiteral("https"))
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    QObject::connect(server.get(), &QSslServer::startedEncryptionHandshake, server.get(),
                     [this](QSslSocket *socket) { number(socket); });
    m_server = std::move(server);
    listen();
}

ScriptedServer::~ScriptedServer()
{
    for (QTcpSocket *socket : m_buffers.keys()) {
        socket->disconnect(m_server.get());
        socket->abort();
    }
}

void ScriptedServer::listen()
{
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(),
                     [this] { accept(); });
    m_server->listen(QHostAddress::LocalHost);
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl{QStringLiteral("%1://127.0.0.1:%2%3").arg(m_scheme).arg(port()).arg(path)};
}

void ScriptedServer::on(const QByteArray &key, ScriptedReply reply)
{
    m_replies[key].append(std::move(reply));
}

void ScriptedServer::onCall(const QByteArray &key, const Handler &handler)
{
    m_handlers.insert(key, handler);
}

QList<QByteArray> ScriptedServer::seen() const
{
    QList<QByteArray> lines;
    for (const SeenRequest &request : m_requests)
        lines.append(request.line);
    return lines;
}

QByteArray ScriptedServer::unfinished() const
{
    return std::accumulate(m_buffers.cbegin(), m_buffers.cend(), m_leftOver);
}

int ScriptedServer::openConnections() const
{
    return static_cast<int>(m_buffers.size());
}

void ScriptedServer::answerSilent(const ScriptedReply &reply)
{
    const QList<QTcpSocket *> waiting = std::exchange(m_silent, {});
    for (QTcpSocket *socket : waiting)
        send(socket, reply);
}

void ScriptedServer::number(QTcpSocket *socket)
{
    m_numbers.insert(socket, ++m_connectionCount);
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (!m_numbers.contains(socket))
            number(socket);
        m_buffers.insert(socket, {});
        QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(), [this, socket] { read(socket); });
        QObject::connect(socket, &QTcpSocket::disconnected, m_server.get(), [this, socket] {
            m_leftOver += m_buffers.take(socket);
            m_numbers.remove(socket);
            m_silent.removeAll(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0) // came right after the handshake
            read(socket);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket)) {
        SeenRequest request;
        if (!takeRequest(m_buffers[socket], request))
            return;
        request.connection = m_numbers.value(socket);
        m_requests.append(request);
        answer(socket, request);
    }
}

void ScriptedServer::answer(QTcpSocket *socket, const SeenRequest &request)
{
    m_silent.append(socket);
    m_mostAtOnce = std::max(m_mostAtOnce, static_cast<int>(m_silent.size()));
    const ScriptedReply reply = replyTo(request);
    if (reply.manner == ScriptedReply::Manner::Silent)
        return;
    m_silent.removeAll(socket);
    send(socket, reply);
}

ScriptedReply ScriptedServer::replyTo(const SeenRequest &request)
{
    const QByteArray withoutQuery = request.line.left(request.line.indexOf('?'));
    for (const QByteArray &key : {request.line, withoutQuery}) {
        if (const auto handler = m_handlers.constFind(key); handler != m_handlers.cend())
            return (*handler)(request);
        if (const auto queue = m_replies.find(key); queue != m_replies.end())
            return queue->size() > 1 ? queue->takeFirst() : queue->first();
    }
    return ScriptedReply::Manner::Silent;
}

void ScriptedServer::send(QTcpSocket *socket, const ScriptedReply &reply)
{
    using Manner = ScriptedReply::Manner;
    const QByteArray length = QByteArray::number(reply.body.size());
    switch (reply.manner) {
    case Manner::Complete:
        socket->write(head(reply) + "Content-Length: " + length + "\r\n\r\n" + reply.body);
        break;
    case Manner::Chunked:
        socket->write(head(reply) + "Transfer-Encoding: chunked\r\n\r\n" + chunked(reply.body));
        break;
    case Manner::UntilClose:
        socket->write(head(reply) + "Connection: close\r\n\r\n" + reply.body);
        socket->disconnectFromHost();
        break;
    case Manner::CutBody:
        socket->write(head(reply) + "Content-Length: " + QByteArray::number(reply.body.size() + 100)
                      + "\r\n\r\n" + reply.body);
        socket->disconnectFromHost();
        break;
    case Manner::HalfStatusLine:
        socket->write("HTTP/1.1 2");
        socket->disconnectFromHost();
        break;
    case Manner::Close:
        socket->disconnectFromHost();
        break;
    case Manner::Cut:
        cut(socket);
        break;
    case Manner::Reset:
        reset(socket);
        break;
    case Manner::Silent:
        break;
    }
    if (reply.closesAfterwards)
        socket->disconnectFromHost();
}

} // namespace passerelle::test
