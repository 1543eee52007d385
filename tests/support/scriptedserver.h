// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

class QSslConfiguration;
class QTcpSocket;

namespace passerelle::test {

/// One request as the server saw it.
struct SeenRequest
{
    QByteArray line; ///< "POST /path?query"
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0; ///< the how-manieth connection it came on, from 1
};

/// What the server does with a request.
struct ScriptedReply
{
    enum class Manner
    {
        Complete, ///< with Content-Length
        Chunked,
        UntilClose, ///< no length: the end of the connection ends the body
        CutBody, ///< announces more than it sends, then closes
        HalfStatusLine, ///< then closes
        Close, ///< without an answer; over TLS with its closing alert
        Cut, ///< without an answer; over TLS without its closing alert
        Reset, ///< without an answer, by RST; over TLS without its closing alert
        Silent, ///< keeps the connection open and says nothing
    };
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    ScriptedReply() = default;
    ScriptedReply(int code, QByteArray content = {},
                  Headers extra = {}) // NOLINT(google-explicit-constructor)
        : status(code)
        , body(std::move(content))
        , headers(std::move(extra))
    {
    }
    ScriptedReply(Manner how) // NOLINT(google-explicit-constructor)
        : manner(how)
    {
    }
    ScriptedReply(Manner how, QByteArray content)
        : body(std::move(content))
        , manner(how)
    {
    }

    int status = 200;
    QByteArray body = {};
    Headers headers = {};
    Manner manner = Manner::Complete;
    bool closesAfterwards = false;
};

/// An HTTP/1.1 server on 127.0.0.1, plain or over TLS, whose replies a test queues by request line. It
/// remembers every request and stays silent where nothing is scripted. Lives in the test's event loop.
class ScriptedServer final
{
public:
    using Handler = std::function<ScriptedReply(const SeenRequest &)>;

    ScriptedServer();
    /// Speaks TLS with that certificate, key and version.
    explicit ScriptedServer(const QSslConfiguration &tls);
    ~ScriptedServer();

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    /// "http://127.0.0.1:port" or https, and the path.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

    /// Queues one reply. The key is "METHOD /path?query", or "METHOD /path" for any query. The last reply of
    /// a key stays and answers every later request.
    void on(const QByteArray &key, ScriptedReply reply);
    /// Lets a function answer every request of a key; stronger than queued replies.
    void onCall(const QByteArray &key, const Handler &handler);

    [[nodiscard]] const QList<SeenRequest> &requests() const { return m_requests; }
    /// The request lines in order.
    [[nodiscard]] QList<QByteArray> seen() const;
    /// The bytes of all connections that made no whole request.
    [[nodiscard]] QByteArray unfinished() const;
    /// Those over TLS count from the start of the handshake.
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    [[nodiscard]] int openConnections() const;
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    /// Answers, in order, the requests that were met with silence.
    void answerSilent(const ScriptedReply &reply);

private:
    void listen();
    void number(QTcpSocket *socket);
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const SeenRequest &request);
    void send(QTcpSocket *socket, const ScriptedReply &reply);
    [[nodiscard]] ScriptedReply replyTo(const SeenRequest &request);

    std::unique_ptr<QTcpServer> m_server;
    QString m_scheme;
    QHash<QByteArray, QList<ScriptedReply>> m_replies;
    QHash<QByteArray, Handler> m_handlers;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QTcpSocket *, int> m_numbers;
    QList<QTcpSocket *> m_silent;
    QList<SeenRequest> m_requests;
    QByteArray m_leftOver; ///< of connections that have ended
    int m_connectionCount = 0;
    int m_mostAtOnce = 0;
};

} // namespace passerelle::test
