// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/api.h"

namespace passerelle::businesscentral {

/// Reads what is posted: documents again for the audit, and all that carry our marker.
class ReadBack final
{
public:
    using Documents = std::map<connectors::ReadBackRequest, domain::LedgerDocument>;

    /// The journal matters only where payments are left in it.
    ReadBack(Api &api, const domain::Currency &home, QString journalId);

    /// Those that exist, by what was asked.
    [[nodiscard]] QCoro::Task<Result<Documents>> again(std::vector<connectors::ReadBackRequest> requests,
                                                       std::stop_token stop);

    /// Live documents of a period with one of our markers. Refunds are among the credit memos, which is what
    /// they are here; customers carry no marker.
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::LedgerDocument>>>
    marked(domain::LedgerEntity entity, QDate from, QDate to, std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Result<Done>> readEntities(domain::LedgerEntity entity, QStringList ids,
                                                         std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readPosted(domain::LedgerEntity entity, QStringList ids,
                                                       std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readPayments(QStringList ids, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readLeftPayments(QStringList ids, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readApplications(QStringList ids, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::LedgerDocument>>>
    markedPostings(domain::LedgerEntity entity, QDate from, QDate to, std::stop_token stop);
    void keep(domain::LedgerEntity entity, const domain::LedgerDocument &document);

    Api &m_api;
    domain::Currency m_home;
    QString m_journalId;
    Documents m_documents;
};

} // namespace passerelle::businesscentral
