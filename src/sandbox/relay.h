// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QThread>

#include <memory>
#include <mutex>

namespace passerelle::sandbox {

class RelayServer;

/// The TCP relay in front of the HTTP server: the public port is its own, every byte passes through it, and
/// it can do to a connection what an HTTP server can't: reset it, or cut an answer in the middle.
class Relay final
{
public:
    Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;
    ~Relay();

    /// Listens on 127.0.0.1 (port 0: any free one) and passes connections on to `targetPort`. Gives the port,
    /// or 0.
    [[nodiscard]] int listen(int port, int targetPort);
    /// The next answer on the connection whose inner end has this port suffers the fault. Call from any
    /// thread, before the answer is written.
    void strike(int innerPort, const QString &fault);
    void stop();

private:
    friend class RelayConnection;
    [[nodiscard]] QString takeFault(int innerPort);

    QThread m_thread;
    std::unique_ptr<RelayServer> m_server;
    std::mutex m_mutex;
    QHash<int, QString> m_faults;
};

} // namespace passerelle::sandbox
