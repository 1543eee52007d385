// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/relayconnection.h"

#include <QHostAddress>
#include <QRegularExpression>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace passerelle::sandbox {

using namespace Qt::StringLiterals;

namespace {
/// How many bytes of the answer reach the client before it is cut, or nothing while too little has arrived.
qsizetype cutLength(const QByteArray &held)
{
    const qsizetype end = held.indexOf("\r\n\r\n");
    if (end < 0)
        return held.startsWith("HTTP/") ? -1 : held.size() / 2; // encrypted: any half will do
    static const QRegularExpression shape(u"content-length: *(\\d+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const qsizetype length = shape.match(QString::fromLatin1(held.left(end + 2))).captured(1).toLongLong();
    if (length == 0)
        return end;
    const qsizetype wanted = end + 4 + length / 2;
    return held.size() < wanted ? -1 : wanted;
}
} // namespace

RelayConnection::RelayConnection(Relay &relay, qintptr client, int targetPort, QObject *parent)
    : QObject(parent)
    , m_relay(relay)
{
    connect(&m_client, &QTcpSocket::readyRead, this, [this] { m_server.write(m_client.readAll()); });
    connect(&m_server, &QTcpSocket::readyRead, this, &RelayConnection::passOutwards);
    connect(&m_client, &QTcpSocket::disconnected, this, &RelayConnection::end);
    connect(&m_server, &QTcpSocket::disconnected, this, &RelayConnection::end);
    connect(&m_server, &QTcpSocket::errorOccurred, this, &RelayConnection::end);
    m_client.setSocketDescriptor(client);
    m_client.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(targetPort));
    m_server.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void RelayConnection::passOutwards()
{
    if (m_fault.isEmpty())
        m_fault = m_relay.takeFault(m_server.localPort());
    if (m_fault.isEmpty()) {
        m_client.write(m_server.readAll());
        return;
    }
    m_held += m_server.readAll();
    if (strike(m_fault))
        end();
}

bool RelayConnection::strike(const QString &fault)
{
    if (fault == u"reset") {
        resetClient();
    } else if (fault == u"half-status-line") {
        m_client.write(m_held.left(11));
    } else if (fault == u"cut-body") {
        const qsizetype length = cutLength(m_held);
        if (length < 0)
            return false;
        m_client.write(m_held.left(length));
    }
    return true;
}

/// Closing with no time to linger sends RST instead of FIN.
void RelayConnection::resetClient()
{
    const linger hard{1, 0};
    const auto descriptor = m_client.socketDescriptor();
#ifdef Q_OS_WIN
    ::setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&hard), sizeof hard);
#else
    ::setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#endif
    m_client.abort();
}

void RelayConnection::end()
{
    disconnect(&m_server, nullptr, this, nullptr);
    if (m_fault.isEmpty() && m_server.bytesAvailable() > 0)
        m_client.write(m_server.readAll());
    m_server.abort();
    if (m_client.state() == QAbstractSocket::ConnectedState) {
        m_client.disconnectFromHost(); // sends what is written first
        return;
    }
    if (m_client.state() == QAbstractSocket::UnconnectedState)
        deleteLater();
}

RelayServer::RelayServer(Relay &relay, int targetPort)
    : m_relay(relay)
    , m_targetPort(targetPort)
{
}

void RelayServer::incomingConnection(qintptr handle)
{
    new RelayConnection(m_relay, handle, m_targetPort, this); // owned by this server, deletes itself
}

} // namespace passerelle::sandbox
