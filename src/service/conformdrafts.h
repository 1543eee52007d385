// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/ledger.h"
#include "service/conform.h"

namespace passerelle::service {

/// An effect of this entity under this request key, with all that sending needs of it.
[[nodiscard]] domain::Effect conformEffect(const QString &entity, const QString &effectId);

/// Posts the first document of each entity: a customer, an invoice of one dollar, a payment of it, a credit
/// memo, a refund.
class ConformDrafts final
{
public:
    ConformDrafts(connectors::Ledger &ledger, const domain::LedgerFacts &facts, RandomSource &random,
                  const Clock &clock);

    /// RequiredFieldMissing names the list of the ledger that is empty: an item, a payment method, an
    /// account.
    [[nodiscard]] QCoro::Task<Result<std::vector<ConformRow>>> post(std::stop_token stop);

private:
    /// What can't be posted has its reason in the row.
    [[nodiscard]] QCoro::Task<ConformRow> postOne(QString entity, domain::Draft draft, std::stop_token stop);
    [[nodiscard]] domain::CustomerDraft customer() const;
    [[nodiscard]] domain::DocumentDraft document(const QString &entity) const;
    [[nodiscard]] domain::PaymentDraft payment(const QString &invoiceId) const;
    [[nodiscard]] Result<Done> checkLists();
    [[nodiscard]] domain::Money dollar() const;

    connectors::Ledger &m_ledger;
    const domain::LedgerFacts &m_facts;
    RandomSource &m_random;
    const Clock &m_clock;
    QString m_name;
    QString m_itemId;
    QString m_taxCodeId;
    QString m_methodId;
    QString m_accountId;
    domain::Reference m_customer = {};
};

} // namespace passerelle::service
