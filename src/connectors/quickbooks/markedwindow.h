// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "connectors/quickbooks/api.h"
#include "domain/effect.h"

#include <QDateTime>
#include <QMultiHash>

namespace passerelle::net {
class Latch;
}

namespace passerelle::quickbooks {

/// Which documents of one list carried our markers when it was read whole, from a moment of creation on: for
/// look-ups that may be answered from an earlier reading. Lives on the thread of the run.
class MarkedWindow final
{
public:
    MarkedWindow(domain::LedgerEntity entity, const Clock &clock);
    ~MarkedWindow();
    MarkedWindow(const MarkedWindow &) = delete;
    MarkedWindow &operator=(const MarkedWindow &) = delete;

    /// Done when a reading that begins no later than `since` and is no older than `age` is at hand; reads the
    /// list if need be, once for all who wait. An invalid `since` is the beginning of time.
    [[nodiscard]] QCoro::Task<Result<Done>> ensure(Api *api, QDateTime since, std::chrono::milliseconds age,
                                                   std::stop_token stop);

    /// The ledger ids of the documents that carried one of these markers.
    [[nodiscard]] QStringList idsOf(const QStringList &markers) const;

private:
    [[nodiscard]] bool isGood(const QDateTime &since, std::chrono::milliseconds age) const;
    [[nodiscard]] QCoro::Task<Result<Done>> read(Api *api, QDateTime since, std::stop_token stop);

    domain::LedgerEntity m_entity;
    const Clock &m_clock;
    QMultiHash<QString, QString> m_ids; ///< by marker
    QDateTime m_since;
    QDateTime m_readAt;
    std::shared_ptr<net::Latch> m_reading; ///< opened when the reading under way has ended
};

} // namespace passerelle::quickbooks
