// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/quickbooks/markedwindow.h"

#include "connectors/quickbooks/query.h"
#include "connectors/quickbooks/readdocument.h"
#include "connectors/quickbooks/wire.h"
#include "net/latch.h"

#include <utility>

namespace passerelle::quickbooks {

using namespace Qt::StringLiterals;

MarkedWindow::MarkedWindow(domain::LedgerEntity entity, const Clock &clock)
    : m_entity(entity)
    , m_clock(clock)
{
}

MarkedWindow::~MarkedWindow() = default;

bool MarkedWindow::isGood(const QDateTime &since, std::chrono::milliseconds age) const
{
    if (!m_readAt.isValid())
        return false;
    const bool isWide = !m_since.isValid() || (since.isValid() && m_since <= since);
    const qint64 passed = m_readAt.msecsTo(m_clock.now());
    return isWide && passed >= 0 && passed <= age.count(); // a clock set back proves nothing
}

QCoro::Task<Result<Done>> MarkedWindow::ensure(Api *api, QDateTime since, std::chrono::milliseconds age,
                                               std::stop_token stop)
{
    while (m_reading) {
        const std::shared_ptr<net::Latch> reading = m_reading;
        const bool hasEnded = co_await reading->wait(stop);
        if (!hasEnded)
            co_return fail(ErrorCode::Cancelled);
    }
    if (isGood(since, age))
        co_return Done{};
    m_reading = std::make_shared<net::Latch>();
    m_readAt = {};
    const QDateTime begin = m_clock.now(); // what it holds is younger
    const Result<Done> read = co_await this->read(api, since, stop);
    if (read) {
        m_since = since;
        m_readAt = begin;
    }
    std::exchange(m_reading, nullptr)->open();
    co_return read;
}

QCoro::Task<Result<Done>> MarkedWindow::read(Api *api, QDateTime since, std::stop_token stop)
{
    m_ids.clear();
    const bool isCustomer = m_entity == domain::LedgerEntity::Customer;
    const QString time = since.isValid() ? isSince(u"MetaData.CreateTime"_s, since) : QString{};
    const QString condition = allOf({time, isCustomer ? withInactive() : QString{}});
    const Api::PageReader keep = [this](const Json::Array &rows) {
        for (const Json &row : rows) {
            const QString marker = markerOf(m_entity, row);
            if (!marker.isEmpty())
                m_ids.insert(marker, row[u"Id"].toString());
        }
        return Result<Done>{Done{}};
    };
    co_return co_await api->eachPage(entityName(m_entity), condition, keep, stop);
}

QStringList MarkedWindow::idsOf(const QStringList &markers) const
{
    QStringList ids;
    for (const QString &marker : markers)
        ids += m_ids.values(marker);
    return ids;
}

} // namespace passerelle::quickbooks
