// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "connectors/businesscentral/api.h"
#include "connectors/businesscentral/writerules.h"

namespace passerelle::businesscentral {

/// Reads what the planner needs to know of a company, and what encoding depends on. One object a reading.
class FactsReader final
{
public:
    explicit FactsReader(Api &api);

    /// Company, home currency and the days that may be posted to.
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> readCompanyFacts(std::stop_token stop);

    /// The same, every list, and the customers and invoices asked for. PaymentJournalInUse when the journal
    /// kept for us holds lines of somebody else.
    [[nodiscard]] QCoro::Task<Result<domain::LedgerFacts>> readAll(connectors::FactsRequest request,
                                                                   std::stop_token stop);

    /// After readAll().
    [[nodiscard]] const WriteRules &rules() const { return m_rules; }

private:
    [[nodiscard]] QCoro::Task<Result<Done>> readSetupOnce(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readLists(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readClasses(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readCustomers(QStringList numbers, QStringList ids,
                                                          std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readCustomersByName(QStringList names, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> readInvoices(QStringList numbers, std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> checkJournals(std::stop_token stop);
    [[nodiscard]] QCoro::Task<Result<Done>> checkJournal(QString journalId, QString code,
                                                         std::stop_token stop);
    [[nodiscard]] Result<Done> takeLists(const std::vector<Json::Array> &lists);
    [[nodiscard]] Result<Done> takeJournal(const Json::Array &journals);
    [[nodiscard]] Result<Done> takeGeneralJournal(const Json::Array &journals);
    [[nodiscard]] Result<Done> takeTaxArea(const Json::Array &areas);

    Api &m_api;
    domain::LedgerFacts m_facts;
    domain::Currency m_home;
    Json m_setup;
    QString m_classDimensionId;
    WriteRules m_rules;
};

} // namespace passerelle::businesscentral
