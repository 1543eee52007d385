// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/businesscentral/api.h"
#include "connectors/businesscentral/wire.h"

namespace passerelle::businesscentral {

/// The kind of payload that an effect has.
[[nodiscard]] PayloadKind kindOf(const domain::Effect &effect);

/// Decides the look-up of a sales document from the documents that carry its marker. A draft of ours is not
/// applied yet: Absent, and the next attempt goes on with it.
[[nodiscard]] connectors::LookUpResult judgeDocument(const connectors::LookUpRequest &request,
                                                     const Json::Array &rows, const domain::Currency &home);

/// Decides the look-up of a new customer. A number of ours proves it; else the name, within the window of
/// time, with the content that was written.
[[nodiscard]] connectors::LookUpResult judgeCustomer(const connectors::LookUpRequest &request,
                                                     const Json::Array &rows);

/// Decides the look-up of an update from its target as it is now; null when the target is gone.
[[nodiscard]] connectors::LookUpResult judgeUpdate(const connectors::LookUpRequest &request,
                                                   const Json &target);

/// Decides whether a credit memo is applied to its invoice: it is posted and names the invoice, and that much
/// of the invoice is settled.
[[nodiscard]] connectors::LookUpResult judgeApplication(const connectors::LookUpRequest &request,
                                                        const Json::Array &memos, const Json::Array &invoices,
                                                        const domain::Currency &home);

/// Finds effects by what the ledger can filter on: marker, number or name. Anything that could not be read to
/// its end is Failed, never Absent. One object a look-up.
class LookUp final
{
public:
    LookUp(Api &api, const domain::Currency &home, std::vector<connectors::LookUpRequest> requests);

    [[nodiscard]] QCoro::Task<std::vector<connectors::LookUpResult>> run(std::stop_token stop);

private:
    using Requests = std::vector<connectors::LookUpRequest>;

    [[nodiscard]] QCoro::Task<Result<Done>> lookUp(PayloadKind kind, Requests requests, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> customers(Requests requests, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> updates(Requests requests, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> documents(PayloadKind kind, Requests requests,
                                                      std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> payments(Requests requests, bool arePosted, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> applications(Requests requests, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<std::map<QString, domain::LedgerDocument>>> posted(Requests requests,
                                                                                        std::stop_token stop);

    Api &m_api;
    domain::Currency m_home;
    Requests m_requests;
    std::vector<connectors::LookUpResult> m_results;
};

} // namespace passerelle::businesscentral
