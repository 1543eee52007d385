// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/fault.h"
#include "connectors/businesscentral/settings.h"

#include <QCoroTask>

#include <stop_token>

namespace passerelle::connectors {
class AuthorizedClient;
}

namespace passerelle::businesscentral {

/// One write below the company. The constructor is declared so that a temporary is safe beside co_await.
struct Write
{
    Write(QByteArray verb, QString where)
        : method(std::move(verb))
        , path(std::move(where))
    {
    }

    QByteArray method;
    QString path;
    QByteArray body = {};
    QString versionToken = {}; ///< of an update or a removal: the tag that must still be the entity's
};

/// The calls of one company: addresses, paging, and reading answers. Reads are tried up to three times; a
/// write is sent once. Paths are relative to the company.
class Api final
{
public:
    Api(BusinessCentralSettings settings, connectors::AuthorizedClient &client);

    [[nodiscard]] const BusinessCentralSettings &settings() const { return m_settings; }

    /// The company itself.
    [[nodiscard]] QCoro::Task<Result<Json>> company(std::stop_token stop);

    /// The companies that the access reaches.
    [[nodiscard]] QCoro::Task<Result<Json::Array>> companies(std::stop_token stop);

    /// One entity; null when there is none of this address.
    [[nodiscard]] QCoro::Task<Result<Json>> find(QString path, std::stop_token stop);

    /// Every entity of a collection that meets a condition, each once, following the pages to their end.
    [[nodiscard]] QCoro::Task<Result<Json::Array>> list(QString path, QString condition,
                                                        std::stop_token stop);

    /// The entities whose field is one of the values, by as many requests as it takes.
    [[nodiscard]] QCoro::Task<Result<Json::Array>> listByValues(QString path, QString field,
                                                                QStringList values, std::stop_token stop);

    /// The entities of these ids that exist.
    [[nodiscard]] QCoro::Task<Result<Json::Array>> listByIds(QString path, QStringList ids,
                                                             std::stop_token stop);

    [[nodiscard]] QCoro::Task<Reply> write(Write what, std::stop_token stop);

private:
    [[nodiscard]] QUrl service(const QString &path) const;
    [[nodiscard]] QUrl address(const QString &path) const;
    [[nodiscard]] net::Request request(const QByteArray &method, const QUrl &url) const;
    [[nodiscard]] QCoro::Task<Result<Json::Array>> pages(QUrl first, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Reply> send(net::Request request, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Reply> read(QUrl url, std::stop_token stop);

    BusinessCentralSettings m_settings;
    connectors::AuthorizedClient &m_client;
};

} // namespace passerelle::businesscentral
