// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/quickbooks/fault.h"
#include "connectors/quickbooks/settings.h"

#include <QCoroTask>

#include <functional>
#include <stop_token>

namespace passerelle::connectors {
class AuthorizedClient;
}

namespace passerelle::quickbooks {

/// The calls of one company: addresses, paging, and reading answers. Reads are tried up to three times; a
/// write is sent once.
class Api final
{
public:
    using Parameters = std::vector<std::pair<QByteArray, QString>>;

    Api(QuickBooksSettings settings, connectors::AuthorizedClient &client);

    [[nodiscard]] const QuickBooksSettings &settings() const { return m_settings; }

    /// GET of a path below the company.
    [[nodiscard]] QCoro::Task<Result<Json>> get(QString path, Parameters parameters, std::stop_token stop);

    using PageReader = std::function<Result<Done>(const Json::Array &rows)>;

    /// Reads every row of an entity that meets a condition, each once, a page at a time: a page is forgotten
    /// once it was read. Its failures are those of query() and the reader's own.
    [[nodiscard]] QCoro::Task<Result<Done>> eachPage(QString entity, QString condition, PageReader read,
                                                     std::stop_token stop);

    /// Every row of an entity that meets a condition, each once. A page that does not hold what it announces
    /// is a failure, never a shorter answer.
    [[nodiscard]] QCoro::Task<Result<Json::Array>> query(QString entity, QString condition,
                                                         std::stop_token stop);

    /// The rows whose field is one of the values, by as many queries as it takes.
    [[nodiscard]] QCoro::Task<Result<Json::Array>>
    queryByValues(QString entity, QString field, QStringList values, QString condition, std::stop_token stop);

    /// One write with its request key; of a batch, with its size.
    [[nodiscard]] QCoro::Task<Reply> post(QString path, QString requestKey, QByteArray body, int batchSize,
                                          std::stop_token stop);

    /// Takes a document's amounts away; `body` names it and its version.
    [[nodiscard]] QCoro::Task<Reply> voidDocument(QString path, QByteArray body, std::stop_token stop);

    /// A batch item was throttled in a call that itself succeeded.
    void throttled(std::optional<std::chrono::seconds> retryAfter);

private:
    [[nodiscard]] net::Request request(const QByteArray &method, const QString &path,
                                       const Parameters &parameters) const;
    [[nodiscard]] net::Request jsonPost(const QString &path, const Parameters &parameters,
                                        QByteArray body) const;
    [[nodiscard]] QCoro::Task<Reply> send(net::Request request, int batchSize, std::stop_token stop);

    QuickBooksSettings m_settings;
    connectors::AuthorizedClient &m_client;
};

} // namespace passerelle::quickbooks
