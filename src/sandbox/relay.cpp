// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/relay.h"

#include "sandbox/relayconnection.h"

namespace passerelle::sandbox {

Relay::Relay() = default;

Relay::~Relay()
{
    stop();
}

int Relay::listen(int port, int targetPort)
{
    m_server = std::make_unique<RelayServer>(*this, targetPort);
    m_server->moveToThread(&m_thread);
    m_thread.start();
    int listening = 0;
    QMetaObject::invokeMethod(
        m_server.get(),
        [&] {
            if (m_server->listen(QHostAddress::LocalHost, quint16(port)))
                listening = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
    if (listening == 0)
        stop();
    return listening;
}

void Relay::strike(int innerPort, const QString &fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.insert(innerPort, fault);
}

QString Relay::takeFault(int innerPort)
{
    const std::lock_guard lock(m_mutex);
    return m_faults.isEmpty() ? QString() : m_faults.take(innerPort);
}

void Relay::stop()
{
    if (!m_server)
        return;
    // The sockets belong to the relay's thread and must end there.
    QMetaObject::invokeMethod(m_server.get(), [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace passerelle::sandbox
