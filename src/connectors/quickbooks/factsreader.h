// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/quickbooks/api.h"

namespace passerelle::quickbooks {

/// Reads what the planner needs to know of a company. One object a reading.
class FactsReader final
{
public:
    explicit FactsReader(Api &api);

    /// Company and preferences.
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> readCompanyFacts(std::stop_token stop);

    /// The same, every list, and the customers and invoices asked for.
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> readAll(connectors::FactsRequest request,
                                                                   std::stop_token stop);

private:
    [[nodiscard]] QCoro::Task<Result<Done>> readLists(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readCustomers(QStringList names, QStringList ids,
                                                          std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readInvoices(QStringList numbers, std::stop_token stop);
    void addByName(const domain::LedgerCustomer &customer);

    Api &m_api;
    domain::LedgerFacts m_facts;
    domain::Currency m_home;
};

} // namespace passerelle::quickbooks
