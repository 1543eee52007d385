// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QCoroTask>
#include <QHash>
#include <QNetworkAccessManager>
#include <QString>

#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace passerelle::net {

class ConnectionPool;
struct PooledConnection;
struct ConnectionQueue;

/// The right to use one connection for one request; gives it back when it goes. The pool must outlive it.
class ConnectionLease final
{
public:
    ConnectionLease(ConnectionPool &pool, ConnectionQueue &queue, PooledConnection &connection);
    ConnectionLease(ConnectionLease &&other) noexcept;
    ConnectionLease &operator=(ConnectionLease &&) = delete;
    ~ConnectionLease();

    [[nodiscard]] QNetworkAccessManager &manager() const;

private:
    ConnectionPool *m_pool;
    ConnectionQueue *m_queue;
    PooledConnection *m_connection;
};

/// Connections of one client: at most PerHost a host, first come first served. Each is a
/// QNetworkAccessManager of its own that carries one request at a time, so that nothing queues inside Qt and
/// the idleness of every single connection is known. A write never starts on a connection that was idle for
/// MaximumIdle: it gets a fresh one.
class ConnectionPool final
{
public:
    static constexpr int PerHost = 6;
    static constexpr std::chrono::milliseconds MaximumIdle{3'000};

    explicit ConnectionPool(const Clock &clock);
    ConnectionPool(const ConnectionPool &) = delete;
    ConnectionPool &operator=(const ConnectionPool &) = delete;
    ~ConnectionPool();

    /// Waits for its turn; nothing when stopped before.
    [[nodiscard]] QCoro::Task<std::optional<ConnectionLease>> lease(QString host, bool isWrite,
                                                                    std::stop_token stop);

private:
    friend class ConnectionLease;
    [[nodiscard]] ConnectionQueue &queueOf(const QString &host);
    [[nodiscard]] PooledConnection *freeConnection(ConnectionQueue &queue);
    void giveBack(ConnectionQueue &queue, PooledConnection &connection);

    const Clock &m_clock;
    QHash<QString, std::shared_ptr<ConnectionQueue>> m_queues;
};

} // namespace passerelle::net
