// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "connectors/membri/odataquery.h"
#include "connectors/membri/page.h"
#include "net/exchange.h"

#include <QCoroTask>
#include <QUrl>

#include <functional>
#include <stop_token>

namespace passerelle::connectors {
class AuthorizedClient;
}

namespace passerelle::connectors::membri {

/// Speaks the Dataverse Web API of one organization: reads with paging and repetition, writes once. Lives on
/// the thread of the run.
class DataverseClient final
{
public:
    static constexpr int LargestPage = 5000;
    static constexpr int SmallPage = 500;

    /// `retryPause`: before a read is first repeated; it doubles each time.
    DataverseClient(const QUrl &organization, AuthorizedClient &client, std::chrono::milliseconds retryPause);

    /// One object. `path` stands behind "/api/data/v9.2/" and is percent-encoded.
    [[nodiscard]] QCoro::Task<Result<Json>> get(QByteArray path, std::stop_token stop);

    /// One object as the service answered it, a refusal included.
    [[nodiscard]] QCoro::Task<Result<net::Exchange>> fetch(QByteArray path, std::stop_token stop);

    /// Changes a row only if it still has this version; sent at most once. Asks for the row as it became.
    [[nodiscard]] QCoro::Task<Result<net::Exchange>> patch(QByteArray path, QString versionToken,
                                                           Json changes, std::stop_token stop);

    /// Every row of a query, through all its pages. A reply too large is asked for again in smaller pages.
    template<typename T>
    [[nodiscard]] QCoro::Task<Result<std::vector<T>>>
    list(ODataQuery query, std::function<T(const Json &)> rowReader, std::stop_token stop)
    {
        const QUrl first = address(query.encoded());
        QUrl url = first;
        int size = LargestPage;
        std::vector<T> rows;
        while (!url.isEmpty()) {
            const Result<Page> found = co_await page(url, size, query.wantsLabels, stop);
            if (found) {
                for (const Json &row : found->rows)
                    rows.push_back(rowReader(row));
                url = found->next;
            } else if (found.error().code == ErrorCode::ReplyTooLarge && size == LargestPage) {
                rows.clear();
                url = first;
                size = SmallPage;
            } else {
                co_return Failure{found.error()};
            }
        }
        co_return rows;
    }

    /// The rows whose column holds one of the ids: some tens of ids a request, several requests at a time.
    template<typename T>
    [[nodiscard]] QCoro::Task<Result<std::vector<T>>>
    listByIds(ODataQuery query, QString property, QStringList ids, std::function<T(const Json &)> rowReader,
              std::stop_token stop)
    {
        std::vector<T> rows;
        Error error;
        bool isFailed = false;
        for (qsizetype next = 0; next < ids.size() && !isFailed;) {
            std::vector<QCoro::Task<Result<std::vector<T>>>> parts;
            for (int part = 0; part < PartsAtOnce && next < ids.size(); ++part, next += IdsPerRequest) {
                query.filter = anyOf(property, ids.mid(next, IdsPerRequest));
                parts.push_back(list<T>(query, rowReader, stop));
            }
            for (auto &part : parts) { // all are awaited, even after a failure: they use this frame
                Result<std::vector<T>> found = co_await std::move(part);
                if (found)
                    rows.insert(rows.end(), std::make_move_iterator(found->begin()),
                                std::make_move_iterator(found->end()));
                else if (!std::exchange(isFailed, true))
                    error = found.error();
            }
        }
        if (isFailed)
            co_return Failure{error};
        co_return rows;
    }

    /// The service's clock at its last answer; invalid before the first.
    [[nodiscard]] QDateTime serverDate() const { return m_serverDate; }

private:
    static constexpr qsizetype IdsPerRequest = 30;
    static constexpr int PartsAtOnce = 12; ///< the governor decides how many are really in flight

    [[nodiscard]] QUrl address(const QByteArray &path) const;
    [[nodiscard]] QCoro::Task<Result<Page>> page(QUrl url, int size, bool wantsLabels, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<net::Exchange>> sendRead(net::Request request, std::stop_token stop);

    QByteArray m_base; ///< encoded, ends with a slash
    AuthorizedClient &m_client;
    std::chrono::milliseconds m_retryPause;
    QDateTime m_serverDate;
};

} // namespace passerelle::connectors::membri
