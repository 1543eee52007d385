// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/connectionpool.h"

#include "net/latch.h"

#include <algorithm>
#include <utility>

namespace passerelle::net {

struct PooledConnection
{
    QNetworkAccessManager manager;
    bool isBusy = false;
    std::chrono::milliseconds idleSince{0};
};

namespace {

struct Waiter
{
    Latch turn;
    PooledConnection *connection = nullptr;
};

} // namespace

struct ConnectionQueue
{
    std::vector<std::unique_ptr<PooledConnection>> connections;
    std::deque<std::shared_ptr<Waiter>> waiting;
};

ConnectionLease::ConnectionLease(ConnectionPool &pool, ConnectionQueue &queue, PooledConnection &connection)
    : m_pool(&pool)
    , m_queue(&queue)
    , m_connection(&connection)
{
}

ConnectionLease::ConnectionLease(ConnectionLease &&other) noexcept
    : m_pool(other.m_pool)
    , m_queue(other.m_queue)
    , m_connection(std::exchange(other.m_connection, nullptr))
{
}

ConnectionLease::~ConnectionLease()
{
    if (m_connection)
        m_pool->giveBack(*m_queue, *m_connection);
}

QNetworkAccessManager &ConnectionLease::manager() const
{
    return m_connection->manager;
}

ConnectionPool::ConnectionPool(const Clock &clock)
    : m_clock(clock)
{
}

ConnectionPool::~ConnectionPool() = default;

QCoro::Task<std::optional<ConnectionLease>> ConnectionPool::lease(QString host, bool isWrite,
                                                                  std::stop_token stop)
{
    ConnectionQueue &queue = queueOf(host);
    PooledConnection *connection = queue.waiting.empty() ? freeConnection(queue) : nullptr;
    if (!connection) {
        const auto waiter = std::make_shared<Waiter>();
        queue.waiting.push_back(waiter);
        if (!co_await waiter->turn.wait(stop)) {
            std::erase(queue.waiting, waiter);
            co_return std::nullopt;
        }
        connection = waiter->connection;
    }
    connection->isBusy = true;
    ConnectionLease lease{*this, queue, *connection};
    if (isWrite && m_clock.monotonic() - connection->idleSince >= MaximumIdle)
        connection->manager.clearConnectionCache();
    co_return std::optional<ConnectionLease>{std::move(lease)};
}

ConnectionQueue &ConnectionPool::queueOf(const QString &host)
{
    std::shared_ptr<ConnectionQueue> &queue = m_queues[host];
    if (!queue)
        queue = std::make_shared<ConnectionQueue>();
    return *queue;
}

/// The warmest idle connection, or a new one while the host has fewer than PerHost.
PooledConnection *ConnectionPool::freeConnection(ConnectionQueue &queue)
{
    PooledConnection *warmest = nullptr;
    for (const auto &connection : queue.connections) {
        if (!connection->isBusy && (!warmest || connection->idleSince > warmest->idleSince))
            warmest = connection.get();
    }
    if (warmest || queue.connections.size() >= PerHost)
        return warmest;
    queue.connections.push_back(std::make_unique<PooledConnection>());
    queue.connections.back()->idleSince = m_clock.monotonic();
    return queue.connections.back().get();
}

void ConnectionPool::giveBack(ConnectionQueue &queue, PooledConnection &connection)
{
    connection.idleSince = m_clock.monotonic();
    if (queue.waiting.empty()) {
        connection.isBusy = false;
        return;
    }
    const std::shared_ptr<Waiter> next = queue.waiting.front();
    queue.waiting.pop_front();
    next->connection = &connection;
    next->turn.open();
}

} // namespace passerelle::net
