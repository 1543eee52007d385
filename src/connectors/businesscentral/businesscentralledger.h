// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "connectors/api/ledger.h"
#include "connectors/businesscentral/api.h"
#include "connectors/businesscentral/writerules.h"

namespace passerelle::businesscentral {

/// The limits that the service publishes; the governor of a company is made of them.
[[nodiscard]] std::vector<connectors::RateLimit> publishedLimits();

/// Dynamics 365 Business Central, API v2.0. It has no request key: every send looks for our marker first and
/// goes on with what it finds. Calls go one after the other, because the payment journal is posted whole.
/// Call readFacts() before encode() and before anything is sent.
class BusinessCentralLedger final : public connectors::Ledger
{
public:
    BusinessCentralLedger(BusinessCentralSettings settings, connectors::AuthorizedClient &client,
                          const Clock &clock);

    [[nodiscard]] const connectors::Capabilities &capabilities() const override { return m_capabilities; }
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> connect(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> readFacts(connectors::FactsRequest request,
                                                                     std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::LedgerAccount>>>
    customerAccounts(std::stop_token stop) override;
    [[nodiscard]] Result<QByteArray> encode(const domain::Effect &effect,
                                            const domain::Draft &draft) const override;
    [[nodiscard]] QCoro::Task<connectors::SendOutcome> send(connectors::Outgoing outgoing,
                                                            std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<std::vector<connectors::SendOutcome>>
    sendBatch(QString batchKey, std::vector<connectors::Outgoing> batch, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<std::vector<connectors::LookUpResult>>
    lookUp(std::vector<connectors::LookUpRequest> requests, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::map<connectors::ReadBackRequest, domain::LedgerDocument>>>
    readBack(std::vector<connectors::ReadBackRequest> requests, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<std::vector<domain::LedgerDocument>>>
    markedDocuments(domain::LedgerEntity entity, QDate from, QDate to, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<Done>> cancelInvoice(domain::LedgerDocument invoice,
                                                          std::stop_token stop) override;
    [[nodiscard]] QUrl webPage(domain::LedgerEntity entity, const QString &ledgerId) const override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> readable(const QByteArray &payload) const override;

private:
    void remember(const Result<domain::LedgerFacts> &facts);

    Api m_api;
    connectors::Capabilities m_capabilities;
    WriteRules m_rules;
    domain::Currency m_home;
    QString m_companyName;
};

} // namespace passerelle::businesscentral
