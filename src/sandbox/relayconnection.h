// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/relay.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace passerelle::sandbox {

/// One connection through the relay: a client outside, the HTTP server inside. Deletes itself when both are
/// gone.
class RelayConnection final : public QObject
{
    Q_OBJECT

public:
    RelayConnection(Relay &relay, qintptr client, int targetPort, QObject *parent);

private:
    void passOutwards();
    void end();
    /// Does what the fault says with the answer so far; true when the connection is over.
    [[nodiscard]] bool strike(const QString &fault);
    void resetClient();

    Relay &m_relay;
    QTcpSocket m_client;
    QTcpSocket m_server;
    QString m_fault;
    QByteArray m_held; ///< the start of an answer that will be cut
};

/// Accepts on the public port.
class RelayServer final : public QTcpServer
{
    Q_OBJECT

public:
    RelayServer(Relay &relay, int targetPort);

protected:
    void incomingConnection(qintptr handle) override;

private:
    Relay &m_relay;
    int m_targetPort;
};

} // namespace passerelle::sandbox
