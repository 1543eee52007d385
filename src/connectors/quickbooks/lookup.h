// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/quickbooks/markedwindow.h"

#include <QSet>

namespace passerelle::quickbooks {

/// Decides one look-up from everything that was read. Absent is only right when the pool holds all documents
/// of the natural key and of the window.
[[nodiscard]] connectors::LookUpResult judgeLookUp(const connectors::LookUpRequest &request,
                                                   domain::LedgerEntity entity,
                                                   const std::vector<domain::LedgerDocument> &pool);

/// Decides the look-up of an update from its target as it is now; null when the target is gone.
[[nodiscard]] connectors::LookUpResult judgeUpdate(const connectors::LookUpRequest &request,
                                                   const Json &target, const domain::Currency &home);

/// Finds effects of one entity: by ledger id, by natural key, then in a window over creation time, filtered
/// here by marker. The window may have been read earlier where every request allows it; what it names is read
/// again by id. Anything that could not be read to its end is Failed, never Absent. One object a look-up.
class LookUp final
{
public:
    /// `earlier` is this entity's, and must outlive the look-up.
    LookUp(Api &api, domain::LedgerEntity entity, domain::Currency home, QDateTime now, MarkedWindow &earlier,
           std::vector<connectors::LookUpRequest> requests);

    [[nodiscard]] QCoro::Task<std::vector<connectors::LookUpResult>> run(std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Result<Done>> readUpdates(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readCreations(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readByValues(QString field, QStringList values,
                                                         std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readWindow(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readEarlierWindow(std::chrono::milliseconds age,
                                                              std::stop_token stop);
    [[nodiscard]] Result<Done> addToPool(const Json::Array &rows);
    [[nodiscard]] bool isWanted(const domain::LedgerDocument &document) const;
    [[nodiscard]] QStringList naturalKeys() const;
    [[nodiscard]] QDateTime windowBegin() const;
    [[nodiscard]] QString windowCondition() const;
    [[nodiscard]] QString activity() const;
    [[nodiscard]] std::vector<connectors::LookUpRequest> open() const;
    [[nodiscard]] std::vector<connectors::LookUpResult> results(const Result<Done> &read) const;

    Api &m_api;
    domain::LedgerEntity m_entity;
    domain::Currency m_home;
    QDateTime m_now;
    MarkedWindow &m_earlier;
    std::vector<connectors::LookUpRequest> m_requests;
    QSet<QString> m_markers; ///< of the requests
    QSet<QString> m_keys; ///< their natural keys, folded
    std::vector<domain::LedgerDocument> m_pool;
    QSet<QString> m_poolIds;
    std::map<QString, Json> m_targets; ///< of updates, by ledger id
};

} // namespace passerelle::quickbooks
